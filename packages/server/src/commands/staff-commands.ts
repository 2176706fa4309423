import {randomUUID} from 'node:crypto';
import {text} from 'node:stream/consumers';
import {normalizeSignInName, staffRoleIds, type StaffRoleId} from '@patient-relations/core/staff';
import {loadConfig} from '../config/load-config.js';
import {createFacilities, type HostedFacility} from '../facility/facilities.js';
import {Refusal} from '../problems/refusal.js';
import {columnsOf, createAccount, viewOf} from '../staff/accounts.js';
import {mustBeTakable} from '../staff/choose-passphrase.js';
import {createPassphrases} from '../staff/passphrases.js';
import {changeAccount, findAccount, listAccounts, type AccountRow} from '../store/account-store.js';
import {insertAuditEntry} from '../store/audit-store.js';
import {endSessionsOf} from '../store/session-store.js';
import {UsageError, type Settings} from './settings.js';
import {openStorage, type Storage} from './storage.js';

/** What a command is about. */
interface Office {
  readonly storage: Storage;
  readonly hosted: HostedFacility;
  readonly settings: Settings;
  /** What is typed behind the command. */
  readonly input: () => Promise<string>;
}

/** Each returns what to print. */
const commands: Readonly<Record<string, (office: Office) => Promise<string>>> = {
  'add-staff': add,
  'set-staff-passphrase': setPassphrase,
  'set-staff-roles': setRoles,
  'disable-staff': (office) => setState(office, new Date().toISOString()),
  'enable-staff': (office) => setState(office, null),
  'list-staff': list,
};

/** The commands about the accounts of staff. */
export const staffCommands: readonly string[] = Object.keys(commands);

/** Runs one of the commands about accounts and returns what to print. @throws {UsageError} */
export async function runStaffCommand(
  settings: Settings,
  input: () => Promise<string> = () => text(process.stdin),
): Promise<string> {
  const run = commands[settings.command];
  if (!run) throw new UsageError('Unknown command.');
  const hosted = oneFacility(createFacilities((await loadConfig(settings.config)).facilities).all, {
    named: settings.facility,
    command: settings.command,
  });
  const storage = await openStorage(settings);
  try {
    return await run({storage, hosted, settings, input});
  } catch (error) {
    throw error instanceof Refusal ? new UsageError(explain(error)) : error;
  } finally {
    await storage.close();
  }
}

/** The roles named. @throws {UsageError} */
export function chooseRoles({
  role,
  command,
}: Pick<Settings, 'role' | 'command'>): readonly StaffRoleId[] {
  const unknown = role.find((each) => !staffRoleIds.some((id) => id === each));
  if (role.length === 0 || unknown !== undefined)
    throw new UsageError(`${command} needs --role, one of: ${staffRoleIds.join(', ')}.`);
  return [...new Set(role)] as readonly StaffRoleId[];
}

async function add(office: Office): Promise<string> {
  const {storage, hosted, settings} = office;
  const {name, department: departments} = settings;
  if (name === undefined) throw new UsageError('add-staff needs --name.');
  const id = randomUUID();
  const {setUpCode, setUpUntil} = await createAccount({...storage, now: () => new Date()}, hosted, {
    id,
    name,
    signInName: signInNameOf(settings),
    roles: chooseRoles(settings),
    departments,
    by: 'command',
  });
  await keepRecord(office, {id, operation: 'createAccount'});
  return `${id}\nset-up code: ${setUpCode}\nuntil: ${setUpUntil}`;
}

async function setPassphrase(office: Office): Promise<string> {
  const {storage, hosted, input} = office;
  const account = await accountOf(office);
  // Not an option: it would be in the shell's history, and in everyone's list of processes.
  const passphrase = (await input()).replace(/\r?\n$/, '');
  mustBeTakable(hosted, account, {path: 'passphrase', passphrase});
  const hash = await createPassphrases().hash(passphrase);
  const {id} = account;
  const set = {passphrase: hash, set_up_until: null};
  await changeAccount(storage.db, hosted.scope, {id, set});
  await endSessionsOf(storage.db, hosted.scope, {accountId: id});
  await keepRecord(office, {id, operation: 'changePassphrase'});
  return 'the passphrase is set';
}

async function setRoles(office: Office): Promise<string> {
  const {storage, hosted, settings} = office;
  const {id} = await accountOf(office);
  const set = columnsOf({roles: chooseRoles(settings), departments: settings.department});
  await changeAccount(storage.db, hosted.scope, {id, set});
  await keepRecord(office, {id, operation: 'changeAccountRoles'});
  return `${id} is ${settings.role.join(', ')}`;
}

async function setState(office: Office, disabledAt: string | null): Promise<string> {
  const {storage, hosted} = office;
  const {id} = await accountOf(office);
  await changeAccount(storage.db, hosted.scope, {id, set: {disabled_at: disabledAt}});
  if (disabledAt !== null) await endSessionsOf(storage.db, hosted.scope, {accountId: id});
  await keepRecord(office, {id, operation: 'changeAccountState'});
  return `${id} is ${disabledAt === null ? 'enabled' : 'disabled'}`;
}

async function list({storage, hosted}: Office): Promise<string> {
  const accounts = (await listAccounts(storage.db, hosted.scope)).map(viewOf);
  const lines = accounts.map(({id, name, signInName = '', roles, state}) =>
    [id, state, signInName, name, roles.join(',')].join('\t'),
  );
  return lines.join('\n') || 'There are no accounts yet.';
}

/** Whoever runs commands is the operator; no account stands for them. */
async function keepRecord(
  {storage, hosted}: Office,
  {id, operation}: {readonly id: string; readonly operation: string},
): Promise<void> {
  await insertAuditEntry(storage.db, hosted.scope, {
    at: new Date().toISOString(),
    account_id: 'command',
    roles: '[]',
    operation,
    case_id: null,
    about_account_id: id,
    outcome: 'done',
    request_id: randomUUID(),
  });
}

async function accountOf({storage, hosted, settings}: Office): Promise<AccountRow> {
  const name = signInNameOf(settings);
  const account = await findAccount(storage.db, hosted.scope, {sign_in_name: name});
  if (!account) throw new UsageError('Nobody at this facility has that sign-in name.');
  return account;
}

function signInNameOf({signInName, command}: Settings): string {
  if (signInName === undefined) throw new UsageError(`${command} needs --sign-in-name.`);
  return normalizeSignInName(signInName);
}

function oneFacility(
  all: readonly HostedFacility[],
  {named, command}: {readonly named: readonly string[]; readonly command: string},
): HostedFacility {
  const [id = all.length === 1 ? all[0]?.scope.facilityId : undefined, ...more] = named;
  const hosted = all.find(({scope}) => scope.facilityId === id);
  if (!hosted || more.length > 0)
    throw new UsageError(`${command} is about one --facility of the configuration.`);
  return hosted;
}

function explain({problem}: Refusal): string {
  const [error] = problem.errors;
  if (error) return `That is not taken: ${error.path.replace('/', '')} ${error.code}.`;
  return problem.code === 'not-now'
    ? 'The people of this facility sign in at their provider, which knows their roles.'
    : `That is not taken: ${problem.code}.`;
}
