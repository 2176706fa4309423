import {expect, expectEqual, expectNamed, expectRefusal, expectValue} from './expectation.js';
import {openCaseAtOffice, openColleague, type CaseAtOffice} from './office-bench.js';
import type {BenchCases} from './submitting-cases.js';

/** What someone who works under supervision does alone, and what they leave to others. */
export const supervisionCases: BenchCases = {
  'lets someone who is supervised take a case in and speed it up, but neither end it nor slow it down':
    async (bench) => {
      const {caseId, write, work: office} = await openCaseAtOffice(bench);
      const {transport, work} = await openColleague(bench, ['pr-2']);
      expectValue(await work.acknowledge(caseId), 'Acknowledging');
      const urgent = {kind: 'urgency-set', payload: {level: 'S2', reason: 'She fell.'}} as const;
      expectValue(await work.enter(caseId, urgent), 'Saying that it is urgent');
      const grievance = {kind: 'classified', payload: {class: 'grievance'}} as const;
      expectValue(await work.enter(caseId, grievance), 'Saying that it is a grievance');
      const before = await enteredIn(office, caseId);
      const ended = {...(await write()), text: 'It is mended.'};
      for (const command of ['resolve', 'close'] as const)
        expectNamed(
          expectRefusal(await transport.send('command-case', {...ended, command}), ...noEnding),
          {path: '/command', code: 'not-for-role'},
        );
      const pause = {kind: 'paused', payload: {reason: 'asked', text: 'Later.'}} as const;
      expectNamed(expectRefusal(await work.enter(caseId, pause), 'forbidden', 'A pause'), {
        path: '/kind',
        code: 'not-for-role',
      });
      const lower = {...urgent, payload: {level: 'S4', reason: 'She did not.'}} as const;
      expectNamed(expectRefusal(await work.enter(caseId, lower), 'forbidden', 'Less urgent'), {
        path: '/payload/level',
        code: 'supervised',
      });
      const offer = {
        kind: 'recovery-offered',
        payload: {offer: 'refund', text: 'Her parking.'},
      } as const;
      expectNamed(expectRefusal(await work.enter(caseId, offer), 'forbidden', 'Money'), {
        path: '/payload/offer',
        code: 'supervised',
      });
      expectEqual(
        [await enteredIn(office, caseId), before],
        'Nothing of what was refused should be written.',
      );
      const senior = await openColleague(bench, ['pr-3']);
      expectValue(await senior.work.resolve(caseId, 'It is mended.'), 'Answering on their own');
    },

  'lets someone who is supervised link two cases, but not make one of them': async (bench) => {
    const one = await openCaseAtOffice(bench);
    const two = await openCaseAtOffice(bench);
    const {transport} = await openColleague(bench, ['pr-2']);
    const relate = async () => ({
      ...(await two.write()),
      other: {caseId: one.caseId, version: await one.version()},
    });
    const merge = {relate: 'merge', samePerson: true, reason: 'She sent it twice.'} as const;
    const merged = await transport.send('relate-cases', {...(await relate()), ...merge});
    expectNamed(expectRefusal(merged, 'forbidden', 'Merging'), {
      path: '/relate',
      code: 'not-for-role',
    });
    const link = {...(await relate()), relate: 'link', relation: 'related'} as const;
    expectValue(await transport.send('relate-cases', link), 'Linking');
  },

  'lets who looks into a case answer what they were asked, and nothing of the office’s': async (
    bench,
  ) => {
    const {caseId, work: office} = await openCaseAtOffice(bench);
    const {work} = await openColleague(bench, ['risk']);
    expectValue(await work.read(caseId), 'Reading it');
    const before = await enteredIn(office, caseId);
    const note = {kind: 'noted', payload: {text: 'Tangerine'}} as const;
    const refused = expectRefusal(await work.enter(caseId, note), 'forbidden', 'A note');
    expectNamed(refused, {path: '/kind', code: 'not-for-role'});
    expect(!JSON.stringify(refused).includes('Tangerine'), 'It should quote nothing.');
    expectRefusal(await work.acknowledge(caseId), 'forbidden', 'Writing to the person');
    expectEqual([await enteredIn(office, caseId), before], 'Nothing should be written.');
    const hold = {kind: 'legal-hold-placed', payload: {reason: 'A claim is likely.'}} as const;
    expectValue(await work.enter(caseId, hold), 'Keeping it for a court');
  },
};

/** What staff have entered. A service may enter what follows from it at any moment. */
async function enteredIn(
  {read}: Pick<CaseAtOffice['work'], 'read'>,
  caseId: string,
): Promise<readonly string[]> {
  const {events} = expectValue(await read(caseId), 'Reading');
  return events.filter(({actor}) => actor.role === 'staff').map(({kind}) => kind);
}

const noEnding = ['forbidden', 'Ending it'] as const;
