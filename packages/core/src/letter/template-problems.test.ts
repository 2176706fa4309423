import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {policyPacks} from '../policy/index.js';
import type {LetterBlock, LetterTemplate} from './letter-template.js';
import {templateProblemLine, templateProblems} from './template-problems.js';
import {templateOf} from './testing/sample-letter.js';

const block = (change: Partial<LetterBlock>): LetterBlock => ({
  type: 'paragraph',
  lines: ['Your number is {reference}.'],
  ...change,
});

const lines = (change: Partial<LetterTemplate>): readonly string[] =>
  templateProblems({...templateOf('resolution'), blocks: [block({})], ...change}, policyPacks).map(
    templateProblemLine,
  );

describe('Whoever writes a template is told', () => {
  const wrong: readonly (readonly [what: string, change: Partial<LetterBlock>, line: string])[] = [
    ['of an unknown field', {lines: ['Dear {foo}']}, 'lines[0]: {foo} is not a field'],
    [
      'of a field of JavaScript',
      {lines: ['{constructor}']},
      'lines[0]: {constructor} is not a field',
    ],
    ['of an unknown field in a lead', {lead: '{foo}:'}, 'lead: {foo} is not a field'],
    [
      'of a list in a sentence',
      {lines: ['We did {steps}.']},
      'lines[0]: {steps} is a list and has to stand alone in its line',
    ],
    ['of a line without words', {lines: ['Hello', ' ']}, 'lines[1]: there are no words'],
    ['of a block without lines', {lines: []}, 'lines: there are no words'],
    [
      'of an unknown element',
      {carries: ['us-cms/results', 'us-cms/foo']},
      'carries[1]: us-cms/foo is not an element that rules require of this letter',
    ],
    [
      'of an element of another letter',
      {carries: ['us-cms/still-at-work']},
      'carries[0]: us-cms/still-at-work is not an element that rules require of this letter',
    ],
    ['of an unknown condition', {when: 'foo' as 'steps'}, 'when: {foo} is not a field'],
    ['of an unknown exception', {unless: 'foo' as 'steps'}, 'unless: {foo} is not a field'],
    ...[
      '[name]',
      '{{name}}',
      '${name}',
      '<<name>>',
      '____',
      'XXXX',
      'TBD',
      '%s',
      '{name',
      'name}',
    ].map(
      (mark) =>
        [
          `of ${mark}, which nothing would fill in`,
          {lines: [`Dear ${mark}`]},
          `lines[0]: ${mark === 'name}' ? '}' : mark} is not a place: write {field}`,
        ] as const,
    ),
  ];
  for (const [what, change, line] of wrong)
    test(what, () => {
      assert.deepEqual(lines({blocks: [block({}), block(change)]}), [`blocks[1].${line}`]);
    });

  test('of a subject and of blocks that are not there', () => {
    assert.deepEqual(lines({subject: '', blocks: []}), [
      'subject: there are no words',
      'blocks: there are no words',
    ]);
  });

  test('of anything in a letter that may disclose nothing', () => {
    assert.deepEqual(
      lines({kind: 'cannot-disclose', blocks: [block({lines: ['{patientName}', '{results}']})]}),
      [
        'blocks[0].lines[0]: {patientName} tells of a patient',
        'blocks[0].lines[1]: {results} tells of a patient',
      ],
    );
  });

  test('nothing where nothing is wrong', () => {
    assert.deepEqual(lines({}), []);
  });
});
