import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {checkAnswers} from './check-answers.js';
import {createSurvey as createFrom} from './create-survey.js';
import {loadSurvey} from './load-survey.js';
import type {FhirValue, Questionnaire, QuestionnaireItem} from './questionnaire.js';
import type {Survey, SurveyNode, SurveyOptions} from './survey.js';

const form = (...item: QuestionnaireItem[]): Questionnaire => ({
  resourceType: 'Questionnaire',
  url: 'https://hospital.example/q',
  version: '1',
  item,
});
const createSurvey = (definition: Questionnaire, options?: SurveyOptions): Survey =>
  createFrom(definition, options, {check: checkAnswers});
const now = (): Date => new Date('2026-05-01T10:00:00Z');

/** Every place of an item, wherever it lies. */
function places(survey: Survey, linkId: string): SurveyNode[] {
  const found: SurveyNode[] = [];
  const look = (nodes: readonly SurveyNode[]): void => {
    for (const node of nodes) {
      if (node.item.linkId === linkId) found.push(node);
      look(node.nodes);
      for (const entry of node.entries) look(entry.nodes);
    }
  };
  look(survey.nodes);
  return found;
}
const place = (survey: Survey, linkId: string, at = 0): SurveyNode => {
  const found = places(survey, linkId)[at];
  assert.ok(found, `a place for ${linkId}`);
  return found;
};
const values = (node: SurveyNode): readonly (FhirValue | undefined)[] =>
  node.entries.map(({value}) => value);
const coding = (code: string): FhirValue => ({valueCoding: {code, display: code.toUpperCase()}});

