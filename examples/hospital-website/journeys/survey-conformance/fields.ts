import type {EnableWhen, QuestionnaireItem} from '../../../../packages/core/src/survey/index.js';
import {
  ask,
  assert,
  coded,
  element,
  form,
  question,
  type ConformanceArea,
  type ConformanceRow,
  type Shown,
} from './row.js';

const second = (item: Partial<QuestionnaireItem>): QuestionnaireItem =>
  question({linkId: 'second', text: 'Second', ...item});

/** A row for one operator: the second question is asked for these answers, and not for those. */
function operator(
  name: EnableWhen['operator'],
  expected: Omit<EnableWhen, 'question' | 'operator'>,
  {shows, hides}: {readonly shows: string; readonly hides: string},
): ConformanceRow {
  return {
    feature: `\`enableWhen\` with \`${name}\``,
    source: 'http://hl7.org/fhir/R4/valueset-questionnaire-enable-operator.html',
    support: 'yes',
    given: form([
      {type: 'integer'},
      second({enableWhen: [{question: 'q', operator: name, ...expected}]}),
    ]),
    async proof({control, sees, doesNotSee}) {
      await control('textbox', 'Question').fill(shows);
      await sees('Second');
      await control('textbox', 'Question').fill(hides);
      await doesNotSee('Second');
    },
  };
}

const isFive: Omit<EnableWhen, 'question' | 'operator'> = {answerInteger: 5};

async function bothDecide(shown: Shown, {one, both}: Record<'one' | 'both', boolean>) {
  const {control, page} = shown;
  const isSeen = (): Promise<boolean> => page.getByText('Second').isVisible();
  await control('textbox', 'Question').fill('5');
  assert.equal(await isSeen(), one);
  await control('textbox', 'Another').fill('5');
  assert.equal(await isSeen(), both);
}

const twoConditions = (enableBehavior: 'all' | 'any'): unknown =>
  form([
    {type: 'integer'},
    {linkId: 'another', text: 'Another', type: 'integer'},
    second({
      enableBehavior,
      enableWhen: [
        {question: 'q', operator: '=', answerInteger: 5},
        {question: 'another', operator: '=', answerInteger: 5},
      ],
    }),
  ]);

