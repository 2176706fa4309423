import type {Notice, NoticeVersion} from '@patient-relations/core/notice';
import {publicationProblems, type NoticePublication} from '@patient-relations/core/service';
import type {NoticeTerms} from '../database/rights-tables.js';
import type {HostedFacility} from '../facility/facilities.js';
import {hashContent} from '../keys/content-hash.js';
import {refuse} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {insertNoticeVersion, type NoticeVersionFrame} from '../store/notice-version-store.js';

/**
 * Publishes a version for good: the same again is a replay, anything else under its name a conflict.
 * @throws {Refusal} `invalid` with every fault by its place, or `conflict`
 */
export async function publishNotice(
  {db, secrets, now}: Pick<ServiceParts, 'db' | 'secrets' | 'now'>,
  {facility, scope}: HostedFacility,
  publication: NoticePublication & {readonly staffId: string},
): Promise<{readonly published: NoticeVersion; readonly first: boolean}> {
  const {staffId, noticeId, version, notice, values} = publication;
  const errors = publicationProblems(publication, facility.timeZone);
  if (errors.length > 0) throw refuse('invalid', {errors});
  const effectiveFrom = new Date(publication.effectiveFrom).toISOString();
  const content = {operation: 'publish-notice', notice, values, effectiveFrom};
  const contentHash = hashContent(secrets, content);
  const {row, first} = await insertNoticeVersion(db, scope, {
    notice_id: noticeId,
    version,
    content_hash: contentHash,
    terms: JSON.stringify(termsOf(notice)),
    notice: JSON.stringify(notice),
    field_values: JSON.stringify(values),
    effective_from: effectiveFrom,
    published_at: now().toISOString(),
    published_by: staffId,
  });
  if (row.content_hash !== contentHash) throw refuse('conflict');
  return {published: versionOf(row), first};
}

function termsOf({version, kind, change, delivery, effective}: Notice): NoticeTerms {
  return {version, kind, change, delivery, effective};
}

/** A version as lists have it. */
export function versionOf(row: NoticeVersionFrame): NoticeVersion {
  return {
    noticeId: row.notice_id,
    version: row.version,
    publishedAt: row.published_at,
    effectiveFrom: row.effective_from,
    change: row.terms.change,
  };
}
