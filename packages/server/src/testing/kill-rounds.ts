import {randomInt, randomUUID} from 'node:crypto';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {sampleFacility, sampleSubmission} from '@patient-relations/core/testing';
import {spawnService, type SpawnedService} from './spawned-service.js';

/** What one round came to. `missing` must be empty: a confirmed submission that is not there. */
export interface KillRound {
  readonly inFlight: number;
  readonly confirmed: number;
  readonly unconfirmed: number;
  /** Of all that were sent: how many are there after the restart. */
  readonly found: number;
  readonly missing: readonly string[];
  /** Confirmed submissions whose replay after the restart got another answer. */
  readonly changed: readonly string[];
}

interface Sent {
  readonly id: string;
  readonly body: string;
  receipt: string | undefined;
}

/** How many writes are kept in flight. */
const concurrency = 64;

/**
 * Kills the service at random moments while people hand feedback in, starts it again, and counts what is there.
 * Yields one result a round.
 */
export async function* killRounds(rounds: number): AsyncGenerator<KillRound> {
  const folder = await mkdtemp(join(tmpdir(), 'pr-kill-'));
  const config = join(folder, 'service.json');
  await writeFile(
    config,
    JSON.stringify({facilities: [{facility: sampleFacility()}], proof: {required: false}}),
  );
  const args = ['--data', join(folder, 'data'), '--config', config];
  let service = await spawnService(args);
  try {
    for (let round = 0; round < rounds; round += 1) {
      const {sent, inFlight} = await sendUntilKilled(service);
      service = await spawnService(args);
      yield {inFlight, ...(await compare(service, join(folder, 'data'), sent))};
    }
  } finally {
    await service.end('SIGKILL');
    await rm(folder, {recursive: true, force: true});
  }
}

/** Keeps writes in flight until the process is killed in the middle of them. */
async function sendUntilKilled(
  service: SpawnedService,
): Promise<{readonly sent: readonly Sent[]; readonly inFlight: number}> {
  const sent: Sent[] = [];
  const state = {isKilled: false, inFlight: 0};
  const writers = Array.from({length: concurrency}, async () => {
    while (!state.isKilled) {
      const one = newSubmission();
      sent.push(one);
      state.inFlight += 1;
      one.receipt = await put(service.origin, one).catch(() => undefined);
      state.inFlight -= 1;
    }
  });
  const moment = randomInt(5, 120);
  while (sent.filter(({receipt}) => receipt !== undefined).length < moment) await wait(1);
  await wait(randomInt(20));
  const {inFlight} = state;
  const ended = service.end('SIGKILL');
  state.isKilled = true;
  await ended;
  await Promise.all(writers);
  return {sent, inFlight};
}

async function compare(
  service: SpawnedService,
  data: string,
  sent: readonly Sent[],
): Promise<Omit<KillRound, 'inFlight'>> {
  const stored = await storedIds(service, data);
  const confirmed = sent.filter(({receipt}) => receipt !== undefined);
  const missing = confirmed.filter(({id}) => !stored.has(id)).map(({id}) => id);
  const changed: string[] = [];
  for (const one of confirmed)
    if ((await put(service.origin, one)) !== one.receipt) changed.push(one.id);
  return {
    confirmed: confirmed.length,
    unconfirmed: sent.length - confirmed.length,
    found: sent.filter(({id}) => stored.has(id)).length,
    missing,
    changed,
  };
}

async function storedIds({origin}: SpawnedService, data: string): Promise<ReadonlySet<string>> {
  const token = (await readFile(join(data, 'staff-token'), 'utf8')).trim();
  const ids = new Set<string>();
  let after = '';
  do {
    const response = await fetch(
      `${origin}/v1/staff/facilities/riverside/cases?limit=200${after}`,
      {
        headers: {authorization: `Bearer ${token}`},
      },
    );
    const page = (await response.json()) as {cases: {id: string}[]; next?: string};
    for (const {id} of page.cases) ids.add(id);
    after = page.next === undefined ? '' : `&after=${page.next}`;
  } while (after !== '');
  return ids;
}

function newSubmission(): Sent {
  const {accessCode, feedback} = sampleSubmission();
  const body = JSON.stringify({facilityId: 'riverside', accessCode, feedback});
  return {id: randomUUID(), body, receipt: undefined};
}

/** The receipt; throws when there was no answer, and when the answer was no receipt. */
async function put(origin: string, {id, body}: Sent): Promise<string> {
  const response = await fetch(`${origin}/v1/feedback/${id}`, {
    method: 'PUT',
    headers: {'content-type': 'application/json'},
    body,
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`status ${response.status}`);
  return text;
}

/** Runs rounds, prints each, and throws when a confirmed submission is missing or there were too few in flight. */
export async function assertNothingIsLost(
  rounds: number,
  print: (line: string) => void,
): Promise<void> {
  let number = 0;
  for await (const round of killRounds(rounds)) {
    number += 1;
    const {inFlight, confirmed, unconfirmed, found, missing, changed} = round;
    print(
      `round ${number}: ${inFlight} in flight, ${confirmed} confirmed, ${unconfirmed} unconfirmed, ` +
        `${found} found, ${missing.length} missing`,
    );
    if (inFlight < 50) throw new Error(`Only ${inFlight} writes were in flight.`);
    if (missing.length > 0) throw new Error(`${missing.length} confirmed submissions are missing.`);
    if (changed.length > 0) throw new Error(`${changed.length} receipts have changed.`);
  }
}
