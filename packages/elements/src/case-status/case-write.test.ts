import {expect} from '@open-wc/testing';
import type {ReactiveControllerHost} from 'lit';
import {
  RefusedByHostError,
  TransportError,
  UnexpectedResponseError,
} from '@patient-relations/core/errors';
import '../outbox/pr-stored.js';
import {CaseWrite} from './case-write.js';

const host: ReactiveControllerHost = {
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};

describe('one write to a case', () => {
  let write: CaseWrite;
  let ids: string[];
  let made: number;

  beforeEach(() => {
    write = new CaseWrite(host);
    ids = [];
    made = 0;
  });

  const createId = (): string => `id-${(made += 1)}`;
  const received = {ok: true, value: {id: '', caseId: '', version: 1, at: ''}} as const;
  const attempt = (outcome: unknown): Promise<boolean> =>
    write.run(createId, (id) => {
      ids.push(id);
      return outcome instanceof Error
        ? Promise.reject(outcome)
        : Promise.resolve(outcome as typeof received);
    });
  const refused = (code: string): unknown => ({
    ok: false,
    problem: {status: 409, code, errors: []},
  });

  it('keeps its id through every attempt until it is answered, and then takes another', async () => {
    await attempt(new TransportError('timeout'));
    await attempt(new TransportError('offline'));
    expect(await attempt(received)).to.equal(true);
    await attempt(received);

    expect(ids).to.deep.equal(['id-1', 'id-1', 'id-1', 'id-2']);
  });

  it('says that it was not sent only when that is certain', async () => {
    for (const error of [
      new TransportError('offline'),
      new TransportError('busy'),
      new RefusedByHostError('no'),
    ]) {
      await attempt(error);
      expect(write.phase).to.equal('waiting');
    }
    for (const error of [
      new TransportError('timeout'),
      new TransportError('server'),
      new TransportError('unreachable'),
      new UnexpectedResponseError('what?'),
      new TypeError('a bug'),
    ]) {
      await attempt(error);
      expect(write.phase).to.equal('unconfirmed');
    }
  });

  it('tells an earlier version, a moved case and any other refusal apart', async () => {
    for (const [code, phase] of [
      ['conflict', 'conflict'],
      ['not-now', 'not-now'],
      ['unknown-code', 'refused'],
      ['invalid', 'refused'],
    ] as const) {
      expect(await attempt(refused(code))).to.equal(false);
      expect(write.phase, code).to.equal(phase);
    }
  });

  it('takes what the device keeps for sent: what comes next is another write', async () => {
    await attempt(new TransportError('offline', {stored: true}));
    expect(write.phase).to.equal('waiting');
    expect(write.isStored).to.equal(true);
    await attempt(received);

    expect(ids).to.deep.equal(['id-1', 'id-2']);
    expect(write.isStored).to.equal(false);
  });

  it('says so until the case shows that it arrived', async () => {
    await attempt(new TransportError('timeout', {stored: true}));
    write.settle((id) => id === 'another');
    expect(write.isStored).to.equal(true);
    write.settle((id) => id === 'id-1');

    expect(write.isStored).to.equal(false);
    expect(write.phase).to.equal('idle');
  });

  it('runs one attempt at a time', async () => {
    const attempts = await Promise.all([attempt(received), attempt(received)]);

    expect(attempts).to.deep.equal([true, false]);
    expect(ids).to.have.lengthOf(1);
  });
});
