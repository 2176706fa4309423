import type {QuestionnaireResponse} from '../../../../packages/core/src/survey/index.js';
import {ask, assert, coded, form, type ConformanceArea} from './row.js';

const source = 'https://hl7.org/fhir/R4/questionnaireresponse.html';
const canonical = 'https://hospital.example/Questionnaire/proof|2.1';

function earlier(
  item: QuestionnaireResponse['item'],
  rest: Partial<QuestionnaireResponse> = {},
): QuestionnaireResponse {
  return {
    resourceType: 'QuestionnaireResponse',
    questionnaire: canonical,
    status: 'in-progress',
    ...(item ? {item} : {}),
    ...rest,
  };
}

const answered = (linkId: string, answer: object): {linkId: string; answer: object[]} => ({
  linkId,
  answer: [answer],
});

/** https://hl7.org/fhir/R4/questionnaireresponse.html */
export const responses: ConformanceArea = {
  title: 'Responses',
  rows: [
    {
      feature: 'only what is asked is in it',
      source,
      support: 'yes',
      note: 'An answer that is no longer asked for comes back when it is.',
      given: form([
        {type: 'boolean'},
        {
          linkId: 'why',
          text: 'Why',
          enableWhen: [{question: 'q', operator: '=', answerBoolean: true}],
        },
      ]),
      async proof({control, comesTo}) {
        await control('radio', 'Yes').check();
        await control('textbox', 'Why').fill('Noise');
        await comesTo([{valueString: 'Noise'}], 'why');
        await control('radio', 'No').check();
        await comesTo([], 'why');
      },
    },
    {
      feature: '`status`, `authored` and `language`',
      source,
      support: 'yes',
      given: ask({}),
      async proof({control, response}) {
        await control('textbox', 'Question').fill('x');
        const {status, authored, language} = await response();
        assert.equal(status, 'in-progress');
        assert.match(authored ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
        assert.equal(language, 'en');
      },
    },
    {
      feature: 'an earlier response, to go on with',
      source,
      support: 'yes',
      given: form([
        {type: 'choice', answerOption: [coded('good'), coded('poor')]},
        {linkId: 'b', text: 'B'},
      ]),
      options: {
        response: earlier([answered('q', coded('poor')), answered('b', {valueString: 'So far'})]),
      },
      async proof({control, comesTo}) {
        assert.ok(await control('radio', 'Poor').isChecked());
        assert.equal(await control('textbox', 'B').inputValue(), 'So far');
        await comesTo([coded('poor')]);
      },
    },
    {
      feature: 'a response, to read',
      source,
      support: 'yes',
      given: ask({}),
      options: {response: earlier([answered('q', {valueString: 'It was calm.'})]), readOnly: true},
      async proof({page, sees}) {
        await sees('It was calm.');
        assert.equal(await page.locator('pr-survey').getByRole('textbox').count(), 0);
        assert.equal(await page.locator('pr-survey').getByRole('button').count(), 0);
      },
    },
    ...(
      [
        [
          'a response to another version',
          {questionnaire: `${canonical}.9`},
          answered('q', {valueString: 'x'}),
          'other-version',
          [{valueString: 'x'}],
        ],
        [
          'an answer to what is not asked',
          {},
          answered('gone', {valueString: 'x'}),
          'unknown-answer',
          [],
        ],
        ['an answer of another type', {}, answered('q', {valueInteger: 3}), 'wrong-value-type', []],
      ] as const
    ).map(([feature, rest, item, code, kept]) => ({
      feature,
      source,
      support: 'partly' as const,
      note: 'Reported with its place; what fits is kept.',
      given: ask({}),
      options: {response: earlier([item], rest)},
      reports: [code],
      proof: async ({comesTo}: {comesTo: (expected: readonly object[]) => Promise<void>}) =>
        comesTo(kept),
    })),
    {
      feature: 'a day that is not in the calendar, such as 2026-02-30',
      source: 'https://hl7.org/fhir/R4/datatypes.html#date',
      support: 'no',
      note: 'Reported with its place, and left out.',
      given: ask({type: 'date'}),
      options: {response: earlier([answered('q', {valueDate: '2026-02-30'})])},
      reports: ['invalid-value'],
      async proof({comesTo}) {
        await comesTo([]);
      },
    },
    {
      feature: 'answers to what is not asked now',
      source,
      support: 'partly',
      note: 'Reported, and kept for when it is asked.',
      given: form([
        {type: 'boolean'},
        {
          linkId: 'why',
          text: 'Why',
          enableWhen: [{question: 'q', operator: '=', answerBoolean: true}],
        },
      ]),
      options: {response: earlier([answered('why', {valueString: 'Noise'})])},
      reports: ['disabled-answer'],
      async proof({comesTo}) {
        await comesTo([], 'why');
      },
    },
  ],
};
