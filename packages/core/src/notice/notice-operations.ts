import type {Localized} from '../facility/localize.js';
import type {Proof} from '../transport/transport.js';
import type {
  Acknowledgement,
  AcknowledgementOutcome,
  AcknowledgementRecord,
} from './acknowledgement.js';
import type {DueNotice} from './due-notices.js';
import type {CareSetting, Notice, NoticeChange, NoticeKind, NoticeValues} from './notice.js';
import type {NoticeView, SectionView} from './notice-view.js';

/** A notice that is in force, for a list. */
export interface NoticeSummary {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly version: string;
  readonly title: Localized;
}

/** One published version. */
export interface NoticeVersion {
  readonly noticeId: string;
  readonly version: string;
  readonly publishedAt: string;
  /** From this instant on people are shown it. */
  readonly effectiveFrom: string;
  readonly change: NoticeChange;
  /** The definition and what the hospital filled in; left out of lists. */
  readonly notice?: Notice | undefined;
  readonly values?: NoticeValues | undefined;
}

/** What the service says once a record is stored. */
export interface AcknowledgementReceipt {
  /** Of the record that stands: the first, where the same was recorded before. */
  readonly id: string;
  readonly status: AcknowledgementRecord['status'];
  /** The time the person was shown, and the time the record arrived. */
  readonly shownAt: string;
  readonly receivedAt: string;
}

/** A visit during which notices are owed. */
export interface Encounter {
  /** The hospital's own keys; no names. */
  readonly encounter: string;
  readonly subject: string;
  readonly setting: CareSetting;
  readonly language?: string | undefined;
  /** Groups the person is in that some notices are owed to alone: `adult`, `medicare`, `original-medicare`. */
  readonly groups?: readonly string[] | undefined;
  readonly arrivedAt: string;
  readonly admittedAt?: string | undefined;
  readonly observationSince?: string | undefined;
  readonly reclassifiedAt?: string | undefined;
  /** Planned or actual. */
  readonly dischargedAt?: string | undefined;
}

/** One page of the delivery log, newest first. */
export interface DeliveryPage {
  readonly records: readonly AcknowledgementRecord[];
  readonly next?: string | undefined;
}

interface OfFacility {
  readonly facilityId: string;
}

interface OfVersion extends OfFacility {
  readonly noticeId: string;
  readonly version: string;
}

/** What a page with notices asks for, and what staff ask about them. */
export interface NoticeOperations {
  /** Those in force now. */
  'list-notices': {request: OfFacility; response: {readonly notices: readonly NoticeSummary[]}};
  /** The version in force now unless another is named: everything but the text of the sections after the first. */
  'read-notice': {
    request: OfFacility & {
      readonly noticeId: string;
      readonly version?: string | undefined;
      readonly language: string;
    };
    response: NoticeView;
  };
  'read-notice-sections': {
    request: OfVersion & {readonly language: string};
    response: {readonly sections: readonly SectionView[]};
  };
  'acknowledge-notice': {
    request: OfFacility & {
      /** Made by the caller: idempotency key and row key at once. */
      readonly id: string;
      readonly acknowledgement: Acknowledgement;
      /** For whom. Taken from staff only: a portal user is known by the token, anyone else is nobody in particular. */
      readonly subject?: string | undefined;
      readonly encounter?: string | undefined;
      readonly proof?: Proof | undefined;
    };
    response: AcknowledgementReceipt;
  };
  /** What the signed-in person is owed now. */
  'list-my-due-notices': {
    request: OfFacility;
    response: {readonly due: readonly DueNotice[]};
  };
  'publish-notice': {
    request: OfVersion & {
      readonly notice: unknown;
      readonly values: NoticeValues;
      readonly effectiveFrom: string;
    };
    response: NoticeVersion;
  };
  'list-notice-versions': {
    request: OfFacility & {readonly noticeId: string};
    response: {readonly versions: readonly NoticeVersion[]};
  };
  'read-notice-version': {request: OfVersion; response: NoticeVersion};
  'save-encounter': {
    request: OfFacility & Encounter;
    response: Encounter;
  };
  'list-due-notices': {
    request: OfFacility & {readonly noticeId?: string | undefined};
    response: {
      readonly due: readonly (DueNotice & Pick<Encounter, 'encounter' | 'subject' | 'language'>)[];
    };
  };
  'list-deliveries': {
    request: OfFacility & {
      readonly noticeId?: string | undefined;
      readonly subject?: string | undefined;
      readonly status?: AcknowledgementRecord['status'] | undefined;
      readonly outcome?: AcknowledgementOutcome | undefined;
      readonly after?: string | undefined;
      readonly limit?: number | undefined;
    };
    response: DeliveryPage;
  };
  'export-deliveries': {
    request: OfFacility & {readonly format: 'csv' | 'ndjson'};
    response: Blob;
  };
  /** One page of HTML about one person's record, to print, with what `verifyAcknowledgement` needs. */
  'read-proof-of-delivery': {
    request: OfFacility & {readonly id: string};
    response: Blob;
  };
  /** Takes away the records whose time is over, and says how many. */
  'destroy-expired-deliveries': {
    request: OfFacility & {readonly id: string};
    response: {readonly id: string; readonly destroyed: number; readonly destroyedAt: string};
  };
}
