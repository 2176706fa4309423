import type {
  AnswerOption,
  Questionnaire,
  QuestionnaireItem,
} from '../../../../survey/questionnaire.js';
import {reasonQuestion} from '../../../../survey/instruments/question.js';
import {translationsOf, type Texts} from '../../../../survey/instruments/texts.js';

/** The answer of whoever wants to hear it again: it is on offer with each question, and as good as any other. */
const tellMeAgain: Texts = {
  en: 'I am not sure. Please tell me again.',
  es: 'No lo sé bien. Explíquenmelo otra vez, por favor.',
  ar: 'لست متأكدًا. يرجى الشرح مرة أخرى.',
};

/** Three questions that show what to explain again. They test our words, and nobody who reads them. */
export const teachBack: Questionnaire = {
  resourceType: 'Questionnaire',
  id: 'us-federal-rights-teach-back',
  url: 'https://patient-relations.example/fhir/Questionnaire/us-federal-rights-teach-back',
  version: '1.0.0',
  name: 'UsFederalRightsTeachBack',
  status: 'active',
  language: 'en',
  // No title: it stands under the heading with which the notice asks.
  item: [
    choice(
      'whom-to-tell',
      {
        en: 'Something is wrong with your care. Whom can you tell?',
        es: 'Algo va mal con su atención. ¿A quién se lo puede decir?',
        ar: 'حدثت مشكلة في رعايتكم. من يمكنكم أن تخبروا؟',
      },
      {
        anyone: {
          en: 'The hospital, an office outside it, or both',
          es: 'Al hospital, a una oficina de fuera o a los dos',
          ar: 'المستشفى أو جهة خارجه أو كليهما',
        },
        'hospital-only': {
          en: 'The hospital, and no one else',
          es: 'Al hospital y a nadie más',
          ar: 'المستشفى فقط',
        },
        'not-sure': tellMeAgain,
      },
    ),
    choice(
      'may-refuse',
      {
        en: 'Your doctor wants to start a treatment. May you say no?',
        es: 'Su médico quiere empezar un tratamiento. ¿Puede usted decir que no?',
        ar: 'يريد طبيبكم أن يبدأ علاجًا. هل يمكنكم أن ترفضوا؟',
      },
      {
        yes: {en: 'Yes', es: 'Sí', ar: 'نعم'},
        no: {en: 'No', es: 'No', ar: 'لا'},
        'not-sure': tellMeAgain,
      },
    ),
    reasonQuestion('explain', {
      en: 'What should we explain again, or in a better way?',
      es: '¿Qué debemos explicar otra vez, o mejor?',
      ar: 'ما الذي علينا أن نشرحه مرة أخرى أو بطريقة أفضل؟',
    }),
  ],
};

function choice(
  linkId: string,
  question: Texts,
  answers: Readonly<Record<string, Texts>>,
): QuestionnaireItem {
  return {
    linkId,
    text: question.en,
    _text: translationsOf(question),
    type: 'choice',
    answerOption: Object.entries(answers).map(([code, texts]): AnswerOption => ({
      valueCoding: {
        system: `https://patient-relations.example/fhir/CodeSystem/teach-back-${linkId}`,
        code,
        display: texts.en,
        _display: translationsOf(texts),
      },
    })),
  };
}
