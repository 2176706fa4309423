import {randomBytes, randomInt} from 'node:crypto';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import type {Kysely} from 'kysely';
import {sampleFacility} from '@patient-relations/core/testing';
import {openDatabase} from '../database/database.js';
import type {Tables} from '../database/tables.js';
import {makeSealingKey} from '../keys/sealing-keys.js';
import {makeSigningKey, parseSigningKey} from '../keys/signing-key.js';
import type {ServiceConfig} from '../config/service-config.js';
import type {MailReceiver} from './mail-receiver.js';
import {requestsTo} from './requests.js';
import {spawnService, type SpawnedService} from './spawned-service.js';
import {createDatabase} from './test-database.js';
import {startTestService} from './test-service.js';
import {waitUntil} from './wait-until.js';

/** What became of escalations that fell due while instances were killed. */
export interface KillOutcome {
  readonly expected: number;
  readonly escalations: number;
  readonly kills: number;
  /** Escalations without a row that goes out. */
  readonly missed: number;
  /** Rows that go out for no escalation. */
  readonly strangers: number;
  /** Events of cases that say that somebody was told. */
  readonly events: number;
  readonly longestLateMs: number;
  readonly mails: number;
  /** Mails that came once more under the same id. */
  readonly duplicates: number;
  /** Duplicates without a kill between the one time and the next. */
  readonly unexplained: number;
  readonly neverMailed: number;
}

export interface KillOptions {
  readonly server: string;
  readonly receiver: MailReceiver;
  readonly cases: number;
  readonly kills: number;
  /** Over how long they fall due. */
  readonly spreadMs: number;
}

const steps = ['pr-3', 'pr-4', 'manager', 'risk', 'privacy'] as const;
const hour = {amount: 1, unit: 'hours', days: 'calendar'} as const;

/** Five people are told of each case an hour after it came, each once. */
function configFor(port: number): ServiceConfig {
  return {
    facilities: [
      {
        facility: sampleFacility(),
        casework: {
          escalation: {
            matrix: {
              ...{id: 'five', version: '1', status: 'approved', name: 'Five at once', sources: []},
              levels: steps.map((role) => ({id: role, role, channel: 'email', within: hour})),
              rules: [
                {
                  id: 'unowned',
                  says: 'Nobody owns a case.',
                  trigger: {on: 'unowned'},
                  steps: steps.map((level) => ({level, after: hour})),
                },
              ],
            },
            addresses: Object.fromEntries(steps.map((role) => [role, [`${role}@mail.example`]])),
          },
        },
      },
    ],
    smtp: {host: '127.0.0.1', port, from: 'noreply@riverside.example'},
    proof: {required: false},
  };
}

interface Stage {
  readonly folder: string;
  readonly url: string;
  readonly config: ServiceConfig;
  readonly keys: {
    readonly PR_SECRET_KEY: string;
    readonly PR_SIGNING_KEY: string;
    readonly PR_SEALING_KEY: string;
  };
}

/** Lets escalations fall due on two instances that are killed at random moments, and counts what became of each. */
export async function killWhileEscalating(options: KillOptions): Promise<KillOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'pr-escalate-'));
  const url = await createDatabase(options.server);
  const config = configFor(options.receiver.port);
  const keys = {
    PR_SECRET_KEY: randomBytes(32).toString('hex'),
    PR_SIGNING_KEY: makeSigningKey(),
    PR_SEALING_KEY: makeSealingKey(),
  };
  const stage = {folder, url, config, keys};
  await writeFile(join(folder, 'service.json'), JSON.stringify(config));
  const db = await openDatabase({kind: 'postgresql', url});
  try {
    const begins = Date.now() + 15_000 + options.cases * 40;
    await plan(stage, {...options, begins});
    const killedAt = await killAtRandom(stage, db, {...options, begins});
    return await countUp(db, options, killedAt);
  } finally {
    await db.destroy();
    await rm(folder, {recursive: true, force: true});
  }
}

/** Takes in cases as if an hour ago, one after the other: what is due of them falls due from `begins` on. */
async function plan(
  {url, config, keys}: Stage,
  {cases, spreadMs, begins}: KillOptions & {readonly begins: number},
): Promise<void> {
  let at = begins;
  const signingKey = await parseSigningKey(keys.PR_SIGNING_KEY);
  const service = await startTestService({
    config,
    db: await openDatabase({kind: 'postgresql', url}),
    secretKey: Buffer.from(keys.PR_SECRET_KEY, 'hex'),
    now: () => new Date(at - 3_600_000),
    everyMs: 500,
    ...(signingKey && {signingKey}),
  });
  const requests = requestsTo(service);
  for (let index = 0; index < cases; index += 1) {
    at = begins + (spreadMs * index) / cases;
    const {status, text} = await requests.submit();
    if (status !== 201) throw new Error(text);
  }
  await waitUntil(async () => (await countRows(service.db)).planned === cases * steps.length);
  await service.end();
  if (Date.now() > begins - 3000) throw new Error('Planning took longer than it was given.');
}

