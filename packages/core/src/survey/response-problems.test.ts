import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {definitionProblems} from './definition-problems.js';
import {loadSurvey} from './load-survey.js';
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

  describe('with more in them than a person can answer', () => {
    const asked: Questionnaire = {
      ...definition,
      item: [
        {linkId: 'page', type: 'url'},
        {linkId: 'file', type: 'attachment'},
        {linkId: 'weight', type: 'quantity'},
        {linkId: 'whom', type: 'reference'},
        {linkId: 'size', type: 'open-choice', answerOption: [{valueInteger: 1}, {valueInteger: 2}]},
        {linkId: 'share', type: 'decimal'},
        {linkId: 'day', type: 'date'},
        {linkId: 'moment', type: 'dateTime'},
        {linkId: 'hour', type: 'time'},
        {linkId: 'whole', type: 'integer'},
      ],
    };
    const here = '/response/item/0/answer/0';
    const url = 'https://hospital.example/of-answers';
    type Wrong = readonly [
      what: string,
      linkId: string,
      answer: object,
      path: string,
      code: string,
    ];
    const wrong: readonly Wrong[] = [
      [
        'an address that runs a script',
        'page',
        {valueUri: 'javascript:alert(1)'},
        `${here}/valueUri`,
        'not-a-url',
      ],
      [
        'a file at an address that runs a script',
        'file',
        {valueAttachment: {url: 'javascript:alert(1)'}},
        `${here}/valueAttachment/url`,
        'not-a-url',
      ],
      [
        'a file at an address that runs a script behind what browsers skip',
        'file',
        {valueAttachment: {url: ' java\tscript:alert(1)'}},
        `${here}/valueAttachment/url`,
        'not-a-url',
      ],
      [
        'a file that is all in its address',
        'file',
        {valueAttachment: {url: 'data:text/html,<script>'}},
        `${here}/valueAttachment/url`,
        'not-a-url',
      ],
      [
        'a file with a field that no file has',
        'file',
        {valueAttachment: {title: 'a.pdf', onclick: 'x'}},
        `${here}/valueAttachment`,
        'unknown-field',
      ],
      [
        'a file that says it is smaller than it is',
        'file',
        {valueAttachment: {data: 'aGVsbG8gd29ybGQ=', size: 2}},
        `${here}/valueAttachment/size`,
        'wrong-format',
      ],
      [
        'a file whose bytes are none',
        'file',
        {valueAttachment: {data: '<script>'}},
        `${here}/valueAttachment/data`,
        'wrong-format',
      ],
      [
        'a file without anything',
        'file',
        {valueAttachment: {}},
        `${here}/valueAttachment`,
        'wrong-format',
      ],
      [
        'a reference to what runs a script',
        'whom',
        {valueReference: {reference: 'javascript:alert(1)'}},
        `${here}/valueReference/reference`,
        'not-a-url',
      ],
      [
        'a field deep in a value',
        'whom',
        {valueReference: {identifier: {value: 'x', period: {start: '2026', middle: '2027'}}}},
        `${here}/valueReference/identifier/period`,
        'unknown-field',
      ],
      [
        'a day that is none deep in a value',
        'whom',
        {valueReference: {identifier: {value: 'x', period: {start: '2026-02-30'}}}},
        `${here}/valueReference/identifier/period/start`,
        'impossible-date',
      ],
      [
        'a number in words',
        'weight',
        {valueQuantity: {value: '70', unit: 'kg'}},
        `${here}/valueQuantity/value`,
        'wrong-type',
      ],
      [
        'a number that is none',
        'weight',
        {valueQuantity: {value: NaN}},
        `${here}/valueQuantity/value`,
        'wrong-type',
      ],
      [
        'an extension with a field that none has',
        'share',
        {valueDecimal: 1, extension: [{url, valueString: 'x', more: 'y'}]},
        `${here}/extension/0`,
        'unknown-field',
      ],
      [
        'an extension without a name',
        'share',
        {valueDecimal: 1, extension: [{valueString: 'x'}]},
        `${here}/extension/0/url`,
        'not-a-url',
      ],
      [
        'an extension in an extension that holds what it says it does not',
        'share',
        {valueDecimal: 1, extension: [{url, extension: [{url, valueInteger: 'x'}]}]},
        `${here}/extension/0/extension/0/valueInteger`,
        'wrong-type',
      ],
      [
        'an extension with two values',
        'share',
        {valueDecimal: 1, extension: [{url, valueString: 'x', valueCode: 'y'}]},
        `${here}/extension/0`,
        'wrong-format',
      ],
      [
        'a number beside the choices of numbers',
        'size',
        {valueInteger: 3},
        here,
        'wrong-value-type',
      ],
      [
        'a day instead of a choice of numbers',
        'size',
        {valueDate: '2026'},
        here,
        'wrong-value-type',
      ],
      ['no number', 'share', {valueDecimal: NaN}, here, 'invalid-value'],
      ['a number without end', 'share', {valueDecimal: Infinity}, here, 'invalid-value'],
      ['half of a whole number', 'whole', {valueInteger: 0.5}, here, 'invalid-value'],
      [
        'a day that is not in the calendar',
        'day',
        {valueDate: '2026-02-30'},
        here,
        'invalid-value',
      ],
      [
        'a moment of such a day',
        'moment',
        {valueDateTime: '2026-02-30T10:00:00Z'},
        here,
        'invalid-value',
      ],
      ['an hour that no clock shows', 'hour', {valueTime: '25:00:00'}, here, 'invalid-value'],
      ['a day instead of a number', 'share', {valueDate: '2026-02-28'}, here, 'wrong-value-type'],
    ];
    for (const [what, linkId, answer, path, code] of wrong)
      test(`are refused by the place of it: ${what}`, async () => {
        const item = [{linkId, answer: [answer]}];
        assert.deepEqual(await responseProblems(asked, {...handedIn, item}), [{path, code}]);
      });

    test('are refused for what is said of an item, and of the whole', async () => {
      const item = [{linkId: 'share', text: 7, extension: [{url, valueString: 7}]}];
      assert.deepEqual(await responseProblems(asked, {...handedIn, item} as never), [
        {path: '/response/item/0/text', code: 'wrong-type'},
        {path: '/response/item/0/extension/0/valueString', code: 'wrong-type'},
      ]);
      const extension = [{url: 'javascript:alert(1)', valueString: 'x'}];
      assert.deepEqual(await responseProblems(asked, {...handedIn, extension}), [
        {path: '/response/extension/0/url', code: 'not-a-url'},
      ]);
    });

    test('are taken with all that FHIR has for them', async () => {
      const language = {
        url: 'http://hl7.org/fhir/StructureDefinition/translation',
        extension: [
          {url: 'lang', valueCode: 'es'},
          {url: 'content', valueString: 'Uno'},
        ],
      };
      const coding = {system: url, code: '1', display: 'One', _display: {extension: [language]}};
      const item: readonly ResponseItem[] = [
        {linkId: 'page', answer: [{valueUri: 'https://hospital.example/'}]},
        {
          linkId: 'file',
          text: 'A file',
          answer: [
            {
              valueAttachment: {
                contentType: 'text/plain',
                data: 'aGVsbG8gd29ybGQ=',
                size: 11,
                title: 'hello.txt',
                url: 'Binary/7',
              },
            },
          ],
        },
        {linkId: 'weight', answer: [{valueQuantity: {value: 70, unit: 'kg', code: 'kg'}}]},
        {linkId: 'whom', answer: [{valueReference: {reference: 'Practitioner/7'}}]},
        {linkId: 'size', answer: [{valueCoding: coding}]},
      ];
      assert.deepEqual(await responseProblems(asked, {...handedIn, item}), []);
    });
  });
});

