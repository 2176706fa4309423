import type {Coding, Questionnaire} from '../survey/questionnaire.js';
import type {QuestionnaireResponse} from '../survey/questionnaire-response.js';

const system = 'https://hospital.example/answers';
const ordinal = 'http://hl7.org/fhir/StructureDefinition/ordinalValue';

const words = ['Very poor', 'Poor', 'Fair', 'Good', 'Very good'] as const;

/** A survey of three questions: how it was, from 1 to 5; what went wrong, asked of those who were not content; a number. */
export function sampleQuestionnaire(overrides: Partial<Questionnaire> = {}): Questionnaire {
  return {
    resourceType: 'Questionnaire',
    url: 'https://hospital.example/surveys/visit',
    title: 'Your visit',
    status: 'active',
    language: 'en',
    item: [
      {
        linkId: 'overall',
        text: 'How was your visit?',
        type: 'choice',
        required: true,
        answerOption: words.map((display, index) => ({
          valueCoding: {system, code: String(index + 1), display},
          extension: [{url: ordinal, valueDecimal: index + 1}],
        })),
      },
      {
        linkId: 'reason',
        text: 'What could we have done better?',
        type: 'text',
        maxLength: 2000,
        enableWhen: [1, 2, 3].map((code) => ({
          question: 'overall',
          operator: '=' as const,
          answerCoding: {system, code: String(code)},
        })),
        enableBehavior: 'any',
      },
      {linkId: 'visits', text: 'How often were you here this year?', type: 'integer'},
    ],
    ...overrides,
  };
}

/** Answers to the sample survey: 5 unless said otherwise. Below 4, with a reason. */
export function sampleSurveyResponse({
  overall = 5,
  reason,
  ...overrides
}: Partial<QuestionnaireResponse> & {
  readonly overall?: number;
  readonly reason?: string;
} = {}): QuestionnaireResponse {
  const valueCoding: Coding = {
    system,
    code: String(overall),
    display: words[overall - 1] ?? '',
  };
  return {
    resourceType: 'QuestionnaireResponse',
    status: 'completed',
    language: 'en',
    item: [
      {linkId: 'overall', answer: [{valueCoding}]},
      ...(reason === undefined ? [] : [{linkId: 'reason', answer: [{valueString: reason}]}]),
    ],
    ...overrides,
  };
}
