import type {Extension} from '../../../../packages/core/src/survey/index.js';
import {ask, assert, coded, expression, form, notDone, sdc, type ConformanceArea} from './row.js';

const answerTo = (linkId: string): string =>
  `%resource.item.where(linkId='${linkId}').answer.value`;

/** http://hl7.org/fhir/uv/sdc/ */
export const sdcExtensions: ConformanceArea = {
  title: 'Extensions of Structured Data Capture (SDC)',
  rows: [
    {
      feature: '`openLabel`',
      source: sdc('openLabel'),
      support: 'yes',
      given: ask({
        type: 'open-choice',
        answerOption: [coded('food')],
        extension: [{url: sdc('openLabel'), valueString: 'Something else'}],
      }),
      async proof({control}) {
        await control('radio', 'Something else').check();
      },
    },
    {
      feature: '`calculatedExpression`',
      source: sdc('calculatedExpression'),
      support: 'yes',
      note: 'Until a person answers by themselves, where they may.',
      given: form([
        {type: 'integer'},
        {
          linkId: 'sum',
          text: 'Sum',
          type: 'integer',
          readOnly: true,
          extension: [expression(sdc('calculatedExpression'), `${answerTo('q')} + 1`)],
        },
      ]),
      async proof({control, comesTo, sees}) {
        await control('textbox', 'Question').fill('41');
        await comesTo([{valueInteger: 42}], 'sum');
        await sees('42');
        await control('textbox', 'Question').fill('');
        await comesTo([], 'sum');
      },
    },
    {
      feature: '`initialExpression` and `launchContext`',
      source: sdc('initialExpression'),
      support: 'yes',
      note: 'The page hands the resources in by the property `launchContext`; nothing is fetched.',
      given: ask(
        {extension: [expression(sdc('initialExpression'), '%patient.name.first().given.first()')]},
        {
          extension: [
            {
              url: sdc('launchContext'),
              extension: [
                {url: 'name', valueCoding: {code: 'patient'}},
                {url: 'type', valueCode: 'Patient'},
              ],
            },
          ],
        },
      ),
      options: {
        launchContext: {patient: {resourceType: 'Patient', name: [{given: ['Rosa']}]}},
      },
      async proof({control, comesTo}) {
        await comesTo([{valueString: 'Rosa'}]);
        assert.equal(await control('textbox', 'Question').inputValue(), 'Rosa');
      },
    },
    {
      feature: '`enableWhenExpression`',
      source: sdc('enableWhenExpression'),
      support: 'yes',
      given: form([
        {type: 'integer'},
        {
          linkId: 'why',
          text: 'Why',
          extension: [expression(sdc('enableWhenExpression'), `${answerTo('q')} > 5`)],
        },
      ]),
      async proof({control, sees, doesNotSee}) {
        await doesNotSee('Why');
        await control('textbox', 'Question').fill('6');
        await sees('Why');
        await control('textbox', 'Question').fill('5');
        await doesNotSee('Why');
      },
    },
    {
      feature: '`answerExpression`',
      source: sdc('answerExpression'),
      support: 'yes',
      given: form([
        {type: 'choice', repeats: true, answerOption: [coded('food'), coded('noise')]},
        {
          linkId: 'worst',
          text: 'The worst',
          type: 'choice',
          extension: [expression(sdc('answerExpression'), answerTo('q'))],
        },
      ]),
      async proof({control, comesTo}) {
        await control('checkbox', 'Noise').check();
        await control('group', 'The worst').getByRole('radio', {name: 'Noise'}).check();
        await comesTo([coded('noise')], 'worst');
      },
    },
    {
      feature: '`disabledDisplay` of `protected`',
      source:
        'http://hl7.org/fhir/5.0/StructureDefinition/extension-Questionnaire.item.disabledDisplay',
      support: 'yes',
      note: 'Seen, not usable, and not in the response.',
      given: form([
        {type: 'boolean'},
        {
          linkId: 'why',
          text: 'Why',
          enableWhen: [{question: 'q', operator: '=', answerBoolean: true}],
          extension: [
            {
              url: 'http://hl7.org/fhir/5.0/StructureDefinition/extension-Questionnaire.item.disabledDisplay',
              valueCode: 'protected',
            },
          ],
        },
      ]),
      async proof({control}) {
        assert.ok(await control('textbox', 'Why').isDisabled());
        await control('radio', 'Yes').check();
        assert.ok(await control('textbox', 'Why').isEnabled());
      },
    },
    {
      feature: 'an expression that is no FHIRPath',
      source: 'https://hl7.org/fhir/fhirpath.html',
      support: 'no',
      note: 'Reported at its place; the rest of the form works.',
      given: ask({extension: [expression(sdc('calculatedExpression'), '1 +')]}),
      reports: ['invalid-expression *'],
      async proof({control}) {
        await control('textbox', 'Question').fill('x');
      },
    },
    ...(['text/cql', 'application/x-fhir-query'] as const).map((language) => ({
      feature: `expressions in \`${language}\``,
      source: 'http://hl7.org/fhir/R4/valueset-expression-language.html',
      support: 'no' as const,
      note: 'Reported at its place; nothing is fetched.',
      given: ask({
        extension: [
          {url: sdc('calculatedExpression'), valueExpression: {language, expression: 'x'}},
        ],
      }),
      reports: [`unsupported-expression-language ${language}`],
    })),
    {
      feature: 'two expressions that calculate each other',
      source: sdc('calculatedExpression'),
      support: 'no',
      note: 'Stopped and reported; the page and the other answers live on.',
      given: form([
        {
          type: 'integer',
          extension: [
            expression(
              sdc('calculatedExpression'),
              `iif(${answerTo('b')}.exists(), ${answerTo('b')} + 1, 1)`,
            ),
          ],
        },
        {
          linkId: 'b',
          text: 'B',
          type: 'integer',
          extension: [expression(sdc('calculatedExpression'), `${answerTo('q')} + 1`)],
        },
        {linkId: 'free', text: 'Free'},
      ]),
      reports: ['expression-cycle *'],
      async proof({control, comesTo}) {
        await control('textbox', 'Free').fill('still here');
        await comesTo([{valueString: 'still here'}], 'free');
      },
    },
    ...notDoneHere(),
  ],
};

