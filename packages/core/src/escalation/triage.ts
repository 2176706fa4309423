import type {CaseState} from '../case/reduce-case.js';
import type {Signal, SignalLexicon} from './signal-lexicon.js';
import {createSignalReader} from './signal-reader.js';
import {urgencyOf, type Urgency, type UrgencyRules} from './urgency.js';

/** What the words of a person point to, and how urgent that makes their case. */
export interface Triage extends Urgency {
  /** The places in each of their texts, for whoever marks them. */
  readonly texts: readonly {
    /** `story`, `wish`, or the id of a message. */ readonly text: string;
    readonly signals: readonly Signal[];
  }[];
}

/** Reads what a person wrote, first and since. What the office wrote says nothing about the danger they are in. */
export function createTriage(
  lexicon: SignalLexicon,
  rules: UrgencyRules,
): (state: CaseState) => Triage {
  const read = createSignalReader(lexicon);
  return ({feedback, messages}) => {
    const said: readonly (readonly [string, string | undefined])[] = [
      ['story', feedback?.story],
      ['wish', feedback?.wish?.text],
      ...messages.flatMap(({id, from, text}) => (from === 'person' ? [[id, text] as const] : [])),
    ];
    const texts = said.flatMap(([text, words]) =>
      words === undefined ? [] : [{text, signals: read(words)}],
    );
    const signals = texts.flatMap((each) => each.signals);
    return {...urgencyOf({}, signals, rules), texts};
  };
}
