import type {ColumnType} from 'kysely';
import type {StaffRoleId} from '@patient-relations/core/staff';
import type {Json, OfFacility} from './column-types.js';

/** What someone is there for, and for which departments. */
export interface RoleColumns {
  roles: Json<readonly StaffRoleId[]>;
  departments: Json<readonly string[]>;
}

/** People of a facility who can sign in. */
export interface StaffAccountsTable extends OfFacility, RoleColumns {
  id: string;
  name: string;
  /** In the form in which names are compared; absent for someone whom a provider knows. */
  sign_in_name: string | null;
  /** Where they are told of a case; absent where only their role has an address. */
  email: string | null;
  issuer: string | null;
  subject: string | null;
  /** A slow hash with its parameters; absent until one is chosen. */
  passphrase: string | null;
  /** Until when the code to choose a first passphrase can be used. */
  set_up_until: string | null;
  created_at: string;
  created_by: string;
  disabled_at: string | null;
}

/** Those who are signed in. A row goes when they sign out or their time is over. */
export interface StaffSessionsTable extends OfFacility {
  token_hash: string;
  account_id: string;
  began_at: string;
  /** To half a minute. */
  used_at: string;
}

/** Sign-ins that are under way at a provider. */
export interface ProviderSignInsTable extends OfFacility {
  state_hash: string;
  /** SHA-256 of what the page has kept to itself. */
  challenge: string;
  expires_at: string;
}

/** Sign-ins that a provider has confirmed, until their page asks for its session. */
export interface SignInCodesTable extends OfFacility {
  code_hash: string;
  account_id: string;
  challenge: string;
  expires_at: string;
}

/** Who did what. Never changed, never deleted. */
export interface AuditEntriesTable extends OfFacility {
  /** One driver reads a number of this size as text, the other as a number. */
  position: ColumnType<string | number, never, never>;
  at: string;
  /** Absent where someone tried a name that nobody has. */
  account_id: string | null;
  roles: ColumnType<readonly StaffRoleId[], string, never>;
  operation: string;
  case_id: string | null;
  about_account_id: string | null;
  outcome: 'done' | 'refused' | 'failed';
  request_id: string;
}

/** What the log of who did what held when it was sealed. */
export interface AuditCheckpointsTable {
  tenant: string;
  sequence: number;
  at: string;
  previous: string;
  /** The last position that it speaks of. */
  through: ColumnType<string | number, string, never>;
  /** How many entries there are since the checkpoint before. */
  entries: number;
  digest: string;
  key_id: string;
  signature: string;
}

/** The tables of those who work here. */
export interface StaffTables {
  staff_accounts: StaffAccountsTable;
  staff_sessions: StaffSessionsTable;
  provider_sign_ins: ProviderSignInsTable;
  sign_in_codes: SignInCodesTable;
  audit_entries: AuditEntriesTable;
  audit_checkpoints: AuditCheckpointsTable;
}
