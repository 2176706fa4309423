import type {AcknowledgementRecord} from './acknowledgement.js';
import type {DeliveryRule, Notice, NoticeKind} from './notice.js';

/** A version that was or is in force, as far as it matters for who is owed what. */
export interface VersionInForce {
  readonly version: string;
  /** The instant from which it was in force. */
  readonly effectiveFrom: string;
  readonly change: Notice['change'];
  readonly delivery: readonly DeliveryRule[];
}

/** A notice that someone is owed. */
export interface DueNotice {
  readonly noticeId: string;
  readonly kind: NoticeKind;
  readonly version: string;
  /** The instant by which it has to be given; undefined where there is no hour to it. */
  readonly dueBy?: string | undefined;
  readonly proof: DeliveryRule['proof'];
  readonly spoken: boolean;
  /** Never given before, given in an older version, in another encounter, or too long ago. */
  readonly because: 'never-given' | 'changed' | 'new-encounter' | 'a-year-passed' | 'not-signed';
  /** The record that no longer counts. */
  readonly earlier?: AcknowledgementRecord['id'] | undefined;
}
