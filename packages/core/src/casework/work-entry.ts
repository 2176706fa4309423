import type * as z from 'zod/mini';
import type {StoredCaseEvent} from '../case/case-event.js';
import type {UrgencyLevel} from '../escalation/urgency.js';
import type {classificationEntries} from './classification-schema.js';
import type {clockEntries} from './clock-schema.js';
import type {closingEntries} from './closing-schema.js';
import type {detailEntries} from './details-schema.js';
import type {LetterEntries} from './letters/letter-entries.js';
import type {investigationEntries} from './investigation-schema.js';
import type {peopleEntries} from './people-schema.js';
import type {recoveryEntries} from './recovery-schema.js';
import type {teamworkEntries} from './teamwork-schema.js';

type Given<Table> = {readonly [Kind in keyof Table]: z.infer<Table[Kind]>};

/** What staff may enter in the record of a case, by kind: the office's side, of which the person sees only `extended`. */
export interface WorkEntries
  extends
    Given<typeof classificationEntries>,
    Given<typeof peopleEntries>,
    Given<typeof teamworkEntries>,
    Given<typeof investigationEntries>,
    Given<typeof recoveryEntries>,
    Given<typeof clockEntries>,
    Given<typeof closingEntries>,
    Given<typeof detailEntries> {}

/** What only the service writes there: what its rules found, letters, and the other end of what was done to another case. */
export interface ServiceEntries extends LetterEntries {
  /** What the rules made of the first words and answers; codes alone, never the words. */
  triaged: {readonly level: UrgencyLevel; readonly because: readonly string[]};
  /** That somebody was told, or has to be. `noticeId` is the notice's in the outbox. */
  escalated: {
    readonly rule: string;
    readonly to: string;
    readonly channel: string;
    readonly noticeId: string;
  };
  linked: {readonly caseId: string; readonly relation: LinkRelation; readonly reason?: string};
  unlinked: {readonly linkId: string};
  'merged-into': {readonly caseId: string; readonly reason: string};
  'merged-from': {readonly caseId: string};
  'split-into': {readonly caseId: string; readonly reason: string};
  'split-from': {readonly caseId: string};
}

/** What another case is to this one. `series`: one of several of the same person; `appeal`: of the answer given there; `not-duplicate`: staff have looked, and it is another matter. */
export type LinkRelation = 'related' | 'duplicate' | 'series' | 'appeal' | 'not-duplicate';

export type WorkEntryKind = keyof WorkEntries;

/** The kinds of event that make up the office's side of a case. */
export type WorkEventKind = WorkEntryKind | keyof ServiceEntries;

/** What an event of a kind holds. `id` is that of the write which made it: other entries refer to it. */
export type WorkPayload<Kind extends WorkEventKind> = (WorkEntries & ServiceEntries)[Kind] & {
  readonly id: string;
} & (Kind extends 'classified' ? {readonly byRules?: ClassByRules} : unknown);

/** What the rules made of a case when staff classified it: by which of them, and what was not known. */
export interface ClassByRules {
  readonly rules: {readonly id: string; readonly version: string};
  readonly class: 'complaint' | 'grievance' | 'undecided';
  readonly fired: readonly string[];
  readonly missing: readonly string[];
}

/** An entry as it stands in the record: what it says, when it was entered, and by whom. */
export type Entered<Kind extends WorkEventKind> = WorkPayload<Kind> & {
  readonly at: string;
  /** An account's id, or `service`. */
  readonly by: string;
};

/** What an entry wants appended. */
export type NewWorkEvent = {
  [Kind in WorkEventKind]: {readonly kind: Kind; readonly payload: WorkPayload<Kind>};
}[WorkEventKind];

/** An event of the office's side with its payload. */
export type WorkEvent = Omit<StoredCaseEvent, 'kind' | 'payload'> & NewWorkEvent;
