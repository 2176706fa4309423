import type {Database} from '../database/database.js';
import type {HostedFacility} from '../facility/facilities.js';
import type {Secrets} from '../keys/secrets.js';
import {makeToken} from '../callers/token-words.js';
import type {AccountRow} from '../store/account-store.js';
import {
  endSession,
  findSession,
  insertSession,
  useSession,
  type SessionRow,
} from '../store/session-store.js';

/** A session as its holder is told of it, once. */
export interface BegunSession {
  readonly token: string;
  /** When it ends whatever happens. */
  readonly endsAt: string;
  /** How long it lasts without a request. */
  readonly idleSeconds: number;
  readonly account: Pick<AccountRow, 'id' | 'name' | 'roles' | 'departments'>;
}

/** Sessions of people who have signed in. Only a keyed hash of the token is stored. */
export interface Sessions {
  readonly begin: (hosted: HostedFacility, account: AccountRow) => Promise<BegunSession>;
  /**
   * Whose session a token is, read anew each time; `isOver` where they have been away too long, or their account was
   * disabled. `undefined` for a token that nobody has.
   */
  readonly find: (
    hosted: HostedFacility,
    token: string,
  ) => Promise<(SessionRow & {readonly tokenHash: string; readonly isOver: boolean}) | undefined>;
}

/** Not each request of a busy page is a write. */
const usedWithinMs = 30_000;

export function createSessions({
  db,
  secrets,
  now,
}: {
  readonly db: Database;
  readonly secrets: Secrets;
  readonly now: () => Date;
}): Sessions {
  return {
    async begin({scope, session}, {id, name, roles, departments}) {
      const token = makeToken('session');
      const at = now();
      await insertSession(db, scope, {
        tokenHash: secrets.hash('token', token),
        accountId: id,
        at: at.toISOString(),
      });
      return {
        token,
        endsAt: new Date(at.getTime() + session.wholeMs).toISOString(),
        idleSeconds: session.idleMs / 1000,
        account: {id, name, roles, departments},
      };
    },

    async find({scope, session}, token) {
      const tokenHash = secrets.hash('token', token);
      const row = await findSession(db, scope, tokenHash);
      if (!row) return undefined;
      const at = now().getTime();
      const unusedMs = at - Date.parse(row.used_at);
      const isOld = at - Date.parse(row.began_at) >= session.wholeMs;
      const isOver = unusedMs >= session.idleMs || isOld || row.disabled_at !== null;
      if (isOver) await endSession(db, scope, tokenHash);
      else if (unusedMs >= usedWithinMs)
        await useSession(db, scope, {tokenHash, at: new Date(at).toISOString()});
      return {...row, tokenHash, isOver};
    },
  };
}
