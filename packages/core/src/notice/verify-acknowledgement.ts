import type {Acknowledgement} from './acknowledgement.js';
import {noticeTextHash, shownNotice} from './canonical-notice-text.js';
import type {Notice, NoticeValues} from './notice.js';
import {viewNotice} from './notice-view.js';
import {isShownIn} from './shown-languages.js';

/** What a comparison of a record with the published version found. */
export type Verification =
  | {readonly status: 'verified'; readonly textHash: string}
  | {
      readonly status: 'text-differs';
      /** The hash of what this version says in the languages on record. */
      readonly textHash: string;
      /** `text`: other words. `languages`: the record names languages in which a section was not to be seen. */
      readonly because: 'text' | 'languages';
    }
  /** The version handed over is not the one on record. */
  | {readonly status: 'other-version'}
  | {readonly status: 'unknown-version'};

/**
 * Whether a record is about exactly what a version says, filled in with the values it was published with. Needs nothing
 * but the three: the proof of a delivery can be checked years later, by whoever has them.
 */
export async function verifyAcknowledgement(
  record: Acknowledgement,
  notice: Notice | undefined,
  values: NoticeValues,
): Promise<Verification> {
  if (!notice) return {status: 'unknown-version'};
  if (notice.id !== record.noticeId || notice.version !== record.version)
    return {status: 'other-version'};
  const textHash = await noticeTextHash(
    record.languages.map((language) => shownNotice(viewNotice(notice, language, values))),
  );
  if (textHash !== record.textHash) return {status: 'text-differs', textHash, because: 'text'};
  if (!isShownIn(record, notice, values))
    return {status: 'text-differs', textHash, because: 'languages'};
  return {status: 'verified', textHash};
}
