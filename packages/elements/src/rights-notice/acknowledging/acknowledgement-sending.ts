import type {AcknowledgementReceipt} from '@patient-relations/core/notice';
import type {
  AcknowledgementDelivery,
  AcknowledgementSubmission,
  NoticeClient,
} from '@patient-relations/core/notice-client';
import {Submission, type Try} from '../../submission/submission.js';
import {loadNoticeClient, type ServiceHost} from '../notice-service.js';

type Content = Omit<AcknowledgementSubmission, 'id'>;

/** Sends the record of what a person said to a notice. */
export type AcknowledgementSending = Submission<NoticeClient, Content, AcknowledgementReceipt>;

/** Begins to; `onChange` hears of every state, and each time a try begins. */
export function createAcknowledgementSending(
  host: ServiceHost,
  onChange: () => void,
): AcknowledgementSending {
  return new (class extends Submission<NoticeClient, Content, AcknowledgementReceipt> {
    protected override changed = onChange;
    protected override load = (): Promise<NoticeClient> => loadNoticeClient(host);

    protected override deliver(
      {notices}: NoticeClient,
      record: Content,
      {id, signal}: Try,
    ): Promise<AcknowledgementDelivery> {
      return notices.acknowledge({...record, id}, {signal});
    }
  })();
}
