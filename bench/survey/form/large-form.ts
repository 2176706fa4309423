import type {
  AnswerOption,
  EnableWhen,
  ItemType,
  Questionnaire,
  QuestionnaireItem,
} from '../../../packages/core/src/survey/questionnaire.js';

/** Ten questions in a row have this mix of types, over and over. */
export const mix: readonly ItemType[] = [
  'choice',
  'boolean',
  'string',
  'choice',
  'integer',
  'text',
  'boolean',
  'decimal',
  'choice',
  'date',
];

export const scale = ['Never', 'Rarely', 'Sometimes', 'Often', 'Always'] as const;

const stems = [
  'How often did the staff',
  'In your own words, how did the ward',
  'On the day you came in, how did the team',
  'Thinking of your whole stay, how did the nurses',
  'When you asked for help, how did the doctors',
];

const matters = [
  'tell you what would happen next',
  'listen to what worried you',
  'explain your medicines in a way you understood',
  'keep your room and bathroom clean',
  'help you with pain',
  'treat you with respect',
  'let you take part in decisions',
  'prepare you for going home',
];

/** Where a question's place in the form can be found again in any renderer's page: `Q0042`. */
export const tokenOf = (place: number): string => `Q${String(place).padStart(4, '0')}`;

/**
 * A survey of `shown` questions that are asked from the start, and of one more for every ten of them, which is asked
 * when the question before it is answered with "Yes" or "Always". The same call answers the same survey.
 */
export function largeForm(shown = 1000): Questionnaire {
  const items: QuestionnaireItem[] = [];
  for (let index = 0; index < shown; index += 1) {
    const asked = question(index, items.length + 1);
    items.push(asked);
    if (index % mix.length !== triggerAt(index)) continue;
    const type = mix[Math.floor(index / mix.length) % mix.length]!;
    const dependent = question(index + 3, items.length + 1, type);
    items.push({...dependent, enableWhen: [whenAgreed(asked)]});
  }
  return {
    resourceType: 'Questionnaire',
    url: 'urn:uuid:2f0c8f6e-33c4-4c39-9d7c-2a6e3b5d9a10',
    status: 'active',
    title: 'Your stay with us',
    language: 'en',
    item: items,
  };
}

/** A survey of ten questions, one of each place in the mix, none of which waits for another. */
export function smallForm(): Questionnaire {
  const items = mix.map((_type, index) => question(index, index + 1));
  return {...largeForm(0), item: items};
}

/** The same survey, leaving it to the renderer how a choice is shown. */
export function withoutControls({item = [], ...form}: Questionnaire): Questionnaire {
  return {...form, item: item.map(({extension: _control, ...each}) => each)};
}

/** The questions that are asked from the start. */
export function shownItems({item = []}: Questionnaire): readonly QuestionnaireItem[] {
  return item.filter(({enableWhen}) => enableWhen === undefined);
}

/** How many native controls the questions that are asked from the start need at least. */
export function controlCount(form: Questionnaire): number {
  const each = ({type}: QuestionnaireItem): number =>
    type === 'choice' ? scale.length : type === 'boolean' ? 2 : 1;
  return shownItems(form).reduce((sum, item) => sum + each(item), 0);
}

/** Of two blocks of ten, the first has its dependent after a scale and the second after a yes or no. */
function triggerAt(index: number): number {
  return Math.floor(index / mix.length) % 2;
}

function question(
  index: number,
  place: number,
  type: ItemType = mix[index % mix.length]!,
): QuestionnaireItem {
  const stem = stems[index % stems.length]!;
  const matter = matters[(index * 3) % matters.length]!;
  return {
    linkId: tokenOf(place),
    text: `${tokenOf(place)} ${stem} ${matter}?`,
    type,
    ...(index % 5 === 0 ? {required: true} : {}),
    ...(type === 'choice' ? asScale : {}),
  };
}

// Radio buttons are what the form asks for, so that no renderer chooses a lighter or heavier control.
const asScale: Pick<QuestionnaireItem, 'answerOption' | 'extension'> = {
  answerOption: scale.map((display, index): AnswerOption => ({
    valueCoding: {code: String(index + 1), display},
  })),
  extension: [
    {
      url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
      valueCodeableConcept: {
        coding: [{system: 'http://hl7.org/fhir/questionnaire-item-control', code: 'radio-button'}],
      },
    },
  ],
};

function whenAgreed({linkId, type, answerOption}: QuestionnaireItem): EnableWhen {
  const about = {question: linkId, operator: '='} as const;
  if (type === 'boolean') return {...about, answerBoolean: true};
  const {valueCoding} = answerOption!.at(-1)!;
  return {...about, answerCoding: valueCoding!};
}
