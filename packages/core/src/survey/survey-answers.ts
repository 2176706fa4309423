import {createEnablement, type Enablement} from './enablement.js';
import {createGrower} from './grow-places.js';
import {asAnswer} from './option-value.js';
import type {FhirValue} from './questionnaire.js';
import type {SurveyItem} from './survey-item.js';
import {eachPlace, isQuestion, type Entry, type Place, type Room} from './survey-places.js';
import {typedText} from './typed-answer.js';
import {isSameValue} from './value.js';

/** The places of a survey, what is answered at each, and which of them are asked. */
export interface SurveyAnswers {
  readonly root: Room;
  readonly enablement: Enablement;
  /** Sets all answers of a question; what was answered beneath those that stay, stays. */
  setValues(place: Place, values: readonly FhirValue[]): void;
  /** Begins a question's answers anew, as an earlier response has them. */
  begin(place: Place, values: readonly (FhirValue | undefined)[]): void;
  addEntry(place: Place): void;
  keepEntries(place: Place, keep: (entry: Entry, index: number) => boolean): void;
  /** The new place, or undefined where no more are taken. */
  addRepeat(place: Place): Place | undefined;
  /** Every place that went; none where one more would be too few. */
  removeRepeat(place: Place): readonly Place[];
  /** Judges what depends on answers that changed and on places that are new, and adds all of them to `changed`. */
  follow(answered: readonly Place[], changed: Set<Place>): void;
}

/**
 * Makes the places of a definition. `initialOf` says what a question begins with; with `keepAll`, expressions may ask
 * for places that no condition speaks of.
 */
export function createSurveyAnswers(
  items: readonly SurveyItem[],
  initialOf: (item: SurveyItem) => readonly FhirValue[],
  keepAll: boolean,
): SurveyAnswers {
  const enablement = createEnablement(items, keepAll);
  const fresh: Place[] = [];
  /** What went with an answer: whoever depended on it is judged without. */
  const dropped: Place[] = [];
  const grower = createGrower((place) => {
    enablement.add(place);
    fresh.push(place);
  }, initialOf);
  const root: Room = {nodes: []};

  /** What lay beneath an answer went with it: whoever depended on it is judged without. */
  function drop(place: Place): void {
    enablement.remove(place);
    place.enabled = false;
    dropped.push(place);
  }

  function keepEntries(place: Place, entries: readonly Entry[]): void {
    for (const entry of place.entries) {
      if (!entries.includes(entry)) eachPlace(entry.nodes, drop);
    }
    place.entries = entries.length > 0 ? entries : [grower.entry(place, undefined)];
  }

  /** A question with one answer keeps what lies beneath it when the answer changes. */
  function takeOver(place: Place, kept: Entry[], value: FhirValue): Entry {
    const only = place.item.repeats ? kept.find((entry) => !entry.value) : kept[0];
    if (!only) return grower.entry(place, value);
    kept.splice(kept.indexOf(only), 1);
    only.value = value;
    only.text = typedText(value);
    return only;
  }

  grower.room({room: root, owner: undefined}, items);

  return {
    root,
    enablement,
    setValues(place, values) {
      const [only, another] = place.entries;
      if (values.length === 0 && only && !another) {
        // What was answered beneath waits for the next answer.
        only.value = undefined;
        only.text = '';
        return;
      }
      const kept = [...place.entries];
      const entries = (place.item.repeats ? values : values.slice(0, 1)).map((option) => {
        const value = asAnswer(option);
        const at = kept.findIndex((entry) => entry.value && isSameValue(entry.value, value));
        return at < 0 ? takeOver(place, kept, value) : (kept.splice(at, 1)[0] as Entry);
      });
      keepEntries(place, entries);
    },
    begin(place, values) {
      keepEntries(
        place,
        values.map((value) => grower.entry(place, value)),
      );
    },
    addEntry(place) {
      if (!place.item.repeats || place.entries.length >= place.item.maxOccurs) return;
      place.entries = [...place.entries, grower.entry(place, undefined)];
    },
    keepEntries: (place, keep) => {
      keepEntries(place, place.entries.filter(keep));
    },
    addRepeat({item, room}) {
      const repeats = room.nodes.filter((other) => other.item === item);
      const last = repeats.at(-1);
      const isFull = repeats.length >= item.maxOccurs;
      if (!last || !item.repeats || isQuestion(item) || isFull) return undefined;
      const added = grower.repeatOf(last);
      room.nodes = room.nodes.flatMap((other) => (other === last ? [last, added] : [other]));
      return added;
    },
    removeRepeat(place) {
      const {item, room} = place;
      const repeats = room.nodes.filter((other) => other.item === item).length;
      if (isQuestion(item) || repeats <= Math.max(1, item.minOccurs)) return [];
      const gone: Place[] = [];
      eachPlace([place], (inner) => gone.push(inner));
      room.nodes = room.nodes.filter((other) => other !== place);
      // Whoever depended on its answers is judged without them.
      gone.forEach(enablement.remove);
      for (const inner of gone) inner.enabled = false;
      return gone;
    },
    follow(answered, changed) {
      const grown = fresh.splice(0);
      const touched = [...answered, ...dropped.splice(0), ...grown];
      for (const place of touched) changed.add(place);
      enablement.judge(grown, changed);
      enablement.update(touched, changed);
    },
  };
}
