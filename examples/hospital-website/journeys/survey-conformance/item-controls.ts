import type {QuestionnaireItem} from '../../../../packages/core/src/survey/index.js';
import {
  ask,
  assert,
  coded,
  control as shownAs,
  fhir,
  form,
  question,
  type ConformanceArea,
  type ConformanceRow,
  type Role,
} from './row.js';

const source = 'http://hl7.org/fhir/R4/valueset-questionnaire-item-control.html';
const options = [coded('food'), coded('noise')];
const range = [
  {url: fhir('minValue'), valueInteger: 0},
  {url: fhir('maxValue'), valueInteger: 10},
];

/** A row for words that belong to something else: they are where a person looks, and ask nothing. */
function words(
  code: string,
  {note, on = {}}: {readonly note: string; readonly on?: Partial<QuestionnaireItem>},
): ConformanceRow {
  const attached = question({
    linkId: 'w',
    type: 'display',
    text: 'Some words',
    extension: [shownAs(code)],
  });
  return {
    feature: `\`${code}\``,
    source,
    support: 'yes',
    note,
    given: ask({
      ...on,
      item: [attached, ...(on.type === 'group' ? [question({linkId: 'in', text: 'Within'})] : [])],
    }),
    async proof({sees, page}) {
      await sees('Some words');
      const controls = page.locator('pr-survey').locator('input, textarea, select');
      assert.equal(await controls.count(), 1);
    },
  };
}

/** A row for a control that is chosen by its code. */
function drawn(
  code: string,
  given: Partial<QuestionnaireItem>,
  {role, note}: {readonly role: Role; readonly note?: string},
): ConformanceRow {
  return {
    feature: `\`${code}\``,
    source,
    support: 'yes',
    ...(note === undefined ? {} : {note}),
    given: ask({...given, extension: [shownAs(code), ...(given.extension ?? [])]}),
    async proof({control}) {
      const isEach = role === 'radio' || role === 'checkbox';
      if (!isEach) return control(role, 'Question').waitFor();
      assert.equal(await control('group', 'Question').getByRole(role).count(), options.length);
    },
  };
}

const rows = ['one', 'two'].map((linkId) =>
  question({linkId, text: `Row ${linkId}`, type: 'choice', answerOption: options}),
);

/** A row for questions with the same answers as a table. */
function table(code: string, note?: string): ConformanceRow {
  return {
    feature: `\`${code}\`, of a group whose questions have the same options`,
    source,
    support: 'yes',
    ...(note === undefined ? {} : {note}),
    given: form([
      {linkId: 'g', type: 'group', text: 'Care', extension: [shownAs(code)], item: rows},
    ]),
    async proof({control, comesTo}) {
      const grid = control('table', 'Care');
      assert.equal(await grid.getByRole('columnheader').count(), 2);
      assert.equal(await grid.getByRole('rowheader').count(), 2);
      await grid.getByRole('radio', {name: 'Row two Noise'}).check();
      await comesTo([coded('noise')], 'two');
      await comesTo([], 'one');
    },
  };
}

const pages = (code: string): readonly QuestionnaireItem[] =>
  ['First', 'Second'].map((text) =>
    question({
      linkId: text,
      text,
      type: 'group',
      extension: [shownAs(code)],
      item: [question({linkId: `in ${text}`, text: `In ${text}`})],
    }),
  );

