import type {AnswerOption} from '../questionnaire.js';
import {translationsOf, type Texts} from './texts.js';

/** Answers to choose from, from the least to the most favorable, with what each is worth. */
export interface Scale {
  readonly name: string;
  readonly answers: readonly {readonly code: string; readonly texts: Texts}[];
  /** What the first answer is worth; the others follow in steps of one. */
  readonly from: 0 | 1;
}

const codeSystem = (name: string): string =>
  `https://patient-relations.example/fhir/CodeSystem/${name}`;

/** The answers of a scale as FHIR writes them, in its order, with what each is worth. */
export function optionsOf({name, answers, from}: Scale): readonly AnswerOption[] {
  return answers.map(({code, texts}, index) => ({
    extension: [
      {url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: from + index},
    ],
    valueCoding: {
      system: codeSystem(name),
      code,
      display: texts.en,
      _display: translationsOf(texts),
    },
  }));
}

/** The codes of a scale, as measures name its answers. */
export function codesOf({answers}: Scale): readonly string[] {
  return answers.map(({code}) => code);
}

/** The answer of someone whom a question is not about. It is worth nothing and counts nowhere. */
export const doesNotApply: AnswerOption = {
  valueCoding: {
    system: codeSystem('left-out'),
    code: 'does-not-apply',
    display: 'This does not apply to me',
    _display: translationsOf({
      en: 'This does not apply to me',
      es: 'No es mi caso',
      ar: 'هذا لا ينطبق علي',
    }),
  },
};

export const howWell: Scale = {
  name: 'how-well',
  from: 1,
  answers: [
    {code: 'very-badly', texts: {en: 'Very badly', es: 'Muy mal', ar: 'بشكل سيئ جدًا'}},
    {code: 'badly', texts: {en: 'Badly', es: 'Mal', ar: 'بشكل سيئ'}},
    {code: 'in-between', texts: {en: 'In between', es: 'Regular', ar: 'بشكل متوسط'}},
    {code: 'well', texts: {en: 'Well', es: 'Bien', ar: 'بشكل جيد'}},
    {code: 'very-well', texts: {en: 'Very well', es: 'Muy bien', ar: 'بشكل جيد جدًا'}},
  ],
};

export const howGood: Scale = {
  name: 'how-good',
  from: 1,
  answers: [
    {code: 'very-bad', texts: {en: 'Very bad', es: 'Muy mala', ar: 'سيئة جدًا'}},
    {code: 'bad', texts: {en: 'Bad', es: 'Mala', ar: 'سيئة'}},
    {code: 'okay', texts: {en: 'Okay', es: 'Regular', ar: 'متوسطة'}},
    {code: 'good', texts: {en: 'Good', es: 'Buena', ar: 'جيدة'}},
    {code: 'very-good', texts: {en: 'Very good', es: 'Muy buena', ar: 'جيدة جدًا'}},
  ],
};

export const howHappy: Scale = {
  name: 'how-happy',
  from: 1,
  answers: [
    {code: 'very-unhappy', texts: {en: 'Very unhappy', es: 'Nada a gusto', ar: 'غير راضٍ أبدًا'}},
    {code: 'unhappy', texts: {en: 'Unhappy', es: 'Poco a gusto', ar: 'غير راضٍ'}},
    {code: 'in-between', texts: {en: 'In between', es: 'Ni bien ni mal', ar: 'بين هذا وذاك'}},
    {code: 'happy', texts: {en: 'Happy', es: 'A gusto', ar: 'راضٍ'}},
    {code: 'very-happy', texts: {en: 'Very happy', es: 'Muy a gusto', ar: 'راضٍ جدًا'}},
  ],
};

export const agreement: Scale = {
  name: 'agreement',
  from: 1,
  answers: [
    {
      code: 'not-at-all',
      texts: {en: 'I do not agree at all', es: 'No, para nada', ar: 'لا أوافق أبدًا'},
    },
    {code: 'disagree', texts: {en: 'I do not agree', es: 'No', ar: 'لا أوافق'}},
    {
      code: 'in-between',
      texts: {en: 'I am in between', es: 'Ni sí ni no', ar: 'بين هذا وذاك'},
    },
    {code: 'agree', texts: {en: 'I agree', es: 'Sí', ar: 'أوافق'}},
    {code: 'fully', texts: {en: 'I fully agree', es: 'Sí, del todo', ar: 'أوافق تمامًا'}},
  ],
};

export const howMuch: Scale = {
  name: 'how-much',
  from: 0,
  answers: [
    {code: 'not-at-all', texts: {en: 'Not at all', es: 'Nada', ar: 'لا، أبدًا'}},
    {code: 'a-little', texts: {en: 'A little', es: 'Un poco', ar: 'قليلًا'}},
    {code: 'mostly', texts: {en: 'Mostly', es: 'Bastante', ar: 'إلى حد كبير'}},
    {code: 'fully', texts: {en: 'Fully', es: 'Del todo', ar: 'نعم، تمامًا'}},
  ],
};

export const howFar: Scale = {
  name: 'how-far',
  from: 0,
  answers: [
    {code: 'no', texts: {en: 'No', es: 'No', ar: 'لا'}},
    {code: 'partly', texts: {en: 'Partly', es: 'En parte', ar: 'جزئيًا'}},
    {code: 'yes', texts: {en: 'Yes', es: 'Sí', ar: 'نعم'}},
  ],
};
