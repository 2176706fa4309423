import type {TemplateResult} from 'lit';
import type {Facility} from '@patient-relations/core/facility';
import type {CaseFileState, CaseLetterState, CaseState} from '@patient-relations/core/case';
import type {LocaleController} from '../locale/locale-controller.js';
import type {CaseSession, OpenCase} from './case-session.js';
import type {CaseMessage} from './case.messages.js';
import type {CaseWrite} from './case-write.js';

/** The fields of the case page that a person writes in. */
export type CaseField = 'reply' | 'reason' | 'withdraw-reason';

/** A field of the case page as it is now. */
export interface CaseFieldState {
  readonly value: string;
  readonly error: 'required' | 'tooLong' | undefined;
}

/** All that the parts of the case page are drawn from, and what they can ask for. */
export interface CaseScreen {
  readonly locale: LocaleController<CaseMessage>;
  readonly session: CaseSession;
  readonly facility: Facility;
  readonly opened: OpenCase;
  readonly state: CaseState;
  /** On paper: everything is open and nothing can be done. */
  readonly isPrinted: boolean;
  /** What the person said of the answer since it was shown. */
  readonly opinion: 'yes' | 'no' | undefined;
  readonly fields: Readonly<Record<CaseField, CaseFieldState>>;
  /** The files step, once it has been asked for and loaded. */
  readonly attachments: TemplateResult | undefined;
  readonly type: (field: CaseField, value: string) => void;
  readonly say: (opinion: 'yes' | 'no') => void;
  readonly submit: (field: CaseField) => void;
  readonly save: (file: CaseFileState) => void;
  readonly addFiles: () => void;
  readonly askToWithdraw: () => void;
  readonly printLetter: (letter: CaseLetterState) => void;
}

/** The write that each field belongs to. */
export function writeOf(session: CaseSession, field: CaseField): CaseWrite {
  if (field === 'reply') return session.message;
  return field === 'reason' ? session.notResolved : session.withdrawal;
}
