import {aTimeout, expect, waitUntil as waitBriefly} from '@open-wc/testing';
import type {Client} from '@patient-relations/core';
import {createClient} from '@patient-relations/core/client';
import type {Feedback} from '@patient-relations/core/feedback';
import {
  createMemoryTransport,
  sampleFeedback,
  type MemoryTransport,
} from '@patient-relations/core/testing';
import {FeedbackSending, type FeedbackForm} from './feedback-sending.js';
import type {SubmissionPhase} from './submission.js';

/** Patient enough for a busy machine. */
const waitUntil = (look: () => unknown, what = ''): Promise<void> =>
  waitBriefly(look as () => boolean, what, {timeout: 8000});

const element = {
  addController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
  renderRoot: document,
} as unknown as FeedbackForm['element'];
const never = 1_000_000;

describe('sending feedback', () => {
  let transport: MemoryTransport;
  let client: Client;
  let sending: FeedbackSending;
  let submission: FeedbackSending['submission'];
  let phases: SubmissionPhase[];
  let pauses: number[];
  let pauseMs: number;
  let canLoad: boolean;

  beforeEach(() => {
    transport = createMemoryTransport();
    client = createClient({facilityId: transport.facility.id, transport});
    phases = [];
    pauses = [];
    pauseMs = never;
    canLoad = true;
    const form = {
      element: {...element, requestUpdate: notePhase},
      client: () => (canLoad ? Promise.resolve(client) : Promise.reject(new Error('gone'))),
      refuse: () => true,
      onReceived: () => undefined,
      moveTo: () => undefined,
    } as unknown as FeedbackForm;
    sending = new FeedbackSending(form, (attempt) => {
      pauses.push(attempt);
      return pauseMs;
    });
    ({submission} = sending);
    sending.hostConnected();
  });

  afterEach(() => sending.hostDisconnected());

  const send = (feedback: Feedback | Promise<Feedback> = sampleFeedback()): Promise<void> =>
    submission.submit(feedback);
  const phase = (): SubmissionPhase => submission.state.phase;
  /** Told of each change, and of each try that begins. */
  const notePhase = (): void => {
    if (phase() !== phases.at(-1)) phases.push(phase());
  };
  const reaches = (wanted: SubmissionPhase): Promise<void> =>
    waitUntil(() => phase() === wanted, wanted);
  const cases = async (): Promise<number> => {
    const page = await transport.staff.send('list-cases', {facilityId: transport.facility.id});
    if (!page.ok) throw new Error('no list');
    return page.value.cases.length;
  };
  const opens = async (code: string): Promise<boolean> =>
    (await client.cases.read({caseId: 'mine', accessCode: code})).ok;

  it('says "received" only after the service has it', async () => {
    const sent = send();
    expect(phase()).to.equal('sending');
    await sent;

    expect(phases).to.deep.equal(['sending', 'received']);
    expect(await opens(sending.accessCode)).to.equal(true);
  });

  it('sends once when it is asked twice', async () => {
    await Promise.all([send(), send()]);
    await send();

    expect(await cases()).to.equal(1);
    expect(phases).to.deep.equal(['sending', 'received']);
  });

  it('waits for feedback that is not finished yet', async () => {
    await send(Promise.resolve(sampleFeedback()));

    expect(phase()).to.equal('received');
  });

  it('says the words are still on this device while the service cannot take them', async () => {
    for (const fault of [{kind: 'offline'}, {kind: 'busy'}] as const) {
      transport.faults.set({fault});
      await send();
      expect(phase()).to.equal('waiting');
      expect(await cases()).to.equal(0);
      submission.edit();
    }
  });

  it('waits, too, when the code that sends cannot be loaded', async () => {
    canLoad = false;
    await send();
    expect(phase()).to.equal('waiting');

    canLoad = true;
    await submission.retry();
    expect(phase()).to.equal('received');
  });

  it('says "not confirmed" when no answer came, and makes no second case by trying again', async () => {
    transport.faults.set({fault: {kind: 'timeout-after-commit'}, lasts: 1});
    await send();
    expect(phase()).to.equal('unconfirmed');
    expect(await cases()).to.equal(1);

    await submission.retry();
    expect(phase()).to.equal('received');
    expect(await cases()).to.equal(1);
  });

  it('takes an answer it cannot read for something that may be stored', async () => {
    transport.faults.set({fault: {kind: 'malformed-answer'}, lasts: 1});
    await send();

    expect(phase()).to.equal('unconfirmed');
  });

  it('never goes back from "not confirmed" to "only on this device"', async () => {
    transport.faults.set({fault: {kind: 'timeout-after-commit'}, lasts: 1});
    await send();
    transport.faults.set({fault: {kind: 'offline'}});
    await submission.retry();
    expect(phase()).to.equal('unconfirmed');

    submission.edit();
    await send(sampleFeedback({story: 'Other words'}));
    expect(phase()).to.equal('unconfirmed');
    transport.faults.clear();
    await submission.retry();
    expect(phase()).to.equal('received');
    expect(await cases()).to.equal(1);
  });

  it('stays "not confirmed", with its code, when a later try is refused, and goes on trying', async () => {
    transport.faults.set({fault: {kind: 'timeout-after-commit'}, lasts: 1});
    await send();
    const code = sending.accessCode;
    pauseMs = 1;
    const problem = {status: 401, code: 'unauthorized', errors: []} as const;
    transport.faults.set({fault: {kind: 'refuse', problem}, lasts: 2});
    await submission.retry();
    expect(phase()).to.equal('unconfirmed');

    await reaches('received');
    expect(phases).to.deep.equal(['sending', 'unconfirmed', 'received']);
    expect(sending.accessCode).to.equal(code);
    expect(await cases()).to.equal(1);
  });

  it('lets nothing be changed while a later try is under way', async () => {
    transport.faults.set({fault: {kind: 'offline'}, lasts: 1});
    await send();
    const tried = submission.retry();
    submission.edit();
    expect(phase()).to.equal('waiting');

    await tried;
    expect(phase()).to.equal('received');
  });

  for (const [where, stored] of [
    ['the device', true],
    ["the page's queue", false],
  ] as const)
    it(`takes nothing back that ${where} keeps: it is sent as it was, and arrives once`, async () => {
      const {submit} = client.feedback;
      const kept: typeof submit = () => Promise.resolve({status: 'waiting', stored});
      client = {...client, feedback: {...client.feedback, submit: kept}};
      await send();
      submission.edit();
      await send(sampleFeedback({story: 'Other words'}));
      expect(submission.state).to.deep.equal({phase: 'waiting', stored});

      client = {...client, feedback: {...client.feedback, submit}};
      await submission.retry();
      const reply = await client.cases.read({caseId: 'mine', accessCode: sending.accessCode});
      expect(reply.ok && JSON.stringify(reply.value)).not.to.contain('Other words');
      expect(await cases()).to.equal(1);
    });

  it('keeps its id and code through every attempt', async () => {
    transport.faults.set({fault: {kind: 'offline'}});
    await send();
    const code = sending.accessCode;
    await submission.retry();
    transport.faults.clear();
    await submission.retry();

    expect(sending.accessCode).to.equal(code);
    expect(await opens(code)).to.equal(true);
  });

  it('tries again by itself, with pauses that the attempt number decides', async () => {
    pauseMs = 1;
    transport.faults.set({fault: {kind: 'offline'}, lasts: 3});
    await send();
    await reaches('received');

    expect(pauses).to.deep.equal([0, 1, 2]);
    expect(phases).to.deep.equal(['sending', 'waiting', 'received']);
  });

  it('leaves a service alone for as long as it asks', async () => {
    pauseMs = 1;
    transport.faults.set({fault: {kind: 'busy', retryAfterMs: 300}, lasts: 1});
    await send();
    await aTimeout(100);
    expect(phase()).to.equal('waiting');

    await reaches('received');
  });

  it('tries at once when the device is online again', async () => {
    transport.faults.set({fault: {kind: 'offline'}, lasts: 1});
    await send();
    dispatchEvent(new Event('online'));

    await reaches('received');
  });

  it('stops trying while its element is not on the page, and goes on when it is back', async () => {
    pauseMs = 1;
    transport.faults.set({fault: {kind: 'offline'}, lasts: 1});
    await send();
    sending.hostDisconnected();
    dispatchEvent(new Event('online'));
    await aTimeout(30);
    expect(phase()).to.equal('waiting');

    sending.hostConnected();
    await reaches('received');
  });

  it('names what the service refused, and takes the mended words under the same id', async () => {
    const tooLong = sampleFeedback({story: 'x'.repeat(10_001)});
    await send(tooLong);
    const code = sending.accessCode;
    expect(submission.state).to.deep.include({phase: 'rejected', code: 'invalid'});

    await send();
    expect(phase()).to.equal('received');
    expect(sending.accessCode).to.equal(code);
  });

  it('does not try again by itself when the page refuses to let the words out', async () => {
    const refusing = createClient({
      facilityId: 'riverside',
      baseUrl: 'https://hospital.example',
      onRequest: (call) => call.refuse(),
    });
    client = refusing;
    pauseMs = 1;
    await send();

    expect(phase()).to.equal('failed');
    expect(pauses).to.deep.equal([]);
  });

  it('forgets everything at once, also what is on its way', async () => {
    let arrive = (): void => undefined;
    transport.faults.set({
      fault: {kind: 'slow', ms: Infinity},
      lasts: new Promise<void>((resolve) => (arrive = resolve)),
    });
    const sent = send();
    await aTimeout(5);
    sending.forget();
    arrive();
    await sent;

    expect(phase()).to.equal('editing');
    expect(sending.accessCode).to.equal('');
    expect(await cases()).to.equal(0);
  });

  it('sends something new after it was told to forget, under another code', async () => {
    await send();
    const code = sending.accessCode;
    sending.forget();
    await send();

    expect(sending.accessCode).not.to.equal(code);
    expect(await cases()).to.equal(2);
  });
});
