import type {Feedback} from '../../feedback/feedback.js';
import type {ResponseOf, Transport} from '../../transport/transport.js';
import {expect, expectEqual, expectRefusal, expectValue} from './expectation.js';
import {openCaseAtOffice, openColleague} from './office-bench.js';
import type {BenchCases} from './submitting-cases.js';

type Suggestion = ResponseOf<'list-duplicates'>['suggestions'][number];

/** How often it is asked, and how long between: a service may make a case findable a moment after it came. */
const [times, apartMs] = [200, 100];

/** Which cases may be of the same matter. */
export const duplicateCases: BenchCases = {
  'suggests a case of the same person, place and day, with what speaks for it, until staff tie them':
    async (bench) => {
      const person = someone();
      const one = await openCaseAtOffice(bench, person);
      const other = await openCaseAtOffice(bench, person);
      const {facilityId, caseId, staff} = other;
      const found = await findLike(staff, {facilityId, caseId}, one.caseId);
      expect(found !== undefined, 'What one person sent twice should be suggested.');
      expectEqual(
        [
          [found.reference, found.version],
          [one.receipt.reference, await one.version()],
        ],
        'It should be named as staff know it.',
      );
      const reasons = found.reasons.map(({is}) => is);
      expect(reasons.includes('same-name'), 'The name should speak for it.');
      expect(reasons.includes('near-in-time'), 'And the day.');
      const sum = found.reasons.reduce((all, {points}) => all + points, 0);
      expectEqual([found.score, Math.min(100, sum)], 'The reasons should add up.');
      const tie = {...(await other.write()), relate: 'link', relation: 'related'} as const;
      const tied = {...tie, other: {caseId: one.caseId, version: await one.version()}};
      expectValue(await staff.send('relate-cases', tied), 'Linking them');
      expect(
        !(await listed(staff, {facilityId, caseId})).some((each) => each.caseId === one.caseId),
        'What is tied already should be suggested no more.',
      );
      const unknown = {facilityId, caseId: crypto.randomUUID()};
      expectRefusal(await staff.send('list-duplicates', unknown), 'not-found', 'No such case');
    },

  'suggests nothing by what someone does not see, nor a case that is about them': async (bench) => {
    const person = someone();
    const one = await openCaseAtOffice(bench, person);
    const other = await openCaseAtOffice(bench, person);
    const {facilityId, caseId, staff} = other;
    const at = {facilityId, caseId};
    const found = await findLike(staff, at, one.caseId);
    expect(found !== undefined, 'Who sees names should find it.');
    const auditor = await openColleague(bench, ['auditor']);
    const seen = await listed(auditor.transport, at);
    expect(
      !seen.some(({reasons}) => reasons.some(({is}) => byPerson.includes(is))),
      'Who sees no names should hear of none that is the same.',
    );
    const named = await openColleague(bench, ['pr-4']);
    expect(
      (await findLike(named.transport, at, one.caseId)) !== undefined,
      'Before they are named, they should find it.',
    );
    const wall = {kind: 'person-named', payload: {accountId: named.id, part: 'subject'}} as const;
    expectValue(await one.work.enter(one.caseId, wall), 'Naming them');
    expect(
      !(await listed(named.transport, at)).some((each) => each.caseId === one.caseId),
      'What is about them should not be suggested.',
    );
    const own = await named.transport.send('list-duplicates', {facilityId, caseId: one.caseId});
    expectRefusal(own, 'not-found', 'What is about them');
    const frontline = await openColleague(bench, ['frontline']);
    const refused = await frontline.transport.send('list-duplicates', at);
    expectRefusal(refused, 'forbidden', 'Someone who reads no cases');
  },
};

const byPerson: readonly Suggestion['reasons'][number]['is'][] = [
  'same-record-number',
  'same-phone',
  'same-email',
  'same-name',
];

/** Somebody whom no other case knows. */
function someone(): Partial<Feedback> {
  const name = `Theodora ${crypto.randomUUID()}`;
  return {
    person: {role: 'patient', name},
    patient: undefined,
    contact: {preferred: 'email', email: `${crypto.randomUUID()}@example.org`},
  };
}

async function listed(
  transport: Transport,
  at: {readonly facilityId: string; readonly caseId: string},
): Promise<readonly Suggestion[]> {
  return expectValue(await transport.send('list-duplicates', at), 'Comparing').suggestions;
}

async function findLike(
  transport: Transport,
  at: Parameters<typeof listed>[1],
  caseId: string,
): Promise<Suggestion | undefined> {
  for (let time = 0; time < times; time += 1) {
    const found = (await listed(transport, at)).find((each) => each.caseId === caseId);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, apartMs));
  }
  return undefined;
}
