import {eventsForThePerson} from '../../case/case-event.js';
import {reduceWork} from '../../casework/reduce-work.js';
import {expect, expectEqual, expectRefusal, expectValue} from './expectation.js';
import {expectOneOutcome, stateFor} from './own-case-cases.js';
import type {BenchCases} from './submitting-cases.js';

/** The office's side, and what the person sees of it. */
export const staffCases: BenchCases = {
  'shows the office a case that has arrived': async ({submit, openStaff, facilityId}) => {
    const {receipt} = await submit();
    const {transport} = await openStaff();
    const page = await transport.send('list-cases', {facilityId, status: 'received', limit: 200});
    const {cases} = expectValue(page, 'Listing cases');
    expect(
      cases.some(({reference}) => reference === receipt.reference),
      'A case that has arrived should be listed.',
    );
  },

  'closes the loop: acknowledged, answered, not resolved, answered again': async (bench) => {
    const received = await bench.submit();
    const {work} = await bench.openStaff();
    const {id: caseId} = expectValue(await bench.client.cases.read(received.address), 'Reading');
    expectValue(await work.acknowledge(caseId, 'We are looking into it.'), 'Acknowledging');
    expectValue(await work.sendMessage(caseId, 'Which night was it?'), 'Writing a message');
    expectValue(await work.resolve(caseId, 'The bell is mended.'), 'Resolving');
    const resolved = await stateFor(bench, received);
    expect(resolved.status === 'resolved', 'The person should see that it is resolved.');
    expectEqual(
      [resolved.messages.map(({from}) => from), ['staff', 'staff']],
      'The person should see what the office wrote.',
    );
    const saying = {...received.address, id: crypto.randomUUID(), reason: 'It is not mended.'};
    await expectOneOutcome(bench, () => bench.client.cases.sayNotResolved(saying));
    expect((await stateFor(bench, received)).status === 'reopened', 'It should be open again.');
    expectValue(await work.resolve(caseId, 'Now it is.'), 'Resolving again');
    expect((await stateFor(bench, received)).status === 'resolved', 'It should be resolved again.');
  },

  'keeps one outcome of a command that arrives many times': async (bench) => {
    const {address} = await bench.submit();
    const {facilityId} = bench;
    const {transport, work} = await bench.openStaff();
    const {id: caseId} = expectValue(await bench.client.cases.read(address), 'Reading');
    const {version} = expectValue(await work.read(caseId), 'Reading as staff');
    const command = {facilityId, caseId, id: crypto.randomUUID(), version} as const;
    await expectOneOutcome(bench, () =>
      transport.send('command-case', {...command, command: 'acknowledge'}),
    );
    const other = await transport.send('command-case', {
      ...command,
      command: 'send-message',
      text: 'Hello.',
    });
    expectRefusal(other, 'conflict', 'The same id with another command');
  },

  'refuses a command from someone who has not seen the latest': async (bench) => {
    const {address} = await bench.submit();
    const {facilityId} = bench;
    const {transport, work} = await bench.openStaff();
    const {id: caseId} = expectValue(await bench.client.cases.read(address), 'Reading');
    const {version} = expectValue(await work.read(caseId), 'Reading as staff');
    const message = {...address, id: crypto.randomUUID(), text: 'One more thing.'};
    expectValue(await bench.client.cases.sendMessage(message), 'A message in between');
    const stale = await transport.send('command-case', {
      facilityId,
      caseId,
      id: crypto.randomUUID(),
      version,
      command: 'resolve',
      text: 'All done.',
    });
    expectRefusal(stale, 'stale', 'A command on an old version');
  },

  'refuses what the state of a case does not allow': async (bench) => {
    const {address} = await bench.submit();
    const {work} = await bench.openStaff();
    const {id: caseId} = expectValue(await bench.client.cases.read(address), 'Reading');
    expectValue(await work.acknowledge(caseId), 'Acknowledging');
    expectRefusal(await work.acknowledge(caseId), 'not-now', 'Acknowledging twice');
    const withdrawal = {...address, id: crypto.randomUUID()};
    expectValue(await bench.client.cases.withdraw(withdrawal), 'Withdrawing');
    expectRefusal(await work.resolve(caseId, 'Done.'), 'not-now', 'Resolving what was withdrawn');
  },

  'ends no complaint before somebody said whether it is a grievance': async (bench) => {
    const {address} = await bench.submit();
    const {facilityId} = bench;
    const {transport, work} = await bench.openStaff();
    const {id: caseId} = expectValue(await bench.client.cases.read(address), 'Reading');
    const {version} = expectValue(await work.read(caseId), 'Reading as staff');
    const answer = {facilityId, caseId, version, command: 'resolve', text: 'Done.'} as const;
    const early = await transport.send('command-case', {...answer, id: crypto.randomUUID()});
    expectRefusal(early, 'not-now', 'Resolving what nobody classified');
    const grievance = {kind: 'classified', payload: {class: 'grievance'}} as const;
    expectValue(await work.enter(caseId, grievance), 'Classifying');
    expectValue(await work.resolve(caseId, 'Done.'), 'Resolving');
  },

  'keeps the office’s record, and shows the person nothing of it': async (bench) => {
    const {address} = await bench.submit();
    const {facilityId} = bench;
    const {transport, work} = await bench.openStaff();
    const {id: caseId} = expectValue(await bench.client.cases.read(address), 'Reading');
    const {version} = expectValue(await work.read(caseId), 'Reading as staff');
    const id = crypto.randomUUID();
    const entry = {kind: 'noted', payload: {text: 'The ward was two short.'}} as const;
    const note = {facilityId, caseId, id, version, entry};
    await expectOneOutcome(bench, () => transport.send('enter-in-case', note));
    const {events} = expectValue(await work.read(caseId), 'Reading as staff');
    const {notes} = reduceWork(events);
    expectEqual(
      [notes.map((each) => [each.id, each.text]), [[id, entry.payload.text]]],
      'The note should be in the record once, under the id of its write.',
    );
    const seen = expectValue(await bench.client.cases.read(address), 'Reading');
    expect(!JSON.stringify(seen).includes('two short'), 'The person should not see a note.');
    const late = await transport.send('enter-in-case', {...note, id: crypto.randomUUID()});
    expectRefusal(late, 'stale', 'An entry on an old version');
  },

  'opens it again, and tells the person that it did': async (bench) => {
    const received = await bench.submit();
    const {facilityId} = bench;
    const {transport, work} = await bench.openStaff();
    const {id: caseId} = expectValue(await bench.client.cases.read(received.address), 'Reading');
    const command = async (name: 'close' | 'reopen', text: string) => {
      const {version} = expectValue(await work.read(caseId), 'Reading as staff');
      const id = crypto.randomUUID();
      const request = {facilityId, caseId, id, version, command: name, text} as const;
      return transport.send('command-case', request);
    };
    expectValue(await work.resolve(caseId, 'It is mended.'), 'Resolving');
    expectValue(await command('close', 'We have done what we could.'), 'Closing');
    expect((await stateFor(bench, received)).status === 'closed', 'It should be closed.');
    expectValue(await command('reopen', 'A witness came forward.'), 'Opening it again');
    const state = await stateFor(bench, received);
    expect(state.status === 'reopened', 'It should be open again.');
    const seen = expectValue(await bench.client.cases.read(received.address), 'Reading');
    expect(!JSON.stringify(seen).includes('witness'), 'The reason is for staff.');
  },

  'shows the person nothing internal': async (bench) => {
    const {address} = await bench.submit();
    const {work} = await bench.openStaff();
    const {id: caseId} = expectValue(await bench.client.cases.read(address), 'Reading');
    expectValue(await work.acknowledge(caseId), 'Acknowledging');
    const {events} = expectValue(await bench.client.cases.read(address), 'Reading');
    expect(
      events.every(({actor}) => actor.id === undefined),
      'The person should not see the accounts of staff.',
    );
    expectEqual(
      [events, eventsForThePerson(events)],
      'The person should see no internal kind of event and no account of staff.',
    );
  },

  'keeps staff operations from people with a code': async (bench) => {
    const {facilityId} = bench;
    const {address} = await bench.submit();
    const {id: caseId} = expectValue(await bench.client.cases.read(address), 'Reading');
    const replies = [
      await bench.transport.send('list-cases', {facilityId}),
      await bench.transport.send('read-staff-case', {facilityId, caseId}),
    ];
    expect(
      replies.every(({ok}) => !ok),
      'Staff operations should be refused without a staff token.',
    );
  },
};
