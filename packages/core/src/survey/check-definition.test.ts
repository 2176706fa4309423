import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {checkDefinition, isRefusal} from './check-definition.js';
import {definitionLimits} from './definition-limits.js';
import {createSurvey} from './create-survey.js';
import {loadSurvey} from './load-survey.js';
import type {Questionnaire} from './questionnaire.js';
import {SurveyRefusedError} from './survey-issue.js';

const found = (definition: unknown): string[] =>
  checkDefinition(definition).map(({severity, code, path, subject}) =>
    `${severity}: ${code} ${path} ${subject ?? ''}`.trim(),
  );
const form = (...item: unknown[]): unknown => ({resourceType: 'Questionnaire', item});
const text = (linkId: string, more: object = {}): object => ({linkId, type: 'string', ...more});
const when = (question: string): object => ({
  enableWhen: [{question, operator: 'exists', answerBoolean: true}],
});

describe('checking a definition', () => {
  test('finds nothing wrong with a sound one', () => {
    assert.deepEqual(found(form(text('a'), text('b', when('a')))), []);
    assert.deepEqual(found({resourceType: 'Questionnaire'}), []);
  });

  for (const [what, input] of [
    ['null', null],
    ['a text', 'x'],
    ['a list', []],
    ['another resource', {resourceType: 'Patient'}],
  ] as const) {
    test(`refuses ${what}`, () => {
      assert.deepEqual(found(input), ['refused: not-a-questionnaire Questionnaire']);
    });
  }

  test('lists every fault, not only the first', () => {
    const definition = form(
      {type: 'string'},
      text('a'),
      text('a'),
      {linkId: 'b', type: 'strnig'},
      text('c', when('nowhere')),
      text('d', {required: 'yes', maxLength: '3'}),
      7,
      text('e', {item: {}}),
    );
    assert.deepEqual(found(definition), [
      'refused: missing-link-id Questionnaire.item[0]',
      'refused: duplicate-link-id Questionnaire.item[2] a',
      'refused: unknown-item-type Questionnaire.item[3].type strnig',
      'refused: malformed Questionnaire.item[5].required d',
      'refused: malformed Questionnaire.item[5].maxLength d',
      'refused: malformed Questionnaire.item[6]',
      'refused: malformed Questionnaire.item[7].item',
      'refused: missing-target Questionnaire.item[4].enableWhen[0] nowhere',
    ]);
  });

  test('refuses items that enable each other in a circle, each circle once', () => {
    const definition = form(
      text('a', when('b')),
      text('b', when('c')),
      text('c', when('a')),
      text('self', when('self')),
      text('after', when('a')),
      {linkId: 'g', type: 'group', ...when('inner'), item: [text('inner')]},
    );
    assert.deepEqual(found(definition), [
      'refused: reference-loop Questionnaire.item[0].enableWhen a → b → c',
      'refused: reference-loop Questionnaire.item[3].enableWhen self',
      'refused: reference-loop Questionnaire.item[5].enableWhen g → inner',
    ]);
  });

  test('refuses conditions that nobody can judge', () => {
    const conditions = [
      {question: 'a', operator: '~', answerString: 'x'},
      {question: 'a', operator: '='},
      {question: 'a', operator: 'exists', answerString: 'x'},
      {question: 'a', operator: '=', answerInteger: '2022'},
      {question: 'a', operator: '=', answerDate: '2026-02-30'},
    ];
    assert.equal(
      checkDefinition(form(text('a'), text('b', {enableWhen: conditions}))).filter(
        ({code}) => code === 'invalid-enable-when',
      ).length,
      5,
    );
  });

  test('refuses a modifier it does not know, wherever it stands', () => {
    const modifierExtension = [{url: 'https://a.example/changes-everything'}];
    const definition = {
      ...(form(text('a', {modifierExtension}), {
        linkId: 'b',
        type: 'choice',
        answerOption: [{valueString: 'x', modifierExtension}],
      }) as object),
      modifierExtension,
    };
    assert.deepEqual(
      checkDefinition(definition)
        .filter(isRefusal)
        .map(({path}) => path),
      [
        'Questionnaire.modifierExtension[0]',
        'Questionnaire.item[0].modifierExtension[0]',
        'Questionnaire.item[1].answerOption[0].modifierExtension[0]',
      ],
    );
  });

  test('reports an extension, a field or a control that it does nothing with', () => {
    const definition = form(
      text('a', {
        extension: [
          {url: 'https://a.example/unknown'},
          {url: 'http://hl7.org/fhir/StructureDefinition/designNote', valueMarkdown: 'x'},
          {
            url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
            valueCodeableConcept: {coding: [{code: 'hologram'}]},
          },
        ],
        _text: {extension: [{url: 'https://a.example/shiny'}]},
        nonsense: true,
      }),
      {linkId: 'r', type: 'reference'},
      {linkId: 'c', type: 'choice'},
      {
        linkId: 't',
        type: 'group',
        extension: [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
            valueCodeableConcept: {coding: [{code: 'htable'}]},
          },
        ],
      },
    );
    assert.deepEqual(found(definition), [
      'partial: unsupported-field Questionnaire.item[0].nonsense',
      'partial: unsupported-extension Questionnaire.item[0].extension[0] https://a.example/unknown',
      'note: unused-extension Questionnaire.item[0].extension[1] http://hl7.org/fhir/StructureDefinition/designNote',
      'partial: unsupported-value Questionnaire.item[0].extension[2] hologram',
      'partial: unsupported-extension Questionnaire.item[0]._text.extension[0] https://a.example/shiny',
      'partial: unsupported-item-type Questionnaire.item[1] reference',
      'partial: options-missing Questionnaire.item[2] choice',
      'partial: unsupported-value Questionnaire.item[3].extension[0] htable',
    ]);
  });

  test('takes thousands of questions that each follow the one before', () => {
    const chain = Array.from({length: 15_000}, (_, i) =>
      text(`q${String(i)}`, i > 0 ? when(`q${String(i - 1)}`) : {}),
    );
    assert.deepEqual(found(form(...chain)), []);
    const survey = createSurvey(form(...chain) as Questionnaire);
    survey.type(survey.nodes[0]!, 0, 'x');
    assert.deepEqual(survey.nodes.filter(({enabled}) => enabled).length, 2);
    const circle = [text('q0', when('q14999')), ...chain.slice(1)];
    assert.equal(found(form(...circle)).length, 1);
  });

  test('refuses what is nested too deep or has too many items, without falling over', () => {
    let nested: object = text('leaf');
    for (let level = 0; level < 200; level++)
      nested = {linkId: `g${level}`, type: 'group', item: [nested]};
    assert.deepEqual(
      checkDefinition(form(nested)).map(({code}) => code),
      ['too-deep'],
    );
    const many = Array.from({length: definitionLimits.items + 5}, (_, i) => text(`q${i}`));
    assert.deepEqual(
      checkDefinition(form(...many)).map(({code}) => code),
      ['too-many-items'],
    );
  });
});

