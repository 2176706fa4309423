import type {QuestionnaireResponse} from '../survey/questionnaire-response.js';

/** How a notice was gone through. */
export type NoticeMode = 'self' | 'with-staff' | 'with-interpreter' | 'by-phone';

/** `declined`: the person would not acknowledge it. `unable`: the person could not. */
export type AcknowledgementOutcome = 'acknowledged' | 'declined' | 'unable';

/** Who signs, seen from the patient. */
export type SignerRelationship =
  'patient' | 'parent' | 'guardian' | 'health-care-agent' | 'family' | 'other-representative';

/** A name typed as a signature, or lines drawn with a pen, a finger or a mouse. */
export type Signature =
  | {readonly type: 'typed'; readonly name: string}
  | {
      readonly type: 'drawn';
      /** Size of the field, in CSS pixels. */
      readonly width: number;
      readonly height: number;
      /** One list for each line: x and y of its points in turn, in whole CSS pixels from the upper left corner. */
      readonly strokes: readonly (readonly number[])[];
    };

/** What a person was shown and what they said to it, as the page knows it. */
export interface Acknowledgement {
  readonly noticeId: string;
  readonly version: string;
  /** The languages in which it was on the screen. */
  readonly languages: readonly string[];
  /** SHA-256 of the text that stood on the screen, see `canonicalNoticeText`; base64url. */
  readonly textHash: string;
  readonly sections: readonly {
    readonly id: string;
    /** The language it was really shown in. */
    readonly language: string;
    /** Whether the person opened it. Nobody has to. */
    readonly opened: boolean;
  }[];
  /** When the person answered, by the clock of their device, and the IANA zone it was set to. */
  readonly shownAt: string;
  readonly timeZone: string;
  readonly mode: NoticeMode;
  readonly outcome: AcknowledgementOutcome;
  /** Why not, in words, where it was declined or the person was unable. */
  readonly reason?: string | undefined;
  /** What was tried to get a signature (45 CFR 164.520(c)(2)(ii)). */
  readonly effort?: string | undefined;
  readonly signer?: {readonly name: string; readonly relationship: SignerRelationship} | undefined;
  readonly signature?: Signature | undefined;
  /** The member of staff who was there. */
  readonly witness?: {readonly name: string; readonly role: string} | undefined;
  /** Answers to the teach-back questions. */
  readonly teachBack?: QuestionnaireResponse | undefined;
}

/**
 * A record as the service keeps it.
 * - `given`: counts as given.
 * - `not-signed`: declined or unable; the effort is on record.
 * - `disputed`: what stood on the screen is not what this version says, or cannot be found out. Staff look into it;
 *   it never counts as given.
 */
export interface AcknowledgementRecord extends Acknowledgement {
  readonly id: string;
  readonly facilityId: string;
  readonly status: 'given' | 'not-signed' | 'disputed';
  /** The hospital's own key of the person, and of their visit. None: an anonymous delivery. */
  readonly subject?: string | undefined;
  readonly encounter?: string | undefined;
  readonly receivedAt: string;
  readonly recordedBy: 'person' | 'device' | 'staff';
  /** The calendar date until which it is kept. */
  readonly keepUntil: string;
}
