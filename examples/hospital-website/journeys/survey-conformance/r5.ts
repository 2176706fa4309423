import {ask, coded, form, type ConformanceArea} from './row.js';

const source = 'https://hl7.org/fhir/R5/questionnaire.html';
/** What is written in R5 has types that R4 has not. */
const r5 = (item: object): unknown => ask({...item});

/** https://hl7.org/fhir/R5/questionnaire.html */
export const fromR5: ConformanceArea = {
  title: 'Definitions in R5',
  rows: [
    {
      feature: 'type `coding`',
      source,
      support: 'yes',
      note: 'As `choice`.',
      given: r5({type: 'coding', answerOption: [coded('good')]}),
      reports: ['converted-from-r5'],
      async proof({control, comesTo}) {
        await control('radio', 'Good').check();
        await comesTo([coded('good')]);
      },
    },
    {
      feature: '`answerConstraint` of `optionsOnly`',
      source,
      support: 'yes',
      given: r5({type: 'coding', answerConstraint: 'optionsOnly', answerOption: [coded('good')]}),
      reports: ['converted-from-r5'],
      async proof({control, page}) {
        await control('radio', 'Good').check();
        await page.getByRole('radio', {name: 'Other'}).waitFor({state: 'detached'});
      },
    },
    {
      feature: '`answerConstraint` of `optionsOrString`',
      source,
      support: 'yes',
      note: 'As `open-choice`.',
      given: r5({
        type: 'coding',
        answerConstraint: 'optionsOrString',
        answerOption: [coded('good')],
      }),
      reports: ['converted-from-r5'],
      async proof({control, comesTo}) {
        await control('radio', 'Other').check();
        await control('group', 'Question').getByRole('textbox').fill('Mixed');
        await comesTo([{valueString: 'Mixed'}]);
      },
    },
    {
      feature: '`answerConstraint` of `optionsOrType`',
      source,
      support: 'no',
      note: 'R4 cannot say it: the options are offered, and the loss is reported.',
      given: r5({
        type: 'integer',
        answerConstraint: 'optionsOrType',
        answerOption: [{valueInteger: 1}],
      }),
      reports: ['converted-from-r5', 'lost-in-conversion optionsOrType'],
      async proof({sees}) {
        await sees('Question');
      },
    },
    {
      feature: '`answerOption` of texts and numbers, on an item of that type',
      source,
      support: 'yes',
      given: form([
        {linkId: 'c', text: 'Kind', type: 'coding' as 'choice', answerOption: [coded('good')]},
        {type: 'integer', answerOption: [{valueInteger: 1}, {valueInteger: 2}]},
      ]),
      reports: ['converted-from-r5'],
      async proof({control, comesTo}) {
        await control('group', 'Question').getByRole('radio', {name: '2'}).check();
        await comesTo([{valueInteger: 2}]);
      },
    },
    {
      feature: '`disabledDisplay`',
      source,
      support: 'yes',
      given: form([
        {linkId: 'c', text: 'Kind', type: 'coding' as 'choice', answerOption: [coded('good')]},
        {
          enableWhen: [{question: 'c', operator: 'exists', answerBoolean: true}],
          ...{disabledDisplay: 'protected'},
        },
      ]),
      reports: ['converted-from-r5'],
      async proof({control, page}) {
        await page.locator('input:disabled').first().waitFor();
        await control('radio', 'Good').check();
        await control('textbox', 'Question').fill('x');
      },
    },
  ],
};
