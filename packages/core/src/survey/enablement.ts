import {meets} from './enable-when.js';
import {postOrder} from './post-order.js';
import type {FhirValue} from './questionnaire.js';
import type {SurveyItem} from './survey-item.js';
import {answersOf, isQuestion, type Place, type Room} from './survey-places.js';

/** Knows which places depend on which, and brings enablement up to date after answers changed. */
export interface Enablement {
  readonly placesOf: (linkId: string) => readonly Place[];
  add(place: Place): void;
  readonly remove: (place: Place) => void;
  /**
   * Judges what depends on these places, and what depends on that, each once: conditions form no circle, so going by
   * rank sees every answer final before it is read. Adds every place that was enabled or disabled to `changed`.
   */
  update(answered: Iterable<Place>, changed: Set<Place>): void;
  /** Judges a place's own conditions first; for places that are new. */
  judge(added: Iterable<Place>, changed: Set<Place>): void;
  /** Sets what a place's condition says where something else judges it. */
  allow(place: Place, allowed: boolean, changed: Set<Place>): void;
}

/**
 * Reads the conditions of a definition that has no circle. Places that no condition speaks of are not kept, unless
 * `keepAll` asks for them: most forms have few conditions.
 */
export function createEnablement(items: readonly SurveyItem[], keepAll = false): Enablement {
  const placesOf = new Map<string, Place[]>();
  const {dependents, rankOf} = readConditions(items);

  function related(place: Place, item: SurveyItem): readonly Place[] {
    const all = placesOf.get(item.linkId) ?? none;
    if (all.length < 2) return all;
    const shared = nearestShared(place.item, item);
    const room = roomWithin(place, shared);
    return all.filter((other) => roomWithin(other, shared) === room);
  }

  function judgeOwn(place: Place): boolean {
    const {enableWhen, enableBehavior} = place.item;
    const test = (condition: (typeof enableWhen)[number]): boolean => {
      const [target] = placesOf.get(condition.question) ?? none;
      const answers = target
        ? related(place, target.item).flatMap((t) => answersFor(place, t))
        : none;
      return meets(condition, answers);
    };
    return enableBehavior === 'any' ? enableWhen.some(test) : enableWhen.every(test);
  }

  /** Puts everything that depends on a place where its turn comes. */
  function queueDependents(place: Place, turns: Turns): void {
    for (const item of dependents.get(place.item.linkId) ?? none) {
      for (const dependent of related(place, item)) takeTurn(dependent, turns);
    }
  }

  function takeTurn(place: Place, turns: Turns): void {
    (turns[rankOf.get(place.item) ?? 0] ??= new Set()).add(place);
  }

  function run(turns: Turns, changed: Set<Place>): void {
    // What is judged adds to later turns only.
    for (let rank = 0; rank < turns.length; rank++) {
      for (const place of turns[rank] ?? none) {
        place.allowed = judgeOwn(place);
        refresh(place, changed, (question) => {
          queueDependents(question, turns);
        });
      }
    }
  }

  function begin(answered: Iterable<Place>, changed: Set<Place>): void {
    const turns: Turns = [];
    for (const place of answered) queueDependents(place, turns);
    run(turns, changed);
  }

  return {
    placesOf: (linkId) => placesOf.get(linkId) ?? none,
    add(place) {
      const {linkId, enableWhen} = place.item;
      if (!keepAll && enableWhen.length === 0 && !dependents.has(linkId)) return;
      const places = placesOf.get(linkId);
      if (places) places.push(place);
      else placesOf.set(linkId, [place]);
    },
    remove(place) {
      const places = placesOf.get(place.item.linkId);
      if (places?.includes(place)) places.splice(places.indexOf(place), 1);
    },
    update: begin,
    judge(added, changed) {
      const turns: Turns = [];
      for (const place of added) if (place.item.enableWhen.length > 0) takeTurn(place, turns);
      run(turns, changed);
    },
    allow(place, allowed, changed) {
      if (place.allowed === allowed) return;
      place.allowed = allowed;
      const turned: Place[] = [];
      refresh(place, changed, (question) => turned.push(question));
      begin(turned, changed);
    },
  };
}

