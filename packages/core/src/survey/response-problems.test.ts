import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Questionnaire} from './questionnaire.js';
import type {ResponseItem} from './questionnaire-response.js';
import {responseProblems} from './response-problems.js';

const definition: Questionnaire = {
  resourceType: 'Questionnaire',
  status: 'active',
  item: [
    {linkId: 'words', type: 'display', text: 'Thank you for your time.'},
    {
      linkId: 'visit',
      type: 'group',
      text: 'Your visit',
      item: [
        {
          linkId: 'waited',
          type: 'boolean',
          text: 'Did you wait long?',
          item: [{linkId: 'minutes', type: 'integer', text: 'How many minutes?'}],
        },
      ],
    },
  ],
};

const handedIn = {resourceType: 'QuestionnaireResponse', status: 'completed'} as const;
const problemsOf = (...item: readonly unknown[]) =>
  responseProblems(definition, {...handedIn, item: item as readonly ResponseItem[]});

const minutes = {linkId: 'minutes', answer: [{valueInteger: 90}]};
const visit = (...item: readonly unknown[]) => ({linkId: 'visit', item});

describe('Answers that are handed in', () => {
  test('may lie beneath another answer', async () => {
    const waited = {linkId: 'waited', answer: [{valueBoolean: true, item: [minutes]}]};
    assert.deepEqual(await problemsOf(visit(waited)), []);
  });

  const misplaced: readonly (readonly [sentence: string, items: unknown[], path: string])[] = [
    ['of a group', [{linkId: 'visit', answer: [{valueString: 'x'}]}], '/response/item/0/answer'],
    [
      'to words that ask nothing',
      [{linkId: 'words', answer: [{valueString: 'x'}]}],
      '/response/item/0/answer',
    ],
    [
      'beneath a question rather than its answer',
      [visit({linkId: 'waited', answer: [{valueBoolean: true}], item: [minutes]})],
      '/response/item/0/item/0/item',
    ],
    [
      'beneath a question without an answer',
      [visit({linkId: 'waited', item: [minutes]})],
      '/response/item/0/item/0/item',
    ],
  ];
  for (const [sentence, items, path] of misplaced)
    test(`are refused when they are ${sentence}, where nothing would judge them`, async () => {
      assert.deepEqual(await problemsOf(...items), [{path, code: 'unknown-answer'}]);
    });

  test('are refused under a name that FHIR has no value by, also with items beneath', async () => {
    const waited = {linkId: 'waited', answer: [{valueWords: 'x', item: [minutes]}]};
    assert.deepEqual(await problemsOf(visit(waited)), [
      {path: '/response/item/0/item/0/answer/0', code: 'unknown-field'},
    ]);
  });

  test('are refused by their own place, not by that of the question, when they are not asked for', async () => {
    const asked: Questionnaire = {
      ...definition,
      item: [
        {linkId: 'first', type: 'string', text: 'First?'},
        {
          linkId: 'more',
          type: 'string',
          text: 'More?',
          enableWhen: [{question: 'first', operator: 'exists', answerBoolean: true}],
        },
      ],
    };
    const item = [{linkId: 'more', answer: [{valueString: 'x'}]}];
    assert.deepEqual(await responseProblems(asked, {...handedIn, item}), [
      {path: '/response/item/0', code: 'disabled-answer'},
    ]);
  });

  test('are taken though the definition has a fault of its own that keeps nobody from answering', async () => {
    const faulty: Questionnaire = {
      ...definition,
      item: [
        {linkId: 'first', type: 'string', text: 'First?'},
        {linkId: 'day', type: 'date', text: 'When?', initial: [{valueDate: '2026-02-30'}]},
        {
          linkId: 'third',
          type: 'integer',
          text: 'A third',
          readOnly: true,
          extension: [
            {
              url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
              valueExpression: {language: 'text/fhirpath', expression: '1 / 3'},
            },
          ],
        },
      ],
    };
    const item = [{linkId: 'first', answer: [{valueString: 'x'}]}];
    assert.deepEqual(await responseProblems(faulty, {...handedIn, item}), []);
  });
});
