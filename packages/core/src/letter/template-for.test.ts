import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {templateFor} from './template-for.js';
import {letterTemplates} from './templates/index.js';
import {templateOf} from './testing/sample-letter.js';

describe('A person gets a letter', () => {
  test('in their language, also as it is spoken elsewhere', () => {
    assert.equal(templateFor(letterTemplates, 'interim', 'es-MX'), templateOf('interim', 'es'));
    assert.equal(templateFor(letterTemplates, 'referral', 'ar'), templateOf('referral', 'ar'));
  });

  test('in English where there is none in theirs', () => {
    assert.equal(templateFor(letterTemplates, 'interim', 'fr'), templateOf('interim', 'en'));
  });

  test("in the hospital's own words, where it has some", () => {
    const own = {...templateOf('interim', 'es'), id: 'our-interim'};
    assert.equal(templateFor([...letterTemplates, own], 'interim', 'es'), own);
    assert.equal(
      templateFor([...letterTemplates, own], 'resolution', 'es'),
      templateOf('resolution', 'es'),
    );
  });

  test('or none where nobody wrote one', () => {
    assert.equal(templateFor([], 'interim', 'en'), undefined);
  });
});