/** https://hl7.org/fhir/R4/questionnaire-definitions.html */
export const fields: ConformanceArea = {
  title: 'Fields of an R4 Questionnaire',
  rows: [
    {
      feature: '`title`',
      source: element('.title'),
      support: 'yes',
      note: 'The heading of the survey.',
      given: ask({}, {title: 'Your stay'}),
      async proof({control}) {
        await control('heading', 'Your stay').waitFor();
      },
    },
    {
      feature: '`description`, `purpose`, `copyright`, `publisher`, `contact`',
      source: element('.description'),
      support: 'no',
      note: 'Not shown: they are for whoever chooses the form.',
      given: ask({}, {description: 'For wards with a garden.'}),
      async proof({sees, doesNotSee}) {
        await sees('Question');
        await doesNotSee('For wards with a garden.');
      },
    },
    {
      feature: '`url` and `version`',
      source: element('.url'),
      support: 'yes',
      note: 'Named by the response.',
      given: ask({}),
      async proof({response}) {
        const {questionnaire} = await response();
        assert.equal(questionnaire, 'https://hospital.example/Questionnaire/proof|2.1');
      },
    },
    {
      feature: '`modifierExtension`',
      source: 'https://hl7.org/fhir/R4/extensibility.html#modifierExtension',
      support: 'no',
      note: 'None is known, so a definition with one is refused, as FHIR demands.',
      given: ask({modifierExtension: [{url: 'https://hospital.example/opposite'}]}),
      reports: ['unknown-modifier-extension https://hospital.example/opposite'],
    },
    {
      feature: '`linkId`',
      source: element('.item.linkId'),
      support: 'yes',
      note: 'A definition that has one twice is refused.',
      given: form([{}, {text: 'The same again'}]),
      reports: ['duplicate-link-id q'],
    },
    {
      feature: '`prefix` and `text`',
      source: element('.item.prefix'),
      support: 'yes',
      given: ask({prefix: '3.'}),
      async proof({control}) {
        await control('textbox', '3. Question').waitFor();
      },
    },
    {
      feature: '`code`',
      source: element('.item.code'),
      support: 'yes',
      note: 'Kept for whoever reads the answers; not shown.',
      given: ask({code: [{system: 'http://loinc.org', code: '1-8', display: 'A code'}]}),
      async proof({sees, doesNotSee}) {
        await sees('Question');
        await doesNotSee('A code');
      },
    },
    {
      feature: '`definition`',
      source: element('.item.definition'),
      support: 'no',
      note: 'Nothing is looked up: what a question needs must stand in the definition itself.',
      given: ask({definition: 'http://hl7.org/fhir/StructureDefinition/Patient#Patient.name'}),
      async proof({sees}) {
        await sees('Question');
      },
    },
    {
      feature: '`required`',
      source: element('.item.required'),
      support: 'yes',
      given: ask({required: true}),
      async proof({control, problems}) {
        const field = control('textbox', 'Question (please answer)');
        assert.deepEqual(await problems(), ['required']);
        await field.fill('Yes');
        assert.deepEqual(await problems(), []);
      },
    },
    {
      feature: '`repeats`, of a typed question',
      source: element('.item.repeats'),
      support: 'yes',
      given: ask({repeats: true}),
      async proof({control, page, comesTo}) {
        const group = control('group', 'Question');
        await group.getByRole('textbox').fill('One');
        await group.getByRole('button', {name: 'Add another'}).click();
        await group.getByRole('textbox').nth(1).fill('Two');
        await comesTo([{valueString: 'One'}, {valueString: 'Two'}]);
        await page.getByRole('button', {name: 'Remove'}).first().click();
        await comesTo([{valueString: 'Two'}]);
      },
    },
    {
      feature: '`repeats`, of a choice',
      source: element('.item.repeats'),
      support: 'yes',
      given: ask({type: 'choice', repeats: true, answerOption: [coded('food'), coded('noise')]}),
      async proof({control, comesTo}) {
        await control('checkbox', 'Food').check();
        await control('checkbox', 'Noise').check();
        await comesTo([coded('food'), coded('noise')]);
      },
    },
    {
      feature: '`repeats`, of a group',
      source: element('.item.repeats'),
      support: 'yes',
      given: form([
        {linkId: 'g', text: 'Visit', type: 'group', repeats: true, item: [question({})]},
      ]),
      async proof({page, response}) {
        await page.getByRole('textbox', {name: 'Question'}).fill('One');
        await page.getByRole('button', {name: 'Add another'}).click();
        await page.getByRole('textbox', {name: 'Question'}).nth(1).fill('Two');
        const {item} = await response();
        const answered = (valueString: string) => ({
          linkId: 'g',
          item: [{linkId: 'q', answer: [{valueString}]}],
        });
        assert.deepEqual(item, [answered('One'), answered('Two')]);
      },
    },
    {
      feature: '`readOnly`',
      source: element('.item.readOnly'),
      support: 'yes',
      given: ask({readOnly: true, initial: [{valueString: 'Ward 4'}]}),
      async proof({page, sees, comesTo}) {
        await sees('Ward 4');
        assert.equal(await page.locator('pr-survey').getByRole('textbox').count(), 0);
        await comesTo([{valueString: 'Ward 4'}]);
      },
    },
    {
      feature: '`maxLength`',
      source: element('.item.maxLength'),
      support: 'yes',
      note: 'Counted in characters as people see them. A longer text stays in the field, and the person is told.',
      given: ask({maxLength: 5}),
      async proof({control, problems}) {
        await control('textbox', 'Question').fill('😀😀😀😀😀');
        assert.deepEqual(await problems(), []);
        await control('textbox', 'Question').fill('123456');
        assert.deepEqual(await problems(), ['too-long']);
      },
    },
    {
      feature: '`answerOption` with texts, numbers, dates and times',
      source: element('.item.answerOption'),
      support: 'yes',
      given: form([
        {type: 'choice', answerOption: [{valueInteger: 1}, {valueInteger: 2}]},
        {
          linkId: 'words',
          text: 'Words',
          type: 'choice',
          answerOption: [{valueString: 'Near'}, {valueString: 'Far'}],
        },
        {linkId: 'day', text: 'Day', type: 'choice', answerOption: [{valueDate: '2026-03-01'}]},
        {linkId: 'hour', text: 'Hour', type: 'choice', answerOption: [{valueTime: '09:00:00'}]},
      ]),
      async proof({control, comesTo}) {
        const pick = (name: string) => control('group', name).getByRole('radio').last().check();
        await pick('Question');
        await comesTo([{valueInteger: 2}]);
        await pick('Words');
        await comesTo([{valueString: 'Far'}], 'words');
        await pick('Day');
        await comesTo([{valueDate: '2026-03-01'}], 'day');
        await pick('Hour');
        await comesTo([{valueTime: '09:00:00'}], 'hour');
      },
    },
    {
      feature: '`answerOption` with references',
      source: element('.item.answerOption'),
      support: 'yes',
      note: 'Shown by their `display`; nothing is fetched.',
      given: ask({
        type: 'choice',
        answerOption: [
          {valueReference: {reference: 'Location/4', display: 'Ward 4'}},
          {valueReference: {reference: 'Location/5', display: 'Ward 5'}},
        ],
      }),
      async proof({control, comesTo}) {
        await control('radio', 'Ward 5').check();
        await comesTo([{valueReference: {reference: 'Location/5', display: 'Ward 5'}}]);
      },
    },
    {
      feature: '`answerOption.initialSelected`',
      source: element('.item.answerOption.initialSelected'),
      support: 'yes',
      given: ask({
        type: 'choice',
        answerOption: [coded('good'), {...coded('poor'), initialSelected: true}],
      }),
      async proof({control, comesTo}) {
        assert.ok(await control('radio', 'Poor').isChecked());
        await comesTo([coded('poor')]);
      },
    },
    {
      feature: '`answerValueSet`, contained',
      source: element('.item.answerValueSet'),
      support: 'yes',
      given: ask(
        {type: 'choice', answerValueSet: '#answers'},
        {
          contained: [
            {
              resourceType: 'ValueSet',
              id: 'answers',
              compose: {
                include: [
                  {system: 'https://hospital.example/s', concept: [{code: 'a', display: 'Always'}]},
                ],
              },
            },
          ],
        },
      ),
      async proof({control, comesTo}) {
        await control('radio', 'Always').check();
        await comesTo([
          {valueCoding: {system: 'https://hospital.example/s', code: 'a', display: 'Always'}},
        ]);
      },
    },
    {
      feature: '`answerValueSet`, brought by the page',
      source: element('.item.answerValueSet'),
      support: 'yes',
      note: 'By the property `valueSets`, or one by one through `resolveValueSet`.',
      given: ask({type: 'choice', answerValueSet: 'https://hospital.example/ValueSet/answers'}),
      options: {
        valueSets: [
          {
            resourceType: 'ValueSet',
            url: 'https://hospital.example/ValueSet/answers',
            expansion: {contains: [{code: 'n', display: 'Never'}]},
          },
        ],
      },
      async proof({control}) {
        await control('radio', 'Never').check();
      },
    },
    {
      feature: '`answerValueSet`, anywhere else',
      source: element('.item.answerValueSet'),
      support: 'no',
      note: 'No terminology server is contacted. What has no options here is said to have none.',
      given: ask({type: 'choice', answerValueSet: 'https://hospital.example/ValueSet/elsewhere'}),
      reports: ['unresolved-value-set https://hospital.example/ValueSet/elsewhere'],
      async proof({sees}) {
        await sees('Question');
      },
    },
    {
      feature: '`initial`',
      source: element('.item.initial'),
      support: 'yes',
      given: form([
        {initial: [{valueString: 'Ward 4'}]},
        {
          linkId: 'many',
          text: 'Many',
          type: 'integer',
          repeats: true,
          initial: [{valueInteger: 1}, {valueInteger: 2}],
        },
      ]),
      async proof({control, comesTo}) {
        assert.equal(await control('textbox', 'Question').inputValue(), 'Ward 4');
        await comesTo([{valueString: 'Ward 4'}]);
        await comesTo([{valueInteger: 1}, {valueInteger: 2}], 'many');
      },
    },
    {
      feature: '`item` in a group, and under an answer',
      source: element('.item.item'),
      support: 'yes',
      given: ask({
        type: 'boolean',
        item: [question({linkId: 'why', text: 'Why', type: 'string'})],
      }),
      async proof({control, response}) {
        await control('radio', 'No').check();
        await control('textbox', 'Why').fill('Too loud');
        const {item} = await response();
        const why = {linkId: 'why', answer: [{valueString: 'Too loud'}]};
        assert.deepEqual(item, [{linkId: 'q', answer: [{valueBoolean: false, item: [why]}]}]);
      },
    },
    {
      feature: '`enableWhen` with `exists`',
      source: 'http://hl7.org/fhir/R4/valueset-questionnaire-enable-operator.html',
      support: 'yes',
      given: form([
        {},
        second({enableWhen: [{question: 'q', operator: 'exists', answerBoolean: true}]}),
        second({
          linkId: 'third',
          text: 'Third',
          enableWhen: [{question: 'q', operator: 'exists', answerBoolean: false}],
        }),
      ]),
      async proof({control, sees, doesNotSee}) {
        await sees('Third');
        await doesNotSee('Second');
        await control('textbox', 'Question').fill('x');
        await sees('Second');
        await doesNotSee('Third');
      },
    },
    operator('=', isFive, {shows: '5', hides: '6'}),
    operator('!=', isFive, {shows: '6', hides: '5'}),
    operator('>', isFive, {shows: '6', hides: '5'}),
    operator('<', isFive, {shows: '4', hides: '5'}),
    operator('>=', isFive, {shows: '5', hides: '4'}),
    operator('<=', isFive, {shows: '5', hides: '6'}),
    {
      feature: '`enableBehavior` of `all`',
      source: element('.item.enableBehavior'),
      support: 'yes',
      given: twoConditions('all'),
      proof: (shown) => bothDecide(shown, {one: false, both: true}),
    },
    {
      feature: '`enableBehavior` of `any`',
      source: element('.item.enableBehavior'),
      support: 'yes',
      given: twoConditions('any'),
      proof: (shown) => bothDecide(shown, {one: true, both: true}),
    },
    {
      feature: '`enableWhen` on what is not there',
      source: element('.item.enableWhen.question'),
      support: 'no',
      note: 'The definition is refused, with every such place.',
      given: ask({enableWhen: [{question: 'gone', operator: 'exists', answerBoolean: true}]}),
      reports: ['missing-target gone'],
    },
    {
      feature: 'questions that enable each other in a circle',
      source: element('.item.enableWhen'),
      support: 'no',
      note: 'The definition is refused, with the circle.',
      given: form([
        {enableWhen: [{question: 'second', operator: 'exists', answerBoolean: true}]},
        second({enableWhen: [{question: 'q', operator: 'exists', answerBoolean: true}]}),
      ]),
      reports: ['reference-loop q → second'],
    },
    {
      feature: '`implicitRules`',
      source: 'https://hl7.org/fhir/R4/resource.html#implicitRules',
      support: 'no',
      note: 'No such rules are known, and they may change what a form means: the definition is refused.',
      given: {...form([{}]), implicitRules: 'https://hospital.example/rules'},
      reports: ['unsupported-field'],
    },
  ],
};