describe('filling in a survey', () => {
  test('what is typed becomes an answer of the type of the question', () => {
    const typed: readonly (readonly [QuestionnaireItem['type'], string, FhirValue | undefined])[] =
      [
        ['string', ' as it is ', {valueString: ' as it is '}],
        ['text', 'two\nlines', {valueString: 'two\nlines'}],
        ['integer', ' 42 ', {valueInteger: 42}],
        ['integer', '٤٢', {valueInteger: 42}],
        ['integer', '۴۲', {valueInteger: 42}],
        ['integer', '४२', {valueInteger: 42}],
        ['integer', '٠١٢٣٤٥٦٧٨٩', {valueInteger: 123456789}],
        ['integer', '۰۱۲۳۴۵۶۷۸۹', {valueInteger: 123456789}],
        ['integer', '०१२३४५६७८९', {valueInteger: 123456789}],
        ['integer', '1.5', undefined],
        ['integer', '2147483648', undefined],
        ['integer', '1e3', undefined],
        ['decimal', '-1.50', {valueDecimal: -1.5}],
        ['decimal', '1,5', {valueDecimal: 1.5}],
        ['decimal', '1,500', undefined],
        ['decimal', 'NaN', undefined],
        ['decimal', 'Infinity', undefined],
        ['date', '2026-02-28', {valueDate: '2026-02-28'}],
        ['date', '2026-02', {valueDate: '2026-02'}],
        ['date', '2026-02-30', undefined],
        ['dateTime', '2026-02-28T10:30:00+05:30', {valueDateTime: '2026-02-28T10:30:00+05:30'}],
        ['time', '09:30', {valueTime: '09:30:00'}],
        ['time', '25:00', undefined],
        ['url', 'https://a.example/b', {valueUri: 'https://a.example/b'}],
        ['url', 'javascript:alert(1)', undefined],
        ['url', 'no address', undefined],
        ['quantity', '7', {valueQuantity: {value: 7}}],
      ];
    for (const [type, text, expected] of typed) {
      const survey = createSurvey(form({linkId: 'a', type}));
      survey.type(place(survey, 'a'), 0, text);
      assert.deepEqual(values(place(survey, 'a')), [expected], `${type} ${text}`);
      assert.equal(place(survey, 'a').entries[0]?.text, text, 'what they typed stays');
      assert.equal(survey.problems().length, expected ? 0 : 1, `${type} ${text}`);
    }
  });

  test('a date and time typed without a zone gets the zone of the device', () => {
    const survey = createSurvey(form({linkId: 'a', type: 'dateTime'}));
    survey.type(place(survey, 'a'), 0, '2026-01-15T10:30');
    const value = values(place(survey, 'a'))[0]?.valueDateTime ?? '';
    assert.match(value, /^2026-01-15T10:30:00[+-]\d\d:\d\d$/);
    assert.equal(Date.parse(value), new Date('2026-01-15T10:30:00').getTime());
  });

  test('the response holds what was answered, in order, and nothing else', () => {
    const survey = createSurvey(
      form(
        {linkId: 'd', type: 'display', text: 'Welcome'},
        {
          linkId: 'g',
          type: 'group',
          item: [
            {linkId: 'a', type: 'string'},
            {linkId: 'b', type: 'boolean'},
          ],
        },
        {linkId: 'empty', type: 'group', item: [{linkId: 'c', type: 'string'}]},
      ),
      {now, language: 'es'},
    );
    survey.set(place(survey, 'b'), 0, {valueBoolean: false});

    assert.deepEqual(survey.respond(), {
      resourceType: 'QuestionnaireResponse',
      questionnaire: 'https://hospital.example/q|1',
      status: 'completed',
      language: 'es',
      authored: '2026-05-01T10:00:00.000Z',
      item: [{linkId: 'g', item: [{linkId: 'b', answer: [{valueBoolean: false}]}]}],
    });
  });

  test('an option is answered with its value, without what the definition hangs on it', async () => {
    const option = {
      ...coding('a'),
      initialSelected: true,
      extension: [{url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: 3}],
    };
    const survey = await loadSurvey(form({linkId: 'a', type: 'choice', answerOption: [option]}), {
      now,
    });
    assert.deepEqual(survey.respond().item, [{linkId: 'a', answer: [coding('a')]}]);
  });

  test('initial values are there at the start, but not where a response is gone on with', async () => {
    const item: QuestionnaireItem = {
      linkId: 'a',
      type: 'integer',
      repeats: true,
      initial: [{valueInteger: 1}, {valueInteger: 2}],
    };
    assert.deepEqual(values(place(await loadSurvey(form(item)), 'a')), item.initial);

    const response = {resourceType: 'QuestionnaireResponse', status: 'in-progress'} as const;
    assert.deepEqual(values(place(await loadSurvey(form(item), {response}), 'a')), [undefined]);
  });

  test('choosing another option keeps what was answered beneath the ones that stay', () => {
    const survey = createSurvey(
      form({
        linkId: 'fruit',
        type: 'choice',
        repeats: true,
        answerOption: [coding('a'), coding('b'), coding('c')],
        item: [{linkId: 'many', type: 'integer'}],
      }),
      {now},
    );
    const fruit = place(survey, 'fruit');
    survey.choose(fruit, [coding('b')]);
    survey.type(place(survey, 'many'), 0, '7');
    survey.choose(fruit, [coding('a'), coding('b')]);

    assert.deepEqual(survey.respond().item, [
      {
        linkId: 'fruit',
        answer: [
          coding('a'),
          {...coding('b'), item: [{linkId: 'many', answer: [{valueInteger: 7}]}]},
        ],
      },
    ]);
  });

  test('what was written beneath the only choice waits for the next one', () => {
    const survey = createSurvey(
      form({
        linkId: 'fruit',
        type: 'choice',
        repeats: true,
        answerOption: [coding('a'), coding('b')],
        item: [{linkId: 'why', type: 'text'}],
      }),
      {now},
    );
    const fruit = place(survey, 'fruit');
    survey.choose(fruit, [coding('b')]);
    survey.type(place(survey, 'why'), 0, 'sweet');
    survey.choose(fruit, []);
    assert.equal(place(survey, 'why').entries[0]?.text, 'sweet');
    survey.choose(fruit, [coding('a')]);
    assert.deepEqual(survey.respond().item?.[0]?.answer, [
      {...coding('a'), item: [{linkId: 'why', answer: [{valueString: 'sweet'}]}]},
    ]);
  });

  test('a question beneath an unanswered one can be answered', () => {
    const survey = createSurvey(
      form({linkId: 'a', type: 'string', item: [{linkId: 'b', type: 'string'}]}),
      {now},
    );
    survey.type(place(survey, 'b'), 0, 'x');
    assert.deepEqual(survey.respond().item, [
      {linkId: 'a', answer: [{item: [{linkId: 'b', answer: [{valueString: 'x'}]}]}]},
    ]);
    survey.type(place(survey, 'a'), 0, 'y');
    assert.deepEqual(survey.respond().item?.[0]?.answer?.[0]?.valueString, 'y');
    assert.equal(place(survey, 'b').entries[0]?.text, 'x');
  });

  test('groups repeat within their limits, each with answers of its own', () => {
    const url = 'http://hl7.org/fhir/StructureDefinition/questionnaire-';
    const survey = createSurvey(
      form({
        linkId: 'g',
        type: 'group',
        repeats: true,
        extension: [
          {url: `${url}minOccurs`, valueInteger: 1},
          {url: `${url}maxOccurs`, valueInteger: 2},
        ],
        item: [{linkId: 'a', type: 'string'}],
      }),
      {now},
    );
    survey.removeRepeat(place(survey, 'g'));
    assert.equal(places(survey, 'g').length, 1, 'the last one stays');
    assert.ok(survey.addRepeat(place(survey, 'g')));
    assert.equal(survey.addRepeat(place(survey, 'g')), undefined, 'no more than two');
    survey.type(place(survey, 'a', 1), 0, 'second');
    assert.deepEqual(survey.respond().item, [
      {linkId: 'g', item: [{linkId: 'a', answer: [{valueString: 'second'}]}]},
    ]);
    survey.removeRepeat(place(survey, 'g'));
    assert.deepEqual(values(place(survey, 'a')), [{valueString: 'second'}]);
  });

  test('answers of a repeating question come and go one by one', () => {
    const survey = createSurvey(form({linkId: 'a', type: 'string', repeats: true}));
    const a = place(survey, 'a');
    survey.type(a, 0, 'one');
    survey.addEntry(a);
    survey.type(a, 1, 'two');
    survey.removeEntry(a, 0);
    assert.deepEqual(values(a), [{valueString: 'two'}]);
    survey.removeEntry(a, 0);
    assert.deepEqual(values(a), [undefined], 'one empty field stays');
  });

  test('a number typed into a quantity keeps the unit that was chosen', () => {
    const survey = createSurvey(form({linkId: 'a', type: 'quantity'}));
    const a = place(survey, 'a');
    survey.set(a, 0, {valueQuantity: {unit: 'kg', code: 'kg'}});
    survey.type(a, 0, '70,5');
    assert.deepEqual(values(a), [{valueQuantity: {unit: 'kg', code: 'kg', value: 70.5}}]);
  });
});

