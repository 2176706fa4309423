import type {CaseCommand, CaseDecision} from '../../case/case-commands.js';
import type {NewCaseEvent} from '../../case/case-event.js';
import type {FieldProblem} from '../../errors/problem.js';
import {deliveryProblems, type DeliveryProblemCode} from '../../letter/delivery-problems.js';
import type {FinalLetter, Letter} from '../../letter/letter.js';
import {letterParagraphs} from '../../letter/letter-paragraphs.js';
import {contactRulesOf} from '../contact-rules.js';
import {decideEntry, type EntryDecision} from '../entry-rules.js';
import {decideStaffCommand} from '../staff-command.js';
import type {NewWorkEvent} from '../work-entry.js';
import type {LetterActionOf, LetterAtHand, LetterInHand} from './letter-action.js';
import {mayDisclose} from './letter-facts.js';
import {finalOf} from './letter-of.js';
import {notNow, wrong} from './refused-letter.js';

/** What comes of work on a letter: events of both sides of a case, or why not. */
export type LetterDecision =
  EntryDecision | CaseDecision | {readonly events: readonly (NewCaseEvent | NewWorkEvent)[]};

/**
 * Sends a final letter, by a way that the person allows, and does in the same write what the letter does: it
 * acknowledges, answers or closes the case, and is refused with it where the case does not allow that.
 */
export function send(
  at: LetterInHand,
  {channel, to, discreet}: LetterActionOf<'send'>,
): LetterDecision {
  const {item, id} = at;
  const final = finalOf(item);
  if (!final) return notNow('/letterId', 'not-final');
  const {letter, digest} = final;
  // It may have been taken back since the letter was drafted.
  if (letter.kind !== 'cannot-disclose' && !mayDisclose(at)) return notNow('', 'no-authority');
  const delivery = {
    channel,
    digest,
    ...(to !== undefined && {to}),
    ...(discreet && {discreet}),
  };
  const errors = faultsOf(at, final, delivery);
  if (errors.length > 0) return {problem: {status: 409, code: 'not-now', errors}};
  const effect = effectOf(at, letter);
  if ('problem' in effect) return effect;
  const {kind, language, subject} = letter;
  const seen = {kind, language, subject, paragraphs: letterParagraphs(letter)};
  const sent = {letterId: item.id, delivery, ...seen, id};
  return {events: [{kind: 'letter-sent', payload: sent}, ...effect.events]};
}

/** Puts what shows it beside a delivery, once. */
export function prove(
  at: LetterAtHand,
  {deliveryId, proof}: LetterActionOf<'prove'>,
  id: string,
): EntryDecision {
  const sent = at.work.deliveries.find((each) => each.id === deliveryId);
  const item = at.work.letters.find((each) => each.id === sent?.letterId);
  const final = item && finalOf(item);
  if (!sent || !final) return wrong('/deliveryId', 'unknown-value');
  if (sent.proof) return notNow('/deliveryId', 'already-done');
  // Only what shows it is new: what the person wishes today says nothing of a letter that went out before.
  const {at: sentAt, by, delivery} = sent;
  const problems = deliveryProblems({...delivery, at: sentAt, by, proof}, final, rulesOf(at));
  if (problems.includes('no-proof')) return wrong('/proof/kind', 'no-proof');
  return {events: [{kind: 'letter-delivered', payload: {deliveryId, proof, id}}]};
}

const placeOf: Readonly<Record<DeliveryProblemCode, string>> = {
  'other-letter': '',
  'forbidden-channel': '/channel',
  'wrong-time': '/channel',
  'no-address': '/to',
  'other-address': '/to',
  'names-hospital': '/discreet',
  'no-proof': '/proof',
};

function faultsOf(
  at: LetterAtHand,
  final: FinalLetter,
  delivery: Omit<Parameters<typeof deliveryProblems>[0], 'at' | 'by'>,
): readonly FieldProblem[] {
  const whole = {...delivery, at: at.now, by: at.by};
  return deliveryProblems(whole, final, rulesOf(at)).map((code) => ({path: placeOf[code], code}));
}

function rulesOf({events, state, hospital}: LetterAtHand) {
  return {contact: contactRulesOf(events, state.feedback), timeZone: hospital.timeZone};
}

type Effect =
  | {readonly events: readonly (NewCaseEvent | NewWorkEvent)[]}
  | Exclude<CaseDecision, {events: unknown}>;

/** What a letter does beside being sent. Sent again, by another way, it does nothing more. */
function effectOf(at: LetterInHand, letter: Letter): Effect {
  const {item, id} = at;
  if (at.work.deliveries.some(({letterId}) => letterId === item.id)) return {events: []};
  if (letter.kind === 'interim') {
    const payload = {duty: 'interim', when: at.now, inWriting: true, how: 'letter'} as const;
    return decideEntry(at, {kind: 'duty-done', payload}, id);
  }
  const command = commandOf(at, letter);
  return command ? decideStaffCommand(at, command) : {events: []};
}

function commandOf({state, id}: LetterInHand, letter: Letter): CaseCommand | undefined {
  switch (letter.kind) {
    case 'acknowledgement': {
      const isOver = state.status === 'withdrawn' || state.status === 'merged';
      return state.acknowledgedAt === undefined || isOver
        ? {command: 'acknowledge', id}
        : undefined;
    }
    case 'resolution':
      return {command: 'resolve', id, text: wordsOf(letter)};
    case 'closure-unsatisfied':
      return {command: 'close', id, text: wordsOf(letter)};
    default:
      return undefined;
  }
}

/** A letter as plain text, for whoever shows an answer and no letters. */
function wordsOf(letter: Letter): string {
  return letterParagraphs(letter)
    .map(({lead, lines}) => [...(lead === undefined ? [] : [lead]), ...lines].join('\n'))
    .join('\n\n');
}
