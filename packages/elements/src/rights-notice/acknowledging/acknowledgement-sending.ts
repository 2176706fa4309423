import type {AcknowledgementReceipt} from '@patient-relations/core/notice';
import type {
  AcknowledgementDelivery,
  AcknowledgementSubmission,
  NoticeClient,
} from '@patient-relations/core/notice-client';
import {Submission} from '../../submission/submission.js';
import {loadNoticeClient, type ServiceHost} from '../notice-service.js';

type Content = Omit<AcknowledgementSubmission, 'id'>;

/** Sends the record of what a person said to a notice. */
export type AcknowledgementSending = Submission<NoticeClient, Content, AcknowledgementReceipt>;

/** Begins to; `onChange` hears of every state, and each time a try begins: `isNew` where the phase is another. */
export function createAcknowledgementSending(
  host: ServiceHost,
  onChange: (isNew: boolean) => void,
): AcknowledgementSending {
  return new Submission({
    load: () => loadNoticeClient(host),
    deliver: ({notices}, record, {id, signal}): Promise<AcknowledgementDelivery> =>
      notices.acknowledge({...record, id}, {signal}),
    onChange,
  });
}
