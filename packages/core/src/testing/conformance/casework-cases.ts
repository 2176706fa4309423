import {reduceWork} from '../../casework/reduce-work.js';
import {sampleFile} from '../builders.js';
import {expect, expectEqual, expectNamed, expectRefusal, expectValue} from './expectation.js';
import {openCaseAtOffice, underKnownRules} from './office-bench.js';
import {takesPhotos} from './file-cases.js';
import {expectOneOutcome, stateFor} from './own-case-cases.js';
import type {BenchCases} from './submitting-cases.js';

/** What the office does beside reading a case and writing to it. */
export const caseworkCases: BenchCases = {
  'says what the rules make of a case: its deadlines, its class and its urgency, with reasons':
    async (bench) => {
      const {facilityId, caseId, staff, work} = await openCaseAtOffice(bench);
      expectValue(await work.enter(caseId, underKnownRules), 'Saying which rules hold');
      const asked = {facilityId, caseId, language: 'es'};
      const assessment = expectValue(await staff.send('read-assessment', asked), 'Assessing');
      const respond = assessment.deadlines.filter(({duty}) => duty === 'respond');
      expect(respond.length > 0, 'Rules that ask for an answer should give a deadline for it.');
      expect(
        assessment.deadlines.every(
          ({forStaff, forPerson}) => forStaff.length * forPerson.length > 0,
        ),
        'Every deadline should be explained, to staff and to the person.',
      );
      expect(assessment.classification.explanation.length > 0, 'A class should have its reasons.');
      expect(/^(S[1-4]|none)$/.test(assessment.urgency.level), 'A case should have an urgency.');
      const unknown = {facilityId, caseId: crypto.randomUUID()};
      expectRefusal(await staff.send('read-assessment', unknown), 'not-found', 'No such case');
    },

  'gives several cases to one person, and says of each whether it went through': async (bench) => {
    const one = await openCaseAtOffice(bench);
    const other = await openCaseAtOffice(bench);
    const {facilityId, staff, work} = one;
    const [version, stale] = [await one.version(), await other.version()];
    expectValue(await work.acknowledge(other.caseId), 'Acknowledging in between');
    const cases = [
      {id: one.caseId, version},
      {id: other.caseId, version: stale},
      {id: crypto.randomUUID(), version: 1},
    ];
    const order = {facilityId, id: crypto.randomUUID(), owner: 'account-mei', cases};
    const given = expectValue(await staff.send('assign-cases', order), 'Assigning');
    expectEqual(
      [given.cases.map(({code, version: now}) => code ?? now), [version + 1, 'stale', 'not-found']],
      'One should go through, one be stale and one not be there.',
    );
    const again = expectValue(await staff.send('assign-cases', order), 'Assigning again');
    expectEqual([again, given], 'A replay should get the first outcome.');
    const {events} = expectValue(await work.read(one.caseId), 'Reading');
    expect(reduceWork(events).owner === 'account-mei', 'The case should have its owner.');
    const nobody = await staff.send('assign-cases', {...order, owner: ''});
    expectNamed(expectRefusal(nobody, 'invalid', 'No owner'), {path: '/owner', code: 'required'});
  },

  'keeps the views that someone makes of the queue, changes one and forgets one': async (bench) => {
    const {facilityId} = bench;
    const {transport: staff} = await bench.openStaff();
    const id = crypto.randomUUID();
    const view = {
      facilityId,
      id,
      name: 'Mine, urgent first',
      query: {owner: 'me', order: 'urgency'} as const,
    };
    const kept = async (): Promise<readonly unknown[]> =>
      expectValue(await staff.send('list-views', {facilityId}), 'Listing views').views.filter(
        (each) => each.id === id,
      );
    expectValue(await staff.send('save-view', view), 'Keeping a view');
    expectValue(await staff.send('save-view', view), 'Keeping it again');
    expectEqual(
      [await kept(), [{id, name: view.name, query: view.query}]],
      'It should be there, once.',
    );
    const text = {...view, query: {text: 'bell', open: true}};
    expectValue(await staff.send('save-view', text), 'Changing it');
    expectEqual(
      [await kept(), [{id, name: view.name, query: text.query}]],
      'It should be as it was kept last.',
    );
    expectValue(await staff.send('delete-view', {facilityId, id}), 'Forgetting it');
    expectEqual([await kept(), []], 'It should be there no more.');
    const odd = await staff.send('save-view', {...view, query: {colour: 'red'}} as never);
    expectNamed(expectRefusal(odd, 'invalid', 'A view by what no case has'), {
      path: '/query',
      code: 'unknown-field',
    });
  },

  'makes two cases of one that holds two matters, from the same receipt on': async (bench) => {
    const first = await openCaseAtOffice(bench);
    const {facilityId, staff, caseId} = first;
    const words = 'The bill came twice.';
    const split = {...(await first.write()), words, reason: 'Billing is another matter.'};
    const nothing = await staff.send('split-case', {...split, words: undefined});
    expectNamed(expectRefusal(nothing, 'invalid', 'A split of nothing'), {
      path: '/words',
      code: 'required',
    });
    expectValue(await staff.send('split-case', split), 'Splitting');
    await expectOneOutcome(bench, () => staff.send('split-case', split));
    const stale = await staff.send('split-case', {...split, id: crypto.randomUUID()});
    expectRefusal(stale, 'stale', 'A split on an old version');
    const read = async (each: string) =>
      expectValue(await staff.send('read-staff-case', {facilityId, caseId: each}), 'Reading');
    const [one, other] = [await read(caseId), await read(split.id)];
    expectEqual(
      [one.events[0]?.at, other.events[0]?.at],
      'The new case should have come when the first did.',
    );
    expectEqual(
      [
        [one.events.at(-1)?.kind, other.events.at(-1)?.kind],
        ['split-into', 'split-from'],
      ],
      'Each case should name the other.',
    );
  },

  'links two cases, undoes it, and merges what one person sent twice': async (bench) => {
    const one = await openCaseAtOffice(bench);
    const two = await openCaseAtOffice(bench);
    const {facilityId, staff, work} = one;
    const relate = async () => ({
      ...(await two.write()),
      other: {caseId: one.caseId, version: await one.version()},
    });
    const link = {...(await relate()), relate: 'link', relation: 'related'} as const;
    const linked = expectValue(await staff.send('relate-cases', link), 'Linking');
    expectEqual(
      [
        [linked.version, linked.other.version],
        [link.version + 1, link.other.version + 1],
      ],
      'Both cases should move on.',
    );
    await expectOneOutcome(bench, () => staff.send('relate-cases', link));
    const stale = await staff.send('relate-cases', {...link, id: crypto.randomUUID()});
    expectRefusal(stale, 'stale', 'A relation on old versions');
    const twice = await staff.send('relate-cases', {...link, ...(await relate())});
    expectNamed(expectRefusal(twice, 'not-now', 'Linking what is linked'), {
      path: '/other/caseId',
      code: 'already-done',
    });
    const undo = {...(await relate()), relate: 'unlink', linkId: link.id} as const;
    expectValue(await staff.send('relate-cases', undo), 'Undoing it');
    const merge = {
      ...(await relate()),
      ...({relate: 'merge', samePerson: true, reason: 'She sent it twice.'} as const),
    };
    expectValue(await staff.send('relate-cases', merge), 'Merging');
    expectRefusal(await work.acknowledge(two.caseId), 'not-now', 'Work on what was merged');
    const nowhere = {caseId: crypto.randomUUID(), version: 1};
    const unknown = await staff.send('relate-cases', {
      ...link,
      ...(await relate()),
      other: nowhere,
    });
    expectRefusal(unknown, 'not-found', 'A relation with no case');
    const own = {...link, id: crypto.randomUUID(), version: await two.version()};
    const same = {...own, other: {caseId: two.caseId, version: own.version}};
    const itself = await staff.send('relate-cases', {...same, facilityId});
    expectNamed(expectRefusal(itself, 'invalid', 'A case and itself'), {
      path: '/other/caseId',
      code: 'not-allowed',
    });
  },

  'gives the office a file of a case, as it was sent': async (bench) => {
    if (!(await takesPhotos(bench))) return;
    const opened = await openCaseAtOffice(bench);
    const {facilityId, caseId, staff} = opened;
    const upload = {...opened.address, id: crypto.randomUUID(), ...sampleFile()};
    expectValue(await bench.client.cases.addFile(upload), 'Adding a file');
    const {files} = await stateFor(bench, opened);
    const read = await staff.send('read-staff-file', {facilityId, caseId, fileId: upload.id});
    if (files[0]?.scan !== 'released') {
      expectRefusal(read, 'not-found', 'A file that is not released');
      return;
    }
    const bytes = new Uint8Array(await expectValue(read, 'Reading the file').arrayBuffer());
    expectEqual(
      [[...bytes], [...new Uint8Array(await upload.file.arrayBuffer())]],
      'The file read should be the file that was sent.',
    );
    const unknown = {facilityId, caseId, fileId: crypto.randomUUID()};
    expectRefusal(await staff.send('read-staff-file', unknown), 'not-found', 'No such file');
  },

  'is closed to everyone but staff': async (bench) => {
    const {facilityId, caseId} = await openCaseAtOffice(bench);
    const {transport} = bench;
    const id = crypto.randomUUID();
    const write = {facilityId, caseId, id, version: 1};
    const came = {id, at: '2025-11-03T09:00:00.000Z', is: 'received'} as const;
    const closed = [
      await transport.send('read-assessment', {facilityId, caseId}),
      await transport.send('read-staff-file', {facilityId, caseId, fileId: id}),
      await transport.send('assign-cases', {
        facilityId,
        id,
        owner: 'me',
        cases: [{id, version: 1}],
      }),
      await transport.send('list-views', {facilityId}),
      await transport.send('save-view', {facilityId, id, name: 'Mine', query: {}}),
      await transport.send('delete-view', {facilityId, id}),
      await transport.send('list-tasks', {facilityId}),
      await transport.send('answer-task', {facilityId, caseId, taskId: id, id, text: 'Yes.'}),
      await transport.send('relate-cases', {
        ...write,
        ...({relate: 'unlink', linkId: id, other: {caseId: id, version: 1}} as const),
      }),
      await transport.send('list-duplicates', {facilityId, caseId}),
      await transport.send('read-escalation-matrix', {facilityId}),
      await transport.send('simulate-escalations', {facilityId, happenings: [came]}),
      await transport.send('simulate-case-escalations', {facilityId, caseId}),
      await transport.send('list-role-absences', {facilityId}),
      await transport.send('put-role-absence', {facilityId, id, role: 'pr-3', from: came.at}),
      await transport.send('end-role-absence', {facilityId, absenceId: id, id}),
      await transport.send('list-risk-flags', {facilityId}),
      await transport.send('read-risk-record', {facilityId, caseId}),
      await transport.send('enter-in-risk', {
        ...write,
        entry: {kind: 'risk-noted', payload: {flagId: id, text: 'It broke.'}},
      }),
      await transport.send('raise-risk-flag', {facilityId, caseId, id, flag: 'sentinel-event'}),
      await transport.send('redact-entry', {...write, position: 1, reason: 'A name.'}),
      await transport.send('export-personal-data', {facilityId, caseId}),
      await transport.send('ask-case-erasure', {...write, reason: 'asked-for'}),
      await transport.send('confirm-case-erasure', write),
      await transport.send('list-case-erasures', {facilityId}),
      await transport.send('list-expired-cases', {facilityId}),
      await transport.send('list-outgoing', {facilityId}),
      await transport.send('begin-code-reset', {
        ...{facilityId, caseId, id},
        ...({check: 'in-person', change: 'revoke'} as const),
      }),
      await transport.send('complete-code-reset', {facilityId, caseId, id, number: '000000'}),
      await transport.send('follow-changes', {facilityId}),
      await transport.send('list-letter-templates', {facilityId}),
      await transport.send('read-letter', {facilityId, caseId, letterId: id}),
      await transport.send('read-letter-page', {facilityId, caseId, letterId: id}),
      await transport.send('read-letter-pdf', {facilityId, caseId, letterId: id}),
      await transport.send('draft-letter', {...write, kind: 'acknowledgement', facts: {}}),
      await transport.send('finalize-letter', {...write, letterId: id}),
      await transport.send('read-session', {facilityId}),
      await transport.send('sign-out', {facilityId}),
      await transport.send('list-accounts', {facilityId}),
      await transport.send('issue-set-up-code', {facilityId, accountId: id}),
      await transport.send('list-audit-entries', {facilityId}),
    ];
    for (const reply of closed) expectRefusal(reply, 'unauthorized', 'A call without a token');
  },
};
