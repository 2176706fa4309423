import {handOverMaxLength, type HandOver} from '../../hand-over/hand-over.js';
import {openHandOver, readFragment, sealHandOver} from '../../hand-over/hand-over-cipher.js';
import type {Transport} from '../../transport/transport.js';
import type {ConformanceBench} from './bench.js';
import {expect, expectEqual, expectNamed, expectRefusal, expectValue} from './expectation.js';
import type {BenchCases} from './submitting-cases.js';

const unfinished = {form: 'complaint', language: 'es', answers: {'/story': 'Nobody came'}};

/** An unfinished form on its way from a kiosk to a phone. */
export const handOverCases: BenchCases = {
  'hands an unfinished form over to a phone, once': async (bench) => {
    const {facilityId, transport: phone} = bench;
    const kiosk = await openDevice(bench);
    const {handOver, fragment} = await sealHandOver(unfinished);
    const {id} = handOver;
    const request = {facilityId, ...handOver};
    const receipt = expectValue(await kiosk.send('hand-over', request), 'Handing over');
    expectEqual([receipt.id, id], 'The receipt should be of the same id.');
    expectEqual([await stateOf(kiosk, request), 'waiting'], 'It should wait.');
    const collected = await phone.send('collect-hand-over', {facilityId, id});
    const {ciphertext} = expectValue(collected, 'Collecting');
    expectEqual(
      [
        await openHandOver({id, ciphertext}, readFragment(fragment)?.key ?? ''),
        {status: 'opened', handedOver: unfinished},
      ],
      'The phone should get what the kiosk had.',
    );
    expectEqual([await stateOf(kiosk, request), 'collected'], 'The kiosk should hear of it.');
    for (const again of [phone, kiosk])
      expectRefusal(
        await again.send('collect-hand-over', {facilityId, id}),
        'not-found',
        'Collecting a second time',
      );
  },

  'gives an unfinished form to one of many who ask at once': async (bench) => {
    const {facilityId, transport: phone} = bench;
    const kiosk = await openDevice(bench);
    const {handOver} = await sealHandOver(unfinished);
    expectValue(await kiosk.send('hand-over', {facilityId, ...handOver}), 'Handing over');
    const replies = await Promise.all(
      Array.from({length: 10}, () =>
        phone.send('collect-hand-over', {facilityId, id: handOver.id}),
      ),
    );
    expect(replies.filter(({ok}) => ok).length === 1, 'Exactly one should get it.');
  },

  'answers alike to what was collected and to what never was': async (bench) => {
    const {facilityId, transport: phone} = bench;
    const kiosk = await openDevice(bench);
    const {handOver} = await sealHandOver(unfinished);
    const {id} = handOver;
    expectValue(await kiosk.send('hand-over', {facilityId, ...handOver}), 'Handing over');
    expectValue(await phone.send('collect-hand-over', {facilityId, id}), 'Collecting');
    const never = crypto.randomUUID();
    const replies = await Promise.all(
      [id, never].map((each) => phone.send('collect-hand-over', {facilityId, id: each})),
    );
    const problems = replies.map((reply) => expectRefusal(reply, 'not-found', 'Either'));
    expectEqual(problems, 'Nobody should learn whether there was anything.');
  },

  'takes back what a kiosk erases, for the kiosk that handed it over alone': async (bench) => {
    const {facilityId, transport: phone} = bench;
    const kiosk = await openDevice(bench);
    const {handOver} = await sealHandOver(unfinished);
    const request = {facilityId, ...handOver};
    const {id} = handOver;
    expectValue(await kiosk.send('hand-over', request), 'Handing over');
    const page = await phone.send('withdraw-hand-over', request);
    expectRefusal(page, 'unauthorized', 'A page that takes it back');
    for (const turn of ['once', 'again'])
      expectEqual(
        [
          expectValue(await kiosk.send('withdraw-hand-over', {facilityId, id}), turn).state,
          'expired',
        ],
        'Its time should be over.',
      );
    const late = await phone.send('collect-hand-over', {facilityId, id});
    expectRefusal(late, 'not-found', 'A phone that comes after');
    await kiosk.send('hand-over', request);
    const replayed = await phone.send('collect-hand-over', {facilityId, id});
    expectRefusal(replayed, 'not-found', 'What was taken back before it was sent again');
    const never = crypto.randomUUID();
    const unknown = await kiosk.send('withdraw-hand-over', {facilityId, id: never});
    expectRefusal(unknown, 'not-found', 'What no device handed over');
  },

  'tells a kiosk that takes back too late that a phone was there first': async (bench) => {
    const {facilityId, transport: phone} = bench;
    const kiosk = await openDevice(bench);
    const {handOver} = await sealHandOver(unfinished);
    const {id} = handOver;
    expectValue(await kiosk.send('hand-over', {facilityId, ...handOver}), 'Handing over');
    expectValue(await phone.send('collect-hand-over', {facilityId, id}), 'Collecting');
    const withdrawn = await kiosk.send('withdraw-hand-over', {facilityId, id});
    expectEqual(
      [expectValue(withdrawn, 'Taking back').state, 'collected'],
      'The kiosk should hear of the phone.',
    );
  },

  'gives a replay of a hand-over the first receipt, and brings nothing back by it': async (
    bench,
  ) => {
    const {facilityId, transport: phone} = bench;
    const kiosk = await openDevice(bench);
    const {handOver} = await sealHandOver(unfinished);
    const request = {facilityId, ...handOver};
    const first = expectValue(await kiosk.send('hand-over', request), 'Handing over');
    expectEqual([first, expectValue(await kiosk.send('hand-over', request), 'Again')], 'Alike.');
    const {ciphertext} = (await sealHandOver(unfinished)).handOver;
    const other = await kiosk.send('hand-over', {...request, ciphertext});
    expectRefusal(other, 'conflict', 'The same id with another ciphertext');
    const {id} = handOver;
    expectValue(await phone.send('collect-hand-over', {facilityId, id}), 'Collecting');
    await kiosk.send('hand-over', request);
    const late = await phone.send('collect-hand-over', {facilityId, id});
    expectRefusal(late, 'not-found', 'What was collected before it was sent again');
  },

  'takes unfinished forms from a device alone, and tells it alone where they are': async (
    bench,
  ) => {
    const {facilityId, transport: phone} = bench;
    const kiosk = await openDevice(bench);
    const {handOver} = await sealHandOver(unfinished);
    const request = {facilityId, ...handOver};
    expectRefusal(await phone.send('hand-over', request), 'unauthorized', 'A page');
    expectValue(await kiosk.send('hand-over', request), 'Handing over');
    const state = await phone.send('read-hand-over-state', request);
    expectRefusal(state, 'unauthorized', 'A page that asks where it is');
    const {id} = (await sealHandOver(unfinished)).handOver;
    const unknown = await kiosk.send('read-hand-over-state', {facilityId, id});
    expectRefusal(unknown, 'not-found', 'What no device handed over');
  },

  'takes no unfinished form that is too long, or that is no ciphertext': async (bench) => {
    const {facilityId} = bench;
    const kiosk = await openDevice(bench);
    const bad = {
      'too-long': 'A'.repeat(handOverMaxLength + 1),
      'wrong-format': `Nobody came ${'A'.repeat(60)}`,
    } as const;
    for (const [code, ciphertext] of Object.entries(bad)) {
      const request = {facilityId, id: crypto.randomUUID(), ciphertext};
      const problem = expectRefusal(await kiosk.send('hand-over', request), 'invalid', code);
      expectNamed(problem, {path: '/ciphertext', code: code as keyof typeof bad});
    }
    const longest = {
      facilityId,
      id: crypto.randomUUID(),
      ciphertext: 'A'.repeat(handOverMaxLength),
    };
    expectValue(await kiosk.send('hand-over', longest), 'The longest');
  },
};

/** The backend, as a kiosk reaches it. */
export async function openDevice({target}: ConformanceBench): Promise<Transport> {
  const device = await target.createDeviceTransport?.();
  expect(device !== undefined, 'The target should name a kiosk.');
  return device;
}

async function stateOf(
  kiosk: Transport,
  {facilityId, id}: HandOver & {readonly facilityId: string},
): Promise<string> {
  const reply = await kiosk.send('read-hand-over-state', {facilityId, id});
  return expectValue(reply, 'Asking where it is').state;
}
