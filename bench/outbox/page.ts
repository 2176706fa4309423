import {
  createIndexedDbOutboxStore,
  createOutbox,
  type Outbox,
  type SealingKey,
} from '@patient-relations/core/outbox';
import {createAccessCode, createRestTransport} from '@patient-relations/core';
import {patientRoutes, outboxRoutes, type Transport} from '@patient-relations/core/transport';

/** What the address asks this page to time. */
export type Task =
  | {readonly name: 'enqueue'; readonly count: number; readonly sealingKey: SealingKey}
  | {readonly name: 'flush'; readonly count: number; readonly token: string};

/** Milliseconds until a complaint is durable; in the title of the page, as what follows. */
export interface Enqueued {
  readonly p50: number;
  readonly p95: number;
}

/** What a flush came to. */
export interface Flushed {
  readonly ms: number;
  readonly left: number;
  readonly troubles: readonly string[];
}

const facilityId = 'riverside';

/** 5 kB of text as a person might write it. */
const story = 'Nobody came when I rang the bell at night. '.repeat(120).slice(0, 5000);

function feedback() {
  return {
    kind: 'complaint',
    identity: 'anonymous',
    language: 'en',
    channel: 'kiosk',
    story,
    person: {role: 'patient'},
    contact: {preferred: 'code'},
  } as const;
}

const nobody: Transport = {
  send: () => new Promise<never>(() => undefined),
};

function submission() {
  const id = crypto.randomUUID();
  return {id, facilityId, accessCode: createAccessCode(), feedback: feedback()};
}

/** Until a row is durable: sealed, and its transaction complete. */
async function timeEnqueue(outbox: Outbox): Promise<number> {
  const write = submission();
  const start = performance.now();
  const stored = new Promise<number>((resolve) => {
    const stop = outbox.subscribe(({writes}) => {
      if (!writes.some(({id}) => id === write.id)) return;
      resolve(performance.now() - start);
      stop();
    });
  });
  outbox.send('submit-feedback', write).catch(() => undefined);
  return stored;
}

async function enqueue(count: number, sealingKey: SealingKey): Promise<Enqueued> {
  const store = createIndexedDbOutboxStore('bench-enqueue');
  const outbox = createOutbox({facilityId, transport: nobody, store, sealingKey});
  await outbox.ready;
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) times.push(await timeEnqueue(outbox));
  outbox.close();
  times.sort((one, other) => one - other);
  const at = (share: number): number => times[Math.ceil(times.length * share) - 1]!;
  return {p50: at(0.5), p95: at(0.95)};
}

async function flush(count: number, token: string): Promise<Flushed> {
  const transport = createRestTransport(
    {baseUrl: location.origin, deviceToken: token},
    {...patientRoutes, ...outboxRoutes},
  );
  const reply = await transport.send('read-sealing-key', {facilityId});
  if (!reply.ok) throw new Error(reply.problem.code);
  const sealingKey = reply.value;
  const name = `bench-flush-${crypto.randomUUID()}`;
  // The tally of the other database, which would seem to be lost.
  localStorage.clear();
  const before = createOutbox({
    ...{facilityId, sealingKey, transport: nobody},
    store: createIndexedDbOutboxStore(name),
  });
  for (let index = 0; index < count; index += 1) await timeEnqueue(before);
  before.close();
  const start = performance.now();
  const outbox = createOutbox({
    ...{facilityId, sealingKey, transport},
    store: createIndexedDbOutboxStore(name),
  });
  await outbox.ready;
  // A row that is refused, or a service that does not answer, must end the bench and not hold it.
  for (let round = 0; round < 5 && outbox.status.writes.length > 0; round += 1)
    await outbox.flush();
  const ms = performance.now() - start;
  const left = await createIndexedDbOutboxStore(name).count();
  outbox.close();
  const {writes, troubles} = outbox.status;
  return {
    ms,
    left,
    troubles: [...troubles, ...writes.slice(0, 1).map((each) => JSON.stringify(each))],
  };
}

const task = JSON.parse(decodeURIComponent(location.hash.slice(1))) as Task;
const work: Promise<unknown> =
  task.name === 'enqueue' ? enqueue(task.count, task.sealingKey) : flush(task.count, task.token);
document.title = await work.then(
  (result) => `done ${encodeURIComponent(JSON.stringify(result))}`,
  (error: unknown) => `failed ${String(error)}`,
);
