import arabic from '../../packages/elements/src/survey/messages/ar.js';
import {english} from '../../packages/elements/src/survey/messages/en.js';
import {lateEnglish} from '../../packages/elements/src/survey/messages/late-en.js';

/** The words of a survey that a person looks for on the page, in English. */
export const surveyWords = {...english, ...lateEnglish};

/** The same words in Arabic. */
export const arabicSurveyWords = {...surveyWords, ...arabic.messages} as typeof surveyWords;
