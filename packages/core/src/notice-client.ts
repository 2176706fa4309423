import type {ClientOptions} from './client.js';
import type {SolveChallenge} from './feedback/feedback-api.js';
import {createNoticeApi, type NoticeApi} from './notice/notice-api.js';
import {noticeRoutes} from './notice/notice-routes.js';
import {noticeShapes} from './notice/notice-shapes.js';
import {createCheckedTransport} from './transport/checked-transport.js';
import {createRestTransport} from './transport/rest-transport.js';

export type {
  AcknowledgementDelivery,
  AcknowledgementSubmission,
  NoticeApi,
} from './notice/notice-api.js';
export type {NoticeAddress} from './notice/notice-path.js';

/** What a client of notices needs: the same as any client, but that no access code is made. */
export type NoticeClientOptions = Omit<ClientOptions, 'createAccessCode'>;

/** One facility's notices. */
export interface NoticeClient {
  readonly facilityId: string;
  readonly notices: NoticeApi;
  readonly createId: () => string;
  readonly now: () => Date;
}

/** Wires a client for the notices of one facility. A page without notices never loads it. */
export function createNoticeClient(options: NoticeClientOptions): NoticeClient {
  const {facilityId} = options;
  const transport = createCheckedTransport(
    options.transport ??
      createRestTransport({...options, baseUrl: options.baseUrl ?? ''}, noticeRoutes),
    noticeShapes,
  );
  const solveHere: SolveChallenge = async (challenge, signal) =>
    (await import('./proof/solve-challenge.js')).solveChallenge(challenge, signal);
  return {
    facilityId,
    notices: createNoticeApi(transport, facilityId, options.solveChallenge ?? solveHere),
    createId: options.createId ?? (() => crypto.randomUUID()),
    now: options.now ?? (() => new Date()),
  };
}
