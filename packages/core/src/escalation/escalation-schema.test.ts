import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {defaultMatrix} from './default-matrix.js';
import {
  caseHappeningSchema,
  escalationMatrixSchema,
  riskFlagSchema,
  signalLexiconSchema,
  urgencyAnswersSchema,
  urgencyRulesSchema,
} from './escalation-schema.js';
import {proposedLexicon} from './lexicon/index.js';
import {proposedRiskFlags} from '../risk/proposed-risk-flags.js';
import {proposedUrgency} from './proposed-urgency.js';

const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('A hospital that changes what is urgent, which words point to it and who is told', () => {
  test('can start from what we propose', () => {
    assert.deepEqual(escalationMatrixSchema.parse(stored(defaultMatrix)), defaultMatrix);
    assert.deepEqual(urgencyRulesSchema.parse(stored(proposedUrgency)), proposedUrgency);
    assert.deepEqual(signalLexiconSchema.parse(stored(proposedLexicon)), proposedLexicon);
    for (const flag of proposedRiskFlags)
      assert.deepEqual(riskFlagSchema.parse(stored(flag)), flag);
  });

  test('cannot write a rule that makes a case less urgent, or one that nothing has to speak for', () => {
    const [rule] = proposedUrgency.rules;
    const parses = (change: object) =>
      urgencyRulesSchema.safeParse({...proposedUrgency, rules: [{...rule, ...change}]}).success;
    assert.ok(parses({}));
    for (const change of [
      {level: 'S3'},
      {level: 'S4'},
      {all: []},
      {not: ['death']},
      {all: ['soup']},
    ])
      assert.ok(!parses(change), JSON.stringify(change));
  });

  test('cannot add a phrase that would match everything, or cost without end', () => {
    const [english] = proposedLexicon;
    const parses = (phrase: string) =>
      signalLexiconSchema.safeParse([{...english, phrases: {death: [phrase]}}]).success;
    for (const phrase of ['died', 'pass* away', 'in _ own urine', 'self-harm*', 'مات'])
      assert.ok(parses(phrase), phrase);
    for (const phrase of [
      '',
      ' ',
      '*',
      '_',
      '_ _',
      '...',
      'a*',
      'a*b',
      'two  spaces',
      'one '.repeat(9),
    ])
      assert.ok(!parses(phrase), phrase);
  });

  test('answers only what there is a question for', () => {
    const parses = (answers: unknown) => urgencyAnswersSchema.safeParse(answers).success;
    assert.ok(parses({}));
    assert.ok(parses({concerns: {death: true, injury: false}, settledOnTheSpot: false}));
    assert.ok(!parses({concerns: {soup: true}}));
    assert.ok(!parses({concerns: {death: 'yes'}}));
    assert.ok(!parses({level: 'S4'}));
  });

  test('cannot send a matrix with a time that is none or a trigger that is none', () => {
    const parses = (change: object) =>
      escalationMatrixSchema.safeParse({...defaultMatrix, ...change}).success;
    const [rule] = defaultMatrix.rules;
    const [level] = defaultMatrix.levels;
    assert.ok(parses({}));
    assert.ok(!parses({levels: []}));
    assert.ok(
      !parses({levels: [{...level, within: {amount: 0, unit: 'hours', days: 'calendar'}}]}),
    );
    assert.ok(!parses({levels: [{...level, role: 'janitor'}]}));
    assert.ok(!parses({rules: [{...rule, trigger: {on: 'full-moon'}}]}));
    assert.ok(!parses({rules: [{...rule, steps: []}]}));
  });

  test('can make up what happens to a case, and no instant or kind that there is not', () => {
    const parses = (change: object) =>
      caseHappeningSchema.safeParse({id: 'e1', at: '2026-03-06T10:00:00Z', ...change}).success;
    const whole: readonly object[] = [
      {is: 'received'},
      {is: 'urgency-set', level: 'S1'},
      {is: 'clock-set', clock: 'us-cms/answer', due: '2026-03-20T12:00:00-05:00'},
      {is: 'clock-set', clock: 'report', due: '2026-03-20T12:00:00Z', flag: 'device-event'},
      {is: 'clock-ended', clock: 'report'},
      {is: 'task-asked', task: 'ward-4'},
      {is: 'flag-settled', flag: 'device-event'},
      {is: 'acknowledged', notice: 'case-7/unowned//e1/pr-3/pr-3'},
      {is: 'absent', role: 'risk'},
    ];
    for (const change of whole) assert.ok(parses(change), JSON.stringify(change));
    for (const change of [
      {is: 'exploded'},
      {is: 'received', at: 'yesterday'},
      {is: 'received', id: ''},
      {is: 'urgency-set'},
      {is: 'urgency-set', level: 'S0'},
      {is: 'clock-set', clock: 'answer', due: 'soon'},
      {is: 'absent', role: 'janitor'},
      {is: 'owned', name: 'Ana Ruiz'},
    ])
      assert.ok(!parses(change), JSON.stringify(change));
  });
});
