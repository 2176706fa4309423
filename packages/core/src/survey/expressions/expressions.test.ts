import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {loadSurvey} from '../load-survey.js';
import type {Extension, FhirValue, QuestionnaireItem} from '../questionnaire.js';
import type {Survey, SurveyNode, SurveyOptions} from '../survey.js';
import {ExpressionStop} from './expression-limits.js';
import {replacePattern} from './replace-pattern.js';

const fhir = 'http://hl7.org/fhir/StructureDefinition/';
const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';

const urls: Readonly<Record<string, string>> = {
  variable: `${fhir}variable`,
  calculated: `${sdc}calculatedExpression`,
  initial: `${sdc}initialExpression`,
  enableWhen: `${sdc}enableWhenExpression`,
  answer: `${sdc}answerExpression`,
};

function expression(kind: string, source: string, name?: string): Extension {
  return {
    url: urls[kind] ?? kind,
    valueExpression: {language: 'text/fhirpath', expression: source, ...(name && {name})},
  };
}

/** The value of the answers to a question at the top. */
const answersTo = (linkId: string): string =>
  `%resource.item.where(linkId = '${linkId}').answer.value`;

interface Made {
  readonly item: readonly QuestionnaireItem[];
  readonly extension?: readonly Extension[];
}

const load = (definition: Made, options?: SurveyOptions): Promise<Survey> =>
  loadSurvey({resourceType: 'Questionnaire', status: 'active', ...definition}, options);

function placesOf(survey: Survey, linkId: string): readonly SurveyNode[] {
  const all = (nodes: readonly SurveyNode[]): readonly SurveyNode[] =>
    nodes.flatMap((node) => [
      node,
      ...all(node.nodes),
      ...node.entries.flatMap((entry) => all(entry.nodes)),
    ]);
  return all(survey.nodes).filter(({item}) => item.linkId === linkId);
}

function placeOf(survey: Survey, linkId: string): SurveyNode {
  const [place] = placesOf(survey, linkId);
  assert.ok(place, `${linkId} is there`);
  return place;
}

const valuesAt = (survey: Survey, linkId: string): readonly FhirValue[] =>
  placesOf(survey, linkId).flatMap(({entries}) => entries.flatMap(({value}) => value ?? []));

const type = (survey: Survey, linkId: string, text: string): void =>
  survey.type(placeOf(survey, linkId), 0, text);

const codes = (survey: Survey): readonly string[] => survey.issues.map(({code}) => code);

