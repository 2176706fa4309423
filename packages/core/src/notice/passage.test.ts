import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {readPassage, shownLines} from './passage.js';

describe('A passage', () => {
  test('is paragraphs and lists, with strong words and links', () => {
    assert.deepEqual(
      readPassage('Call **us** at\n[555](tel:555).\n\n- one\n- [two](https://a.example/b)\n'),
      [
        {
          type: 'paragraph',
          runs: [
            {text: 'Call '},
            {text: 'us', strong: true},
            {text: ' at '},
            {text: '555', address: 'tel:555'},
            {text: '.'},
          ],
        },
        {
          type: 'list',
          items: [[{text: 'one'}], [{text: 'two', address: 'https://a.example/b'}]],
        },
      ],
    );
  });

  test('leads nowhere but to the web, a phone, a mailbox or a place on the page', () => {
    for (const address of [
      'javascript:alert(1)',
      'JAVASCRIPT:alert',
      'data:text/html,x',
      '//a.example',
      '/files',
      'http:a',
      'https://a b',
      'https://a"b',
      'vbscript:x',
      ' https://a.example',
    ])
      assert.deepEqual(readPassage(`[x](${address})`), [
        {type: 'paragraph', runs: [{text: `[x](${address})`}]},
      ]);
  });

  test('shows all that it does not read as the text it is', () => {
    const text = '<b onclick="x()">a</b> # b ![c](d) `e` *f* **g';
    assert.deepEqual(shownLines(text), [text]);
  });

  test('is one line for each paragraph and item, and says where a link leads', () => {
    assert.deepEqual(shownLines('a\n b\n\n\n- c  d\n- [e](#f)'), ['a b', 'c d', 'e <#f>']);
  });

  test('never loses a letter of what it is given, whatever that is', () => {
    const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
    const piece = fc.constantFrom(
      '**',
      '[',
      '](',
      ')',
      'https://a',
      '- ',
      '\n',
      '\n\n',
      'b c',
      '<i>',
      '*',
    );
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 30}), (pieces) => {
        const passage = pieces.join('');
        assert.equal(letters(shownLines(passage).join('')), letters(passage));
      }),
    );
  });
});
