import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {reduceCase} from '../../case/reduce-case.js';
import type {Feedback} from '../../feedback/feedback.js';
import {sampleCase, sampleFeedback} from '../../testing/builders.js';
import {noWorkYet} from '../case-work.js';
import {duplicateFactsOf, personKeys, type DuplicateFacts} from './duplicate-facts.js';
import {duplicateScore, likenessOf} from './likeness.js';
import {storyMarks} from './story-marks.js';

const nothing: DuplicateFacts = {
  ...{names: [], phones: [], emails: [], recordNumbers: []},
  ...{departmentId: undefined, place: undefined, day: undefined},
};

function factsOf(changes: Partial<Feedback>): DuplicateFacts {
  const state = reduceCase(sampleCase(sampleFeedback(changes)).slice(0, 1));
  assert.ok(state);
  return duplicateFactsOf({state, work: noWorkYet()});
}

const few = fc.subarray(['a', 'b', 'c']);
const facts: fc.Arbitrary<DuplicateFacts> = fc.record({
  ...{names: few, phones: few, emails: few, recordNumbers: few},
  departmentId: fc.constantFrom(undefined, 'ward-1', 'ward-2'),
  place: fc.constantFrom(undefined, 'here', 'there'),
  day: fc.constantFrom(undefined, '2031-01-01', '2031-01-05', '2031-01-29', '2031-06-01'),
});
const words = fc.option(
  fc.record({similarity: fc.double({min: 0, max: 1, noNaN: true}), letters: fc.nat(800)}),
  {nil: undefined},
);

describe('How like two cases are', () => {
  test('is the same from either side, from 0 to 100, and the sum of what is said for it', () => {
    fc.assert(
      fc.property(facts, facts, words, (one, other, compared) => {
        const likeness = likenessOf(one, other, compared);
        assert.deepEqual(likenessOf(other, one, compared), likeness);
        const sum = likeness.reasons.reduce((all, {points}) => all + points, 0);
        assert.equal(likeness.score, Math.max(0, Math.min(100, sum)));
      }),
    );
  });

  test('is never enough for being of one person alone, nor for words alone', () => {
    const person = {names: ['a'], phones: ['a'], emails: ['a'], recordNumbers: ['a']};
    const same = {...nothing, ...person};
    assert.ok(likenessOf(same, same).score < duplicateScore);
    assert.ok(likenessOf(nothing, nothing, {similarity: 1, letters: 800}).score < duplicateScore);
  });

  test('is hardly moved by a short text that many write, and lowered by words that are unlike', () => {
    const day = {...nothing, day: '2031-01-01', departmentId: 'ward-1'};
    const short = likenessOf(day, day, {similarity: 1, letters: 20});
    assert.ok(short.score < duplicateScore);
    const [without, unlike] = [
      likenessOf(day, day),
      likenessOf(day, day, {similarity: 0.1, letters: 300}),
    ];
    assert.ok(unlike.score < without.score);
  });

  test('sees through accents, order, signs and the code of a country', () => {
    const one = factsOf({
      person: {role: 'patient', name: 'Díaz, ANA'},
      contact: {preferred: 'phone', phone: '+1 (312) 555-0147', email: 'Ana@Mail.example'},
    });
    const other = factsOf({
      person: {role: 'patient', name: 'Ana Diaz'},
      contact: {preferred: 'email', phone: '312 555 0147', email: 'ana@mail.example '},
    });
    assert.deepEqual(one, other);
    assert.ok(personKeys(one).length >= 4);
  });

  test('knows nothing of a person who gave no name, and keeps what is no number apart', () => {
    const anonymous = factsOf({
      person: {role: 'patient'},
      patient: undefined,
      contact: {preferred: 'code', phone: '12'},
    });
    assert.deepEqual(personKeys(anonymous), []);
  });
});

describe('The marks of a story', () => {
  const story = 'my mother rang the bell for forty minutes at night and nobody came to her room';
  const shared = (one: string, other: string): number =>
    storyMarks(one).filter((mark) => storyMarks(other).includes(mark)).length;

  test('are the same for the same words in any order, and none where nothing was said', () => {
    const turned = story.split(' ').reverse().join(' ');
    assert.deepEqual(storyMarks(turned), storyMarks(story));
    assert.deepEqual(storyMarks(' … '), []);
  });

  test('are shared by a story that was told again, and hardly by another one', () => {
    assert.ok(shared(story, story.replace('forty', 'fourty').replace('nobody', 'noboby')) > 0);
    const other =
      'the bill asks for a scan that was never done, and the office hung up on me twice';
    assert.equal(shared(story, other), 0);
  });

  test('are shared as often as is said: hardly where a fifth is shared, nearly always where two thirds are', () => {
    const letters = fc.string({minLength: 5, maxLength: 5, unit: fc.constantFrom(...'abcdefghij')});
    const many = fc.sample(fc.uniqueArray(letters, {minLength: 90, maxLength: 90}), {
      numRuns: 300,
      seed: 5,
    });
    // Of two texts of n words that have k in common, k / (2n - k) of the pieces are about shared.
    const share = (n: number, common: number): number =>
      many.filter((all) => {
        const both = all.slice(0, common);
        const one = [...both, ...all.slice(common, n)].join(' ');
        const other = [...both, ...all.slice(n, 2 * n - common)].join(' ');
        return shared(one, other) > 0;
      }).length / many.length;
    assert.ok(share(45, 36) > 0.9, `${share(45, 36)}`);
    assert.ok(share(45, 9) < 0.2, `${share(45, 9)}`);
  });
});
