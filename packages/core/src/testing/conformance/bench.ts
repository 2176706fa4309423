import {createClient, type Client} from '../../client.js';
import type {Facility} from '../../facility/facility.js';
import type {
  FeedbackReceipt,
  FeedbackSubmission,
  SolveChallenge,
} from '../../feedback/feedback-api.js';
import type {Feedback} from '../../feedback/feedback.js';
import type {Transport} from '../../transport/transport.js';
import {actAsStaff, type StaffAtWork} from '../act-as-staff.js';
import {sampleFeedback, sampleSubmission} from '../builders.js';
import {expect, expectValue} from './expectation.js';

/** The backend under test. */
export interface ConformanceTarget {
  readonly facilityId: string;
  /** Another facility of the same backend: a code of one must not open anything at the other. */
  readonly otherFacilityId?: string | undefined;
  /**
   * A page of someone without an account. Called for every case, so that nothing is shared by accident. It needs the
   * staff routes as well: the suite tries whether they are closed to everyone else.
   */
  createTransport(): Transport | Promise<Transport>;
  /** The same backend with a staff token. Without one, the cases that need staff are left out. */
  readonly createStaffTransport?: (() => Transport | Promise<Transport>) | undefined;
  /** How staff sign in at the same backend. Without it, the cases that need several of them are left out. */
  readonly signIn?: StaffSignIn | undefined;
  /** The same backend with a kiosk's token. Without one, the cases that need a kiosk are left out. */
  readonly createDeviceTransport?: (() => Transport | Promise<Transport>) | undefined;
  /** The public key that a kiosk checks its configuration with. Without it, the cases about that are left out. */
  readonly configurationKey?: (() => JsonWebKey | Promise<JsonWebKey>) | undefined;
  /** The same backend as a portal's user. Without one, the cases that need one are left out. */
  readonly createPortalTransport?:
    ((subject: string) => Transport | Promise<Transport>) | undefined;
  /** Solves the backend's puzzle; the client's own solver by default. */
  readonly solveChallenge?: SolveChallenge | undefined;
  /** How many times a write is repeated at once; 10 by default. */
  readonly replays?: number | undefined;
}

/** How people of staff reach a backend. */
export interface StaffSignIn {
  /** As someone who makes accounts. */
  readonly asAdministrator: () => Transport | Promise<Transport>;
  /** As whoever has signed in, with the token of their session. */
  readonly withToken: (token: string) => Transport | Promise<Transport>;
}

/** Feedback that a backend has received, and how its person opens it. */
export interface ReceivedFeedback {
  readonly submission: FeedbackSubmission;
  readonly receipt: FeedbackReceipt;
  readonly address: {
    readonly facilityId: string;
    readonly caseId: string;
    readonly accessCode: string;
  };
}

/** What a conformance case works with. */
export interface ConformanceBench {
  readonly target: ConformanceTarget;
  readonly facilityId: string;
  readonly replays: number;
  /** Unchecked: what the backend should refuse is not refused on the way. */
  readonly transport: Transport;
  readonly client: Client;
  readFacility(): Promise<Facility>;
  /** Sends feedback as a page would, puzzle included. */
  submit(overrides?: Partial<FeedbackSubmission>): Promise<ReceivedFeedback>;
  openStaff(): Promise<{readonly transport: Transport; readonly work: StaffAtWork}>;
}

/** Sets up one case's bench. */
export async function createBench(target: ConformanceTarget): Promise<ConformanceBench> {
  const {facilityId, solveChallenge, replays = 10} = target;
  const transport = await target.createTransport();
  const client = createClient({facilityId, transport, solveChallenge});
  return {
    target,
    facilityId,
    replays,
    transport,
    client,
    readFacility: async () => expectValue(await client.facility.read(), 'Reading the facility'),
    async submit(overrides) {
      const submission = sampleSubmission({feedback: feedbackAnywhere(), ...overrides});
      const delivery = await client.feedback.submit(submission);
      expect(
        delivery.status === 'received',
        `Feedback should be received, but is ${delivery.status}.`,
      );
      const {receipt} = delivery;
      const {accessCode} = submission;
      return {submission, receipt, address: {facilityId, caseId: 'mine', accessCode}};
    },
    async openStaff() {
      const staff = await target.createStaffTransport?.();
      expect(staff !== undefined, 'The target should name a staff transport.');
      return {transport: staff, work: actAsStaff(staff, facilityId)};
    },
  };
}

/** Feedback that fits any facility: it names no location of a particular one. */
export function feedbackAnywhere(overrides: Partial<Feedback> = {}): Feedback {
  const {occasion: _occasion, ...feedback} = sampleFeedback();
  return {...feedback, occasion: {date: '2025-11-02', place: 'The ward upstairs'}, ...overrides};
}
