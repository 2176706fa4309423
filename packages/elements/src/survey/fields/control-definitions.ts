import type {Extension, Questionnaire, QuestionnaireItem} from '@patient-relations/core/survey';

/** A definition of these items, for tests and stories. */
export function definitionOf(...item: readonly QuestionnaireItem[]): Questionnaire {
  return {resourceType: 'Questionnaire', status: 'active', language: 'en', item};
}

/** The extension that asks for a control by its code. */
function controlCode(code: string): Extension {
  return {
    url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
    valueCodeableConcept: {
      coding: [{system: 'http://hl7.org/fhir/questionnaire-item-control', code}],
    },
  };
}

const fhir = 'http://hl7.org/fhir/StructureDefinition/';

/** One extension of FHIR's own, by the end of its address. */
function fhirExtension(name: string, value: Omit<Extension, 'url'>): Extension {
  return {url: fhir + name, ...value};
}

const options = (...texts: readonly string[]): Pick<QuestionnaireItem, 'answerOption'> => ({
  answerOption: texts.map((display) => ({valueCoding: {code: display.toLowerCase(), display}})),
});

const display = (linkId: string, text: string, control: string): QuestionnaireItem => ({
  linkId,
  type: 'display',
  text,
  extension: [controlCode(control)],
});

const wards = [
  ...['Cardiology', 'Children’s ward', 'Day surgery', 'Emergency', 'Eye clinic', 'Heart clinic'],
  ...['Intensive care', 'Maternity', 'Physiotherapy', 'Radiology', 'Surgery', 'Women’s clinic'],
];

