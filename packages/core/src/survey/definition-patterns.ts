import type {Matches} from './check-answers.js';
import {extensionOf} from './extensions.js';
import {compilePattern} from './pattern/index.js';
import type {Questionnaire, QuestionnaireItem} from './questionnaire.js';
import type {SurveyIssue} from './survey-issue.js';

/** Compiles every pattern of a definition once; one that cannot be run is reported, and asks nothing of an answer. */
export function readPatterns(
  {item = []}: Pick<Questionnaire, 'item'>,
  report: (issue: SurveyIssue) => void,
): Matches {
  const compiled = new Map<unknown, (text: string) => boolean>();
  const read = (items: readonly QuestionnaireItem[], at: string): void => {
    items.forEach((each, index) => {
      const path = `${at}.item[${String(index)}]`;
      const source: unknown = extensionOf(each, 'regex')?.valueString;
      if (source !== undefined && !compiled.has(source)) {
        const pattern = typeof source === 'string' ? compilePattern(source) : notText;
        if ('matches' in pattern) compiled.set(source, (text) => pattern.matches(text));
        else {
          const {linkId} = each;
          const subject = pattern.part ?? pattern.problem;
          report({code: 'invalid-pattern', severity: 'partial', path, linkId, subject});
        }
      }
      if (each.item) read(each.item, path);
    });
  };
  read(item, 'Questionnaire');
  return (pattern, text) => compiled.get(pattern)?.(text);
}

const notText = {problem: 'invalid', part: undefined} as const;
