import codeArabic from '../../packages/elements/src/case-status/messages/ar.js';
import {englishOfCase} from '../../packages/elements/src/case-status/messages/en-case.js';
import {english as codeEnglish} from '../../packages/elements/src/case-status/messages/en.js';
import formArabic from '../../packages/elements/src/complaint-form/messages/ar.js';
import {english as formEnglish} from '../../packages/elements/src/complaint-form/messages/en.js';
import moreArabic from '../../packages/elements/src/form/more-questions/messages/ar.js';
import {english as moreEnglish} from '../../packages/elements/src/form/more-questions/messages/en.js';
import feedbackArabic from '../../packages/elements/src/feedback/messages/ar.js';
import {english as feedbackEnglish} from '../../packages/elements/src/feedback/messages/en.js';
import receiptArabic from '../../packages/elements/src/receipt/messages/ar.js';
import {english as receiptEnglish} from '../../packages/elements/src/receipt/messages/en.js';

/** The words a person looks for on the page, in English. */
export const words = {
  feedback: feedbackEnglish,
  form: {...moreEnglish, ...formEnglish},
  receipt: receiptEnglish,
  code: codeEnglish,
  case: englishOfCase,
};

/** The words of one language, in the shape of the English ones. */
export type Words = {
  readonly [Part in keyof typeof words]: {
    readonly [Key in keyof (typeof words)[Part]]: (typeof words)[Part][Key] extends string
      ? string
      : unknown;
  };
};

/** The same words in Arabic. A word that is not translated is English on the page too. */
export const arabicWords = {
  feedback: {...feedbackEnglish, ...feedbackArabic.messages},
  form: {...words.form, ...moreArabic.messages, ...formArabic.messages},
  receipt: {...receiptEnglish, ...receiptArabic.messages},
  code: {...codeEnglish, ...codeArabic.messages},
  case: {...englishOfCase, ...codeArabic.messages},
} as Words;