const none: readonly never[] = [];

/** Whom to judge, by rank: all of one rank before any of the next. */
type Turns = (Set<Place> | undefined)[];

/** Takes over what a place's own condition and its surroundings say, for all that lies within. */
function refresh(place: Place, changed: Set<Place>, turned: (question: Place) => void): void {
  const enabled = place.allowed && (place.parent?.enabled ?? true);
  if (enabled === place.enabled) return;
  place.enabled = enabled;
  changed.add(place);
  if (isQuestion(place.item)) turned(place);
  for (const inner of place.nodes) refresh(inner, changed, turned);
  for (const {nodes} of place.entries) for (const inner of nodes) refresh(inner, changed, turned);
}

/** What a place sees of a question's answers: beneath an answer only that one, elsewhere all. */
function answersFor(place: Place, question: Place): readonly FhirValue[] {
  for (let inner: Place | undefined = place; inner; inner = inner.parent) {
    if (inner.parent === question) {
      const entry = question.entries.find((each) => each === inner.room);
      return question.enabled && entry?.value ? [entry.value] : none;
    }
  }
  return answersOf(question);
}

function nearestShared(one: SurveyItem, other: SurveyItem): SurveyItem | undefined {
  const above = new Set<SurveyItem>();
  for (let item = one.parent; item; item = item.parent) above.add(item);
  let item = other.parent;
  while (item && !above.has(item)) item = item.parent;
  return item;
}

function roomWithin(place: Place, item: SurveyItem | undefined): Room {
  let inner = place;
  while (inner.parent && inner.parent.item !== item) inner = inner.parent;
  return inner.room;
}

/** Who listens to whom, and an order in which every item comes after what it depends on. */
function readConditions(items: readonly SurveyItem[]): {
  readonly dependents: ReadonlyMap<string, readonly SurveyItem[]>;
  readonly rankOf: ReadonlyMap<SurveyItem, number>;
} {
  const dependents = new Map<string, SurveyItem[]>();
  const conditional: SurveyItem[] = [];
  const asked = new Set<string>();
  eachItem(items, (item) => {
    if (item.enableWhen.length > 0) conditional.push(item);
    for (const {question} of item.enableWhen) asked.add(question);
  });
  const byLinkId = new Map<string, SurveyItem>();
  if (asked.size > 0) {
    eachItem(items, (item) => {
      if (asked.has(item.linkId)) byLinkId.set(item.linkId, item);
    });
  }
  const rankOf = new Map<SurveyItem, number>();
  const targetsOf = ({enableWhen}: SurveyItem): readonly SurveyItem[] =>
    enableWhen.flatMap(({question}) => byLinkId.get(question) ?? []);
  const basesOf = (item: SurveyItem): readonly SurveyItem[] =>
    item.parent ? [...targetsOf(item), item.parent] : targetsOf(item);
  const rank = (item: SurveyItem | undefined): number => (item && rankOf.get(item)) ?? 0;
  for (const item of postOrder(conditional, basesOf)) {
    let own = rank(item.parent);
    for (const target of targetsOf(item)) own = Math.max(own, rank(target) + 1);
    rankOf.set(item, own);
  }
  for (const item of conditional) {
    for (const question of new Set(item.enableWhen.map((condition) => condition.question))) {
      const listeners = dependents.get(question);
      if (listeners) listeners.push(item);
      else dependents.set(question, [item]);
    }
  }
  return {dependents, rankOf};
}

function eachItem(items: readonly SurveyItem[], visit: (item: SurveyItem) => void): void {
  for (const item of items) {
    visit(item);
    if (item.items.length > 0) eachItem(item.items, visit);
  }
}
