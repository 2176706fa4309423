import {
  createNoticeClient,
  type AcknowledgementSubmission,
  type NoticeClient,
} from '../../notice-client.js';
import type {Acknowledgement, AcknowledgementRecord} from '../../notice/acknowledgement.js';
import type {DueNotice} from '../../notice/due-notices.js';
import type {Notice} from '../../notice/notice.js';
import type {
  AcknowledgementReceipt,
  Encounter,
  NoticeVersion,
} from '../../notice/notice-operations.js';
import type {Reply, RequestOf, Transport} from '../../transport/transport.js';
import {sampleAcknowledgement, sampleNotice, sampleNoticeValues} from '../sample-notice.js';
import type {ConformanceBench} from './bench.js';
import {expect, expectValue} from './expectation.js';

/** Whom a record is about. */
export interface Patient {
  readonly subject: string;
  readonly encounter: string;
}

/** A notice of a case's own, published, and who works with it. */
export interface NoticeBench {
  readonly facilityId: string;
  readonly noticeId: string;
  /** Version 1, as it was published. */
  readonly notice: Notice;
  readonly staff: Transport;
  /** A page of someone without an account. */
  readonly client: NoticeClient;
  /** A version of the notice; in force since long ago, or from its first day if it has a last, unless said otherwise. */
  publish(
    change?: Partial<Notice>,
    request?: Partial<RequestOf<'publish-notice'>>,
  ): Promise<Reply<NoticeVersion>>;
  /** A record, ready to be sent: of version 1, made a moment ago. */
  record(overrides?: Partial<Acknowledgement>, notice?: Notice): Promise<AcknowledgementSubmission>;
  /** Sends a record as a page would, puzzle included. */
  acknowledge(submission: AcknowledgementSubmission): Promise<AcknowledgementReceipt>;
  /** Sends a record as staff. */
  enter(submission: AcknowledgementSubmission): Promise<Reply<AcknowledgementReceipt>>;
  /** The records of the notice that staff see, newest first. */
  deliveries(
    filter?: Omit<RequestOf<'list-deliveries'>, 'facilityId'>,
  ): Promise<readonly AcknowledgementRecord[]>;
  /** Someone who has been admitted. */
  admit(change?: Partial<Encounter>): Promise<Patient>;
  /** What is owed to a patient of this notice. */
  due(patient: Patient): Promise<readonly DueNotice[]>;
}

/** When the sample's versions come into force unless a case says otherwise. */
export const longAgo = '2025-01-02T00:00:00.000Z';

/** Publishes version 1 of the sample notice under an id of its own. */
export async function createNoticeBench(
  bench: ConformanceBench,
  first: Partial<Notice> = {},
): Promise<NoticeBench> {
  const {facilityId, target, openStaff} = bench;
  const {transport: staff} = await openStaff();
  const {solveChallenge} = target;
  const client = createNoticeClient({facilityId, transport: bench.transport, solveChallenge});
  const noticeId = `rights-${crypto.randomUUID()}`;
  const notice = sampleNotice({...first, id: noticeId});
  const made: NoticeBench = {
    facilityId,
    noticeId,
    notice,
    staff,
    client,
    publish(change, request) {
      const next = {...notice, ...change};
      return staff.send('publish-notice', {
        facilityId,
        noticeId,
        version: next.version,
        notice: next,
        values: sampleNoticeValues,
        effectiveFrom:
          next.effective.to === undefined ? longAgo : `${next.effective.from}T12:00:00Z`,
        ...request,
      });
    },
    async record(overrides, of = notice) {
      const shownAt = new Date(Date.now() - 1000).toISOString();
      return {
        id: crypto.randomUUID(),
        acknowledgement: await sampleAcknowledgement(of, {shownAt, ...overrides}),
      };
    },
    async acknowledge(submission) {
      const delivery = await client.notices.acknowledge(submission);
      const code = 'code' in delivery ? delivery.code : delivery.status;
      expect(delivery.status === 'received', `A record should be received, but is ${code}.`);
      return delivery.receipt;
    },
    enter: (submission) => staff.send('acknowledge-notice', {...submission, facilityId}),
    async deliveries(filter) {
      const request = {facilityId, noticeId, ...filter};
      return expectValue(await staff.send('list-deliveries', request), 'Listing').records;
    },
    async admit(change) {
      const patient = {subject: `person-${crypto.randomUUID()}`, encounter: crypto.randomUUID()};
      const arrivedAt = new Date(Date.now() - 3_600_000).toISOString();
      const visit = {...patient, setting: 'inpatient', arrivedAt, admittedAt: arrivedAt} as const;
      const request = {facilityId, ...visit, ...change};
      const saved = expectValue(await staff.send('save-encounter', request), 'Saving a visit');
      return {subject: saved.subject, encounter: saved.encounter};
    },
    async due({subject, encounter}) {
      const request = {facilityId, noticeId};
      const {due} = expectValue(await staff.send('list-due-notices', request), 'Listing');
      return due.filter((each) => each.subject === subject && each.encounter === encounter);
    },
  };
  expectValue(await made.publish(), 'Publishing');
  return made;
}