describe('a calculated answer', () => {
  const sum: QuestionnaireItem = {
    linkId: 'sum',
    type: 'integer',
    extension: [expression('calculated', `${answersTo('a')} + ${answersTo('b')}`)],
  };
  const a: QuestionnaireItem = {linkId: 'a', type: 'integer'};
  const b: QuestionnaireItem = {linkId: 'b', type: 'integer'};

  test('follows the answers it is made of', async () => {
    const survey = await load({item: [a, b, sum]});
    type(survey, 'a', '2');
    assert.deepEqual(valuesAt(survey, 'sum'), []);
    type(survey, 'b', '3');
    assert.deepEqual(valuesAt(survey, 'sum'), [{valueInteger: 5}]);
    type(survey, 'b', '');
    assert.deepEqual(valuesAt(survey, 'sum'), []);
  });

  test('goes through a chain of others in one change, told once', async () => {
    const chain = Array.from({length: 30}, (_, index): QuestionnaireItem => ({
      linkId: `c${String(index)}`,
      type: 'integer',
      readOnly: true,
      extension: [
        expression('calculated', `${answersTo(index === 0 ? 'a' : `c${String(index - 1)}`)} + 1`),
      ],
    })).reverse();
    const survey = await load({item: [a, ...chain]});
    let told = 0;
    survey.subscribe(() => told++);
    type(survey, 'a', '1');
    assert.deepEqual(valuesAt(survey, 'c29'), [{valueInteger: 31}]);
    assert.equal(told, 1);
    assert.deepEqual(codes(survey), []);
  });

  test('keeps what a person put in its place, until they empty it and something new comes out', async () => {
    const survey = await load({item: [a, b, sum]});
    type(survey, 'a', '2');
    type(survey, 'b', '3');
    type(survey, 'sum', '9');
    type(survey, 'a', '4');
    assert.deepEqual(valuesAt(survey, 'sum'), [{valueInteger: 9}]);
    type(survey, 'sum', '');
    assert.deepEqual(valuesAt(survey, 'sum'), []);
    type(survey, 'a', '5');
    assert.deepEqual(valuesAt(survey, 'sum'), [{valueInteger: 8}]);
  });

  test('keeps what a person put when they go on with the response later', async () => {
    const before = await load({item: [a, b, sum]});
    type(before, 'a', '2');
    type(before, 'b', '3');
    type(before, 'sum', '9');
    const survey = await load({item: [a, b, sum]}, {response: before.respond()});
    type(survey, 'a', '4');
    assert.deepEqual(valuesAt(survey, 'sum'), [{valueInteger: 9}]);
  });

  test('is put right where nobody may change it', async () => {
    const survey = await load({item: [a, b, {...sum, readOnly: true}]});
    type(survey, 'a', '2');
    type(survey, 'b', '3');
    survey.set(placeOf(survey, 'sum'), 0, {valueInteger: 9});
    assert.deepEqual(valuesAt(survey, 'sum'), [{valueInteger: 5}]);
  });

  test('does not count answers that are not asked', async () => {
    const survey = await load({
      item: [
        {linkId: 'ask', type: 'boolean'},
        {
          ...a,
          enableWhen: [{question: 'ask', operator: '=', answerBoolean: true}],
          initial: [{valueInteger: 2}],
        },
        {...b, initial: [{valueInteger: 3}]},
        {...sum, readOnly: true},
      ],
    });
    assert.deepEqual(valuesAt(survey, 'sum'), []);
    survey.set(placeOf(survey, 'ask'), 0, {valueBoolean: true});
    assert.deepEqual(valuesAt(survey, 'sum'), [{valueInteger: 5}]);
    survey.set(placeOf(survey, 'ask'), 0, {valueBoolean: false});
    assert.deepEqual(valuesAt(survey, 'sum'), []);
  });

  test('is computed in each repeat from what lies there', async () => {
    const survey = await load({
      item: [
        {
          linkId: 'g',
          type: 'group',
          repeats: true,
          extension: [expression('variable', "item.where(linkId = 'n').answer.value", 'n')],
          item: [
            {linkId: 'n', type: 'integer'},
            {
              linkId: 'double',
              type: 'integer',
              readOnly: true,
              extension: [expression('calculated', '%n * 2')],
            },
          ],
        },
      ],
    });
    const second = survey.addRepeat(placeOf(survey, 'g'));
    assert.ok(second);
    type(survey, 'n', '2');
    survey.type(second.nodes[0]!, 0, '5');
    assert.deepEqual(valuesAt(survey, 'double'), [{valueInteger: 4}, {valueInteger: 10}]);
    survey.removeRepeat(placeOf(survey, 'g'));
    assert.deepEqual(valuesAt(survey, 'double'), [{valueInteger: 10}]);
  });

  for (const [itemType, source, value] of [
    ['integer', '4 / 2', {valueInteger: 2}],
    ['decimal', '0.1 + 0.2', {valueDecimal: 0.3}],
    ['boolean', '1 < 2', {valueBoolean: true}],
    ['string', "'a' & 'b'", {valueString: 'ab'}],
    ['date', '@2024-02-28 + 1 day', {valueDate: '2024-02-29'}],
    ['dateTime', '@2024-02-28T10:00:00Z', {valueDateTime: '2024-02-28T10:00:00Z'}],
    ['time', '@T10:30', {valueTime: '10:30:00'}],
    ['url', "'https://example.org/'", {valueUri: 'https://example.org/'}],
    [
      'quantity',
      "4 'kg'",
      {valueQuantity: {value: 4, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg'}},
    ],
    ['open-choice', "'own words'", {valueString: 'own words'}],
  ] as const) {
    test(`is an answer of the item's own type: ${itemType}`, async () => {
      const item = {linkId: 'x', type: itemType, extension: [expression('calculated', source)]};
      const survey = await load({item: [item]});
      assert.deepEqual(valuesAt(survey, 'x'), [value]);
      assert.deepEqual(codes(survey), []);
    });
  }

  for (const [itemType, source] of [
    ['integer', '1.5'],
    ['integer', "'4'"],
    ['boolean', '1'],
    ['date', "'yesterday'"],
    ['string', '1 | 2'],
    ['choice', '%resource'],
  ] as const) {
    test(`is reported and left empty where it is none: ${source} as ${itemType}`, async () => {
      const extension = [expression('calculated', source)];
      const item: QuestionnaireItem = {
        linkId: 'x',
        type: itemType,
        extension,
        ...(itemType === 'choice' && {answerOption: [{valueString: 'a'}]}),
      };
      const survey = await load({item: [item]});
      assert.deepEqual(valuesAt(survey, 'x'), []);
      assert.deepEqual(survey.issues, [
        {
          code: 'wrong-value-type',
          severity: 'partial',
          path: 'Questionnaire.item[0].extension[0]',
          linkId: 'x',
          subject: urls.calculated,
        },
      ]);
    });
  }
});

describe('an answer', () => {
  test('runs no expression that did not look at it', async () => {
    let looked = 0;
    // The clock is asked each time an expression with now() is run.
    const now = (): Date => {
      looked++;
      return new Date('2025-01-31T10:00:00Z');
    };
    const survey = await load(
      {
        item: [
          {linkId: 'a', type: 'string'},
          {linkId: 'b', type: 'string'},
          {
            linkId: 'x',
            type: 'string',
            extension: [
              expression('calculated', `${answersTo('a')} & now().toString().substring(0, 4)`),
            ],
          },
        ],
      },
      {now},
    );
    looked = 0;
    type(survey, 'b', 'unrelated');
    assert.equal(looked, 0);
    type(survey, 'a', 'in ');
    assert.equal(looked, 1);
    assert.deepEqual(valuesAt(survey, 'x'), [{valueString: 'in 2025'}]);
  });

  test('that an expression finds by going through everything runs it, wherever it is', async () => {
    const survey = await load({
      item: [
        {linkId: 'g', type: 'group', item: [{linkId: 'a', type: 'integer'}]},
        {
          linkId: 'x',
          type: 'integer',
          extension: [expression('calculated', '%resource.descendants().answer.value.count()')],
          readOnly: true,
        },
      ],
    });
    type(survey, 'a', '1');
    // It sees itself too: its own answer is one of those it counts.
    assert.deepEqual(valuesAt(survey, 'x'), [{valueInteger: 2}]);
  });
});

describe('an initial expression', () => {
  const item: readonly QuestionnaireItem[] = [
    {
      linkId: 'x',
      type: 'string',
      extension: [expression('initial', '%patient.name.given.first()')],
    },
  ];
  const extension: readonly Extension[] = [
    {
      url: `${sdc}launchContext`,
      extension: [{url: 'name', valueCoding: {code: 'patient'}}],
    } as Extension,
  ];
  const patient = {resourceType: 'Patient', name: [{given: ['Ada']}], birthDate: '1990-05-01'};

  test('fills in what the page knows, once', async () => {
    const survey = await load({item, extension}, {launchContext: {patient}});
    assert.deepEqual(valuesAt(survey, 'x'), [{valueString: 'Ada'}]);
    type(survey, 'x', '');
    assert.deepEqual(valuesAt(survey, 'x'), []);
  });

  test('leaves an earlier response as it is', async () => {
    const response = {resourceType: 'QuestionnaireResponse', status: 'in-progress'} as const;
    const survey = await load({item, extension}, {launchContext: {patient}, response});
    assert.deepEqual(valuesAt(survey, 'x'), []);
  });

  test('leaves the question empty where the page brought nothing, and is no fault', async () => {
    const survey = await load({item, extension});
    assert.deepEqual(valuesAt(survey, 'x'), []);
    assert.deepEqual(codes(survey), []);
  });

  test('reads a date of the page as a date', async () => {
    const date: QuestionnaireItem = {
      linkId: 'x',
      type: 'boolean',
      extension: [expression('initial', '%patient.birthDate < @2000-01-01')],
    };
    const survey = await load({item: [date], extension}, {launchContext: {patient}});
    assert.deepEqual(valuesAt(survey, 'x'), [{valueBoolean: true}]);
  });

  test('fills in each repeat that is added', async () => {
    const group: QuestionnaireItem = {linkId: 'g', type: 'group', repeats: true, item};
    const survey = await load({item: [group], extension}, {launchContext: {patient}});
    survey.addRepeat(placeOf(survey, 'g'));
    assert.deepEqual(valuesAt(survey, 'x'), [{valueString: 'Ada'}, {valueString: 'Ada'}]);
  });
});

describe('an enableWhenExpression', () => {
  const item: readonly QuestionnaireItem[] = [
    {linkId: 'a', type: 'integer'},
    {linkId: 'x', type: 'string', extension: [expression('enableWhen', `${answersTo('a')} > 3`)]},
    {
      linkId: 'y',
      type: 'string',
      enableWhen: [{question: 'x', operator: 'exists', answerBoolean: true}],
    },
  ];

  test('asks a question while it holds, and what depends on that too', async () => {
    const survey = await load({item});
    const asked = (): readonly boolean[] => ['x', 'y'].map((id) => placeOf(survey, id).enabled);
    assert.deepEqual(asked(), [false, false]);
    type(survey, 'a', '4');
    assert.deepEqual(asked(), [true, false]);
    type(survey, 'x', 'yes');
    assert.deepEqual(asked(), [true, true]);
    type(survey, 'a', '1');
    assert.deepEqual(asked(), [false, false]);
  });

  test('that fails leaves the question asked', async () => {
    const failing = [expression('enableWhen', '%nobody.exists()')];
    const survey = await load({item: [{linkId: 'x', type: 'string', extension: failing}]});
    assert.equal(placeOf(survey, 'x').enabled, true);
    assert.deepEqual(codes(survey), ['expression-failed']);
  });

  test('that would switch its own question on and off is left as it was, and reported', async () => {
    const own = [expression('enableWhen', `${answersTo('x')}.exists().not()`)];
    const survey = await load({item: [{linkId: 'x', type: 'string', extension: own}, item[0]!]});
    type(survey, 'x', 'typed');
    assert.equal(placeOf(survey, 'x').enabled, true);
    assert.deepEqual(codes(survey), ['expression-cycle']);
    type(survey, 'a', '1');
    assert.deepEqual(valuesAt(survey, 'a'), [{valueInteger: 1}]);
  });
});

describe('an answerExpression', () => {
  test('offers what it gives, and keeps a choice while it is offered', async () => {
    const survey = await load({
      item: [
        {linkId: 'have', type: 'string', repeats: true},
        {linkId: 'best', type: 'choice', extension: [expression('answer', answersTo('have'))]},
      ],
    });
    const have = placeOf(survey, 'have');
    const best = placeOf(survey, 'best');
    survey.choose(have, [{valueString: 'cat'}, {valueString: 'dog'}]);
    assert.deepEqual(best.options, [{valueString: 'cat'}, {valueString: 'dog'}]);
    survey.choose(best, [{valueString: 'dog'}]);
    survey.removeEntry(have, 0);
    assert.deepEqual(valuesAt(survey, 'best'), [{valueString: 'dog'}]);
    survey.choose(have, [{valueString: 'cat'}]);
    assert.deepEqual(valuesAt(survey, 'best'), []);
  });
});

describe('a rule for answers', () => {
  const rule = (severity: string, more: readonly Extension[] = []): Extension => ({
    url: `${fhir}targetConstraint`,
    extension: [
      {url: 'key', valueString: 'order'},
      {url: 'severity', valueCode: severity},
      expression('expression', `${answersTo('a')} <= ${answersTo('b')}`),
      {
        url: 'human',
        valueString: 'From must be before to.',
        _valueString: {
          extension: [
            {
              url: `${fhir}translation`,
              extension: [
                {url: 'lang', valueCode: 'es'},
                {url: 'content', valueString: 'Desde va antes.'},
              ],
            },
          ],
        },
      },
      ...more,
    ],
  });
  const item: readonly QuestionnaireItem[] = [
    {linkId: 'a', type: 'integer'},
    {linkId: 'b', type: 'integer'},
  ];
  const told = (survey: Survey): readonly unknown[] =>
    survey.problems().map(({node, code, words}) => [node.item.linkId, code, words?.text]);

  test('asks nothing until it can be judged, and then says what is wrong in its own words', async () => {
    const survey = await load({item, extension: [rule('error')]});
    type(survey, 'a', '5');
    assert.deepEqual(told(survey), []);
    type(survey, 'b', '3');
    assert.deepEqual(told(survey), [['a', 'constraint', 'From must be before to.']]);
    survey.setLanguage('es');
    assert.deepEqual(told(survey), [['a', 'constraint', 'Desde va antes.']]);
    type(survey, 'b', '6');
    assert.deepEqual(told(survey), []);
  });

  test('says it at the place it names, and that place is told', async () => {
    const location = {url: 'location', valueString: "item.where(linkId = 'b')"};
    const survey = await load({item, extension: [rule('error', [location])]});
    type(survey, 'b', '3');
    const changed: string[] = [];
    survey.subscribe((nodes) => changed.push(...[...nodes].map((node) => node.item.linkId)));
    type(survey, 'a', '5');
    assert.deepEqual(told(survey), [['b', 'constraint', 'From must be before to.']]);
    assert.deepEqual(changed.sort(), ['a', 'b']);
  });

  test('that only warns is told, and keeps nothing from being complete', async () => {
    const survey = await load({item, extension: [rule('warning')]});
    type(survey, 'a', '5');
    type(survey, 'b', '3');
    const [problem] = survey.problemsAt(placeOf(survey, 'a'));
    assert.equal(problem?.severity, 'warning');
    assert.deepEqual(survey.problems(), []);
  });

  test('is read in the older form too', async () => {
    const old: Extension = {
      url: `${fhir}questionnaire-constraint`,
      extension: [
        {url: 'severity', valueCode: 'error'},
        {url: 'expression', valueString: `${answersTo('a')} > 1`},
        {url: 'human', valueString: 'More than one.'},
      ],
    };
    const survey = await load({item, extension: [old]});
    type(survey, 'a', '1');
    assert.deepEqual(told(survey), [['a', 'constraint', 'More than one.']]);
  });
});

describe('a text with an expression', () => {
  test('shows what was answered, and is told when that changes', async () => {
    const _text = {
      extension: [
        expression(`${fhir}cqf-expression`, `'Where did ' + ${answersTo('name')} + ' go?'`),
      ],
    };
    const survey = await load({
      item: [
        {linkId: 'name', type: 'string'},
        {linkId: 'where', type: 'string', text: 'Where did they go?', _text},
      ],
    });
    const where = placeOf(survey, 'where');
    const read = (): string =>
      survey.words(where, where.item.source.text, where.item.source._text).text;
    assert.equal(read(), 'Where did they go?');
    const changed = new Set<SurveyNode>();
    survey.subscribe((nodes) => nodes.forEach((node) => changed.add(node)));
    type(survey, 'name', 'Ada');
    assert.equal(read(), 'Where did Ada go?');
    assert.ok(changed.has(where));
  });
});

describe('what an expression refers to', () => {
  const x = (source: string, more: readonly Extension[] = []): QuestionnaireItem => ({
    linkId: 'x',
    type: 'string',
    readOnly: true,
    extension: [...more, expression('calculated', source)],
  });
  const result = async (definition: Made): Promise<readonly FhirValue[]> => {
    const survey = await load(definition);
    assert.deepEqual(codes(survey), []);
    return valuesAt(survey, 'x');
  };

  test('is the nearest thing of that name, made from what comes before it', async () => {
    const extension = [
      expression('variable', "'outer'", 'v'),
      expression('variable', "%v & '!'", 'w'),
    ];
    const inner = [expression('variable', "'inner ' & %v", 'v')];
    assert.deepEqual(await result({extension, item: [x('%v & %w', inner)]}), [
      {valueString: 'inner outerouter!'},
    ]);
  });

  test('is the item of the definition, the definition, and the item of the response', async () => {
    assert.deepEqual(
      await result({
        item: [x('%qitem.linkId & %questionnaire.item.count().toString() & %context.linkId')],
      }),
      [{valueString: 'x1x'}],
    );
  });

  test('is reported where two things have one name, and the first one counts', async () => {
    const extension = [expression('variable', "'one'", 'v'), expression('variable', "'two'", 'v')];
    const survey = await load({extension, item: [x('%v')]});
    assert.deepEqual(valuesAt(survey, 'x'), [{valueString: 'one'}]);
    assert.deepEqual(survey.issues, [
      {
        code: 'duplicate-variable',
        severity: 'partial',
        path: 'Questionnaire.extension[1]',
        linkId: undefined,
        subject: 'v',
      },
    ]);
  });
});

describe('the score of an answer', () => {
  test('is that of the option it was chosen from, or nothing', async () => {
    const scored = (code: string, valueDecimal: number) => ({
      valueCoding: {code, extension: [{url: `${fhir}ordinalValue`, valueDecimal}]},
    });
    const survey = await load({
      item: [
        {
          linkId: 'q',
          type: 'choice',
          repeats: true,
          answerOption: [
            scored('a', 2),
            scored('b', 0.5),
            {valueCoding: {code: 'c', system: 'urn:x'}},
          ],
        },
        {
          linkId: 'x',
          type: 'decimal',
          extension: [
            expression('calculated', `%resource.item.where(linkId = 'q').answer.weight().sum()`),
          ],
        },
      ],
    });
    const q = placeOf(survey, 'q');
    survey.choose(q, q.options);
    assert.deepEqual(valuesAt(survey, 'x'), [{valueDecimal: 2.5}]);
    assert.deepEqual(codes(survey), []);
  });
});

describe('an expression that is bad', () => {
  const secret = 'xylophone';

  async function attempt(source: string): Promise<{codes: readonly string[]}> {
    const survey = await load({
      item: [
        {linkId: 'a', type: 'string'},
        {linkId: 'x', type: 'string', repeats: true, extension: [expression('calculated', source)]},
      ],
    });
    type(survey, 'a', secret);
    type(survey, 'a', `${secret}${secret}`);
    assert.deepEqual(valuesAt(survey, 'a'), [{valueString: `${secret}${secret}`}]);
    assert.ok(!JSON.stringify(survey.issues).includes(secret));
    return {codes: codes(survey)};
  }

  const many = `'${'0123456789'.repeat(20)}'.toChars()`;
  const a = answersTo('a');
  for (const source of [
    `1.repeat($this + 1)`,
    `${a}.repeat($this & 'a')`,
    `${many}.aggregate($total & $total, ${a})`,
    `${many}.aggregate($total.combine($total), 1)`,
    `${many}.select(${many}).select(${many})`,
    `'${'ab'.repeat(1_000)}'.replace('', '${'b'.repeat(2_000)}')`,
    `${'('.repeat(500)}1${')'.repeat(500)}`,
    `'${'a'.repeat(20_000)}'`,
    `1${' + 1'.repeat(3_000)}`,
    `'a'.matches('((a{99}){99}){99}')`,
    `'${'a'.repeat(1_000)}'.replaceMatches('a*a{0,99}a{0,99}b', '')`,
    `'${'a'.repeat(40)}'.replaceMatches('${'(a|a)'.repeat(30)}b', '')`,
  ]) {
    test(`is stopped in time and reported once: ${source.slice(0, 50)}`, async () => {
      // What is not stopped runs into the time limit of the tests.
      assert.deepEqual((await attempt(source)).codes, ['expression-too-long']);
    });
  }

  for (const source of [
    `%nobody`,
    `${a} + 1`,
    `-${a}`,
    `unknownFunction()`,
    `'a'.memberOf('http://example.org/')`,
    `'http://example.org/'.resolve()`,
    `%terminologies.expand('http://example.org/')`,
    `'aaaa!'.replaceMatches('(a+)+$', 'b')`,
    String.raw`'aa'.replaceMatches('(a)\\1', 'b')`,
    "'abc'.replaceMatches('b', '$`')",
    String.raw`'abc'.replaceMatches('b', '$\'')`,
    `'abc'.replaceMatches('b', '$&')`,
    `'abc'.replaceMatches('b', '$0')`,
    `'abc'.replaceMatches('b', '5 $')`,
    `'a'.matches('(?=a)a')`,
    `'ab'.matches('(')`,
  ]) {
    test(`that fails or would ask a server is reported once: ${source}`, async () => {
      const fetched = globalThis.fetch;
      globalThis.fetch = () => assert.fail('something was fetched');
      try {
        assert.deepEqual((await attempt(source)).codes, ['expression-failed']);
      } finally {
        globalThis.fetch = fetched;
      }
    });
  }

  test('that may try without end is reported before there is an answer to try it on', async () => {
    const source = `${a}.replaceMatches('(a+)+$', 'b')`;
    const survey = await load({
      item: [
        {linkId: 'a', type: 'string'},
        {linkId: 'x', type: 'string', extension: [expression('calculated', source)]},
      ],
    });
    assert.deepEqual(
      survey.issues.map(({code, linkId}) => [code, linkId]),
      [['expression-failed', 'x']],
    );
  });

  test('prints nothing of what was answered', async (context) => {
    for (const name of ['log', 'warn', 'error', 'info'] as const)
      context.mock.method(console, name);
    await attempt(`${a}.trace('t').substring(0)`);
    await attempt(`${a}.trace('t', $this)`);
    for (const name of ['log', 'warn', 'error', 'info'] as const) {
      const printed = (console[name] as unknown as {mock: {calls: readonly unknown[]}}).mock.calls;
      assert.deepEqual(printed, []);
    }
  });

  test('is stopped before it has put a text together that is too long', () => {
    const text = 'a'.repeat(2_000);
    for (const [source, substitute] of [
      ['.', 'b'.repeat(200)],
      ['(.*)', '$1'.repeat(1_000)],
    ] as const)
      assert.throws(() => replacePattern(text, source, substitute), ExpressionStop);
    assert.equal(replacePattern(text, '.', 'b'.repeat(50))?.length, 100_000, 'and not before');
  });

  test('is told from one that replaces by what its groups found, and by a $', async () => {
    for (const [source, written] of [
      [`'Doe, Ann'.replaceMatches('(Doe), ([A-Za-z]+)', '$2 $1$3')`, 'Ann Doe$3'],
      [`'ab'.replaceMatches('(x)|a', '[$1]')`, '[]b'],
      [`'5'.replaceMatches('([0-9])', '$$$10')`, '$50'],
      [String.raw`'a\\1'.replaceMatches('\\\\1', 'b')`, 'ab'],
    ] as const) {
      const survey = await load({
        item: [{linkId: 'x', type: 'string', extension: [expression('calculated', source)]}],
      });
      assert.deepEqual([codes(survey), valuesAt(survey, 'x')], [[], [{valueString: written}]]);
    }
  });

  test('matches a pattern that others try for ever', async () => {
    assert.deepEqual(
      (await attempt(`'${'a'.repeat(50)}!'.matches('^(a+)+$').toString()`)).codes,
      [],
    );
  });

  test('is told apart from one that is no expression, or in another language', async () => {
    const other: Extension = {
      url: urls.variable!,
      valueExpression: {
        name: 'v',
        language: 'application/x-fhir-query',
        expression: 'Patient?_id=1',
      },
    };
    const survey = await load({
      extension: [other],
      item: [
        {linkId: 'x', type: 'string', extension: [expression('calculated', 'item.where(')]},
        {linkId: 'y', type: 'integer', extension: [expression('calculated', '%v.count()')]},
      ],
    });
    assert.deepEqual([...codes(survey)].sort(), [
      'invalid-expression',
      'unsupported-expression-language',
    ]);
    assert.deepEqual(valuesAt(survey, 'y'), [{valueInteger: 0}]);
  });
});

describe('calculated answers that depend on each other in a circle', () => {
  test('are reported, each once, and stay as they were while the rest lives on', async () => {
    const up = (linkId: string, other: string): QuestionnaireItem => ({
      linkId,
      type: 'integer',
      readOnly: true,
      extension: [
        expression(
          'calculated',
          `iif(${answersTo('go')} = true, iif(${answersTo(other)}.exists(), ${answersTo(other)}, 0) + 1, 0)`,
        ),
      ],
    });
    const survey = await load({
      item: [
        {linkId: 'go', type: 'boolean'},
        up('a', 'b'),
        up('b', 'a'),
        {linkId: 'n', type: 'integer'},
        {
          linkId: 'double',
          type: 'integer',
          readOnly: true,
          extension: [expression('calculated', `${answersTo('n')} * 2`)],
        },
      ],
    });
    assert.deepEqual(valuesAt(survey, 'a'), [{valueInteger: 0}]);
    survey.set(placeOf(survey, 'go'), 0, {valueBoolean: true});
    assert.deepEqual(valuesAt(survey, 'a'), [{valueInteger: 0}]);
    assert.deepEqual(valuesAt(survey, 'b'), [{valueInteger: 0}]);
    assert.deepEqual(survey.issues.map(({code, linkId}) => [code, linkId]).sort(), [
      ['expression-cycle', 'a'],
      ['expression-cycle', 'b'],
    ]);
    type(survey, 'n', '4');
    assert.deepEqual(valuesAt(survey, 'double'), [{valueInteger: 8}]);
  });
});
