import type {Extension, QuestionnaireItem} from '../../../../packages/core/src/survey/index.js';
import {
  ask,
  assert,
  coded,
  control as controlled,
  expression,
  fhir,
  form,
  notDone,
  question,
  type ConformanceArea,
  type ConformanceRow,
} from './row.js';

const limit = (name: string, value: Omit<Extension, 'url'>): Extension => ({
  url: fhir(name),
  ...value,
});

/** A row for a limit: the first text is taken, for the second the person is told what is wrong. */
function limited(
  extension: Extension,
  {
    item = {},
    kept,
    broken,
    problem,
    note,
  }: {
    readonly item?: Partial<QuestionnaireItem>;
    readonly kept: string;
    readonly broken: string;
    readonly problem: string;
    readonly note?: string;
  },
): ConformanceRow {
  return {
    feature: `\`${extension.url.replace(/.*\//, '')}\``,
    source: extension.url,
    support: 'yes',
    ...(note === undefined ? {} : {note}),
    given: ask({...item, extension: [extension]}),
    async proof({page, problems}) {
      await page.getByLabel('Question').fill(kept);
      assert.deepEqual(await problems(), []);
      await page.getByLabel('Question').fill(broken);
      assert.deepEqual(await problems(), [problem]);
    },
  };
}

const translated = (lang: string, valueString: string): Extension => ({
  url: fhir('translation'),
  extension: [
    {url: 'lang', valueCode: lang},
    {url: 'content', valueString},
  ],
});

const kilogram = {system: 'http://unitsofmeasure.org', code: 'kg', display: 'kg'};
const pound = {system: 'http://unitsofmeasure.org', code: '[lb_av]', display: 'lb'};

