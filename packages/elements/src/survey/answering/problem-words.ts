import type {AnswerProblem} from '@patient-relations/core/survey';
import type {Words} from '../../fields/field.js';
import {marked, type LocaleController} from '../../locale/locale-controller.js';
import type {SurveyMessage} from '../survey.messages.js';
import {dateWords} from '../../locale/date-words.js';

/**
 * What is wrong with an answer, in words for the person: the definition's own where it has some, marked where
 * they are in another language than what is around them.
 */
export function problemWords(
  {code, limit, words}: AnswerProblem,
  locale: LocaleController<SurveyMessage>,
  around = locale.language,
): Words {
  if (words?.text) return marked(words.text, words.language ?? locale.language, around);
  const isDay = typeof limit === 'string' && /^\d{4}-\d\d-\d\d$/.test(limit);
  const shown = isDay ? dateWords(locale, limit) : (limit ?? '');
  const own = locale.text(code, {limit: shown, count: Number(limit ?? 0)});
  return marked(own, locale.language, around);
}