/** One item for each control, as a definition asks for it. */
export const sampleItems = {
  dropDown: {
    linkId: 'ward',
    type: 'choice',
    text: 'Where were you cared for?',
    extension: [controlCode('drop-down')],
    ...options(...wards),
  },
  autocomplete: {
    linkId: 'ward-search',
    type: 'choice',
    text: 'Which ward were you on?',
    extension: [controlCode('autocomplete')],
    ...options(...wards),
  },
  autocompleteSeveral: {
    linkId: 'wards',
    type: 'open-choice',
    repeats: true,
    text: 'Which wards did you see?',
    extension: [controlCode('autocomplete')],
    ...options(...wards),
  },
  slider: {
    linkId: 'pain',
    type: 'integer',
    text: 'How bad was your pain?',
    extension: [
      controlCode('slider'),
      fhirExtension('minValue', {valueInteger: 0}),
      fhirExtension('maxValue', {valueInteger: 10}),
    ],
    item: [display('pain-low', 'No pain', 'lower'), display('pain-high', 'Worst pain', 'upper')],
  },
  spinner: {
    linkId: 'nights',
    type: 'integer',
    text: 'How many nights did you stay?',
    extension: [
      controlCode('spinner'),
      fhirExtension('minValue', {valueInteger: 0}),
      fhirExtension('maxValue', {valueInteger: 99}),
    ],
  },
  quantity: {
    linkId: 'weight',
    type: 'quantity',
    text: 'What is your weight?',
    extension: ['kg', 'lb'].map((code) =>
      fhirExtension('questionnaire-unitOption', {
        valueCoding: {system: 'http://unitsofmeasure.org', code, display: code},
      }),
    ),
  },
  fixedUnit: {
    linkId: 'wait',
    type: 'quantity',
    text: 'How long did you wait?',
    extension: [
      fhirExtension('questionnaire-unit', {
        valueCoding: {system: 'http://unitsofmeasure.org', code: 'min', display: 'minutes'},
      }),
    ],
  },
  attachment: {
    linkId: 'photos',
    type: 'attachment',
    repeats: true,
    text: 'Would you like to add a photo?',
    extension: [
      fhirExtension('maxSize', {valueDecimal: 2_000_000}),
      fhirExtension('mimeType', {valueCode: 'image/png'}),
      fhirExtension('mimeType', {valueCode: 'image/jpeg'}),
    ],
  },
  openChoice: {
    linkId: 'how',
    type: 'open-choice',
    text: 'How did you come to us?',
    ...options('By car', 'By bus', 'On foot'),
  },
  openChoices: {
    linkId: 'helped',
    type: 'open-choice',
    repeats: true,
    text: 'What helped you most?',
    ...options('Kind staff', 'Clear words', 'Short waits'),
  },
  openDropDown: {
    linkId: 'language',
    type: 'open-choice',
    text: 'Which language do you speak at home?',
    extension: [controlCode('drop-down')],
    ...options('Arabic', 'English', 'Spanish'),
  },
  exclusive: {
    linkId: 'trouble',
    type: 'choice',
    repeats: true,
    text: 'What went wrong?',
    answerOption: [
      ...['Long wait', 'Not listened to'].map((text, index) => ({
        valueCoding: {code: String(index), display: text},
        extension: [
          fhirExtension('questionnaire-optionPrefix', {valueString: `${'ab'[index] ?? ''})`}),
        ],
      })),
      {
        valueCoding: {code: 'none', display: 'None of these'},
        extension: [fhirExtension('questionnaire-optionExclusive', {valueBoolean: true})],
      },
    ],
  },
  sideBySide: {
    linkId: 'again',
    type: 'choice',
    text: 'Would you come back?',
    extension: [fhirExtension('questionnaire-choiceOrientation', {valueCode: 'horizontal'})],
    ...options('Yes', 'Maybe', 'No'),
  },
  url: {linkId: 'page', type: 'url', text: 'Which web page did you use?'},
  time: {linkId: 'time', type: 'time', text: 'At what time did you arrive?'},
  dateTime: {linkId: 'visit', type: 'dateTime', text: 'When was your visit?'},
  entries: {
    linkId: 'medicines',
    type: 'string',
    repeats: true,
    text: 'Which medicines do you take?',
    extension: [fhirExtension('questionnaire-maxOccurs', {valueInteger: 3})],
  },
  group: {
    linkId: 'stay',
    type: 'group',
    text: 'Your stay',
    item: [
      display('stay-header', 'Think of your last visit.', 'header'),
      {linkId: 'food', type: 'boolean', text: 'Did you like the food?'},
      display('stay-legal', 'We never share this.', 'legal'),
    ],
  },
  repeats: {
    linkId: 'visits',
    type: 'group',
    text: 'Visit',
    repeats: true,
    item: [
      {linkId: 'visit-day', type: 'date', text: 'On which day?'},
      {linkId: 'visit-words', type: 'string', text: 'Who did you see?'},
    ],
  },
  table: {
    linkId: 'rooms',
    type: 'group',
    text: 'How clean were the rooms?',
    extension: [controlCode('table')],
    item: ['Your own room', 'The bathroom', 'The waiting room'].map((text, index) => ({
      linkId: `room-${String(index)}`,
      type: 'choice' as const,
      text,
      ...options('Very clean', 'Clean', 'Not clean', 'Not sure'),
    })),
  },
  groupTable: {
    linkId: 'drugs',
    type: 'group',
    text: 'Medicine',
    repeats: true,
    extension: [controlCode('gtable')],
    item: [
      {linkId: 'drug-name', type: 'string', text: 'Name'},
      {linkId: 'drug-count', type: 'integer', text: 'How many a day'},
    ],
  },
  tabs: {
    linkId: 'parts',
    type: 'group',
    text: 'About your visit',
    extension: [controlCode('tab-container')],
    item: [
      {
        linkId: 'before',
        type: 'group',
        text: 'Before',
        item: [{linkId: 'booked', type: 'boolean', text: 'Was it easy to book?'}],
      },
      {
        linkId: 'during',
        type: 'group',
        text: 'During',
        item: [{linkId: 'heard', type: 'boolean', text: 'Did they listen to you?'}],
      },
      {
        linkId: 'after',
        type: 'group',
        text: 'After',
        enableWhen: [{question: 'booked', operator: '=', answerBoolean: true}],
        item: [{linkId: 'told', type: 'string', text: 'What were you told to do next?'}],
      },
    ],
  },
  readOnly: {
    linkId: 'clinic',
    type: 'string',
    readOnly: true,
    text: 'Your clinic',
    initial: [{valueString: 'Heart clinic, second floor'}],
  },
  protected: {
    linkId: 'more',
    type: 'choice',
    text: 'What could be better?',
    extension: [
      {
        url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-disabledDisplay',
        valueCode: 'protected',
      },
    ],
    enableWhen: [{question: 'gate', operator: '=', answerBoolean: true}],
    ...options('The food', 'The wait'),
  },
} as const satisfies Readonly<Record<string, QuestionnaireItem>>;

/** A yes-or-no question that others depend on. */
export const gate: QuestionnaireItem = {
  linkId: 'gate',
  type: 'boolean',
  text: 'Could something be better?',
};
