import {followChanges, type ChangeNews} from '../../casework/follow-changes.js';
import {expect, expectRefusal} from './expectation.js';
import {openCaseAtOffice} from './office-bench.js';
import type {BenchCases} from './submitting-cases.js';

/** Longer than any service takes to tell of a change. */
const patienceMs = 20_000;

/** Ends by itself. Its timer holds it: an `AbortSignal.timeout` that only a follower holds goes with the follower. */
function patience(): AbortController {
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), patienceMs);
  waiting.signal.addEventListener('abort', () => clearTimeout(timer));
  return waiting;
}

/** How the office hears of what changes. */
export const changeCases: BenchCases = {
  'tells whoever follows which case changes, to which version, and no word of it': async (
    bench,
  ) => {
    const {facilityId, caseId, staff, work, version} = await openCaseAtOffice(bench);
    const leaving = patience();
    const news = followChanges(staff, {facilityId, signal: leaving.signal});
    const told = firstAbout(news, caseId);
    // Until it is heard: a follower may still be on their way.
    while (!(await settled(told, 1500)))
      await work.enter(caseId, {kind: 'noted', payload: {text: 'Tangerine'}});
    const change = await told;
    expect(change !== undefined, 'A follower should hear of a case that changes.');
    expect(!JSON.stringify(change).includes('Tangerine'), 'They should hear no word of it.');
    expect(change.version > 1, 'They should hear which version it is at.');
    leaving.abort();
    const back = patience();
    const again = followChanges(staff, {
      ...{facilityId, after: change.change - 1},
      signal: back.signal,
    });
    const missed = await firstAbout(again, caseId);
    back.abort();
    expect(missed !== undefined, 'Who comes back should hear what they missed.');
    expect(missed.version <= (await version()), 'No version should be told that is not there.');
  },

  'ends quietly for whoever stops following': async (bench) => {
    const {facilityId} = bench;
    const {transport: staff} = await bench.openStaff();
    const leaving = new AbortController();
    const news = followChanges(staff, {facilityId, signal: leaving.signal});
    const next = drained(news);
    setTimeout(() => leaving.abort(), 50);
    await next;
    const {transport} = bench;
    const stranger = patience();
    const {signal} = stranger;
    const [refused] = await drained(followChanges(transport, {facilityId, signal}));
    stranger.abort();
    expect(refused !== undefined && 'problem' in refused, 'A refusal should be told, as the last.');
    expectRefusal(
      {ok: false, problem: refused.problem},
      'unauthorized',
      'Following without a token',
    );
  },
};

async function firstAbout(news: AsyncIterable<ChangeNews>, caseId: string) {
  for await (const each of news) if ('caseId' in each && each.caseId === caseId) return each;
  return undefined;
}

async function drained(news: AsyncIterable<ChangeNews>): Promise<readonly ChangeNews[]> {
  const all: ChangeNews[] = [];
  for await (const each of news) all.push(each);
  return all;
}

function settled(promise: Promise<unknown>, ms: number): Promise<boolean> {
  const waited = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), ms));
  return Promise.race([promise.then(() => true), waited]);
}