/** http://hl7.org/fhir/R4/valueset-questionnaire-item-control.html and what SDC adds. */
export const itemControls: ConformanceArea = {
  title: 'Item controls',
  rows: [
    drawn('radio-button', {type: 'choice', answerOption: options}, {role: 'radio'}),
    drawn('check-box', {type: 'choice', repeats: true, answerOption: options}, {role: 'checkbox'}),
    drawn('drop-down', {type: 'choice', answerOption: options}, {role: 'combobox'}),
    {
      feature: '`autocomplete`',
      source,
      support: 'partly',
      note: 'Over the options that are there; no server is asked while someone types.',
      given: ask({type: 'choice', answerOption: options, extension: [shownAs('autocomplete')]}),
      async proof({control, page, comesTo}) {
        await control('combobox', 'Question').fill('noi');
        await page.getByRole('option', {name: 'Noise'}).click();
        await comesTo([coded('noise')]);
      },
    },
    drawn(
      'slider',
      {type: 'integer', extension: range},
      {role: 'slider', note: 'Without an answer until it is touched.'},
    ),
    drawn(
      'spinner',
      {type: 'integer'},
      {role: 'textbox', note: 'A field with two buttons; the arrow keys step too.'},
    ),
    drawn('text-area', {type: 'string'}, {role: 'textbox'}),
    table('table'),
    table('matrix', 'A list, one question after the other, on narrow screens.'),
    {
      ...table('htable', 'Drawn as `table`: the questions are the rows.'),
      support: 'partly',
      reports: ['unsupported-value htable'],
    },
    {
      feature: '`gtable`, of a group that repeats',
      source,
      support: 'yes',
      given: form([
        {
          linkId: 'g',
          type: 'group',
          text: 'Visits',
          repeats: true,
          extension: [shownAs('gtable')],
          item: [question({}), question({linkId: 'b', text: 'Ward'})],
        },
      ]),
      async proof({control, page, answers}) {
        const grid = control('table', 'Visits');
        assert.deepEqual(await grid.getByRole('columnheader').allInnerTexts(), [
          'Question',
          'Ward',
        ]);
        await grid.getByRole('textbox').first().fill('One');
        await page.getByRole('button', {name: 'Add another'}).click();
        await grid.getByRole('textbox').nth(2).fill('Two');
        assert.equal((await answers()).length, 2);
      },
    },
    {
      feature: '`page`',
      source,
      support: 'yes',
      note: 'One step of the layouts `one-at-a-time` and `kiosk`; a heading on a page with everything.',
      given: form(pages('page')),
      options: {layout: 'one-at-a-time'},
      async proof({page, sees, doesNotSee}) {
        await sees('In First');
        await doesNotSee('In Second');
        await page.getByRole('button', {name: 'Next'}).click();
        await sees('In Second');
      },
    },
    {
      feature: '`tab-container`',
      source,
      support: 'yes',
      given: form([
        {
          linkId: 'g',
          type: 'group',
          text: 'Care',
          extension: [shownAs('tab-container')],
          item: pages('list'),
        },
      ]),
      async proof({control, sees, doesNotSee}) {
        await control('tab', 'First').waitFor();
        await doesNotSee('In Second');
        await control('tab', 'Second').click();
        await sees('In Second');
      },
    },
    words('header', {note: 'Where it stands in its group.', on: {type: 'group'}}),
    words('footer', {note: 'Small, where it stands in its group.', on: {type: 'group'}}),
    words('help', {note: 'Always there, beneath the question.'}),
    words('flyover', {
      note: 'Always there, beneath the question: a word that comes only with a mouse helps nobody else.',
    }),
    words('prompt', {note: 'Beneath the question.'}),
    words('legal', {note: 'Small.'}),
    words('unit', {note: 'Beside the field.', on: {type: 'decimal'}}),
    words('lower', {
      note: 'At the low end of a slider.',
      on: {type: 'integer', extension: [shownAs('slider'), ...range]},
    }),
    words('upper', {
      note: 'At the high end of a slider.',
      on: {type: 'integer', extension: [shownAs('slider'), ...range]},
    }),
    ...(['grid', 'lookup', 'security'] as const).map((code): ConformanceRow => ({
      feature: `\`${code}\``,
      source,
      support: 'no',
      note: 'The question is asked in the control of its type.',
      given: ask({extension: [shownAs(code)]}),
      reports: [`unsupported-value ${code}`],
      async proof({control}) {
        await control('textbox', 'Question').waitFor();
      },
    })),
  ],
};
