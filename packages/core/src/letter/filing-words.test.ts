import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {FilingLimit} from '../policy/policy-pack.js';
import {filingWords} from './filing-words.js';

const limit: FilingLimit = {
  within: {amount: 12, unit: 'months', days: 'calendar'},
  from: 'event-or-aware',
  override: true,
  sources: [{citation: 'Act', confidence: 'read'}],
};

describe('A letter says by when someone outside has to be asked', () => {
  test('in its language', () => {
    assert.match(filingWords(limit, 'en'), /12 months from when it happened, or/);
    assert.match(filingWords(limit, 'es-MX'), /de 12 meses desde lo que pasó, o/);
    assert.match(filingWords(limit, 'ar'), /المهلة 12 شهر/);
    assert.match(filingWords(limit, 'fr'), /12 months/);
  });

  test('by what the time runs from', () => {
    const within = {amount: 180, unit: 'days', days: 'calendar'} as const;
    assert.match(
      filingWords({...limit, within, from: 'answered'}, 'en'),
      /180 days from our answer/,
    );
    assert.match(filingWords({...limit, from: 'aware'}, 'en'), /from when you knew of it/);
    assert.match(filingWords({...limit, from: 'event'}, 'en'), /from when it happened\./);
  });

  test('but not where that is unknown, unsure, or depends on holidays', () => {
    assert.equal(filingWords(undefined, 'en'), '');
    const sources = [{citation: 'Act', confidence: 'unverified'}] as const;
    assert.equal(filingWords({...limit, sources}, 'en'), '');
    const within = {amount: 20, unit: 'days', days: 'working'} as const;
    assert.equal(filingWords({...limit, within}, 'en'), '');
  });
});
