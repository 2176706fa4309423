import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {createBidiText, ownDirection} from './visual-pieces.js';

/** The pieces of a text on one line, from the left edge to the right one. */
const piecesOf = (text: string, direction: 'ltr' | 'rtl'): readonly string[] =>
  createBidiText(text, direction)
    .pieces(0, text.length)
    .map((piece) => piece.text);

describe('A line', () => {
  test('in English is one piece', () => {
    assert.deepEqual(piecesOf('Dear Jordan, your number is R-2041.', 'ltr'), [
      'Dear Jordan, your number is R-2041.',
    ]);
  });

  test('in Arabic begins at the right: its last word is the first piece from the left', () => {
    assert.deepEqual(piecesOf('رقم R-2041 هنا', 'rtl'), ['هنا', ' ', 'R-2041', 'رقم ']);
  });

  test('keeps the groups of a phone number that is isolated in their order, also among Arabic words', () => {
    assert.deepEqual(piecesOf('هاتف \u2068+1 555 010 2000\u2069.', 'rtl'), [
      '.',
      '+1 555 010 2000',
      'هاتف ',
    ]);
  });

  test('has each bracket the way it opens', () => {
    assert.deepEqual(piecesOf('(قسم B-12) في', 'rtl'), ['في', ' ', '(', 'B-12', 'قسم ', ')']);
  });

  test('has an Arabic name in an English sentence as it is read', () => {
    assert.deepEqual(piecesOf('Dear \u2068سارة حداد\u2069, hello', 'ltr'), [
      'Dear ',
      'سارة حداد',
      ', hello',
    ]);
  });

  // A font turns Arabic digits with the letters it finds them among; they are written from the left all the same.
  test('has numbers in Arabic digits in their order', () => {
    assert.deepEqual(piecesOf('سنة ٢٠٢٦', 'rtl'), ['٦٢٠٢', 'سنة ']);
  });

  test('can be cut anywhere: what is cut off stands on the next line', () => {
    const text = 'واحد اثنان ثلاثة';
    const bidi = createBidiText(text, 'rtl');
    assert.deepEqual(
      bidi.pieces(0, 11).map((piece) => piece.text),
      ['واحد اثنان '],
    );
    assert.deepEqual(
      bidi.pieces(11, text.length).map((piece) => piece.text),
      ['ثلاثة'],
    );
    assert.deepEqual(bidi.pieces(4, 4), []);
  });
});

test('A name runs its own way, and a number from the left', () => {
  assert.equal(ownDirection('مستشفى Riverside'), 'rtl');
  assert.equal(ownDirection('(Riverside مستشفى)'), 'ltr');
  assert.equal(ownDirection('+1 555 010 2000'), 'ltr');
});
