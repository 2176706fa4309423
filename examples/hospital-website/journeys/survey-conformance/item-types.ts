import {ask, assert, coded, element, fhir, form, question, type ConformanceArea} from './row.js';

const source = 'http://hl7.org/fhir/R4/valueset-item-type.html';

/** http://hl7.org/fhir/R4/valueset-item-type.html */
export const itemTypes: ConformanceArea = {
  title: 'Item types of R4',
  rows: [
    {
      feature: '`group`',
      source,
      support: 'yes',
      given: form([{linkId: 'g', type: 'group', text: 'Your stay', item: [question({})]}]),
      async proof({control}) {
        await control('group', 'Your stay').getByRole('textbox', {name: 'Question'}).waitFor();
        await control('heading', 'Your stay').waitFor();
      },
    },
    {
      feature: '`display`',
      source,
      support: 'yes',
      given: form([{linkId: 'd', type: 'display', text: 'Thank you for your time.'}, {}]),
      async proof({page, sees, control, response}) {
        await sees('Thank you for your time.');
        assert.equal(await page.locator('pr-survey').getByRole('textbox').count(), 1);
        await control('textbox', 'Question').fill('x');
        const {item} = await response();
        assert.deepEqual(
          item?.map(({linkId}) => linkId),
          ['q'],
        );
      },
    },
    {
      feature: '`boolean`',
      source,
      support: 'yes',
      note: 'Yes and No: a lone checkbox cannot tell “no” from “not answered”.',
      given: ask({type: 'boolean'}),
      async proof({control, comesTo}) {
        const group = control('group', 'Question');
        await group.getByRole('radio', {name: 'Yes'}).check();
        await comesTo([{valueBoolean: true}]);
        await group.getByRole('radio', {name: 'No'}).check();
        await comesTo([{valueBoolean: false}]);
      },
    },
    {
      feature: '`decimal`',
      source,
      support: 'yes',
      note: 'A comma counts as a point. What could be read either way, such as `1,500`, is asked again.',
      given: ask({type: 'decimal'}),
      async proof({control, comesTo, problems}) {
        const field = control('textbox', 'Question');
        await field.fill('2.50');
        await comesTo([{valueDecimal: 2.5}]);
        await field.fill('1,5');
        await comesTo([{valueDecimal: 1.5}]);
        await field.fill('1,500');
        await comesTo([]);
        await field.fill('NaN');
        assert.deepEqual(await problems(), ['not-a-number']);
      },
    },
    {
      feature: '`integer`',
      source,
      support: 'yes',
      given: ask({type: 'integer'}),
      async proof({control, comesTo, problems}) {
        const field = control('textbox', 'Question');
        await field.fill('42');
        await comesTo([{valueInteger: 42}]);
        await field.fill('٤٢');
        await comesTo([{valueInteger: 42}]);
        await field.fill('4.2');
        await comesTo([]);
        assert.deepEqual(await problems(), ['not-whole']);
      },
    },
    {
      feature: '`date`',
      source,
      support: 'partly',
      note: 'The control is the browser’s own: a person picks a whole day. A year or a month in an earlier response is kept.',
      given: form([
        {type: 'date'},
        {linkId: 'earlier', text: 'Earlier', type: 'date', initial: [{valueDate: '2025-11'}]},
      ]),
      async proof({page, comesTo}) {
        await page.getByLabel('Question').fill('2026-02-28');
        await comesTo([{valueDate: '2026-02-28'}]);
        await comesTo([{valueDate: '2025-11'}], 'earlier');
      },
    },
    {
      feature: '`dateTime`',
      source,
      support: 'partly',
      note: 'A whole day with its time, in the zone of the device, which the response says. A year or a month cannot be given.',
      given: ask({type: 'dateTime'}),
      async proof({page, answers}) {
        await page.getByLabel('Question').fill('2026-02-28T10:30');
        const [answer] = await answers();
        assert.match(answer?.valueDateTime ?? '', /^2026-02-28T10:30:00(\.000)?(Z|[+-]\d\d:\d\d)$/);
      },
    },
    {
      feature: '`time`',
      source,
      support: 'yes',
      given: ask({type: 'time'}),
      async proof({page, comesTo}) {
        await page.getByLabel('Question').fill('09:30');
        await comesTo([{valueTime: '09:30:00'}]);
      },
    },
    {
      feature: '`string`',
      source,
      support: 'yes',
      given: ask({type: 'string'}),
      async proof({control, comesTo}) {
        await control('textbox', 'Question').fill('The night team.');
        await comesTo([{valueString: 'The night team.'}]);
      },
    },
    {
      feature: '`text`',
      source,
      support: 'yes',
      given: ask({type: 'text'}),
      async proof({control, comesTo}) {
        const field = control('textbox', 'Question');
        assert.equal(await field.evaluate(({localName}) => localName), 'textarea');
        await field.fill('One line.\nAnother.');
        await comesTo([{valueString: 'One line.\nAnother.'}]);
      },
    },
    {
      feature: '`url`',
      source,
      support: 'yes',
      given: ask({type: 'url'}),
      async proof({control, comesTo, problems}) {
        const field = control('textbox', 'Question');
        await field.fill('https://hospital.example/ward');
        await comesTo([{valueUri: 'https://hospital.example/ward'}]);
        await field.fill('not an address');
        await comesTo([]);
        assert.deepEqual(await problems(), ['not-a-url']);
      },
    },
    {
      feature: '`choice`',
      source,
      support: 'yes',
      given: ask({type: 'choice', answerOption: [coded('good'), coded('poor')]}),
      async proof({control, comesTo}) {
        const group = control('group', 'Question');
        await group.getByRole('radio', {name: 'Poor'}).check();
        await comesTo([coded('poor')]);
        await group.getByRole('radio', {name: 'Good'}).check();
        await comesTo([coded('good')]);
      },
    },
    {
      feature: '`open-choice`',
      source,
      support: 'yes',
      given: ask({type: 'open-choice', answerOption: [coded('food'), coded('noise')]}),
      async proof({control, comesTo}) {
        const group = control('group', 'Question');
        await group.getByRole('radio', {name: 'Other'}).check();
        await group.getByRole('textbox').fill('The parking');
        await comesTo([{valueString: 'The parking'}]);
        await group.getByRole('radio', {name: 'Food'}).check();
        await comesTo([coded('food')]);
      },
    },
    {
      feature: '`attachment`',
      source,
      support: 'yes',
      note:
        'Within the response, as base64. Files of more than 1 MB are refused where the definition sets no limit, and ' +
        'those beyond 2.8 MB together. Pictures are drawn anew, without place, time and camera.',
      given: ask({type: 'attachment'}),
      async proof({page, comesTo}) {
        await page
          .locator('input[type=file]')
          .setInputFiles({name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('words')});
        await comesTo([
          {
            valueAttachment: {
              contentType: 'text/plain',
              title: 'note.txt',
              size: 5,
              data: 'd29yZHM=',
            },
          },
        ]);
      },
    },
    {
      feature: '`reference`',
      source,
      support: 'no',
      note: 'Patients have no resources to choose from. The other questions are asked.',
      given: form([{linkId: 'r', text: 'Which doctor', type: 'reference'}, {}]),
      reports: ['unsupported-item-type reference'],
      async proof({control, comesTo}) {
        await control('textbox', 'Question').fill('x');
        await comesTo([{valueString: 'x'}]);
        await comesTo([], 'r');
      },
    },
    {
      feature: '`quantity`',
      source,
      support: 'yes',
      given: ask({
        type: 'quantity',
        extension: [
          {
            url: fhir('questionnaire-unit'),
            valueCoding: {system: 'http://unitsofmeasure.org', code: 'kg', display: 'kg'},
          },
        ],
      }),
      async proof({control, comesTo, sees}) {
        await control('textbox', 'Question').fill('70.5');
        await sees('kg');
        await comesTo([
          {
            valueQuantity: {
              value: 70.5,
              unit: 'kg',
              system: 'http://unitsofmeasure.org',
              code: 'kg',
            },
          },
        ]);
      },
    },
    {
      feature: 'a type that FHIR does not have',
      source: element('.item.type'),
      support: 'no',
      note: 'The definition is refused: nobody knows what the question would be.',
      given: ask({type: 'colour' as 'string'}),
      reports: ['unknown-item-type colour'],
    },
  ],
};
