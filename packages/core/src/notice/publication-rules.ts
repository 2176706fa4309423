import type {FieldProblem} from '../errors/problem.js';
import {dateIn} from '../facility/date-in.js';
import {definitionProblems} from '../survey/definition-problems.js';
import type {VersionInForce} from './due-notices.js';
import {endOfDate} from './end-of-date.js';
import type {Notice, NoticeValues} from './notice.js';
import {publishProblems} from './publish-problems.js';

/** A version on its way in, under the names of its address. */
export interface NoticePublication {
  readonly noticeId: string;
  readonly version: string;
  readonly notice: Notice;
  readonly values: NoticeValues;
  readonly effectiveFrom: string;
}

/** What keeps a version from being published. Paths are those of the request's body. */
export function publicationProblems(
  {noticeId, version, notice, values, effectiveFrom}: NoticePublication,
  timeZone: string,
): readonly FieldProblem[] {
  const {from, to = '9999-12-31'} = notice.effective;
  const firstDay = dateIn(timeZone, new Date(effectiveFrom));
  const wrong: Readonly<Record<string, boolean>> = {
    '/notice/id': notice.id !== noticeId,
    '/notice/version': notice.version !== version,
    // Nobody is given a version before the first day on which it may be. One that begins after its last would take the
    // place of the version before, and leave nothing to read.
    '/effectiveFrom': firstDay < from || firstDay > to,
  };
  return [
    ...Object.keys(wrong)
      .filter((path) => wrong[path])
      .map((path) => ({path, code: 'not-allowed' as const})),
    ...publishProblems(notice, values),
    ...(notice.teachBack ? definitionProblems(notice.teachBack) : []).map((problem) => ({
      ...problem,
      path: problem.path.replace(/^\/questionnaire/, '/notice/teachBack'),
    })),
  ];
}

/** A published version, as far as it matters for who is owed what. */
export function versionHistory(
  {
    notice,
    effectiveFrom,
  }: {
    readonly notice: Pick<Notice, 'version' | 'change' | 'delivery' | 'effective'>;
    readonly effectiveFrom: string;
  },
  timeZone: string,
): VersionInForce {
  const {version, change, delivery, effective} = notice;
  return {
    version,
    effectiveFrom,
    change,
    delivery,
    ...(effective.to !== undefined && {effectiveUntil: endOfDate(effective.to, timeZone)}),
  };
}
