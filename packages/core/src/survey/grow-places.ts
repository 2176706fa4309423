import {extensionsOf} from './extensions.js';
import type {FhirValue} from './questionnaire.js';
import type {ResponseItem} from './questionnaire-response.js';
import {readAnswers, sortGiven, type GivenItem, type GivenItems} from './read-response.js';
import type {SurveyIssue} from './survey-issue.js';
import type {SurveyItem} from './survey-item.js';
import {isQuestion, type Entry, type Place, type Room} from './survey-places.js';
import {typedText} from './typed-answer.js';
import {isOfKind, readValue} from './value.js';

/** Makes places for items: fresh, with initial values, or from a response. */
export interface Grower {
  /** Fills a room with places for its items; with `given`, from there and without initial values. */
  room(spot: Spot, items: readonly SurveyItem[], given?: Given): void;
  /** One more place of a repeating group, in the same room. */
  repeatOf(place: Place): Place;
  entry(place: Place, value: FhirValue | undefined, given?: Given): Entry;
}

/** Where a place grows: in a room, within its owner. */
interface Spot {
  readonly room: Room;
  readonly owner: Place | undefined;
}

interface Given {
  readonly items: readonly ResponseItem[] | undefined;
  readonly path: string;
}

/** `grown` hears of every new place, `report` of everything in a response that does not fit. */
export function createGrower(
  grown: (place: Place) => void,
  report: (issue: SurveyIssue) => void,
): Grower {
  let count = 0;

  function growRoom(spot: Spot, items: readonly SurveyItem[], given?: Given): void {
    const sorted = given && sortGiven(given.items, items, {path: given.path, report});
    spot.room.nodes = items.flatMap((item) => growItem(item, spot, sorted));
  }

  function growItem(item: SurveyItem, spot: Spot, sorted: GivenItems | undefined): Place[] {
    const given = sorted && (sorted.get(item.linkId) ?? none);
    if (isQuestion(item)) return [growQuestion(item, spot, given)];
    const wanted = item.repeats ? Math.max(given?.length ?? 0, item.minOccurs, 1) : 1;
    if (!item.repeats && given && given.length > 1) tooMany(item, given[1]);
    return Array.from({length: wanted}, (_, index) => {
      const place = plant(item, spot);
      const from = given?.[index];
      if (item.items.length > 0) growRoom(within(place), item.items, given && givenIn(from));
      return place;
    });
  }

  function growQuestion(
    item: SurveyItem,
    spot: Spot,
    given: readonly GivenItem[] | undefined,
  ): Place {
    const place = plant(item, spot);
    if (!given) {
      const values = initialValues(item, report);
      place.entries = (values.length > 0 ? values : [undefined]).map((value) =>
        entry(place, value),
      );
      return place;
    }
    if (given.length > 1) tooMany(item, given[1]);
    const answers = given[0] ? readAnswers(item, given[0], report) : none;
    place.entries =
      answers.length > 0
        ? answers.map(({value, items, path}) => entry(place, value, {items, path}))
        : [entry(place, undefined, {items: undefined, path: ''})];
    return place;
  }

  function plant(item: SurveyItem, {room, owner}: Spot): Place {
    const place: Place = {
      key: `q${String(count++)}`,
      item,
      parent: owner,
      room,
      allowed: true,
      enabled: owner?.enabled ?? true,
      nodes: none,
      entries: none,
      options: item.options,
    };
    grown(place);
    return place;
  }

  function entry(place: Place, value: FhirValue | undefined, given?: Given): Entry {
    const made: Entry = {value, text: value ? typedText(value) : '', nodes: none};
    if (place.item.items.length > 0) growRoom({room: made, owner: place}, place.item.items, given);
    return made;
  }

  function tooMany({linkId}: SurveyItem, extra: GivenItem | undefined): void {
    report({code: 'too-many-answers', severity: 'partial', path: extra?.path ?? '', linkId});
  }

  return {
    room: growRoom,
    repeatOf: ({item, room, parent}) => {
      const place = plant(item, {room, owner: parent});
      growRoom(within(place), item.items);
      return place;
    },
    entry,
  };
}

const none: readonly never[] = [];

const within = (place: Place): Spot => ({room: place, owner: place});

const givenIn = (from: GivenItem | undefined): Given => ({
  items: from?.item.item,
  path: from?.path ?? '',
});

/** The answers a question begins with: its initial values, or the options marked as chosen. */
function initialValues(
  item: SurveyItem,
  report: (issue: SurveyIssue) => void,
): readonly FhirValue[] {
  const {initial} = item.source;
  if (!initial) {
    if (item.options.length === 0) return none;
    const chosen = item.options.filter(({initialSelected}) => initialSelected);
    return (item.repeats ? chosen : chosen.slice(0, 1)).map(asAnswer);
  }
  const values = initial.filter((value, index) => {
    const read = readValue(value);
    const fits = read !== undefined && isOfKind(read.kind, read.content);
    if (!fits) {
      const path = `${item.path}.initial[${String(index)}]`;
      report({code: 'invalid-value', severity: 'partial', path, linkId: item.linkId});
    }
    return fits;
  });
  return item.repeats ? values : values.slice(0, 1);
}

/** An option as an answer: its value, with what FHIR says an answer keeps of it (its weight stays with the option). */
export function asAnswer(option: FhirValue): FhirValue {
  const read = readValue(option);
  return read ? {[`value${read.kind}`]: read.content} : {};
}

/** The score that an option carries: http://hl7.org/fhir/R4/extension-ordinalvalue.html, or SDC's itemWeight. */
export function weightOf(option: FhirValue): number | undefined {
  const holders = [option as {extension?: never}, option.valueCoding];
  for (const holder of holders) {
    const [weight] = [
      ...extensionsOf(holder, 'itemWeight'),
      ...extensionsOf(holder, 'ordinalValue'),
    ];
    if (weight?.valueDecimal !== undefined) return weight.valueDecimal;
  }
  return undefined;
}
