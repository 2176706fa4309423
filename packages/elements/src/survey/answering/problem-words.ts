import type {AnswerProblem} from '@patient-relations/core/survey';
import type {Words} from '../../fields/field.js';
import {marked, type LocaleController} from '../../locale/locale-controller.js';
import type {SurveyMessage} from '../survey.messages.js';

/** What is wrong with an answer, in words for the person: the definition's own where it has some. */
export function problemWords(
  {code, limit, words}: AnswerProblem,
  locale: LocaleController<SurveyMessage>,
): Words {
  if (words?.text) return marked(words.text, words.language ?? locale.language, locale.language);
  const isDay = typeof limit === 'string' && /^\d{4}-\d\d-\d\d$/.test(limit);
  const shown = isDay ? locale.date(limit) : (limit ?? '');
  return locale.show(code, {limit: shown, count: Number(limit ?? 0)});
}
