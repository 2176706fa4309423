import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {storyPieces, storySimilarity} from './story-pieces.js';

describe('Two stories', () => {
  test('are cut and compared as the manual of PostgreSQL says of its own comparison', () => {
    // https://www.postgresql.org/docs/current/pgtrgm.html
    assert.deepEqual([...storyPieces('cat')], ['  c', ' ca', 'cat', 'at ']);
    const pieces = ['  f', ' fo', 'foo', 'oo ', '  b', ' ba', 'bar', 'ar '];
    assert.deepEqual([...storyPieces('foo|bar')], pieces);
    assert.equal(Math.round(storySimilarity('word', 'two words') * 1e6), 363_636);
  });

  test('are alike as far as their pieces are, whichever is the first', () => {
    const story = fc.string({unit: fc.constantFrom(...'abc ,'), maxLength: 40});
    fc.assert(
      fc.property(story, story, (one, other) => {
        const all = [...new Set([...slowPieces(one), ...slowPieces(other)])];
        const shared = all.filter(
          (piece) => slowPieces(one).includes(piece) && slowPieces(other).includes(piece),
        );
        const expected = all.length === 0 ? 0 : shared.length / all.length;
        assert.equal(storySimilarity(one, other), expected);
        assert.equal(storySimilarity(other, one), expected);
      }),
      {numRuns: 500, seed: 8},
    );
  });
});

/** Letter by letter: two blanks before each word and one behind it. */
function slowPieces(story: string): readonly string[] {
  const pieces: string[] = [];
  for (const word of story.split(/[ ,]+/).filter(Boolean)) {
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at += 1)
      pieces.push(`${padded[at]}${padded[at + 1]}${padded[at + 2]}`);
  }
  return pieces;
}
