import type {FieldProblem, FieldProblemCode} from '../errors/problem.js';
import {isCalendarDate} from '../feedback/calendar-date.js';
import {isDigest, isFileAddress, isWebAddress} from './check-form.js';
import {noticeProblems} from './check-notice.js';
import {passageProblems} from './check-passage.js';
import {wordProblems} from './check-texts.js';
import type {Notice, NoticeField, NoticeValues} from './notice.js';
import {noticeLimits} from './notice-limits.js';
import {fillIn} from './notice-view.js';
import {noticeWords} from './notice-words.js';

/**
 * What keeps a notice from being published with what a hospital filled in: all that `noticeProblems` finds, values that
 * are missing, not of their type or not plain text, and words that are no longer plain with the values in them. Paths
 * are those of the request's body: `/notice/…`, `/values/…`.
 */
export function publishProblems(notice: Notice, values: NoticeValues): readonly FieldProblem[] {
  const problems = [
    ...noticeProblems(notice, '/notice'),
    ...strangerProblems(notice, values),
    ...notice.fields.flatMap((field, at) => {
      const value = Object.hasOwn(values, field.name) ? values[field.name] : undefined;
      const isUnique = notice.fields.findIndex(({name}) => name === field.name) === at;
      const code = isUnique ? valueFault(field, value) : undefined;
      return code ? [{path: `/values/${field.name}`, code}] : [];
    }),
  ];
  return problems.length > 0 ? problems : filledProblems(notice, values);
}

function strangerProblems({fields}: Notice, values: NoticeValues): readonly FieldProblem[] {
  const known = new Set(fields.map(({name}) => name));
  return Object.keys(values).every((name) => known.has(name))
    ? []
    : [{path: '/values', code: 'unknown-field'}];
}

function valueFault(
  {type, required}: NoticeField,
  value: string | undefined,
): FieldProblemCode | undefined {
  if (!value?.trim()) return required ? 'required' : undefined;
  if (value.length > noticeLimits.value) return 'too-long';
  if (!isOfType[type](value)) return type === 'date' ? 'impossible-date' : 'wrong-format';
  // A place in a value would be shown as it is: values are not filled in again.
  if (type !== 'text') return undefined;
  return passageProblems(value).length > 0 || /[{}]/.test(value) ? 'not-plain' : undefined;
}

const isOfType: Readonly<Record<NoticeField['type'], (value: string) => boolean>> = {
  text: () => true,
  phone: (value) => /^\+?[0-9 ()./-]{2,30}$/.test(value) && /\d\D*\d/.test(value),
  email: (value) =>
    /^[^\s@()<>[\]{}*"',;:\\]{1,64}@[a-zA-Z0-9.-]{1,180}\.[a-zA-Z]{2,}$/.test(value),
  url: (value) => isWebAddress(value),
  date: isCalendarDate,
  file: isFileAddress,
  digest: isDigest,
};

/** What only shows once the values are in: a heading with a paragraph in it, an address that is none, a mark that closes. */
function filledProblems(notice: Notice, values: NoticeValues): readonly FieldProblem[] {
  const words = noticeWords(notice);
  const isWhole: Readonly<Record<string, (word: string) => boolean>> = {
    files: isFileAddress,
    digests: isDigest,
  };
  return [
    ...wordProblems(words, values, '/notice'),
    ...words
      .filter(({of}) => of === 'form')
      .filter(({path, text}) => {
        const isRight = isWhole[path.split('/')[2] ?? ''];
        return !isRight?.(fillIn(text, values));
      })
      .map(({path}) => ({path: `/notice${path}`, code: 'wrong-format' as const})),
  ];
}
