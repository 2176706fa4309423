import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import * as fc from 'fast-check';
import {concerns, type Concern} from './concern.js';
import {proposedLexicon} from './lexicon/index.js';
import {proposedUrgency} from './proposed-urgency.js';
import {createSignalReader} from './signal-reader.js';
import {concernsOf, urgencyLevels, urgencyOf, type UrgencyAnswers} from './urgency.js';

const read = createSignalReader(proposedLexicon);
const levelOf = (answers: UrgencyAnswers, text = '') =>
  urgencyOf(answers, read(text), proposedUrgency).level;
const allConcerns = Object.keys(concerns) as Concern[];

describe('How urgent a case is', () => {
  test('is told by its clocks where nothing raises it', () => {
    assert.deepEqual(urgencyOf({}, [], proposedUrgency), {level: 'S3', because: []});
    assert.deepEqual(urgencyOf({settledOnTheSpot: true}, [], proposedUrgency), {
      level: 'S4',
      because: [],
    });
  });

  const atOnce: readonly Concern[] = [
    'abuse',
    'assault',
    'neglect',
    'self-harm',
    'current-danger',
    'death',
    'serious-harm',
    'emergency-care-refusal',
    'infant-error',
    'identity-error',
  ];
  test('is "at once", within the hour, for danger, abuse, death, refused emergency care and mistaken babies', () => {
    for (const concern of atOnce) {
      const urgency = urgencyOf({concerns: {[concern]: true}}, [], proposedUrgency);
      assert.equal(urgency.level, 'S1', concern);
      assert.deepEqual(urgency.dueWithin, {amount: 1, unit: 'hours', days: 'calendar'});
    }
  });

  test('is "by the next business day" for every other concern', () => {
    for (const concern of allConcerns.filter((each) => !atOnce.includes(each))) {
      const urgency = urgencyOf({concerns: {[concern]: true}}, [], proposedUrgency);
      assert.equal(urgency.level, 'S2', concern);
      assert.deepEqual(urgency.dueWithin, {amount: 1, unit: 'days', days: 'business'});
    }
  });

  test('is more for a baby who was hurt than for either alone', () => {
    assert.equal(levelOf({concerns: {infant: true}}), 'S2');
    assert.equal(levelOf({}, 'The baby has bruises'), 'S1');
    assert.equal(levelOf({concerns: {infant: true}}, 'They injured her'), 'S1');
  });

  test('rests on what was answered with yes and what texts say and do not deny', () => {
    const found = concernsOf(
      {concerns: {injury: true, media: false}},
      read('My mother died. Nobody abused her.'),
    );
    assert.deepEqual([...found].sort(), ['death', 'injury']);
  });

  test('is told with each reason, and whether an answer or the text speaks for it', () => {
    const {because} = urgencyOf(
      {concerns: {injury: true, death: true}},
      read('My mother died. I will call my lawyer.'),
      proposedUrgency,
    );
    assert.deepEqual(
      because.map(({rule, level, concerns: found}) => [rule, level, found[0]?.from]),
      [
        ['death', 'S1', ['answer', 'text']],
        ['injury', 'S2', ['answer']],
        ['litigation', 'S2', ['text']],
      ],
    );
    for (const {sources} of because) assert.equal(sources[0]?.confidence, 'unverified');
  });
});

const answers: fc.Arbitrary<UrgencyAnswers> = fc.record(
  {
    concerns: fc
      .array(fc.tuple(fc.constantFrom(...allConcerns), fc.boolean()), {maxLength: 3})
      .map((said) => Object.fromEntries(said)),
    settledOnTheSpot: fc.boolean(),
  },
  {requiredKeys: []},
);
const phrases = proposedLexicon.flatMap(({phrases: lists, negators, turners, fillers}) => [
  ...Object.values(lists).flat(),
  ...negators,
  ...turners,
  ...fillers,
]);
const texts = fc.oneof(
  fc
    .array(fc.constantFrom(...phrases), {maxLength: 12})
    .map((parts) => parts.join(' ').replaceAll('*', '').replaceAll('_', 'that')),
  fc.string({unit: 'binary', maxLength: 80}),
);
const rank = (level: (typeof urgencyLevels)[number]) => urgencyLevels.indexOf(level);

describe('A text', () => {
  test('never makes a case less urgent than the answers do', () => {
    fc.assert(
      fc.property(answers, texts, (said, text) => {
        assert.ok(rank(levelOf(said, text)) <= rank(levelOf(said)));
      }),
      {numRuns: 2000},
    );
  });

  test('never makes a case less urgent when more is written after it or before it', () => {
    fc.assert(
      fc.property(answers, texts, texts, (said, text, more) => {
        const before = rank(levelOf(said, text));
        assert.ok(rank(levelOf(said, `${text}. ${more}`)) <= before);
        assert.ok(rank(levelOf(said, `${more}\n\n${text}`)) <= before);
      }),
      {numRuns: 2000},
    );
  });

  test('raises even what staff say was settled on the spot', () => {
    assert.equal(levelOf({settledOnTheSpot: true}, 'He abused my mother'), 'S1');
  });

  test('raises against an answer that says no, which takes nothing away', () => {
    assert.equal(levelOf({concerns: {abuse: false}}, 'He abused my mother'), 'S1');
    assert.equal(levelOf({concerns: {abuse: true}}, 'I was not abused'), 'S1');
  });
});
