import type {SolveChallenge} from '../feedback/feedback-api.js';
import {storable} from '../feedback/storable-text.js';
import {sendProven, type WriteOutcome} from '../transport/proven-write.js';
import type {Reply, RequestOf, ResponseOf, Transport} from '../transport/transport.js';
import type {AcknowledgementReceipt} from './notice-operations.js';
import type {NoticeAddress} from './notice-path.js';
import type {NoticeView} from './notice-view.js';

/** A record on its way: its id is made once and stays through every resend. */
export type AcknowledgementSubmission = Omit<
  RequestOf<'acknowledge-notice'>,
  'facilityId' | 'proof'
>;

/**
 * What became of a record; the problems of one that was rejected have paths from the acknowledgement itself. Received
 * is not yet given: the receipt's `status` says whether it counts.
 */
export type AcknowledgementDelivery = WriteOutcome<AcknowledgementReceipt>;

interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

/** Calls about notices. */
export interface NoticeApi {
  /** The notices in force now. */
  list(options?: CallOptions): Promise<Reply<ResponseOf<'list-notices'>>>;
  /** A notice as someone reads it, with the text of its first section alone. */
  read(notice: NoticeAddress, options?: CallOptions): Promise<Reply<NoticeView>>;
  /** Its sections, each with its text. */
  readSections(
    notice: Required<NoticeAddress> & {readonly version: string},
    options?: CallOptions,
  ): Promise<Reply<ResponseOf<'read-notice-sections'>>>;
  /** Sends a record. Call it again with the same one until the outcome is `received` or `rejected`. */
  acknowledge(
    submission: AcknowledgementSubmission,
    options?: CallOptions,
  ): Promise<AcknowledgementDelivery>;
  /** What the signed-in person is owed now. */
  listMyDue(options?: CallOptions): Promise<Reply<ResponseOf<'list-my-due-notices'>>>;
}

export function createNoticeApi(
  transport: Transport,
  facilityId: string,
  solve: SolveChallenge,
): NoticeApi {
  return {
    list: (options) => transport.send('list-notices', {facilityId}, options),
    read: (notice, options) => transport.send('read-notice', {...notice, facilityId}, options),
    readSections: (notice, options) =>
      transport.send('read-notice-sections', {...notice, facilityId}, options),
    acknowledge(submission, {signal} = {}) {
      const request = {...storable(submission), facilityId};
      return sendProven({
        send: (proof) => transport.send('acknowledge-notice', {...request, proof}, {signal}),
        transport,
        facilityId,
        id: submission.id,
        solve,
        signal,
        part: 'acknowledgement',
      });
    },
    listMyDue: (options) => transport.send('list-my-due-notices', {facilityId}, options),
  };
}
