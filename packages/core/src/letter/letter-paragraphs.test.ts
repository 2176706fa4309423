import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Letter, WrittenBlock} from './letter.js';
import {letterParagraphs} from './letter-paragraphs.js';
import {wholeLetter} from './testing/sample-letter.js';

const block = (type: WrittenBlock['type'], ...lines: readonly string[]): WrittenBlock => ({
  type,
  lines,
  carries: [],
  filled: [],
});
const paragraphsOf = (...blocks: Letter['blocks']): readonly string[] =>
  letterParagraphs({...wholeLetter(), blocks}).map(
    ({type, lines}) => `${type}: ${lines.join(' / ')}`,
  );

describe('What goes on in a paragraph', () => {
  test('stands in it', () => {
    assert.deepEqual(
      paragraphsOf(
        block('paragraph', 'One.', 'Two.'),
        block('continued', 'Three.', 'Four.'),
        block('continued', 'Five.'),
        block('paragraph', 'Six.'),
      ),
      ['paragraph: One. / Two. Three. Four. Five.', 'paragraph: Six.'],
    );
  });

  test('is a paragraph where there is none before it', () => {
    assert.deepEqual(
      paragraphsOf(
        block('continued', 'One.'),
        block('list', 'Two'),
        block('continued', 'Three.'),
        block('continued', 'Four.'),
      ),
      ['paragraph: One.', 'list: Two', 'paragraph: Three. Four.'],
    );
  });
});
