import type {FieldProblem, FieldProblemCode} from '../errors/problem.js';
import {isCalendarDate} from '../feedback/calendar-date.js';
import {deliveryProblems, retentionProblems} from './check-delivery.js';
import {fieldProblems} from './check-fields.js';
import {formProblems} from './check-form.js';
import {sourceProblems} from './check-sources.js';
import {textProblems} from './check-texts.js';
import type {Notice, NoticeSection} from './notice.js';
import {noticeLimits} from './notice-limits.js';
import {isLanguageTag, isNoticeId, isVersionName} from './well-formed.js';

/**
 * What keeps a notice from being one that people can be shown: the parts it must have, the sources of what it says,
 * words that are plain text in every language. `path` is where the notice stands in what was handed in. Its teach-back
 * questions are the survey engine's to check.
 */
export function noticeProblems(notice: Notice, path = ''): readonly FieldProblem[] {
  const skeleton = [
    ...nameProblems(notice, path),
    ...effectiveProblems(notice, path),
    ...sectionProblems(notice.sections, `${path}/sections`),
    ...languageProblems(notice, path),
  ];
  // What is not named well cannot be pointed at: the words are looked at once it is.
  if (skeleton.length > 0) return skeleton;
  return [
    ...textProblems(notice, path),
    ...fieldProblems(notice, path),
    ...deliveryProblems(notice.delivery, `${path}/delivery`),
    ...retentionProblems(notice.retention, `${path}/retention`),
    ...formProblems(notice, path),
  ];
}

function nameProblems({id, jurisdiction, version}: Notice, path: string): readonly FieldProblem[] {
  const wrong: readonly (readonly [name: string, isFormed: boolean])[] = [
    ['id', isNoticeId(id)],
    ['version', isVersionName(version)],
    ['jurisdiction', /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(jurisdiction)],
  ];
  return wrong
    .filter(([, isFormed]) => !isFormed)
    .map(([name]) => ({path: `${path}/${name}`, code: 'wrong-format'}));
}

function effectiveProblems({effective}: Notice, path: string): readonly FieldProblem[] {
  const {from, to} = effective;
  if (!isCalendarDate(from)) return [{path: `${path}/effective/from`, code: 'impossible-date'}];
  const isEnd = to === undefined || (isCalendarDate(to) && to >= from);
  return isEnd ? [] : [{path: `${path}/effective/to`, code: 'impossible-date'}];
}

function sectionProblems(
  sections: readonly NoticeSection[],
  path: string,
): readonly FieldProblem[] {
  const count = countProblem(sections.length, noticeLimits.sections);
  if (count) return [{path, code: count}];
  return [
    ...idProblems(sections, path),
    ...sections.flatMap(({statements}, at): readonly FieldProblem[] => {
      const here = `${path}/${at}/statements`;
      const tooMany = countProblem(statements.length, noticeLimits.statements);
      if (tooMany) return [{path: here, code: tooMany}];
      return [
        ...idProblems(statements, here),
        ...statements.flatMap(({sources}, index) =>
          sourceProblems(sources, `${here}/${index}/sources`),
        ),
      ];
    }),
  ];
}

function countProblem(count: number, most: number): FieldProblemCode | undefined {
  if (count === 0) return 'required';
  return count > most ? 'too-many' : undefined;
}

function idProblems(list: readonly {readonly id: string}[], path: string): readonly FieldProblem[] {
  return list.flatMap(({id}, at): readonly FieldProblem[] => {
    if (!isNoticeId(id)) return [{path: `${path}/${at}/id`, code: 'wrong-format'}];
    const isAgain = list.findIndex((other) => other.id === id) < at;
    return isAgain ? [{path: `${path}/${at}/id`, code: 'duplicate'}] : [];
  });
}

function languageProblems({language, texts}: Notice, path: string): readonly FieldProblem[] {
  const tags = Object.keys(texts);
  const folded = new Set(tags.map((tag) => tag.toLowerCase()));
  if (tags.length > noticeLimits.languages) return [{path: `${path}/texts`, code: 'too-many'}];
  return [
    ...(isLanguageTag(language) ? [] : [{path: `${path}/language`, code: 'wrong-format' as const}]),
    ...(Object.hasOwn(texts, language) ? [] : [{path: `${path}/texts`, code: 'required' as const}]),
    ...(tags.every(isLanguageTag) ? [] : [{path: `${path}/texts`, code: 'wrong-format' as const}]),
    ...(folded.size < tags.length ? [{path: `${path}/texts`, code: 'duplicate' as const}] : []),
  ];
}