function notDoneHere() {
  const listed: readonly (readonly [string, Omit<Extension, 'url'>, string])[] = [
    ['answerOptionsToggleExpression', {extension: []}, 'Every option is offered at all times.'],
    [
      'candidateExpression',
      {valueExpression: fhirPath('1')},
      'Nothing is looked up for the person.',
    ],
    ['contextExpression', {valueExpression: fhirPath('1')}, 'Nothing is looked up for the person.'],
    ['choiceColumn', {extension: []}, 'Options are shown by their words alone.'],
    [
      'collapsible',
      {valueCode: 'default-closed'},
      'Every group is open, so that nothing is missed.',
    ],
    ['width', {valueQuantity: {value: 50, code: '%'}}, 'The page decides how wide things are.'],
    ['keyboard', {valueCode: 'phone'}, 'The keyboard follows the type of the question.'],
    ['entryMode', {valueCode: 'sequential'}, 'The page says so by the attribute `layout`.'],
    [
      'lookupQuestionnaire',
      {valueUri: 'https://hospital.example/q'},
      'There are no reference questions.',
    ],
    ['unitOpen', {valueCode: 'optionsOrString'}, 'A unit is one of those that are offered.'],
    [
      'unitSupplementalSystem',
      {valueUri: 'http://unitsofmeasure.org'},
      'A unit is one of those that are offered.',
    ],
    ['minQuantity', {valueQuantity: {value: 1, code: 'kg'}}, 'Use `minValue`.'],
    ['maxQuantity', {valueQuantity: {value: 9, code: 'kg'}}, 'Use `maxValue`.'],
    [
      'itemPopulationContext',
      {valueExpression: fhirPath('1')},
      'A response is filled in by its person, or by the page.',
    ],
    [
      'sourceStructureMap',
      {valueUri: 'https://hospital.example/m'},
      'A response is filled in by its person, or by the page.',
    ],
    ['isSubject', {valueBoolean: true}, 'Answers are about the one who gives them.'],
    ['shortText', {valueString: 'Q'}, 'The whole text is shown.'],
    [
      'subQuestionnaire',
      {valueUri: 'https://hospital.example/q'},
      'Put modular forms together before they are shown.',
    ],
  ];
  const unused: readonly (readonly [string, Omit<Extension, 'url'>, string])[] = [
    ['observationExtract', {valueBoolean: true}, 'For what is done with answers later.'],
    [
      'observationLinkPeriod',
      {valueDuration: {value: 1, code: 'h'}},
      'For what is done with answers later.',
    ],
    ['templateExtract', {extension: []}, 'For what is done with answers later.'],
    ['preferredTerminologyServer', {valueUri: 'https://tx.example'}, 'None is contacted.'],
    ['performerType', {valueCode: 'Patient'}, 'For whoever sends the form out.'],
  ];
  return [
    ...listed.map(([name, value, note]) => notDone({url: sdc(name), ...value}, {note})),
    ...unused.map(([name, value, note]) =>
      notDone({url: sdc(name), ...value}, {note, code: 'unused-extension'}),
    ),
  ];
}

function fhirPath(source: string) {
  return {language: 'text/fhirpath', expression: source};
}