describe('what is stored of a choice', () => {
  test('is its code and its words, and nothing that belongs to the definition', async () => {
    const translated = {
      url: 'http://hl7.org/fhir/StructureDefinition/translation',
      extension: [
        {url: 'lang', valueCode: 'es'},
        {url: 'content', valueString: 'Bien'},
      ],
    };
    const stored = {system: 'urn:scale', version: '2', code: 'good', display: 'Good'};
    const weight = {url: 'http://hl7.org/fhir/StructureDefinition/itemWeight', valueDecimal: 2};
    const option = {
      valueCoding: {...stored, extension: [weight], _display: {extension: [translated]}},
    };
    const survey = createSurvey(form({linkId: 'a', type: 'choice', answerOption: [option]}));
    survey.choose(place(survey, 'a'), [option]);
    assert.deepEqual(survey.respond().item, [{linkId: 'a', answer: [{valueCoding: stored}]}]);

    const begun = await loadSurvey(
      form({linkId: 'a', type: 'choice', answerOption: [{...option, initialSelected: true}]}),
    );
    assert.deepEqual(begun.respond().item, [{linkId: 'a', answer: [{valueCoding: stored}]}]);
  });
});

describe('what is asked', () => {
  const when = (
    question: string,
    operator: NonNullable<QuestionnaireItem['enableWhen']>[number]['operator'],
    answer: object,
  ): Pick<QuestionnaireItem, 'enableWhen'> => ({enableWhen: [{question, operator, ...answer}]});

  test('follows an answer, and what depends on that follows too', () => {
    const survey = createSurvey(
      form(
        {linkId: 'a', type: 'boolean'},
        {linkId: 'b', type: 'boolean', ...when('a', '=', {answerBoolean: true})},
        {linkId: 'c', type: 'string', ...when('b', 'exists', {answerBoolean: true})},
      ),
      {now},
    );
    const [a, b, c] = ['a', 'b', 'c'].map((id) => place(survey, id)) as [
      SurveyNode,
      SurveyNode,
      SurveyNode,
    ];
    assert.deepEqual(
      [a, b, c].map(({enabled}) => enabled),
      [true, false, false],
    );
    survey.set(a, 0, {valueBoolean: true});
    survey.set(b, 0, {valueBoolean: false});
    survey.type(c, 0, 'because');
    assert.deepEqual(
      [a, b, c].map(({enabled}) => enabled),
      [true, true, true],
    );

    survey.set(a, 0, {valueBoolean: false});
    assert.deepEqual(
      [a, b, c].map(({enabled}) => enabled),
      [true, false, false],
    );
    assert.equal(survey.respond().item?.length, 1, 'what is not asked is not sent');
    survey.set(a, 0, {valueBoolean: true});
    assert.equal(c.entries[0]?.text, 'because', 'and is not forgotten either');
  });

  test('within a repeat follows the answers of that repeat', () => {
    const survey = createSurvey(
      form({
        linkId: 'g',
        type: 'group',
        repeats: true,
        item: [
          {linkId: 'a', type: 'boolean'},
          {linkId: 'b', type: 'string', ...when('a', '=', {answerBoolean: true})},
        ],
      }),
    );
    survey.addRepeat(place(survey, 'g'));
    survey.set(place(survey, 'a', 1), 0, {valueBoolean: true});
    assert.deepEqual(
      places(survey, 'b').map(({enabled}) => enabled),
      [false, true],
    );
  });

  test('outside repeats follows any of their answers, and forgets those of a repeat that is removed', () => {
    const survey = createSurvey(
      form(
        {linkId: 'g', type: 'group', repeats: true, item: [{linkId: 'a', type: 'integer'}]},
        {linkId: 'b', type: 'string', ...when('a', '>', {answerInteger: 5})},
      ),
    );
    survey.addRepeat(place(survey, 'g'));
    survey.type(place(survey, 'a', 1), 0, '6');
    assert.equal(place(survey, 'b').enabled, true);
    survey.removeRepeat(place(survey, 'g', 1));
    assert.equal(place(survey, 'b').enabled, false);
  });

  test('tells listeners of each change once, and only of places it touched', () => {
    const survey = createSurvey(
      form(
        {linkId: 'a', type: 'boolean'},
        {linkId: 'b', type: 'string', ...when('a', '=', {answerBoolean: true})},
        {linkId: 'c', type: 'string'},
      ),
    );
    const told: string[][] = [];
    const stop = survey.subscribe((changed) =>
      told.push([...changed].map(({item}) => item.linkId).sort()),
    );
    survey.set(place(survey, 'a'), 0, {valueBoolean: true});
    survey.type(place(survey, 'c'), 0, 'x');
    survey.type(place(survey, 'c'), 0, 'x');
    stop();
    survey.type(place(survey, 'c'), 0, 'y');
    assert.deepEqual(told, [['a', 'b'], ['c']]);
  });
});

