import {
  fillIn,
  viewNotice,
  type NoticeSummary,
  type NoticeView,
} from '@patient-relations/core/notice';
import {versionToTellOf} from '@patient-relations/core/service';
import type {HostedFacility} from '../facility/facilities.js';
import {refuse} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {
  findNoticeVersion,
  findNoticeVersions,
  type NoticeVersionRow,
} from '../store/notice-version-store.js';
import {findHistories, namesInForce, nextChange} from './notice-histories.js';

type Parts = Pick<ServiceParts, 'db' | 'now'>;

/** What a person asks to read. */
export interface NoticeWanted {
  readonly noticeId: string;
  readonly version?: string | undefined;
  readonly language: string;
}

/** The notices that are shown now, and until when this stays so at the latest. */
export async function listNotices(
  {db, now}: Parts,
  hosted: HostedFacility,
): Promise<{readonly notices: readonly NoticeSummary[]; readonly until: number}> {
  const histories = await findHistories(db, hosted);
  const at = now();
  const rows = await findNoticeVersions(db, hosted.scope, namesInForce(histories, at));
  return {notices: rows.map(summaryOf), until: nextChange(histories, at)};
}

function summaryOf({notice, field_values: values}: NoticeVersionRow): NoticeSummary {
  const {id, kind, version, texts} = notice;
  const titles = Object.entries(texts).map(([tag, {title}]) => [tag, fillIn(title, values)]);
  return {id, kind, version, title: Object.fromEntries(titles) as NoticeSummary['title']};
}

/** A notice to read, in the version that is shown now or in one that was. @throws {Refusal} `not-found`, `notice-not-in-force` */
export async function readNotice(
  parts: Parts,
  hosted: HostedFacility,
  wanted: NoticeWanted,
): Promise<NoticeView> {
  const {notice, field_values: values} = await findVersion(parts, hosted, wanted);
  return viewNotice(notice, wanted.language, values);
}

/** The same with the text of its first section alone, and with what is new to people who knew it before. */
export async function readNoticeHead(
  parts: Parts,
  hosted: HostedFacility,
  wanted: NoticeWanted,
): Promise<NoticeView> {
  const {change: _own, ...view} = await readNotice(parts, hosted, wanted);
  const [history] = await findHistories(parts.db, hosted, wanted.noticeId);
  const version = versionToTellOf(history?.versions ?? [], view.version);
  const {change} = await readNotice(parts, hosted, {...wanted, version});
  return {...headOf(view), ...(change && {change})};
}

/** What can be read before the rest arrives. */
function headOf(view: NoticeView): NoticeView {
  const [first, ...rest] = view.sections;
  if (!first) return view;
  return {...view, sections: [first, ...rest.map(({passages: _later, ...section}) => section)]};
}

async function findVersion(
  {db, now}: Parts,
  hosted: HostedFacility,
  {noticeId, version}: NoticeWanted,
): Promise<NoticeVersionRow> {
  const at = now();
  const name = version ?? (await findCurrentName(db, hosted, {noticeId, at}));
  const row = await findNoticeVersion(db, hosted.scope, {noticeId, version: name});
  if (!row) throw refuse('not-found');
  if (row.effective_from > at.toISOString()) throw refuse('notice-not-in-force');
  return row;
}

async function findCurrentName(
  db: ServiceParts['db'],
  hosted: HostedFacility,
  {noticeId, at}: {readonly noticeId: string; readonly at: Date},
): Promise<string> {
  const histories = await findHistories(db, hosted, noticeId);
  if (histories.length === 0) throw refuse('not-found');
  const [current] = namesInForce(histories, at);
  if (!current) throw refuse('notice-not-in-force');
  return current.version;
}
