import type {FhirValue} from './questionnaire.js';
import type {SurveyItem} from './survey-item.js';
import {isQuestion, type Entry, type Place, type Room} from './survey-places.js';
import {typedText} from './typed-answer.js';

/** Makes places for items, empty or with the values they begin with. */
export interface Grower {
  /** Fills a room with places for its items. */
  room(spot: Spot, items: readonly SurveyItem[]): void;
  /** One more place of a repeating group, in the same room. */
  repeatOf(place: Place): Place;
  entry(place: Place, value: FhirValue | undefined): Entry;
}

/** Where a place grows: in a room, within its owner. */
interface Spot {
  readonly room: Room;
  readonly owner: Place | undefined;
}

/** `grown` hears of every new place; `initialOf` says what a question begins with. */
export function createGrower(
  grown: (place: Place) => void,
  initialOf: (item: SurveyItem) => readonly FhirValue[],
): Grower {
  let count = 0;

  function growRoom(spot: Spot, items: readonly SurveyItem[]): void {
    const nodes: Place[] = [];
    for (const item of items) {
      const wanted = item.repeats && !isQuestion(item) ? Math.max(item.minOccurs, 1) : 1;
      for (let repeat = 0; repeat < wanted; repeat++) nodes.push(grow(item, spot));
    }
    spot.room.nodes = nodes;
  }

  function grow(item: SurveyItem, {room, owner}: Spot): Place {
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
    if (isQuestion(item)) {
      const values = initialOf(item);
      place.entries =
        values.length > 0 ? values.map((value) => entry(place, value)) : [entry(place)];
    } else if (item.items.length > 0) growRoom({room: place, owner: place}, item.items);
    return place;
  }

  function entry(place: Place, value?: FhirValue): Entry {
    const made: Entry = {value, text: value ? typedText(value) : '', nodes: none};
    if (place.item.items.length > 0) growRoom({room: made, owner: place}, place.item.items);
    return made;
  }

  return {
    room: growRoom,
    repeatOf: ({item, room, parent}) => grow(item, {room, owner: parent}),
    entry,
  };
}

const none: readonly never[] = [];