describe('what is wrong with answers', () => {
  const url = 'http://hl7.org/fhir/StructureDefinition/';
  const codesAfter = (item: Omit<QuestionnaireItem, 'linkId'>, text?: string): string[] => {
    const survey = createSurvey(form({linkId: 'a', ...item}));
    if (text !== undefined) survey.type(place(survey, 'a'), 0, text);
    return survey
      .problems()
      .map(({code, limit}) => (limit === undefined ? code : `${code} ${limit}`));
  };

  test('is said for each limit the definition sets', () => {
    const limited = (
      type: QuestionnaireItem['type'],
      ...extension: QuestionnaireItem['extension'] & object
    ): Omit<QuestionnaireItem, 'linkId'> => ({type, extension});
    const min = {url: `${url}minValue`, valueInteger: 3};
    const max = {url: `${url}maxValue`, valueInteger: 5};
    assert.deepEqual(codesAfter({type: 'string', required: true}), ['required']);
    assert.deepEqual(codesAfter({type: 'string', required: true}, '  '), ['required']);
    assert.deepEqual(codesAfter({type: 'string', maxLength: 3}, 'four'), ['too-long 3']);
    assert.deepEqual(
      codesAfter({type: 'string', maxLength: 3}, '👩‍🦰'),
      [],
      'characters, not halves of them',
    );
    assert.deepEqual(
      codesAfter(limited('string', {url: `${url}minLength`, valueInteger: 2}), 'x'),
      ['too-short 2'],
    );
    assert.deepEqual(codesAfter(limited('integer', min, max), '2'), ['too-small 3']);
    assert.deepEqual(codesAfter(limited('integer', min, max), '3'), []);
    assert.deepEqual(codesAfter(limited('integer', min, max), '6'), ['too-large 5']);
    assert.deepEqual(
      codesAfter(limited('date', {url: `${url}minValue`, valueDate: '2026-01-01'}), '2025-12-31'),
      ['too-small 2026-01-01'],
    );
    assert.deepEqual(
      codesAfter(limited('decimal', {url: `${url}maxDecimalPlaces`, valueInteger: 1}), '1.25'),
      ['too-many-decimals 1'],
    );
    assert.deepEqual(codesAfter({type: 'integer'}, 'x'), ['not-a-number']);
    assert.deepEqual(codesAfter({type: 'decimal'}, '9'.repeat(400)), ['not-a-number']);
    assert.deepEqual(codesAfter({type: 'integer'}, '1.5'), ['not-whole']);
  });

  test('names the limit of a whole number where the definition sets none', () => {
    const limits = [
      {url: `${url}minValue`, valueInteger: -5},
      {url: `${url}maxValue`, valueInteger: 5},
    ];
    const integer = {type: 'integer'} as const;
    assert.deepEqual(codesAfter(integer, '2147483647'), []);
    assert.deepEqual(codesAfter(integer, '2147483648'), ['too-large 2147483647']);
    assert.deepEqual(codesAfter(integer, '9'.repeat(400)), ['too-large 2147483647']);
    assert.deepEqual(codesAfter(integer, '-2147483648'), []);
    assert.deepEqual(codesAfter(integer, '-2147483649'), ['too-small -2147483648']);
    assert.deepEqual(codesAfter(integer, '−9999999999'), ['too-small -2147483648']);
    assert.deepEqual(codesAfter({...integer, extension: limits}, '9999999999'), ['too-large 5']);
    assert.deepEqual(codesAfter({...integer, extension: limits}, '-9999999999'), ['too-small -5']);
  });

  test('is not asked where a person cannot see or change it', () => {
    const hidden = {url: `${url}questionnaire-hidden`, valueBoolean: true};
    assert.deepEqual(codesAfter({type: 'string', required: true, extension: [hidden]}), []);
    assert.deepEqual(codesAfter({type: 'string', required: true, readOnly: true}), []);
    const within: QuestionnaireItem = {linkId: 'within', type: 'string', required: true};
    const group: QuestionnaireItem = {linkId: 'group', type: 'group', item: [within]};
    const box: QuestionnaireItem = {linkId: 'box', type: 'group', item: [group]};
    assert.equal(createSurvey(form(box)).problems().length, 1);
    assert.deepEqual(createSurvey(form({...box, extension: [hidden]})).problems(), []);
    assert.deepEqual(
      createSurvey(
        form(
          {linkId: 'a', type: 'boolean'},
          {
            linkId: 'b',
            type: 'string',
            required: true,
            enableWhen: [{question: 'a', operator: '=', answerBoolean: true}],
          },
        ),
      ).problems(),
      [],
    );
  });

  test('of a required group is that nothing in it is answered', () => {
    const survey = createSurvey(
      form({linkId: 'g', type: 'group', required: true, item: [{linkId: 'a', type: 'string'}]}),
    );
    assert.deepEqual(
      survey.problems().map(({code, node}) => [code, node.item.linkId]),
      [['required', 'g']],
    );
    survey.type(place(survey, 'a'), 0, 'x');
    assert.deepEqual(survey.problems(), []);
  });
});

