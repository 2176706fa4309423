import {expect, expectEqual, expectRefusal, expectValue} from './expectation.js';
import {openCaseAtOffice, openColleague} from './office-bench.js';
import {expectOneOutcome} from './own-case-cases.js';
import type {BenchCases} from './submitting-cases.js';

/** What several people of staff are to each other, and to a case. */
export const colleagueCases: BenchCases = {
  'keeps a case from someone who is named in it, wherever they look': async (bench) => {
    const {facilityId, caseId, staff, work, write, version} = await openCaseAtOffice(bench);
    const {id: accountId, transport, work: theirs} = await openColleague(bench, ['pr-4']);
    expectValue(await theirs.read(caseId), 'Reading it before');
    const named = {kind: 'person-named', payload: {accountId, part: 'subject'}} as const;
    expectValue(await work.enter(caseId, named), 'Naming them');
    const at = {facilityId, caseId};
    const other = await openCaseAtOffice(bench);
    const tie = {caseId, version: await version()};
    const wish = {...(await write()), reason: 'asked-for'} as const;
    expectValue(await staff.send('ask-case-erasure', wish), 'Asking for its erasure');
    const closed = [
      await theirs.read(caseId),
      await theirs.acknowledge(caseId),
      await transport.send('read-assessment', at),
      await transport.send('export-personal-data', at),
      await transport.send('redact-entry', {...(await write()), position: 1, reason: 'Me.'}),
      await transport.send('confirm-case-erasure', {...at, id: wish.id, version: await version()}),
      await transport.send('relate-cases', {
        ...(await other.write()),
        ...({relate: 'link', relation: 'related', other: tie} as const),
      }),
      await transport.send('draft-letter', {
        ...(await write()),
        ...{kind: 'acknowledgement', facts: {}},
      } as const),
    ];
    for (const reply of closed) expectRefusal(reply, 'not-found', 'What is about them');
    const page = await transport.send('list-cases', {facilityId, limit: 200});
    const {cases} = expectValue(page, 'Listing cases');
    expect(!cases.some(({id}) => id === caseId), 'It should not be in their queue.');
    const {erasures} = expectValue(
      await transport.send('list-case-erasures', {facilityId}),
      'Listing erasures',
    );
    expect(!erasures.some(({id}) => id === wish.id), 'Nor what is asked for about it.');
    const order = {
      facilityId,
      id: crypto.randomUUID(),
      owner: accountId,
      cases: [{id: caseId, version: 2}],
    };
    const given = expectValue(await transport.send('assign-cases', order), 'Assigning');
    expectEqual([given.cases, [{id: caseId, code: 'not-found'}]], 'Nor may they take it.');
  },

  'lets each do what their roles allow, and nothing else': async (bench) => {
    const {facilityId, caseId, work, write} = await openCaseAtOffice(bench);
    const auditor = await openColleague(bench, ['auditor']);
    const frontline = await openColleague(bench, ['frontline']);
    expectValue(await auditor.work.read(caseId), 'Reading as an auditor');
    const at = {facilityId, caseId};
    const forbidden = [
      await auditor.work.acknowledge(caseId),
      await auditor.transport.send('redact-entry', {
        ...(await write()),
        position: 1,
        reason: 'No.',
      }),
      await auditor.transport.send('export-personal-data', at),
      await auditor.transport.send('list-tasks', {facilityId}),
      await auditor.transport.send('list-letter-templates', {facilityId}),
      await frontline.work.read(caseId),
      await frontline.transport.send('list-cases', {facilityId}),
      await frontline.transport.send('read-assessment', at),
      await frontline.transport.send('list-outgoing', {facilityId}),
      await frontline.transport.send('follow-changes', {facilityId}),
    ];
    for (const reply of forbidden)
      expectRefusal(reply, 'forbidden', 'What their roles do not allow');
    const manager = await openColleague(bench, ['manager']);
    const outgoing = await manager.transport.send('list-outgoing', {facilityId, limit: 5});
    expect(expectValue(outgoing, 'Listing').outgoing.length <= 5, 'A page should have its limit.');
    expectValue(await work.acknowledge(caseId), 'Acknowledging as someone who may');
  },

  'leaves out of a case what someone’s roles do not let them see, and says so': async (bench) => {
    const name = 'Theodora Whitcombe';
    const {caseId, facilityId} = await openCaseAtOffice(bench, {
      identity: 'confidential',
      person: {role: 'patient', name},
      patient: undefined,
    });
    const office = await openColleague(bench, ['pr-3']);
    const auditor = await openColleague(bench, ['auditor']);
    const whole = expectValue(await office.work.read(caseId), 'Reading as the office');
    const part = expectValue(await auditor.work.read(caseId), 'Reading as an auditor');
    expect(JSON.stringify(whole).includes(name), 'The office should see a confidential name.');
    expect(!JSON.stringify(part).includes(name), 'An auditor should not.');
    expect(part.withheld?.includes('name') === true, 'They should be told that it is left out.');
    const search = {facilityId, text: 'Whitcombe', limit: 200};
    const found = await auditor.transport.send('search-cases', search);
    const {cases} = expectValue(found, 'Searching');
    expect(!cases.some(({id}) => id === caseId), 'Nor should they find it by that name.');
  },

  'puts a question to whom it is for, with the facts that go with it, and takes the answer': async (
    bench,
  ) => {
    const {facilityId, caseId, work} = await openCaseAtOffice(bench);
    const asked = await openColleague(bench, ['department-reviewer'], ['ward-4']);
    const other = await openColleague(bench, ['department-reviewer'], ['emergency']);
    const task = {
      kind: 'task-opened',
      payload: {to: {departmentId: 'ward-4'}, question: 'Was the bell broken?', facts: 'At night.'},
    } as const;
    const {id: taskId} = expectValue(await work.enter(caseId, task), 'Asking');
    const tasksOf = async ({transport}: typeof asked) =>
      expectValue(await transport.send('list-tasks', {facilityId}), 'Listing').tasks.filter(
        ({id}) => id === taskId,
      );
    const [shown] = await tasksOf(asked);
    expectEqual(
      [
        [shown?.question, shown?.facts, shown?.answers],
        [task.payload.question, task.payload.facts, []],
      ],
      'They should see the question, the facts and no more.',
    );
    expectEqual([await tasksOf(other), []], 'Nobody else should see it.');
    const answer = {facilityId, caseId, taskId, id: crypto.randomUUID(), text: 'Yes, since noon.'};
    const guessed = await other.transport.send('answer-task', answer);
    expectRefusal(guessed, 'not-found', 'Answering what is put to others');
    await expectOneOutcome(bench, () => asked.transport.send('answer-task', answer));
    const [answered] = await tasksOf(asked);
    expectEqual(
      [answered?.answers.map(({text}) => text), [answer.text]],
      'The answer should be there once.',
    );
    expectRefusal(await asked.work.read(caseId), 'forbidden', 'The case of a question');
    const closing = {kind: 'task-closed', payload: {taskId, reason: 'Answered.'}} as const;
    expectValue(await work.enter(caseId, closing), 'Closing it');
    expectEqual([await tasksOf(asked), []], 'What is closed should be put to nobody.');
  },

  'erases everything a case says once a second person agrees': async (bench) => {
    const {facilityId, caseId, submission, address, staff, work, write, version} =
      await openCaseAtOffice(bench);
    const wish = {...(await write()), reason: 'asked-for'} as const;
    expectValue(await staff.send('ask-case-erasure', wish), 'Asking');
    const {transport: second} = await openColleague(bench, ['privacy']);
    const stale = {facilityId, caseId, id: wish.id, version: 99};
    expectRefusal(await second.send('confirm-case-erasure', stale), 'stale', 'Another version');
    const agreement = {...stale, version: await version()};
    await expectOneOutcome(bench, () => second.send('confirm-case-erasure', agreement));
    const after = expectValue(await work.read(caseId), 'Reading as staff');
    const own = expectValue(await bench.client.cases.read(address), 'Reading');
    const {story = ''} = submission.feedback;
    expect(!JSON.stringify([after, own]).includes(story), 'Nobody should read a word any more.');
    expect(after.events[0]?.kind === 'received', 'That there was a case should stay.');
    const {erasures} = expectValue(
      await staff.send('list-case-erasures', {facilityId}),
      'Listing what waits',
    );
    expect(!erasures.some(({id}) => id === wish.id), 'What is done should wait no more.');
  },
};
