import assert from 'node:assert/strict';
import {createRestTransport, type Reply} from '@patient-relations/core';
import type {
  AcknowledgementRecord,
  Notice,
  NoticeValues,
  Verification,
} from '@patient-relations/core/notice';
import {verifyAcknowledgement} from '@patient-relations/core/notice';
import {staffRoutes} from '@patient-relations/core/transport';
import {publishNotices} from '../hospital-website/publish-notices.mjs';
import type {RunningService} from './service.js';

const facilityId = 'riverside';

/** The office behind the site's notices. */
export interface NoticeOffice {
  /** Every record of a delivery of a notice, newest first. */
  readRecords(noticeId: string): Promise<readonly AcknowledgementRecord[]>;
  /** What a record is worth against the version that was published. */
  verify(record: AcknowledgementRecord): Promise<Verification>;
}

/** Publishes the site's notices, as its operator would, and reads what arrives. */
export async function noticeOfficeOf(service: RunningService): Promise<NoticeOffice> {
  const token = await service.staffToken();
  await publishNotices({origin: service.origin, token});
  const staff = createRestTransport({baseUrl: service.origin, token: () => token}, staffRoutes);
  const published = async ({
    noticeId,
    version,
  }: AcknowledgementRecord): Promise<{notice: Notice; values: NoticeValues}> => {
    const reply = await staff.send('read-notice-version', {facilityId, noticeId, version});
    const {notice, values = {}} = valueOf(reply);
    assert.ok(notice, 'the version comes with its words');
    return {notice, values};
  };
  return {
    async readRecords(noticeId) {
      const reply = await staff.send('list-deliveries', {facilityId, noticeId, limit: 100});
      return valueOf(reply).records;
    },
    async verify(record) {
      const {notice, values} = await published(record);
      return verifyAcknowledgement(record, notice, values);
    },
  };
}

function valueOf<Value>(reply: Reply<Value>): Value {
  if (!reply.ok) throw new assert.AssertionError({message: `refused: ${reply.problem.code}`});
  return reply.value;
}