describe('going on with a response', () => {
  const definition = form(
    {
      linkId: 'g',
      type: 'group',
      repeats: true,
      item: [{linkId: 'a', type: 'string', repeats: true}],
    },
    {linkId: 'n', type: 'integer'},
    {linkId: 'c', type: 'choice', answerOption: [coding('a')]},
    {linkId: 'b', type: 'boolean'},
    {linkId: 'd', type: 'date', enableWhen: [{question: 'b', operator: '=', answerBoolean: true}]},
  );
  const respond = (
    item: unknown,
    questionnaire = 'https://hospital.example/q|1',
  ): Promise<Survey> =>
    loadSurvey(definition, {
      now,
      response: {
        resourceType: 'QuestionnaireResponse',
        status: 'in-progress',
        questionnaire,
        item,
      } as never,
    });

  test('brings back every answer and repeat, so that it is written as it came', async () => {
    const item = [
      {linkId: 'g', item: [{linkId: 'a', answer: [{valueString: 'x'}, {valueString: 'y'}]}]},
      {linkId: 'g', item: [{linkId: 'a', answer: [{valueString: 'z'}]}]},
      {linkId: 'n', answer: [{valueInteger: 3}]},
      {linkId: 'c', answer: [coding('a')]},
      {linkId: 'b', answer: [{valueBoolean: true}]},
      {linkId: 'd', answer: [{valueDate: '2026-01-31'}]},
    ];
    const survey = await respond(item);
    assert.deepEqual(survey.issues, []);
    assert.deepEqual(survey.respond().item, item);
  });

  test('says where an answer does not fit, and keeps the others', async () => {
    const survey = await respond(
      [
        {linkId: 'n', answer: [{valueString: 'three'}]},
        {linkId: 'c', answer: [coding('z')]},
        {linkId: 'b', answer: [{valueBoolean: false}, {valueBoolean: true}]},
        {linkId: 'd', answer: [{valueDate: '2026-01-31'}]},
        {linkId: 'nowhere', answer: [{valueString: 'x'}]},
        'not an item',
      ],
      'https://hospital.example/q|0',
    );
    assert.deepEqual(
      survey.issues.map(({code, path}) => `${code} ${path}`),
      [
        'other-version QuestionnaireResponse.questionnaire',
        'unknown-answer QuestionnaireResponse.item[4]',
        'unknown-answer QuestionnaireResponse.item[5]',
        'wrong-value-type QuestionnaireResponse.item[0].answer[0]',
        'invalid-value QuestionnaireResponse.item[1].answer[0]',
        'too-many-answers QuestionnaireResponse.item[2]',
        'disabled-answer Questionnaire.item[4]',
      ],
    );
    assert.deepEqual(survey.respond().item, [{linkId: 'b', answer: [{valueBoolean: false}]}]);
  });

  for (const [what, value] of [
    ['a day that does not exist', {valueDate: '2026-02-30'}],
    ['a number that is none', {valueDate: NaN}],
    ['nothing', {}],
    ['a list', []],
  ] as const) {
    test(`survives ${what} as an answer`, async () => {
      const survey = await respond([
        {linkId: 'b', answer: [{valueBoolean: true}]},
        {linkId: 'd', answer: [value]},
      ]);
      assert.equal(survey.issues.length, 1);
      assert.match(survey.issues[0]?.path ?? '', /item\[1\]\.answer\[0\]$/);
      assert.equal(survey.respond().item?.length, 1);
    });
  }
});

