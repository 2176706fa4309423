import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {areMeasures, checkMeasures} from './check-measures.js';

const good = {id: 'a', kind: 'top-box', linkId: 'q', scale: ['no', 'yes']};

describe('Measures from outside', () => {
  test('are taken when they are whole', () => {
    const measures = [
      {...good, title: 'A', box: ['yes']},
      {id: 'b', kind: 'linear-mean', linkId: 'q', scale: [1, 2], points: [0, 5]},
      {id: 'c', kind: 'composite', items: [good, {...good, linkId: 'r'}]},
      {id: 'd', kind: 'net-promoter', linkId: 'q'},
      {id: 'e', kind: 'satisfaction', linkId: 'q', scale: [1, 2, 3]},
      {id: 'f', kind: 'effort', linkId: 'q', scale: [1, 2, 3], agree: [3]},
      {id: 'g', kind: 'friends-and-family', linkId: 'q', positive: [1], negative: [2], others: [3]},
      {
        id: 'h',
        kind: 'problem-score',
        items: [{linkId: 'q', scale: [true, false], problems: [false]}],
        leastAnswered: 1,
      },
      {id: 'i', kind: 'smiley', linkId: 'q', scale: [1, 2, 3, 4]},
    ];
    assert.deepEqual(checkMeasures(measures, new Set(['q', 'r'])), []);
    assert.ok(areMeasures(measures));
  });

  const bad: readonly (readonly [about: string, value: unknown, path: string, code: string])[] = [
    ['no list', {}, '', 'not-a-list'],
    ['no object', [null], '[0]', 'malformed'],
    ['an unknown kind', [{...good, kind: 'toString'}], '[0].kind', 'unknown-kind'],
    ['no id', [{...good, id: undefined}], '[0].id', 'missing'],
    ['an id twice', [good, good], '[1].id', 'duplicate-id'],
    ['no question', [{...good, linkId: 4}], '[0].linkId', 'malformed'],
    ['a question that is not there', [{...good, linkId: 'x'}], '[0].linkId', 'unknown-question'],
    ['no scale', [{...good, scale: []}], '[0].scale', 'malformed'],
    ['an answer twice', [{...good, scale: [1, '1']}], '[0].scale', 'duplicate-answer'],
    ['an answer that is none', [{...good, scale: [1, Number.NaN]}], '[0].scale', 'malformed'],
    ['a box outside its scale', [{...good, box: ['maybe']}], '[0].box', 'outside-scale'],
    ['too few points', [{...good, kind: 'linear-mean', points: [1]}], '[0].points', 'wrong-length'],
    ['three faces', [{...good, kind: 'smiley', scale: [1, 2, 3]}], '[0].scale', 'wrong-length'],
    [
      'an answer on both sides',
      [
        {
          id: 'a',
          kind: 'friends-and-family',
          linkId: 'q',
          positive: [1],
          negative: [1],
          others: [2],
        },
      ],
      '[0]',
      'duplicate-answer',
    ],
    [
      'items of several kinds',
      [{id: 'a', kind: 'composite', items: [good, {...good, kind: 'linear-mean'}]}],
      '[0].items',
      'mixed-items',
    ],
    [
      'an item that cannot be averaged',
      [{id: 'a', kind: 'composite', items: [{...good, kind: 'net-promoter'}]}],
      '[0].items[0].kind',
      'unknown-kind',
    ],
    [
      'more answers asked for than there are items',
      [
        {
          id: 'a',
          kind: 'problem-score',
          items: [{linkId: 'q', scale: [1], problems: [1]}],
          leastAnswered: 2,
        },
      ],
      '[0].leastAnswered',
      'malformed',
    ],
  ];
  for (const [about, value, path, code] of bad)
    test(`are refused with ${about}, and the place is named`, () => {
      assert.deepEqual(checkMeasures(value, new Set(['q'])), [{path, code}]);
    });
});
