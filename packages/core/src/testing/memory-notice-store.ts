import type {AcknowledgementRecord} from '../notice/acknowledgement.js';
import type {VisitsQuestion} from '../notice/due-in-visits.js';
import type {VersionInForce} from '../notice/due-notices.js';
import type {Notice, NoticeValues} from '../notice/notice.js';
import type {Encounter, NoticeVersion} from '../notice/notice-operations.js';
import {versionHistory} from '../notice/publication-rules.js';
import {versionInForce} from '../notice/version-in-force.js';
import type {MemoryStore} from './memory-store.js';

/** A published version with everything of it. */
export interface MemoryNoticeVersion extends NoticeVersion {
  readonly notice: Notice;
  readonly values: NoticeValues;
  /** The same, as far as it matters for who is owed what. */
  readonly history: VersionInForce;
}

/** What the memory service keeps of notices. */
export interface MemoryNoticeStore {
  /** By notice, in the order in which they were published. */
  readonly versions: Map<string, MemoryNoticeVersion[]>;
  /** By the hospital's key of the visit. */
  readonly encounters: Map<string, Encounter>;
  /** Oldest first. */
  records: readonly AcknowledgementRecord[];
}

export function createMemoryNoticeStore(): MemoryNoticeStore {
  return {versions: new Map(), encounters: new Map(), records: []};
}

/** A version as it is kept: what it is published with, and what follows from it in a time zone. */
export function noticeVersionOf(
  {notice, effectiveFrom, ...version}: Omit<MemoryNoticeVersion, 'change' | 'history'>,
  timeZone: string,
): MemoryNoticeVersion {
  const history = versionHistory({notice, effectiveFrom}, timeZone);
  return {...version, notice, effectiveFrom, change: notice.change, history};
}

/** What is asked about who is owed what, as things stand. */
export function visitsOf({
  notices: {versions, encounters, records},
  store,
}: {
  readonly notices: MemoryNoticeStore;
  readonly store: Pick<MemoryStore, 'now'>;
}): VisitsQuestion {
  const notices = [...versions].flatMap(([noticeId, published]) => {
    const last = published.at(-1);
    return last
      ? [{noticeId, kind: last.notice.kind, versions: published.map(({history}) => history)}]
      : [];
  });
  return {notices, encounters: [...encounters.values()], records, now: store.now()};
}

/** The version of a notice that is in force. */
export function noticeInForce(
  {versions}: MemoryNoticeStore,
  noticeId: string,
  now: Date,
): MemoryNoticeVersion | undefined {
  const published = versions.get(noticeId) ?? [];
  const inForce = versionInForce(
    published.map(({history}) => history),
    now,
  );
  return published.find(({version}) => version === inForce?.version);
}

/** One version, as it was published. */
export function findNoticeVersion(
  {versions}: MemoryNoticeStore,
  {noticeId, version}: {readonly noticeId: string; readonly version: string},
): MemoryNoticeVersion | undefined {
  return versions.get(noticeId)?.find((each) => each.version === version);
}
