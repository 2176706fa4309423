import {versionInForce, type NoticeHistory} from '@patient-relations/core/notice';
import {versionHistory} from '@patient-relations/core/service';
import type {Database} from '../database/database.js';
import type {HostedFacility} from '../facility/facilities.js';
import {findVersionFrames} from '../store/notice-version-store.js';

/** The versions of every notice of a facility, or of one, as far as they matter for who is owed what. */
export async function findHistories(
  db: Database,
  {scope, facility}: HostedFacility,
  noticeId?: string,
): Promise<readonly NoticeHistory[]> {
  const histories = new Map<string, NoticeHistory>();
  for (const row of await findVersionFrames(db, scope, noticeId)) {
    const {notice_id: id, terms, effective_from: effectiveFrom} = row;
    const version = versionHistory({notice: terms, effectiveFrom}, facility.timeZone);
    const {versions = []} = histories.get(id) ?? {};
    histories.set(id, {noticeId: id, kind: terms.kind, versions: [...versions, version]});
  }
  return [...histories.values()];
}

/** The name of the version that people are shown at an instant, of each notice that has one. */
export function namesInForce(
  histories: readonly NoticeHistory[],
  now: Date,
): readonly {readonly noticeId: string; readonly version: string}[] {
  return histories.flatMap(({noticeId, versions}) => {
    const current = versionInForce(versions, now);
    return current ? {noticeId, version: current.version} : [];
  });
}

/** The next instant at which some version comes into force or ends, in milliseconds; `Infinity` where none will. */
export function nextChange(histories: readonly NoticeHistory[], now: Date): number {
  const instants = histories
    .flatMap(({versions}) => versions)
    .flatMap(({effectiveFrom, effectiveUntil}) => [effectiveFrom, effectiveUntil ?? effectiveFrom])
    .map((instant) => Date.parse(instant));
  return Math.min(...instants.filter((instant) => instant > now.getTime()));
}
