import {defaultMatrix} from '../../escalation/default-matrix.js';
import type {EscalationMatrix} from '../../escalation/escalation-matrix.js';
import type {AbsenceOrder} from '../../escalation/role-absence.js';
import {expect, expectEqual, expectNamed, expectRefusal, expectValue} from './expectation.js';
import {openAdministrator, openCaseAtOffice, openColleague} from './office-bench.js';
import type {BenchCases} from './submitting-cases.js';

const hours = (amount: number) => ({amount, unit: 'hours', days: 'calendar'}) as const;

/** Of a case that nobody owns the lead is told after an hour, and nobody else of anything. */
const tried: EscalationMatrix = {
  ...defaultMatrix,
  levels: [{id: 'pr-4', role: 'pr-4', channel: 'email', within: hours(1)}],
  rules: [
    {
      id: 'left-alone',
      says: 'Nobody owns a case.',
      trigger: {on: 'unowned'},
      steps: [{level: 'pr-4', after: hours(1)}],
    },
  ],
};

/** Who is told of a case that needs somebody, and who is away. */
export const escalationCases: BenchCases = {
  'says who would be told of a made-up case by the matrix in force, and by another': async (
    bench,
  ) => {
    const {facilityId} = bench;
    const {transport: staff} = await bench.openStaff();
    const read = await staff.send('read-escalation-matrix', {facilityId});
    const {matrix} = expectValue(read, 'Reading the matrix');
    expect(matrix.levels.length * matrix.rules.length > 0, 'Somebody should be told of something.');
    const came = {id: 'it came', at: '2025-11-03T09:00:00.000Z', is: 'received'} as const;
    const made = {facilityId, happenings: [came]};
    const inForce = expectValue(await staff.send('simulate-escalations', made), 'Trying it');
    const same = await staff.send('simulate-escalations', {...made, matrix});
    expectEqual(
      [inForce, expectValue(same, 'The same')],
      'It should be tried by what is in force.',
    );
    const other = await staff.send('simulate-escalations', {...made, matrix: tried});
    const {timeline, text} = expectValue(other, 'Trying another');
    expectEqual(
      [
        timeline.map(({at, notice}) => [at, notice?.role ?? null]),
        [
          [came.at, null],
          ['2025-11-03T10:00:00.000Z', 'pr-4'],
        ],
      ],
      'Whom it names should be told, at its time.',
    );
    expect(text.length === timeline.length, 'Every line should be said in words as well.');
    const administrator = await openAdministrator(bench);
    expectValue(await administrator.send('simulate-escalations', made), 'As who sets it up');
    const desk = await openColleague(bench, ['pr-3']);
    expectValue(await desk.transport.send('read-escalation-matrix', {facilityId}), 'Reading it');
    const refused = await desk.transport.send('simulate-escalations', made);
    expectRefusal(refused, 'forbidden', 'A trial by someone who leads nobody');
  },

  'refuses a matrix of which the parts do not fit together, naming the part': async (bench) => {
    const {facilityId, caseId, staff} = await openCaseAtOffice(bench);
    const rules = tried.rules.map((rule) => ({
      ...rule,
      steps: [{level: 'nobody-there', after: hours(1)}],
    }));
    const matrix = {...tried, rules};
    const happenings = [{id: 'it', at: '2025-11-03T09:00:00.000Z', is: 'received'} as const];
    const refused = [
      await staff.send('simulate-escalations', {facilityId, happenings, matrix}),
      await staff.send('simulate-case-escalations', {facilityId, caseId, matrix}),
    ];
    for (const reply of refused)
      expectNamed(expectRefusal(reply, 'invalid', 'A level that is not there'), {
        path: '/matrix/rules/0/steps/0/level',
        code: 'unknown-level',
      });
    const none = await staff.send('simulate-escalations', {facilityId, happenings: []});
    expectNamed(expectRefusal(none, 'invalid', 'A case to which nothing happens'), {
      path: '/happenings',
      code: 'required',
    });
  },

  'says who would be told of a case that is there, and who is spared once somebody owns it': async (
    bench,
  ) => {
    const {facilityId, caseId, staff, work} = await openCaseAtOffice(bench);
    const at = {facilityId, caseId, matrix: tried};
    const simulate = async () =>
      expectValue(await staff.send('simulate-case-escalations', at), 'Trying it');
    const alone = await simulate();
    expectEqual(
      [alone.timeline.flatMap(({notice}) => notice?.role ?? []), ['pr-4']],
      'Of a case that nobody owns the lead should be told.',
    );
    const owner = {kind: 'assigned', payload: {owner: 'account-mei'}} as const;
    expectValue(await work.enter(caseId, owner), 'Giving it to somebody');
    const owned = await simulate();
    expectEqual(
      [owned.timeline.flatMap(({notice}) => notice?.role ?? []), []],
      'Once somebody owns it, nobody should be told.',
    );
    expectEqual([owned.spared.map(({role}) => role), ['pr-4']], 'The lead should be spared.');
    const unknown = {facilityId, caseId: crypto.randomUUID()};
    const nowhere = await staff.send('simulate-case-escalations', unknown);
    expectRefusal(nowhere, 'not-found', 'No such case');
    const desk = await openColleague(bench, ['pr-3']);
    const refused = await desk.transport.send('simulate-case-escalations', at);
    expectRefusal(refused, 'forbidden', 'A trial by someone who leads nobody');
    const named = await openColleague(bench, ['pr-4']);
    const wall = {kind: 'person-named', payload: {accountId: named.id, part: 'subject'}} as const;
    expectValue(await work.enter(caseId, wall), 'Naming them');
    const theirs = await named.transport.send('simulate-case-escalations', at);
    expectRefusal(theirs, 'not-found', 'What is about them');
  },

  'takes down once that a role is away, tells every case of it, and takes it back': async (
    bench,
  ) => {
    const {facilityId, caseId, staff} = await openCaseAtOffice(bench);
    const {transport: manager} = await openColleague(bench, ['manager']);
    const order = absenceToCome();
    const put = {facilityId, id: crypto.randomUUID(), ...order};
    const said = expectValue(await manager.send('put-role-absence', put), 'Saying so');
    expectEqual([{...said, ...order}, said], 'It should be as it was said.');
    const again = expectValue(await manager.send('put-role-absence', put), 'Saying it again');
    expectEqual([again, said], 'A replay should get the first outcome.');
    const other = await manager.send('put-role-absence', {...put, role: 'risk'});
    expectRefusal(other, 'conflict', 'The same id with another role');
    const listed = async () =>
      expectValue(await staff.send('list-role-absences', {facilityId}), 'Listing').absences.filter(
        ({id}) => id === put.id,
      );
    expectEqual([await listed(), [said]], 'It should be listed, once.');
    const trial = await staff.send('simulate-case-escalations', {facilityId, caseId});
    const {timeline} = expectValue(trial, 'Trying it on a case');
    expect(
      timeline.some(({happening}) => happening?.is === 'absent' && happening.id === put.id),
      'It should be among what happens to every case.',
    );
    const end = {facilityId, absenceId: put.id, id: crypto.randomUUID()};
    const ended = expectValue(await manager.send('end-role-absence', end), 'Taking it back');
    expect(ended.endedAt !== undefined, 'It should say that it is over.');
    const twice = expectValue(await manager.send('end-role-absence', end), 'Once more');
    expectEqual([twice, ended], 'A replay should get the first outcome.');
    expectEqual([await listed(), [ended]], 'It should stay listed, as over.');
    const late = await manager.send('end-role-absence', {...end, id: crypto.randomUUID()});
    expectNamed(expectRefusal(late, 'not-now', 'Ending what is over'), {
      path: '/absenceId',
      code: 'already-done',
    });
    const nothing = {...end, id: crypto.randomUUID(), absenceId: crypto.randomUUID()};
    const unknown = await manager.send('end-role-absence', nothing);
    expectRefusal(unknown, 'not-found', 'No such absence');
  },

  'refuses an absence that cannot be: over before it begins, of two at once, its own stand-in':
    async (bench) => {
      const {facilityId} = bench;
      const administrator = await openAdministrator(bench);
      const order = absenceToCome();
      const put = (changes: Partial<AbsenceOrder> = {}) =>
        administrator.send('put-role-absence', {
          ...{facilityId, id: crypto.randomUUID()},
          ...order,
          ...changes,
        });
      const {from, role} = order;
      expectNamed(expectRefusal(await put({until: from}), 'invalid', 'No time at all'), {
        path: '/until',
        code: 'not-allowed',
      });
      expectNamed(expectRefusal(await put({standIn: role}), 'invalid', 'Its own stand-in'), {
        path: '/standIn',
        code: 'not-allowed',
      });
      const odd = await put({reason: 'Ill.'} as never);
      expectNamed(expectRefusal(odd, 'invalid', 'Why somebody is away'), {
        path: '',
        code: 'unknown-field',
      });
      const {id: absenceId} = expectValue(await put(), 'The first');
      expectNamed(expectRefusal(await put(), 'not-now', 'A second at the same time'), {
        path: '/from',
        code: 'overlaps',
      });
      const end = (id: string) =>
        administrator.send('end-role-absence', {
          ...{facilityId, absenceId: id, id: crypto.randomUUID()},
        });
      expectValue(await end(absenceId), 'Taking the first back');
      const {id: next} = expectValue(await put(), 'Another one then');
      expectValue(await end(next), 'Taking that back as well');
      const desk = await openColleague(bench, ['pr-3']);
      expectValue(await desk.transport.send('list-role-absences', {facilityId}), 'Reading them');
      const write = {facilityId, id: crypto.randomUUID()};
      const refused = [
        await desk.transport.send('put-role-absence', {...write, ...order}),
        await desk.transport.send('end-role-absence', {...write, absenceId: next}),
      ];
      for (const reply of refused) expectRefusal(reply, 'forbidden', 'By someone of the desk');
    },
};

/** A day far away, each time another one: what is left of an earlier run does not stand in its way. */
function absenceToCome(): AbsenceOrder {
  const day = Date.UTC(2100, 0, 1) + Math.floor(Math.random() * 36_500) * 86_400_000;
  const [from = '', until = ''] = [day, day + 3_600_000].map((at) => new Date(at).toISOString());
  return {role: 'pr-3', from, until, standIn: 'pr-4'};
}
