import {feedbackLimits} from '../../feedback/feedback-limits.js';
import type {FieldProblem} from '../../errors/problem.js';
import {sampleAccessCode} from '../builders.js';
import {feedbackAnywhere, type ConformanceBench} from './bench.js';
import {expect, expectNamed, expectRefusal} from './expectation.js';
import type {BenchCases} from './submitting-cases.js';

/** Stands wherever content stands: it must not come back. */
const canary = 'Marmalade';

type BadFeedback = readonly [sentence: string, bad: object, named: FieldProblem];

/** Feedback with one thing wrong, and what the problem should name. */
const badFeedback: readonly BadFeedback[] = [
  ['refuses a story that is empty', {story: ''}, {path: '/story', code: 'required'}],
  ['refuses a story of blanks', {story: ' \n '}, {path: '/story', code: 'required'}],
  [
    'refuses a story that is too long',
    {story: canary.repeat(Math.ceil((feedbackLimits.story.max + 1) / canary.length))},
    {path: '/story', code: 'too-long'},
  ],
  [
    'refuses text that no database can hold',
    {story: `${canary} \uD83D`},
    {path: '/story', code: 'wrong-format'},
  ],
  ['refuses a story that is no text', {story: 7}, {path: '/story', code: 'wrong-type'}],
  ['refuses a kind it does not know', {kind: canary}, {path: '/kind', code: 'unknown-value'}],
  ['refuses a field it does not know', {[canary]: canary}, {path: '', code: 'unknown-field'}],
  [
    'refuses a date that does not exist',
    {occasion: {date: '2025-02-30', place: canary}},
    {path: '/occasion/date', code: 'impossible-date'},
  ],
  [
    'refuses a location that the facility does not have',
    {occasion: {locationId: 'no-such-location', place: canary}},
    {path: '/occasion/locationId', code: 'unknown-value'},
  ],
  [
    'refuses a request for help that does not say with what',
    {kind: 'request', story: ''},
    {path: '/request', code: 'required'},
  ],
  [
    'refuses a part of a request in anything else',
    {request: {topic: 'tour', language: canary}},
    {path: '/request', code: 'not-allowed'},
  ],
  [
    'refuses to call back without a number',
    {kind: 'request', request: {topic: 'call-back'}, contact: {preferred: 'code'}},
    {path: '/contact/phone', code: 'required'},
  ],
  [
    'refuses a name in anonymous feedback',
    {
      identity: 'anonymous',
      person: {role: 'patient', name: canary},
      patient: undefined,
      contact: undefined,
    },
    {path: '/person/name', code: 'not-when-anonymous'},
  ],
];

/** What is refused names the field, quotes nothing, and leaves nothing behind. */
export const badInputCases: BenchCases = {
  ...Object.fromEntries(
    badFeedback.map(([sentence, bad, {path, code}]) => [
      `${sentence}, naming it and quoting nothing`,
      (bench: ConformanceBench) =>
        expectRefused(bench, {feedback: bad}, {path: `/feedback${path}`, code}),
    ]),
  ),

  'refuses an access code that is mistyped': (bench) => {
    const accessCode = mistyped(sampleAccessCode());
    return expectRefused(bench, {accessCode}, {path: '/accessCode', code: 'mistyped'});
  },

  'refuses keys that mean something to a programming language': async ({facilityId, transport}) => {
    // Only JSON.parse makes an own property of this name.
    const polluted = JSON.parse(`{"__proto__": {"${canary}": "${canary}"}}`) as object;
    const reply = await transport.send('submit-feedback', {
      id: crypto.randomUUID(),
      facilityId,
      accessCode: sampleAccessCode(),
      feedback: Object.defineProperties(
        feedbackAnywhere(),
        Object.getOwnPropertyDescriptors(polluted),
      ),
    });
    expectQuotesNothing(expectRefusal(reply, 'invalid', 'A __proto__ key'));
  },
};

/** The same code with another check character. */
export function mistyped(accessCode: string): string {
  return accessCode.slice(0, -1) + (accessCode.endsWith('2') ? '3' : '2');
}

async function expectRefused(
  {facilityId, transport, client}: ConformanceBench,
  wrong: {readonly accessCode?: string; readonly feedback?: object},
  named: FieldProblem,
): Promise<void> {
  const accessCode = wrong.accessCode ?? sampleAccessCode();
  const feedback = {...feedbackAnywhere(), ...wrong.feedback};
  const request = {id: crypto.randomUUID(), facilityId, accessCode, feedback};
  const problem = expectRefusal(await transport.send('submit-feedback', request), 'invalid', 'It');
  expectNamed(problem, named);
  expectQuotesNothing(problem);
  const read = await client.cases.read({caseId: 'mine', accessCode});
  expectRefusal(read, 'unknown-code', 'A code whose feedback was refused');
}

function expectQuotesNothing(problem: object): void {
  expect(
    !JSON.stringify(problem).includes(canary),
    'A problem should quote nothing that was sent.',
  );
}