describe('Answers from a value set', () => {
  const designation = [{language: 'es', value: 'Bueno'}];
  const concept = {code: 'good', display: 'Good', inactive: false, designation};
  const compose = {include: [{system: 'https://hospital.example/words', concept: [concept]}]};
  const survey = {
    resourceType: 'Questionnaire',
    status: 'active',
    language: 'en',
    contained: [{resourceType: 'ValueSet', id: 'words', compose}],
    item: [{linkId: 'visit', type: 'choice', text: 'Your visit?', answerValueSet: '#words'}],
  } as unknown as Questionnaire;

  test('are offered in other languages, and can be handed in', async () => {
    const asked = await loadSurvey(survey, {language: 'es'});
    const [node] = asked.nodes;
    const [option] = node!.options;
    const {display, _display} = option!.valueCoding!;
    assert.equal(asked.words(node, display, _display).text, 'Bueno');
    asked.choose(node!, [option!]);
    const response = asked.respond();
    assert.deepEqual(response.item?.[0]?.answer, [
      {valueCoding: {system: 'https://hospital.example/words', code: 'good', display: 'Good'}},
    ]);
    assert.deepEqual(await responseProblems(survey, response), []);
  });
});

describe('A number that is none', () => {
  test('is named, whatever JSON put in its place', async () => {
    for (const odd of [{toString: 1}, [1], '1', null]) {
      const waited = {
        linkId: 'waited',
        answer: [{valueBoolean: true, item: [{linkId: 'minutes', answer: [{valueInteger: odd}]}]}],
      };
      const problems = await problemsOf(visit(waited));
      assert.deepEqual(
        problems.map(({code}) => code),
        ['invalid-value'],
      );
    }
  });
});

describe('A definition to be published', () => {
  test('is refused for an option that nobody could hand in', () => {
    const item = [
      {
        linkId: 'a',
        type: 'choice',
        text: 'A?',
        answerOption: [{valueCoding: {code: 'x', display: ''}}],
      },
    ];
    assert.deepEqual(definitionProblems({...definition, item}), [
      {path: '/questionnaire/item/0/answerOption/0/valueCoding/display', code: 'wrong-type'},
    ]);
  });
});
