import type {WorkEntry} from '../../casework/entry-rules.js';
import type {Feedback} from '../../feedback/feedback.js';
import type {BegunSession} from '../../staff/account-operations.js';
import type {StaffRoleId} from '../../staff/roles.js';
import type {Transport} from '../../transport/transport.js';
import {actAsStaff, type StaffAtWork} from '../act-as-staff.js';
import {feedbackAnywhere, type ConformanceBench, type ReceivedFeedback} from './bench.js';
import {expect, expectValue} from './expectation.js';

/** A case that lies before the office. */
export interface CaseAtOffice extends ReceivedFeedback {
  readonly facilityId: string;
  readonly caseId: string;
  readonly staff: Transport;
  readonly work: StaffAtWork;
  /** The version it is at now. */
  version(): Promise<number>;
  /** What a write to it needs: where, a new id and the version now. */
  write(): Promise<{
    readonly facilityId: string;
    readonly caseId: string;
    readonly id: string;
    readonly version: number;
  }>;
}

/** Sends feedback, and opens it as staff. */
export async function openCaseAtOffice(
  bench: ConformanceBench,
  feedback: Partial<Feedback> = {},
): Promise<CaseAtOffice> {
  const {facilityId} = bench;
  const received = await bench.submit({feedback: feedbackAnywhere(feedback)});
  const read = await bench.client.cases.read(received.address);
  const {id: caseId} = expectValue(read, 'Reading');
  const {transport: staff, work} = await bench.openStaff();
  const version = async (): Promise<number> =>
    expectValue(await work.read(caseId), 'Reading as staff').version;
  return {
    ...received,
    ...{facilityId, caseId, staff, work, version},
    write: async () => ({facilityId, caseId, id: crypto.randomUUID(), version: await version()}),
  };
}

/** Puts a case under rules that every service knows. */
export const underKnownRules: WorkEntry = {
  kind: 'packs-set',
  payload: {packs: [{id: 'us-cms', version: '1'}]},
};

/** What conformance chooses for everyone: nobody is kept out by it. */
export const samplePassphrase = 'purple heron over the roof';

/** Someone of staff who has signed in. */
export interface Colleague {
  readonly id: string;
  readonly signInName: string;
  readonly transport: Transport;
  readonly work: StaffAtWork;
  readonly session: BegunSession;
}

/** The administrator of a target that names one. */
export async function openAdministrator({target}: ConformanceBench): Promise<Transport> {
  const administrator = await target.signIn?.asAdministrator();
  expect(administrator !== undefined, 'The target should name an administrator.');
  return administrator;
}

/** Has an account made for someone, who chooses a passphrase and is signed in. */
export async function openColleague(
  bench: ConformanceBench,
  roles: readonly StaffRoleId[],
  departments: readonly string[] = [],
): Promise<Colleague> {
  const {facilityId, target} = bench;
  const administrator = await openAdministrator(bench);
  const accountId = crypto.randomUUID();
  const signInName = `colleague-${accountId}`;
  const account = {name: 'Sam Ortiz', signInName, roles: [...roles], departments: [...departments]};
  const made = await administrator.send('create-account', {facilityId, accountId, ...account});
  const {setUpCode: code} = expectValue(made, 'Making an account');
  const chosen = {facilityId, signInName, code, passphrase: samplePassphrase};
  const session = expectValue(await bench.transport.send('set-up-account', chosen), 'Setting up');
  const transport = await target.signIn?.withToken(session.token);
  expect(transport !== undefined, 'The target should take the token of a session.');
  const work = actAsStaff(transport, facilityId);
  return {id: accountId, signInName, transport, work, session};
}
