import {expect, expectNamed, expectRefusal, expectValue} from './expectation.js';
import {createNoticeBench} from './notice-bench.js';
import type {BenchCases} from './submitting-cases.js';

/** What a tablet of the hospital's may record. */
export const noticeDeviceCases: BenchCases = {
  'takes from a device of the hospital that staff were there, and not for whom it is': async (
    bench,
  ) => {
    const made = await createNoticeBench(bench);
    const {facilityId} = made;
    const device = await bench.target.createDeviceTransport?.();
    expect(device !== undefined, 'The target should name a kiosk.');
    const witness = {name: 'Ana Ruiz', role: 'Patient advocate'};
    const submission = {...(await made.record({mode: 'with-staff', witness})), facilityId};
    const named = await device.send('acknowledge-notice', {...submission, subject: 'someone'});
    expectNamed(expectRefusal(named, 'invalid', 'A device that says for whom'), {
      path: '/subject',
      code: 'not-allowed',
    });
    const receipt = expectValue(await device.send('acknowledge-notice', submission), 'A device');
    expect(receipt.status === 'given', 'What was read at a device should count as given.');
    const [record] = await made.deliveries();
    expect(record?.recordedBy === 'device', 'It should say that a device recorded it.');
  },
};