async function killAtRandom(
  {folder, url, keys}: Stage,
  db: Kysely<Tables>,
  {kills, spreadMs, begins}: KillOptions & {readonly begins: number},
): Promise<readonly number[]> {
  const args = ['--config', join(folder, 'service.json'), '--data'];
  const start = (slot: number): Promise<SpawnedService> =>
    spawnService([...args, join(folder, `data-${slot}`)], {DATABASE_URL: url, ...keys});
  const instances = [await start(0), await start(1)];
  const killedAt: number[] = [];
  const moments = Array.from({length: kills}, () => begins + randomInt(spreadMs)).sort(
    (one, other) => one - other,
  );
  try {
    for (const moment of moments) {
      await wait(Math.max(0, moment - Date.now()));
      const slot = randomInt(2);
      await instances[slot]?.end('SIGKILL');
      killedAt.push(Date.now());
      instances[slot] = await start(slot);
    }
    // A mail that was under way at the last kill is taken up again when its lease is over.
    await waitUntil(async () => {
      const {untold, unsent} = await countRows(db);
      return untold + unsent === 0;
    }, spreadMs + 150_000);
  } finally {
    await Promise.all(instances.map((instance) => instance.end('SIGKILL')));
  }
  return killedAt;
}

async function countRows(db: Kysely<Tables>) {
  const escalations = await db.selectFrom('escalations').select('told_at').execute();
  const unsent = await db
    .selectFrom('outgoing')
    .select('id')
    .where('state', '<>', 'sent')
    .where('purpose', '=', 'escalation')
    .execute();
  const untold = escalations.filter(({told_at: at}) => at === null).length;
  return {planned: escalations.length, untold, unsent: unsent.length};
}

async function countUp(
  db: Kysely<Tables>,
  {receiver, cases}: KillOptions,
  killedAt: readonly number[],
): Promise<KillOutcome> {
  const escalations = await db.selectFrom('escalations').selectAll().execute();
  const rows = await db
    .selectFrom('outgoing')
    .select('id')
    .where('purpose', '=', 'escalation')
    .execute();
  const events = await db
    .selectFrom('case_events')
    .select('id')
    .where('kind', '=', 'escalated')
    .execute();
  const [due, out] = [escalations, rows].map((list) => new Set(list.map(({id}) => id)));
  const arrivals = escalations.map(({id}) => timesOf(receiver, id));
  const again = arrivals.flatMap((times) =>
    times.slice(1).map((at, index) => ({from: times[index] ?? 0, at})),
  );
  const late = escalations.map((row) => Date.parse(row.told_at ?? '') - Date.parse(row.due_at));
  return {
    expected: cases * steps.length,
    escalations: escalations.length,
    kills: killedAt.length,
    missed: escalations.filter(({id}) => !out?.has(id)).length,
    strangers: rows.filter(({id}) => !due?.has(id)).length,
    events: events.length,
    longestLateMs: Math.max(...late),
    mails: arrivals.flat().length,
    duplicates: again.length,
    unexplained: again.filter(({from, at}) => !killedAt.some((kill) => from <= kill && kill <= at))
      .length,
    neverMailed: arrivals.filter(({length}) => length === 0).length,
  };
}

/** When the mail of an escalation arrived, each time. */
function timesOf({mails}: MailReceiver, id: string): readonly number[] {
  return mails.filter(({messageId}) => messageId === `<${id}@riverside>`).map(({at}) => at);
}

/** Runs it, prints what it came to, and throws where an escalation was missed, told twice or told late. */
export async function assertEachIsToldOnce(
  options: KillOptions,
  print: (line: string) => void,
): Promise<void> {
  const outcome = await killWhileEscalating(options);
  print(JSON.stringify(outcome));
  const {expected, missed, strangers, unexplained, neverMailed} = outcome;
  const faults = {missed, strangers, unexplained, neverMailed};
  for (const [what, count] of Object.entries(faults))
    if (count > 0) throw new Error(`${what}: ${count}`);
  if (outcome.escalations !== expected || outcome.events !== expected)
    throw new Error('An escalation is gone, or a case says of one twice.');
  if (outcome.kills !== options.kills) throw new Error('Not every kill took place.');
  if (outcome.longestLateMs > 60_000) throw new Error(`${outcome.longestLateMs} ms late`);
}