describe('the words of a survey', () => {
  const translation = (lang: string, content: string): object => ({
    url: 'http://hl7.org/fhir/StructureDefinition/translation',
    extension: [
      {url: 'lang', valueCode: lang},
      {url: 'content', valueString: content},
    ],
  });
  const definition = {
    ...form({
      linkId: 'a',
      type: 'string',
      text: 'Name',
      _text: {extension: [translation('es', 'Nombre'), translation('pt-BR', 'Nome')]} as never,
    }),
    language: 'en',
  };
  const ask = (survey: Survey): unknown => {
    const node = place(survey, 'a');
    const {text, language} = survey.words(node, node.item.source.text, node.item.source._text);
    return [text, language];
  };

  test('are in the language asked for, else in the nearest, else in their own and say so', () => {
    const survey = createSurvey(definition, {language: 'es-MX'});
    assert.deepEqual(ask(survey), ['Nombre', 'es']);
    survey.setLanguage('pt');
    assert.deepEqual(ask(survey), ['Nome', 'pt-BR']);
    survey.setLanguage('ar');
    assert.deepEqual(ask(survey), ['Name', 'en']);
  });

  test('change in place and every answer stays', () => {
    const survey = createSurvey(definition, {now});
    survey.type(place(survey, 'a'), 0, 'Ana');
    let told = 0;
    survey.subscribe((changed) => (told = changed.size));
    survey.setLanguage('es');
    assert.equal(told, 1);
    assert.deepEqual(survey.respond().item?.[0]?.answer, [{valueString: 'Ana'}]);
  });
});
