import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type * as z from 'zod/mini';
import type {Letter, LetterReview} from './letter.js';
import type {LetterDelivery} from './letter-delivery.js';
import {letterDeliverySchema, letterReviewSchema, letterSchema} from './letter-schema.js';
import type {LetterTemplate} from './letter-template.js';
import {letterTemplateSchema} from './letter-template-schema.js';
import {letterTemplates} from './templates/index.js';
import {wholeLetter} from './testing/sample-letter.js';

// What a schema lets in is what the functions take: the compiler says so.
const template = (value: z.infer<typeof letterTemplateSchema>): LetterTemplate => value;
const letter = (value: z.infer<typeof letterSchema>): Letter => value;
const review = (value: z.infer<typeof letterReviewSchema>): LetterReview => value;
const delivery = (value: z.infer<typeof letterDeliverySchema>): LetterDelivery => value;

describe('The service takes', () => {
  test('every letter that was drafted', () => {
    for (const {kind, language} of letterTemplates) {
      const written = wholeLetter(kind, language);
      assert.deepEqual(letter(letterSchema.parse(written)), written);
    }
  });

  test('a template, a review and a delivery of that form', () => {
    const [first] = letterTemplates;
    assert.deepEqual(template(letterTemplateSchema.parse(first)), first);
    const digest = 'A'.repeat(43);
    const signed = {by: 'ben', at: '2026-03-13T10:00:00Z', digest};
    assert.deepEqual(review(letterReviewSchema.parse(signed)), signed);
    const proof = {kind: 'tracking-number', detail: 'RR 1'} as const;
    const sent = {...signed, channel: 'post', proof} as const;
    assert.deepEqual(delivery(letterDeliverySchema.parse(sent)), sent);
  });
});

describe('The service refuses', () => {
  const [first] = letterTemplates;
  const wrong: readonly (readonly [what: string, change: object])[] = [
    ['a field nobody knows as a condition', {blocks: [{type: 'list', lines: ['x'], when: 'foo'}]}],
    ['a template without blocks', {blocks: []}],
    ['an element that is no name', {blocks: [{type: 'list', lines: ['x'], carries: ['x y']}]}],
    ['a kind nobody knows', {kind: 'reminder'}],
    ['more than is asked for', {author: 'anna'}],
    ['half a character', {subject: '\ud800'}],
  ];
  for (const [what, change] of wrong)
    test(what, () => {
      assert.ok(!letterTemplateSchema.safeParse({...first, ...change}).success);
    });

  test('a letter of a hundred pages', () => {
    const written = wholeLetter();
    const [block] = written.blocks;
    assert.ok(block);
    const lines = Array<string>(50).fill('x'.repeat(1000));
    const withBlocks = (count: number) =>
      letterSchema.safeParse({...written, blocks: Array(count).fill({...block, lines})});
    assert.ok(withBlocks(1).success);
    assert.ok(!withBlocks(5).success);
  });

  test('a letter that nobody wrote, and a digest that is none', () => {
    assert.ok(!letterSchema.safeParse({...wholeLetter(), authors: []}).success);
    const signed = {by: 'ben', at: '2026-03-13T10:00:00Z', digest: 'short'};
    assert.ok(!letterReviewSchema.safeParse(signed).success);
  });
});
