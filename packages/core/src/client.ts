import {createAccessCode} from './access/access-code.js';
import {createCaseApi, type CaseApi} from './case/case-api.js';
import {createFacilityApi, type FacilityApi} from './facility/facility-api.js';
import {createFeedbackApi, type FeedbackApi, type SolveChallenge} from './feedback/feedback-api.js';
import {answerShapes} from './transport/answer-shapes.js';
import {createCheckedTransport} from './transport/checked-transport.js';
import {createRestTransport, type RestTransportOptions} from './transport/rest-transport.js';
import type {Transport} from './transport/transport.js';

/** What a client needs, and every outside thing it uses, each with a default. */
export interface ClientOptions extends Partial<RestTransportOptions> {
  readonly facilityId: string;
  /** Replaces the REST adapter; `baseUrl` and what belongs to it are then not needed. */
  readonly transport?: Transport | undefined;
  /** Solves the service's puzzle; on this thread by default. */
  readonly solveChallenge?: SolveChallenge | undefined;
  /** Makes the ids of writes; `crypto.randomUUID` by default. */
  readonly createId?: (() => string) | undefined;
  /** Makes access codes; from `crypto.getRandomValues` by default. */
  readonly createAccessCode?: (() => string) | undefined;
  /** The current instant; the device's clock by default. */
  readonly now?: (() => Date) | undefined;
}

/** One facility's calls, by feature. */
export interface Client {
  readonly facilityId: string;
  readonly facility: FacilityApi;
  readonly feedback: FeedbackApi;
  readonly cases: CaseApi;
  readonly createId: () => string;
  readonly createAccessCode: () => string;
  readonly now: () => Date;
  /** True when a token speaks for the person, so that no access code is needed to read their cases. */
  readonly signedIn: boolean;
}

/** Wires a client for one facility. The only place where features, transport and outside things meet. */
export function createClient(options: ClientOptions): Client {
  const {facilityId} = options;
  const transport = createCheckedTransport(
    options.transport ?? createRestTransport({...options, baseUrl: options.baseUrl ?? ''}),
    answerShapes,
  );
  const solveHere: SolveChallenge = async (challenge, signal) =>
    (await import('./proof/solve-challenge.js')).solveChallenge(challenge, signal);
  return {
    facilityId,
    facility: createFacilityApi(transport, facilityId),
    feedback: createFeedbackApi(transport, facilityId, options.solveChallenge ?? solveHere),
    cases: createCaseApi(transport, facilityId),
    createId: options.createId ?? (() => crypto.randomUUID()),
    createAccessCode: options.createAccessCode ?? (() => createAccessCode()),
    now: options.now ?? (() => new Date()),
    signedIn: options.token !== undefined,
  };
}
