import type {AnswerOption, FhirValue} from './questionnaire.js';
import type {SurveyItem} from './survey-item.js';
import type {SurveyEntry, SurveyNode} from './survey.js';

/** Something that holds places: the survey itself, a group, or an answer. */
export interface Room {
  nodes: readonly Place[];
}

/** A node as the engine keeps it. */
export interface Place extends SurveyNode {
  readonly item: SurveyItem;
  readonly parent: Place | undefined;
  /** What it lies in: the group, the answer or the survey. */
  readonly room: Room;
  /** What its own conditions say; it is enabled when everything around it is too. */
  allowed: boolean;
  enabled: boolean;
  nodes: readonly Place[];
  entries: readonly Entry[];
  options: readonly AnswerOption[];
}

/** An entry as the engine keeps it. */
export interface Entry extends SurveyEntry {
  value: FhirValue | undefined;
  text: string;
  nodes: readonly Place[];
}

/** A question's answers that count: given, and asked. */
export function answersOf(place: Place): readonly FhirValue[] {
  return place.enabled ? givenIn(place) : none;
}

/** A question's answers, asked or not. */
export function givenIn({entries}: SurveyNode): readonly FhirValue[] {
  const given: FhirValue[] = [];
  for (const {value} of entries) if (value) given.push(value);
  return given;
}

const none: readonly never[] = [];

/** True for an item that takes answers. */
export function isQuestion({type}: SurveyItem): boolean {
  return type !== 'group' && type !== 'display';
}

/** True where answers are picked from a list, so that one control holds all of them. */
export function isPicked(item: SurveyItem): boolean {
  return item.options.length > 0 || item.type === 'choice' || item.type === 'open-choice';
}

/** Goes through places and everything in them, in the order of the form. */
export function eachPlace(places: readonly Place[], visit: (place: Place) => void): void {
  for (const place of places) {
    visit(place);
    if (place.nodes.length > 0) eachPlace(place.nodes, visit);
    for (const entry of place.entries) if (entry.nodes.length > 0) eachPlace(entry.nodes, visit);
  }
}
