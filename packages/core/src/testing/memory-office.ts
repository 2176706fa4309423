import type {StoredCaseEvent} from '../case/case-event.js';
import type {CodeChange} from '../casework/code-reset.js';
import type {SavedView} from '../casework/queue.js';
import type {SaidAbsence} from '../escalation/escalation-operations.js';
import type {ResponseOf} from '../transport/transport.js';
import type {StaffAccount} from '../staff/account-operations.js';

/** An account with what its person signs in by. */
export interface MemoryAccount {
  account: StaffAccount;
  passphrase: string | undefined;
  /** While it waits for its person to choose a passphrase. */
  setUp: {readonly code: string; readonly until: string} | undefined;
}

/** A session, by its token. */
export interface MemorySession {
  readonly accountId: string;
  readonly begunAt: number;
  usedAt: number;
}

/** A change of an access code that has begun. */
export interface MemoryReset {
  readonly caseId: string;
  readonly content: string;
  readonly change: CodeChange;
  readonly number: string;
  readonly expiresAt: string;
  triesLeft: number;
}

type Erasure = ResponseOf<'ask-case-erasure'>;
/** Who did what, once. */
export type AuditEntry = ResponseOf<'list-audit-entries'>['entries'][number];

/** What the memory service keeps of the office beside its cases. */
export interface MemoryOffice {
  readonly accounts: Map<string, MemoryAccount>;
  readonly sessions: Map<string, MemorySession>;
  /** By account. */
  readonly views: Map<string, readonly SavedView[]>;
  readonly resets: Map<string, MemoryReset>;
  /** Those that wait for a second person, by id. */
  readonly erasures: Map<string, Erasure>;
  /** Cases of which everything was erased. */
  readonly erased: Set<string>;
  readonly absences: Map<string, SaidAbsence>;
  /** The risk records of cases, apart from them. */
  readonly risk: Map<string, StoredCaseEvent[]>;
  readonly audit: AuditEntry[];
}

export function createMemoryOffice(): MemoryOffice {
  return {
    accounts: new Map(),
    sessions: new Map(),
    views: new Map(),
    resets: new Map(),
    erasures: new Map(),
    erased: new Set(),
    absences: new Map(),
    risk: new Map(),
    audit: [],
  };
}
