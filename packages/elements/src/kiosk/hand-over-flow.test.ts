import {expect, waitUntil as waitBriefly} from '@open-wc/testing';
import {
  openHandOver,
  readFragment,
  type HandOver,
  type HandOverState,
} from '@patient-relations/core/hand-over';
import {handOver, type HandOverPhase} from './hand-over-flow.js';
import type {KioskService} from './kiosk-service.js';

/** Patient enough for a busy machine. */
const waitUntil = (look: () => unknown, what = ''): Promise<void> =>
  waitBriefly(look as () => boolean, what, {timeout: 8000});

describe('handing an unfinished form to a phone', () => {
  const {setTimeout: later} = globalThis;
  let phases: HandOverPhase[];
  let relayed: HandOver | undefined;
  let state: HandOverState | undefined;
  let asked: number;
  let isReached: boolean;
  let withdrawn: string[];
  let stop: () => void;

  beforeEach(() => {
    phases = [];
    relayed = undefined;
    state = 'waiting';
    asked = 0;
    isReached = true;
    withdrawn = [];
    globalThis.setTimeout = ((act: () => void, time: number) =>
      later(act, time === 3000 ? 20 : time)) as typeof setTimeout;
  });

  afterEach(() => {
    stop();
    globalThis.setTimeout = later;
  });

  const start = (answers: unknown = {story: 'word'}): void => {
    const service = {
      handOver(sealed: HandOver) {
        relayed = sealed;
        return Promise.resolve(isReached);
      },
      handOverState() {
        asked += 1;
        return Promise.resolve(state);
      },
      withdrawHandOver(id: string) {
        withdrawn.push(id);
        return Promise.resolve();
      },
    } as unknown as KioskService;
    stop = handOver(
      {form: 'complaint', language: 'es', answers},
      {service, url: 'https://hospital.example/go', onPhase: (phase) => phases.push(phase)},
    );
  };
  const last = (): HandOverPhase | undefined => phases.at(-1);

  it('gives the relay what only the address on the screen can open', async () => {
    start();
    await waitUntil(() => last()?.phase === 'showing');
    const {address} = last() as {address: string};
    const fragment = readFragment(new URL(address).hash)!;

    expect(address.startsWith('https://hospital.example/go#')).to.equal(true);
    expect(fragment.id).to.equal(relayed!.id);
    expect(JSON.stringify(relayed)).not.to.contain(fragment.key);
    const opened = await openHandOver(relayed!, fragment.key);
    expect(opened).to.deep.equal({
      status: 'opened',
      handedOver: {form: 'complaint', language: 'es', answers: {story: 'word'}},
    });
  });

  it('tells when a phone has fetched it, through answers that do not come', async () => {
    state = undefined;
    start();
    await waitUntil(() => asked > 2);
    state = 'collected';

    await waitUntil(() => last()?.phase === 'collected');
  });

  it('tells when its time is over', async () => {
    state = 'expired';
    start();

    await waitUntil(() => last()?.phase === 'expired');
  });

  it('tells when the relay cannot be reached, and asks it nothing', async () => {
    isReached = false;
    start();
    await waitUntil(() => last()?.phase === 'failed');

    expect(asked).to.equal(0);
  });

  it('tells when there is more than a phone can be given', async () => {
    start('x'.repeat(100_000));
    await waitUntil(() => last()?.phase === 'too-long');

    expect(relayed).to.equal(undefined);
  });

  it('asks no more once someone has gone back to the form', async () => {
    start();
    await waitUntil(() => asked > 0);
    stop();
    const before = phases.length;
    const times = asked;
    await new Promise((resolve) => later(resolve, 200));

    expect(phases).to.have.length(before);
    expect(asked).to.be.at.most(times + 1);
  });

  it('takes back at once what was on the screen, and only once', async () => {
    start();
    await waitUntil(() => last()?.phase === 'showing');
    expect(withdrawn).to.deep.equal([]);
    stop();
    stop();

    expect(withdrawn).to.deep.equal([relayed!.id]);
  });

  for (const over of ['collected', 'expired'] as const)
    it(`takes nothing back that is ${over}`, async () => {
      state = over;
      start();
      await waitUntil(() => last()?.phase === over);
      stop();

      expect(withdrawn).to.deep.equal([]);
    });
});
