export type * from './acknowledgement.js';
export {
  countingInstant,
  standingOf,
  type AcknowledgementStanding,
} from './acknowledgement-standing.js';
export {
  canonicalNoticeText,
  canonicalShownText,
  noticeTextHash,
  shownNotice,
  type ShownNotice,
  type ShownSection,
} from './canonical-notice-text.js';
export {acknowledgementProblems} from './check-acknowledgement.js';
export {noticeProblems} from './check-notice.js';
export {passageProblems, type PassageProblem, type PassageProblemCode} from './check-passage.js';
export {signatureProblems} from './check-signature.js';
export {
  dueNotices,
  type DueNotice,
  type DueQuestion,
  type NoticeHistory,
  type VersionInForce,
} from './due-notices.js';
export type * from './notice.js';
export {noticeLimits} from './notice-limits.js';
export type * from './notice-operations.js';
export {noticePath, noticeSectionsPath} from './notice-path.js';
export {fillIn, viewNotice, type NoticeView, type SectionView} from './notice-view.js';
export {asShown, readPassage, shownLines, shownRun, type Block, type Run} from './passage.js';
export {publishProblems} from './publish-problems.js';
export {readingGrade, type ReadingGrade} from './reading-grade.js';
export {isShownIn} from './shown-languages.js';
export {signatureLimits} from './signature-limits.js';
export {verifyAcknowledgement, type Verification} from './verify-acknowledgement.js';
export {versionInForce} from './version-in-force.js';