/** https://hl7.org/fhir/extensions/ */
export const r4Extensions: ConformanceArea = {
  title: 'Extensions of FHIR',
  rows: [
    {
      feature: '`questionnaire-hidden`',
      source: fhir('questionnaire-hidden'),
      support: 'yes',
      note: 'Never shown, and still in the response.',
      given: form([
        {
          linkId: 'h',
          text: 'Ward code',
          initial: [{valueString: 'W4'}],
          extension: [limit('questionnaire-hidden', {valueBoolean: true})],
        },
        {},
      ]),
      async proof({sees, doesNotSee, comesTo}) {
        await sees('Question');
        await doesNotSee('Ward code');
        await comesTo([{valueString: 'W4'}], 'h');
      },
    },
    {
      feature: '`questionnaire-minOccurs` and `questionnaire-maxOccurs`',
      source: fhir('questionnaire-minOccurs'),
      support: 'yes',
      given: ask({
        type: 'integer',
        repeats: true,
        extension: [
          limit('questionnaire-minOccurs', {valueInteger: 2}),
          limit('questionnaire-maxOccurs', {valueInteger: 3}),
        ],
      }),
      async proof({control, problems}) {
        const group = control('group', 'Question');
        const fieldsNow = () => group.getByRole('textbox').count();
        await group.getByRole('textbox').first().fill('1');
        assert.deepEqual(await problems(), ['too-few']);
        const add = group.getByRole('button', {name: 'Add another'});
        while ((await fieldsNow()) < 3) await add.click();
        assert.equal(await add.isVisible(), false);
        await group.getByRole('textbox').nth(1).fill('2');
        assert.deepEqual(await problems(), []);
      },
    },
    {
      feature: '`questionnaire-unit`',
      source: fhir('questionnaire-unit'),
      support: 'yes',
      note: 'Of quantities, and shown beside a number too.',
      given: ask({
        type: 'decimal',
        extension: [limit('questionnaire-unit', {valueCoding: kilogram})],
      }),
      async proof({control, sees, comesTo}) {
        await control('textbox', 'Question').fill('70');
        await sees('kg');
        await comesTo([{valueDecimal: 70}]);
      },
    },
    {
      feature: '`questionnaire-unitOption`',
      source: fhir('questionnaire-unitOption'),
      support: 'yes',
      given: ask({
        type: 'quantity',
        extension: [
          limit('questionnaire-unitOption', {valueCoding: kilogram}),
          limit('questionnaire-unitOption', {valueCoding: pound}),
        ],
      }),
      async proof({control, page, comesTo}) {
        await control('textbox', 'Question').fill('150');
        await page.getByRole('combobox').selectOption({label: 'lb'});
        const {system, code, display} = pound;
        await comesTo([{valueQuantity: {value: 150, unit: display, system, code}}]);
      },
    },
    notDone(
      limit('questionnaire-unitValueSet', {valueUri: 'https://hospital.example/ValueSet/units'}),
      {
        note: 'The units must be listed with `unitOption`.',
        item: {type: 'quantity'},
      },
    ),
    {
      feature: '`questionnaire-choiceOrientation`',
      source: fhir('questionnaire-choiceOrientation'),
      support: 'yes',
      note: 'Side by side as far as the screen is wide enough.',
      given: ask({
        type: 'choice',
        answerOption: [coded('good'), coded('poor')],
        extension: [limit('questionnaire-choiceOrientation', {valueCode: 'horizontal'})],
      }),
      async proof({control}) {
        const [one, other] = [
          await control('radio', 'Good').boundingBox(),
          await control('radio', 'Poor').boundingBox(),
        ];
        assert.ok(one && other && Math.abs(one.y - other.y) < 2 && other.x > one.x);
      },
    },
    {
      feature: '`questionnaire-optionPrefix`',
      source: fhir('questionnaire-optionPrefix'),
      support: 'yes',
      given: ask({
        type: 'choice',
        answerOption: [
          {...coded('good'), extension: [limit('questionnaire-optionPrefix', {valueString: 'A.'})]},
        ],
      }),
      async proof({control}) {
        await control('radio', 'A. Good').check();
      },
    },
    {
      feature: '`questionnaire-optionExclusive`',
      source: fhir('questionnaire-optionExclusive'),
      support: 'yes',
      given: ask({
        type: 'choice',
        repeats: true,
        answerOption: [
          coded('food'),
          {
            ...coded('none'),
            extension: [limit('questionnaire-optionExclusive', {valueBoolean: true})],
          },
        ],
      }),
      async proof({control, comesTo}) {
        await control('checkbox', 'Food').check();
        await control('checkbox', 'None').check();
        await comesTo([coded('none')]);
      },
    },
    {
      feature: '`questionnaire-sliderStepValue`',
      source: fhir('questionnaire-sliderStepValue'),
      support: 'yes',
      given: ask({
        type: 'integer',
        extension: [
          controlled('slider'),
          limit('minValue', {valueInteger: 0}),
          limit('maxValue', {valueInteger: 10}),
          limit('questionnaire-sliderStepValue', {valueInteger: 5}),
        ],
      }),
      async proof({control, page, comesTo}) {
        await control('slider', 'Question').focus();
        await page.keyboard.press('ArrowRight');
        await comesTo([{valueInteger: 5}]);
      },
    },
    {
      feature: '`questionnaire-displayCategory`',
      source: fhir('questionnaire-displayCategory'),
      support: 'yes',
      note: 'Instructions and security notes look different from other words.',
      given: form([
        {
          linkId: 'd',
          type: 'display',
          text: 'Please read this first.',
          extension: [
            limit('questionnaire-displayCategory', {
              valueCodeableConcept: {coding: [{code: 'instructions'}]},
            }),
          ],
        },
      ]),
      async proof({sees}) {
        await sees('Please read this first.');
      },
    },
    {
      feature: '`questionnaire-supportLink`',
      source: fhir('questionnaire-supportLink'),
      support: 'partly',
      note: 'As a link, of groups and of words that ask nothing; `https` only.',
      given: form([
        {
          linkId: 'g',
          type: 'group',
          text: 'Your stay',
          extension: [
            limit('questionnaire-supportLink', {valueUri: 'https://hospital.example/stay'}),
          ],
          item: [question({})],
        },
        {
          linkId: 'bad',
          type: 'group',
          text: 'Another',
          extension: [limit('questionnaire-supportLink', {valueUri: 'javascript:alert(1)'})],
          item: [question({linkId: 'q2', text: 'More'})],
        },
      ]),
      async proof({page}) {
        const links = page.locator('pr-survey').getByRole('link');
        const addresses = await links.evaluateAll((all) =>
          all.map((link) => (link as HTMLAnchorElement).href),
        );
        assert.deepEqual(addresses, ['https://hospital.example/stay']);
      },
    },
    {
      feature: '`targetConstraint`',
      source: fhir('targetConstraint'),
      support: 'yes',
      note: 'A warning is told, and keeps nothing from being sent.',
      given: form([{type: 'integer'}, {linkId: 'b', text: 'Beds', type: 'integer'}], {
        extension: [
          {
            url: fhir('targetConstraint'),
            extension: [
              {url: 'key', valueString: 'less'},
              {url: 'severity', valueCode: 'error'},
              {
                url: 'expression',
                valueExpression: {
                  language: 'text/fhirpath',
                  expression:
                    "%resource.item.where(linkId='q').answer.value <= %resource.item.where(linkId='b').answer.value",
                },
              },
              {url: 'human', valueString: 'No more people than beds.'},
            ],
          },
        ],
      }),
      async proof({control, problems}) {
        await control('textbox', 'Question').fill('5');
        await control('textbox', 'Beds').fill('4');
        assert.deepEqual(await problems(), ['constraint']);
        await control('textbox', 'Beds').fill('5');
        assert.deepEqual(await problems(), []);
      },
    },
    {
      feature: '`questionnaire-constraint`',
      source: fhir('questionnaire-constraint'),
      support: 'yes',
      note: 'R4’s own form of it.',
      given: ask({
        type: 'integer',
        extension: [
          {
            url: fhir('questionnaire-constraint'),
            extension: [
              {url: 'key', valueString: 'even'},
              {url: 'severity', valueCode: 'error'},
              {url: 'expression', valueString: 'answer.value mod 2 = 0'},
              {url: 'human', valueString: 'An even number.'},
            ],
          },
        ],
      }),
      async proof({control, problems}) {
        await control('textbox', 'Question').fill('3');
        assert.deepEqual(await problems(), ['constraint']);
        await control('textbox', 'Question').fill('4');
        assert.deepEqual(await problems(), []);
      },
    },
    limited(limit('minLength', {valueInteger: 3}), {
      kept: 'abc',
      broken: 'ab',
      problem: 'too-short',
    }),
    limited(limit('minValue', {valueInteger: 3}), {
      item: {type: 'integer'},
      kept: '3',
      broken: '2',
      problem: 'too-small',
      note: 'Of numbers, quantities, dates and times.',
    }),
    limited(limit('maxValue', {valueDate: '2026-06-30'}), {
      item: {type: 'date'},
      kept: '2026-06-30',
      broken: '2026-07-01',
      problem: 'too-large',
      note: 'Of numbers, quantities, dates and times.',
    }),
    limited(limit('maxDecimalPlaces', {valueInteger: 1}), {
      item: {type: 'decimal'},
      kept: '1.5',
      broken: '1.55',
      problem: 'too-many-decimals',
    }),
    limited(limit('regex', {valueString: '[A-Z]{2}-\\d+'}), {
      kept: 'AB-12',
      broken: 'x',
      problem: 'wrong-form',
      note: 'Run without ever going back over the text, so none can hold up the page. What needs that (references back, looking around) is reported and not checked.',
    }),
    {
      feature: '`maxSize` and `mimeType`',
      source: fhir('mimeType'),
      support: 'yes',
      given: ask({
        type: 'attachment',
        extension: [
          limit('maxSize', {valueDecimal: 10}),
          limit('mimeType', {valueCode: 'text/plain'}),
        ],
      }),
      async proof({page, comesTo}) {
        const input = page.locator('input[type=file]');
        const file = (name: string, mimeType: string, bytes: number) => ({
          name,
          mimeType,
          buffer: Buffer.alloc(bytes, 'a'),
        });
        await input.setInputFiles(file('long.txt', 'text/plain', 11));
        await page.getByRole('alert').filter({visible: true}).first().waitFor();
        await input.setInputFiles(file('a.pdf', 'application/pdf', 5));
        await comesTo([]);
        await input.setInputFiles(file('a.txt', 'text/plain', 1));
        await comesTo([
          {
            valueAttachment: {
              contentType: 'text/plain',
              title: 'a.txt',
              size: 1,
              data: 'YQ==',
            },
          },
        ]);
      },
    },
    {
      feature: '`entryFormat`',
      source: fhir('entryFormat'),
      support: 'yes',
      given: ask({extension: [limit('entryFormat', {valueString: 'AB-12'})]}),
      async proof({control, page}) {
        await control('textbox', 'Question').waitFor();
        assert.ok(
          (await page.getByText('AB-12').isVisible()) ||
            (await page.getByPlaceholder('AB-12').isVisible()),
        );
      },
    },
    {
      feature: '`translation`',
      source: fhir('translation'),
      support: 'yes',
      note: 'Of questions, prefixes, options, titles and constraints. What is not translated is marked with its language.',
      given: ask(
        {
          type: 'choice',
          text: 'Question',
          _text: {extension: [translated('es', 'Pregunta')]},
          answerOption: [
            {
              valueCoding: {
                code: 'good',
                display: 'Good',
                _display: {extension: [translated('es', 'Buena')]},
              },
            },
          ],
        },
        {title: 'Your stay', _title: {extension: [translated('es-MX', 'Su estancia')]}},
      ),
      options: {language: 'es'},
      async proof({control}) {
        await control('heading', 'Su estancia').waitFor();
        await control('group', 'Pregunta').getByRole('radio', {name: 'Buena'}).check();
      },
    },
    {
      feature: '`rendering-xhtml`',
      source: fhir('rendering-xhtml'),
      support: 'partly',
      note: 'Structure and emphasis. Scripts, styles, frames, forms, handlers, pictures from elsewhere and unsafe addresses are taken out and reported.',
      given: form([
        {
          text: 'Plain words',
          _text: {
            extension: [
              limit('rendering-xhtml', {
                valueString:
                  '<div xmlns="http://www.w3.org/1999/xhtml">Is it <strong onclick="alert(1)">safe</strong>?<script>alert(1)</script></div>',
              }),
            ],
          },
        },
      ]),
      reports: ['unsafe-content *'],
      async proof({control, page}) {
        await control('textbox', 'Is it safe?').waitFor();
        assert.equal(await page.locator('pr-survey strong').innerText(), 'safe');
        assert.equal(await page.locator('pr-survey script, pr-survey [onclick]').count(), 0);
      },
    },
    {
      feature: '`rendering-markdown`',
      source: fhir('rendering-markdown'),
      support: 'partly',
      note: 'As CommonMark without markup in it; the same is taken out as from XHTML.',
      given: form([
        {
          text: 'Plain words',
          _text: {
            extension: [limit('rendering-markdown', {valueMarkdown: 'How **clean** was it?'})],
          },
        },
      ]),
      async proof({control, page}) {
        await control('textbox', 'How clean was it?').waitFor();
        assert.equal(await page.locator('pr-survey strong').innerText(), 'clean');
      },
    },
    notDone(limit('rendering-style', {valueString: 'color: red'}), {
      note: 'A strict page takes no styles of its own; how a survey looks is the page’s to say.',
    }),
    {
      feature: '`ordinalValue`, `itemWeight`',
      source: fhir('ordinalValue'),
      support: 'yes',
      note: 'Through `weight()` in expressions, and to offer a private case. Both names, R4’s and R5’s.',
      given: form([
        {
          type: 'choice',
          answerOption: [
            {...coded('often'), extension: [limit('ordinalValue', {valueDecimal: 3})]},
            {
              valueCoding: {
                code: 'never',
                display: 'Never',
                extension: [limit('itemWeight', {valueDecimal: 1})],
              },
            },
          ],
        },
        {
          linkId: 'score',
          text: 'Score',
          type: 'decimal',
          readOnly: true,
          extension: [
            expression(
              'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
              "%resource.item.where(linkId='q').answer.weight()",
            ),
          ],
        },
      ]),
      async proof({control, comesTo}) {
        await control('radio', 'Often').check();
        await comesTo([{valueDecimal: 3}], 'score');
        await control('radio', 'Never').check();
        await comesTo([{valueDecimal: 1}], 'score');
      },
    },
    {
      feature: '`variable`',
      source: fhir('variable'),
      support: 'yes',
      note: 'Of the definition and of items; seen by everything within.',
      given: form(
        [
          {type: 'integer'},
          {
            linkId: 'twice',
            text: 'Twice',
            type: 'integer',
            readOnly: true,
            extension: [
              expression(
                'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
                '%number * 2',
              ),
            ],
          },
        ],
        {
          extension: [
            expression(fhir('variable'), "%resource.item.where(linkId='q').answer.value", 'number'),
          ],
        },
      ),
      async proof({control, comesTo}) {
        await control('textbox', 'Question').fill('21');
        await comesTo([{valueInteger: 42}], 'twice');
      },
    },
    {
      feature: '`cqf-expression`, on a text',
      source: fhir('cqf-expression'),
      support: 'yes',
      note: 'Words that follow the answers.',
      given: form([
        {},
        {
          linkId: 'd',
          type: 'display',
          text: 'Thank you.',
          _text: {
            extension: [
              expression(
                fhir('cqf-expression'),
                "'Thank you for ' + %resource.item.where(linkId='q').answer.value",
              ),
            ],
          },
        },
      ]),
      async proof({control, sees}) {
        await control('textbox', 'Question').fill('the tea');
        await sees('Thank you for the tea');
      },
    },
    {
      ...notDone(limit('cqf-library', {valueUri: 'https://hospital.example/Library/rules'}), {
        note: 'No library is loaded.',
      }),
    },
    ...(
      [
        [
          'questionnaire-referenceResource',
          {valueCode: 'Patient'},
          'There are no reference questions.',
        ],
        [
          'questionnaire-signatureRequired',
          {valueCodeableConcept: {text: 'x'}},
          'Nothing is signed.',
        ],
        ['questionnaire-usageMode', {valueCode: 'capture'}, 'Every item is shown.'],
        ['questionnaire-fhirType', {valueString: 'Money'}, 'The type of the item is what counts.'],
        ['rendering-styleSensitive', {valueBoolean: true}, 'Styles are not done at all.'],
        ['preferredTerminologyServer', {valueUri: 'https://tx.example'}, 'None is contacted.'],
      ] as const
    ).map(([name, value, note]) =>
      notDone(limit(name, value), {
        note,
        ...(/Terminology/.test(name) ? {code: 'unused-extension' as const} : {}),
      }),
    ),
    notDone(limit('designNote', {valueMarkdown: 'Tried on ward 4.'}), {
      note: 'For authors; never shown.',
      code: 'unused-extension',
    }),
  ],
};