describe('loading a survey', () => {
  const refusalOf = async (input: unknown): Promise<string[]> => {
    try {
      await loadSurvey(input);
    } catch (error) {
      assert.ok(error instanceof SurveyRefusedError);
      return error.issues.map(({code}) => code);
    }
    return [];
  };

  test('refuses text that is no JSON, or far too long, before anything is made of it', async () => {
    assert.deepEqual(await refusalOf('{"resourceType": "Questionnaire", '), ['not-json']);
    assert.deepEqual(await refusalOf(`"${'x'.repeat(50_000_000)}"`), ['too-large']);
    assert.deepEqual(await refusalOf('[]'), ['not-a-questionnaire']);
  });

  test('names every reason, and not a word of the texts, in its message', async () => {
    const definition = form({linkId: 'a', type: 'x', text: 'private wording'}, {type: 'string'});
    await assert.rejects(loadSurvey(definition), (error: Error) => {
      assert.match(error.message, /unknown-item-type.*missing-link-id/);
      assert.doesNotMatch(error.message, /private/);
      return true;
    });
  });

  test('offers what a value set of the definition holds, and says which it does not have', async () => {
    const survey = await loadSurvey({
      resourceType: 'Questionnaire',
      contained: [
        {
          resourceType: 'ValueSet',
          id: 'colors',
          compose: {include: [{system: 's', concept: [{code: 'r'}, {code: 'g'}]}]},
        },
        {
          resourceType: 'ValueSet',
          id: 'tree',
          expansion: {contains: [{code: 'top', abstract: true, contains: [{code: 'leaf'}]}]},
        },
      ],
      item: [
        {linkId: 'a', type: 'choice', answerValueSet: '#colors'},
        {linkId: 'b', type: 'choice', answerValueSet: '#tree'},
        {linkId: 'c', type: 'choice', answerValueSet: 'https://elsewhere.example/vs'},
      ],
    });
    const codes = survey.nodes.map(({options}) =>
      options.map(({valueCoding}) => valueCoding?.code),
    );
    assert.deepEqual(codes, [['r', 'g'], ['leaf'], []]);
    assert.deepEqual(
      survey.issues.map(({code, path, subject}) => [code, path, subject]),
      [['unresolved-value-set', 'Questionnaire.item[2]', 'https://elsewhere.example/vs']],
    );
  });

  test('asks a resolver for other value sets, and lives without one that fails', async () => {
    const item = ['https://a.example/1', 'https://a.example/2'].map((answerValueSet, index) => ({
      linkId: `q${index}`,
      type: 'choice',
      answerValueSet,
    }));
    const survey = await loadSurvey(form(...item), {
      resolveValueSet: (url) =>
        url.endsWith('1')
          ? Promise.resolve({resourceType: 'ValueSet', expansion: {contains: [{code: 'x'}]}})
          : Promise.reject(new Error('offline')),
    });
    assert.deepEqual(
      survey.nodes.map(({options}) => options.length),
      [1, 0],
    );
    assert.deepEqual(
      survey.issues.map(({code}) => code),
      ['unresolved-value-set'],
    );
  });

  test('takes an R5 definition and says what R4 has no words for', async () => {
    const survey = await loadSurvey(
      form(
        {linkId: 'a', type: 'coding', answerOption: [{valueCoding: {code: 'x'}}]},
        {
          linkId: 'b',
          type: 'coding',
          answerConstraint: 'optionsOrString',
          answerOption: [{valueCoding: {code: 'x'}}],
        },
        {
          linkId: 'c',
          type: 'coding',
          answerConstraint: 'optionsOrType',
          answerOption: [{valueCoding: {code: 'x'}}],
        },
        {
          linkId: 'g',
          type: 'group',
          disabledDisplay: 'protected',
          item: [{linkId: 'd', type: 'coding', answerValueSet: '#x'}],
        },
      ),
    );
    assert.deepEqual(
      survey.nodes.map(({item}) => [item.type, item.disabledDisplay]),
      [
        ['choice', 'hidden'],
        ['open-choice', 'hidden'],
        ['open-choice', 'hidden'],
        ['group', 'protected'],
      ],
    );
    assert.equal(survey.nodes[3]?.nodes[0]?.item.type, 'choice');
    assert.deepEqual(
      survey.issues.map(({code}) => code),
      ['converted-from-r5', 'lost-in-conversion', 'unresolved-value-set'],
    );
  });
});
