import type {RiskEntry} from '../../risk/decide-risk-entry.js';
import type {Transport} from '../../transport/transport.js';
import type {ConformanceBench} from './bench.js';
import {expect, expectEqual, expectNamed, expectRefusal, expectValue} from './expectation.js';
import {openCaseAtOffice, openColleague} from './office-bench.js';
import {expectOneOutcome} from './own-case-cases.js';
import type {BenchCases} from './submitting-cases.js';

/** A flag that risk management answers for. */
const flag = 'sentinel-event';
const knownAt = '2025-11-03T09:00:00.000Z';

/** The risk compartment, which nobody sees but who answers for it. */
export const riskCases: BenchCases = {
  'takes a flag from whoever saw something, and says no more than that it came': async (bench) => {
    const {facilityId, caseId, version} = await openCaseAtOffice(bench);
    const before = await version();
    const {transport: frontline} = await openColleague(bench, ['frontline']);
    const raised = {facilityId, caseId, id: crypto.randomUUID(), flag, note: 'Tangerine'};
    const receipt = expectValue(await frontline.send('raise-risk-flag', raised), 'Raising it');
    expectEqual([Object.keys(receipt).sort(), ['id', 'receivedAt']], 'It should say no more.');
    const again = expectValue(await frontline.send('raise-risk-flag', raised), 'Raising it again');
    expectEqual([again, receipt], 'A replay should get the first outcome.');
    const anew = {...raised, id: crypto.randomUUID()};
    const other = await frontline.send('raise-risk-flag', {...raised, note: 'Another'});
    expectRefusal(other, 'conflict', 'The same id with another note');
    const odd = await frontline.send('raise-risk-flag', {...anew, flag: 'no-such-flag'});
    expectNamed(expectRefusal(odd, 'invalid', 'A flag that nobody knows'), {
      path: '/flag',
      code: 'unknown-value',
    });
    const nowhere = {...anew, caseId: crypto.randomUUID()};
    expectRefusal(await frontline.send('raise-risk-flag', nowhere), 'not-found', 'No such case');
    expectEqual([await version(), before], 'The case itself should know nothing of it.');
    const auditor = await openColleague(bench, ['auditor']);
    const refused = await auditor.transport.send('raise-risk-flag', anew);
    expectRefusal(refused, 'forbidden', 'Raising by an auditor');
  },

  'shows a flag to who answers for it and to who checks that they do, and to nobody else': async (
    bench,
  ) => {
    const {risk, at, write, flagId, work} = await openFlag(bench);
    const flagsOf = async (transport: Transport) => {
      const {facilityId} = at;
      const listed = await transport.send('list-risk-flags', {facilityId, limit: 200});
      return expectValue(listed, 'Listing').flags.filter((each) => each.flagId === flagId);
    };
    const [listed] = await flagsOf(risk);
    expectEqual(
      [
        [listed?.caseId, listed?.flag, listed?.standing],
        [at.caseId, flag, 'open'],
      ],
      'Risk management should find it.',
    );
    const {transport: auditor} = await openColleague(bench, ['auditor']);
    expectValue(await auditor.send('read-risk-record', at), 'Reading as an auditor');
    const note = {kind: 'risk-noted', payload: {flagId, text: 'Tangerine'}} as const;
    const entered = await auditor.send('enter-in-risk', await write(note));
    expectRefusal(entered, 'forbidden', 'An entry by an auditor');
    for (const role of ['privacy', 'pr-4'] as const) {
      const {transport} = await openColleague(bench, [role]);
      expectEqual([await flagsOf(transport), []], 'It is not theirs to find.');
      expectRefusal(await transport.send('read-risk-record', at), 'not-found', 'Reading it');
      const theirs = await transport.send('enter-in-risk', await write(note));
      expectRefusal(theirs, 'not-found', 'Entering something');
    }
    const manager = await openColleague(bench, ['manager']);
    const refused = await manager.transport.send('read-risk-record', at);
    expectRefusal(refused, 'forbidden', 'Reading as a manager');
    const named = await openColleague(bench, ['risk']);
    const {id: accountId} = named;
    const wall = {kind: 'person-named', payload: {accountId, part: 'subject'}} as const;
    expectValue(await work.enter(at.caseId, wall), 'Naming somebody');
    const closed = [
      await named.transport.send('read-risk-record', at),
      await named.transport.send('enter-in-risk', await write(note)),
      await named.transport.send('raise-risk-flag', {...at, id: crypto.randomUUID(), flag}),
    ];
    for (const reply of closed) expectRefusal(reply, 'not-found', 'What is about them');
    expectEqual([await flagsOf(named.transport), []], 'Nor should they find it in a list.');
  },

  'starts the clocks of a flag once it is confirmed, and stops one when its duty is done': async (
    bench,
  ) => {
    const {risk, read, write, flagId} = await openFlag(bench);
    expectEqual([(await read()).deadlines, []], 'Nothing should run before.');
    const payload = {flagId, knownAt, ongoingDanger: false};
    const confirmation = await write({kind: 'flag-confirmed', payload});
    const ahead = {...payload, knownAt: '2999-01-01T00:00:00.000Z'};
    const early = await risk.send('enter-in-risk', await write({...confirmed, payload: ahead}));
    expectNamed(expectRefusal(early, 'invalid', 'What nobody can know yet'), {
      path: '/payload/knownAt',
      code: 'impossible-date',
    });
    await expectOneOutcome(bench, () => risk.send('enter-in-risk', confirmation));
    const [running] = (await read()).deadlines;
    expect(running?.due !== undefined, 'Its duty should have a date.');
    const stale = {...confirmation, id: crypto.randomUUID()};
    expectRefusal(await risk.send('enter-in-risk', stale), 'stale', 'On an old version');
    const twice = await risk.send('enter-in-risk', await write({...confirmed, payload}));
    expectNamed(expectRefusal(twice, 'not-now', 'Confirming it again'), {
      path: '/payload/flagId',
      code: 'already-done',
    });
    const {clock} = running;
    const done = {flagId, clock, doneAt: knownAt, how: 'Analyzed.'};
    const entry = await write({kind: 'risk-duty-done', payload: done});
    expectValue(await risk.send('enter-in-risk', entry), 'Saying what was done');
    const kept = (await read()).deadlines.find((each) => each.clock === clock);
    expectEqual(
      [
        [kept?.doneAt, kept?.state],
        [knownAt, 'kept'],
      ],
      'The duty should be kept.',
    );
  },

  'closes what was asked about a flag that is dismissed, and refuses what is of no flag': async (
    bench,
  ) => {
    const {risk, read, write, flagId} = await openFlag(bench);
    const unknown = {flagId: crypto.randomUUID(), text: 'Tangerine'};
    const noted = await risk.send('enter-in-risk', await write({...note, payload: unknown}));
    const problem = expectRefusal(noted, 'invalid', 'A note on no flag');
    expectNamed(problem, {path: '/payload/flagId', code: 'unknown-value'});
    expect(!JSON.stringify(problem).includes('Tangerine'), 'It should quote nothing.');
    const odd = {...(await write({...note, payload: unknown})), entry: {kind: 'no-such-kind'}};
    expectRefusal(await risk.send('enter-in-risk', odd as never), 'invalid', 'No such entry');
    const dismissal = {kind: 'flag-dismissed', payload: {flagId, reason: 'It was not.'}} as const;
    expectValue(await risk.send('enter-in-risk', await write(dismissal)), 'Dismissing it');
    const {events, deadlines} = await read();
    expect(
      events.some(({kind}) => kind === 'risk-task-closed'),
      'What was asked should be asked no more.',
    );
    expectEqual([deadlines, []], 'Nothing should run.');
    const payload = {flagId, knownAt, ongoingDanger: false};
    const late = await risk.send('enter-in-risk', await write({...confirmed, payload}));
    expectNamed(expectRefusal(late, 'not-now', 'Confirming what is dismissed'), {
      path: '/payload/flagId',
      code: 'dismissed',
    });
  },

  'destroys what the risk record of a case says with the case': async (bench) => {
    const {staff, risk, at, write, flagId, version} = await openFlag(bench);
    expectValue(await risk.send('enter-in-risk', await write(aNote(flagId))), 'A note');
    const wish = {...at, id: crypto.randomUUID(), version: await version()};
    const asked = await staff.send('ask-case-erasure', {...wish, reason: 'asked-for'});
    expectValue(asked, 'Asking for its erasure');
    const {transport: second} = await openColleague(bench, ['privacy']);
    const agreed = await second.send('confirm-case-erasure', {...wish, version: await version()});
    expectValue(agreed, 'Agreeing');
    const after = await risk.send('read-risk-record', at);
    expect(!JSON.stringify(after).includes('Tangerine'), 'Nobody should read a word any more.');
    const raised = await risk.send('raise-risk-flag', {...at, id: crypto.randomUUID(), flag});
    expectRefusal(raised, 'not-found', 'A flag of what is erased');
  },
};

const confirmed = {kind: 'flag-confirmed'} as const;
const note = {kind: 'risk-noted'} as const;
const aNote = (flagId: string) => ({...note, payload: {flagId, text: 'Tangerine'}});

/** A case of which a flag was raised, before risk management. */
async function openFlag(bench: ConformanceBench) {
  const opened = await openCaseAtOffice(bench);
  const {facilityId, caseId} = opened;
  const at = {facilityId, caseId};
  const {transport: risk} = await openColleague(bench, ['risk']);
  const flagId = crypto.randomUUID();
  const raised = await risk.send('raise-risk-flag', {...at, id: flagId, flag});
  expectValue(raised, 'Raising a flag');
  const read = async () => expectValue(await risk.send('read-risk-record', at), 'Reading it');
  const write = async (entry: RiskEntry) => {
    const {version} = await read();
    return {...at, id: crypto.randomUUID(), version, entry};
  };
  return {...opened, at, risk, flagId, read, write};
}
