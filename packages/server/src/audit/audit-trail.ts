import type {FastifyInstance} from 'fastify';
import type {CallerEvidence} from '../callers/callers.js';
import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {insertAuditEntry, type AuditRow} from '../store/audit-store.js';

/** Who is on record for a request, and what it was about. */
export interface AuditSubject {
  /** `undefined` for a name that nobody has. */
  readonly account: {readonly id: string; readonly roles: AuditRow['roles']} | undefined;
  /** The account that was changed, where one was. */
  readonly aboutAccountId?: string | undefined;
  /** Where the status of the answer does not say it: a page that is sent on to is no refusal to a browser. */
  readonly isRefused?: boolean | undefined;
}

/** The log of who did what. Its row is stored before the answer goes out: without the row there is no answer. */
export interface AuditTrail {
  /** Says who is on record for this request; said again, it takes the place of what was said before. */
  readonly note: (scope: FacilityScope, request: CallerEvidence, subject: AuditSubject) => void;
  /** Stores the row with the write that it is about: both are there, or neither is. */
  readonly keepWith: (db: Database, request: CallerEvidence) => Promise<void>;
  /** The same for one case of several; the request has its own row beside. */
  readonly keepForCase: (db: Database, request: CallerEvidence, caseId: string) => Promise<void>;
  /** Stores the row of an answer that is about to go out, unless its write has taken it along. */
  readonly keep: (request: object, status: number) => Promise<void>;
}

type Entry = Omit<Parameters<typeof insertAuditEntry>[2], 'at' | 'outcome'>;

interface Noted {
  readonly scope: FacilityScope;
  readonly entry: Entry;
  readonly isRefused: boolean;
  isKept: boolean;
}

export function createAuditTrail({
  db,
  now,
}: {
  readonly db: Database;
  readonly now: () => Date;
}): AuditTrail {
  const noted = new WeakMap<object, Noted>();
  const insert = (on: Database, {scope, entry}: Noted, outcome: AuditRow['outcome']) =>
    insertAuditEntry(on, scope, {...entry, at: now().toISOString(), outcome});
  return {
    note(scope, request, subject) {
      const entry = entryOf(request, subject);
      noted.set(request, {scope, entry, isRefused: subject.isRefused ?? false, isKept: false});
    },
    async keepWith(on, request) {
      const note = noted.get(request);
      if (!note) return;
      await insert(on, note, 'done');
      note.isKept = true;
    },
    async keepForCase(on, request, caseId) {
      const note = noted.get(request);
      if (!note) return;
      const entry = {...note.entry, case_id: caseId};
      await insert(on, {...note, entry}, 'done');
    },
    async keep(request, status) {
      const note = noted.get(request);
      // Once: an answer that cannot go out is replaced by one that says so.
      noted.delete(request);
      const outcome = note?.isRefused ? 'refused' : outcomeOf(status);
      // What was to be stored with a write that came to nothing was not stored.
      if (note && !(note.isKept && outcome === 'done')) await insert(db, note, outcome);
    },
  };
}

/** Stores what was noted of a request before its answer goes out. */
export function auditAnswers(app: Pick<FastifyInstance, 'addHook'>, audit: AuditTrail): void {
  app.addHook('onSend', async (request, reply) => {
    await audit.keep(request, reply.statusCode);
  });
}

function entryOf(
  {id, params, routeOptions}: CallerEvidence,
  {account, aboutAccountId}: AuditSubject,
): Entry {
  const operation = routeOptions.schema?.operationId ?? '';
  return {
    account_id: account?.id ?? null,
    roles: JSON.stringify(account?.roles ?? []),
    operation,
    case_id: caseIdIn(params, operation),
    about_account_id: aboutAccountId ?? null,
    request_id: id,
  };
}

/** A case that staff hand in is known by the id of the write. */
function caseIdIn(params: unknown, operation: string): string | null {
  const {caseId, id} = params as {readonly caseId?: string; readonly id?: string};
  return caseId ?? (operation === 'submitFeedback' ? id : undefined) ?? null;
}

function outcomeOf(status: number): AuditRow['outcome'] {
  if (status < 400) return 'done';
  return status < 500 ? 'refused' : 'failed';
}
