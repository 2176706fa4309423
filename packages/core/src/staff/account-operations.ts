import type * as z from 'zod/mini';
import type {
  accountListSchema,
  accountSchema,
  begunSessionSchema,
  doneSchema,
  newAccountSchema,
  passphraseChangeSchema,
  sessionSchema,
  setUpSchema,
  signInCodeSchema,
  signInOptionsSchema,
  signInSchema,
  waitingAccountSchema,
} from './account-schema.js';
import type {Entrusted} from './account-rules.js';
import type {auditPageSchema, auditQuerySchema} from './audit-schema.js';

interface OfFacility {
  readonly facilityId: string;
}

interface OfAccount extends OfFacility {
  /** Made by whoever makes the account. */
  readonly accountId: string;
}

/** An account as those who look after accounts see it. */
export type StaffAccount = z.infer<typeof accountSchema>;
/** An account that waits for its person to choose a passphrase. */
export type WaitingAccount = z.infer<typeof waitingAccountSchema>;
/** A session as its holder is told of it, once. */
export type BegunSession = z.infer<typeof begunSessionSchema>;

type Done = z.infer<typeof doneSchema>;

/** How staff sign in, who they are, and what they did. */
export interface AccountOperations {
  'read-sign-in-options': {request: OfFacility; response: z.infer<typeof signInOptionsSchema>};
  /** By whoever has not signed in yet, as `set-up-account` and `take-provider-session`. */
  'sign-in': {request: OfFacility & z.infer<typeof signInSchema>; response: BegunSession};
  'set-up-account': {request: OfFacility & z.infer<typeof setUpSchema>; response: BegunSession};
  'take-provider-session': {
    request: OfFacility & z.infer<typeof signInCodeSchema>;
    response: BegunSession;
  };
  'read-session': {request: OfFacility; response: z.infer<typeof sessionSchema>};
  'sign-out': {request: OfFacility; response: Done};
  'change-passphrase': {
    request: OfFacility & z.infer<typeof passphraseChangeSchema>;
    response: Done;
  };
  'list-accounts': {request: OfFacility; response: z.infer<typeof accountListSchema>};
  'create-account': {
    request: OfAccount & z.input<typeof newAccountSchema>;
    response: WaitingAccount;
  };
  'change-account-roles': {request: OfAccount & Entrusted; response: StaffAccount};
  'change-account-state': {
    request: OfAccount & {readonly disabled: boolean};
    response: StaffAccount;
  };
  'issue-set-up-code': {request: OfAccount; response: WaitingAccount};
  'list-audit-entries': {
    request: OfFacility &
      Omit<z.infer<typeof auditQuerySchema>, 'limit'> & {readonly limit?: number | undefined};
    response: z.infer<typeof auditPageSchema>;
  };
}
