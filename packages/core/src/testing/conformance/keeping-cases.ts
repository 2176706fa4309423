import {sampleAccessCode} from '../builders.js';
import {expect, expectEqual, expectNamed, expectRefusal, expectValue} from './expectation.js';
import {openCaseAtOffice} from './office-bench.js';
import {expectOneOutcome} from './own-case-cases.js';
import type {BenchCases} from './submitting-cases.js';

/** Stands wherever content stands: it must not come back. */
const canary = 'Tangerine';

/** What becomes of what a case says, and of the code that opens it. */
export const keepingCases: BenchCases = {
  'takes out what one event says, for everyone, and keeps that there was one': async (bench) => {
    const {caseId, address, staff, work, write} = await openCaseAtOffice(bench);
    expectValue(await work.sendMessage(caseId, `${canary} was her name.`), 'Writing');
    const {events} = expectValue(await work.read(caseId), 'Reading');
    const position = events.findIndex(({kind}) => kind === 'message-sent') + 1;
    const order = {...(await write()), position, reason: 'It names somebody else.'};
    await expectOneOutcome(bench, () => staff.send('redact-entry', order));
    const after = expectValue(await work.read(caseId), 'Reading as staff');
    expect(after.events[position - 1]?.kind === 'message-sent', 'The frame should stay.');
    const own = expectValue(await bench.client.cases.read(address), 'Reading');
    expect(!JSON.stringify([after, own]).includes(canary), 'Nobody should read it any more.');
    const stale = {...order, id: crypto.randomUUID()};
    expectRefusal(await staff.send('redact-entry', stale), 'stale', 'On an old version');
    const gone = await staff.send('redact-entry', {...order, ...(await write())});
    expectRefusal(gone, 'not-found', 'Taking out what is gone');
    const nowhere = {...order, ...(await write()), position: 999};
    expectRefusal(await staff.send('redact-entry', nowhere), 'not-found', 'No such event');
  },

  'takes nothing out of a case that is held, and nothing that others rest on': async (bench) => {
    const {caseId, staff, work, write} = await openCaseAtOffice(bench);
    const order = async (position: number) => ({...(await write()), position, reason: 'A name.'});
    expectValue(await work.enter(caseId, {kind: 'assigned', payload: {owner: 'me'}}), 'Assigning');
    const {events} = expectValue(await work.read(caseId), 'Reading');
    const assigned = events.findIndex(({kind}) => kind === 'assigned') + 1;
    const kept = await staff.send('redact-entry', await order(assigned));
    expectNamed(expectRefusal(kept, 'not-now', 'Taking out an owner'), {
      path: '/position',
      code: 'kept',
    });
    const hold = {kind: 'legal-hold-placed', payload: {reason: 'A letter.'}} as const;
    expectValue(await work.enter(caseId, hold), 'Holding it');
    const held = await staff.send('redact-entry', await order(1));
    expectNamed(expectRefusal(held, 'not-now', 'Taking something out of a held case'), {
      path: '',
      code: 'held',
    });
    const wish = {...(await write()), reason: 'asked-for'} as const;
    expectRefusal(await staff.send('ask-case-erasure', wish), 'not-now', 'Erasing a held case');
  },

  'hands out what of a case is its person’s, and nothing of the office’s': async (bench) => {
    const {facilityId, caseId, submission, staff, work} = await openCaseAtOffice(bench);
    const note = {kind: 'noted', payload: {text: `${canary} looks into it.`}} as const;
    expectValue(await work.enter(caseId, note), 'Noting');
    const reply = await staff.send('export-personal-data', {facilityId, caseId});
    const data = expectValue(reply, 'Exporting');
    expect(data.caseId === caseId && data.facilityId === facilityId, 'It should say of which.');
    const text = JSON.stringify(data);
    expect(text.includes(submission.feedback.story ?? ''), 'Their words should be in it.');
    expect(!text.includes(canary), 'A note of the office should not.');
    expect(data.others['noted'] === 1, 'That there is one should be said.');
  },

  'lets nobody erase a case alone': async (bench) => {
    const {facilityId, caseId, staff, write, version} = await openCaseAtOffice(bench);
    const wish = {...(await write()), reason: 'asked-for'} as const;
    const asked = expectValue(await staff.send('ask-case-erasure', wish), 'Asking');
    const again = expectValue(await staff.send('ask-case-erasure', wish), 'Asking again');
    expectEqual([asked, again], 'A replay should get the first outcome.');
    const {erasures} = expectValue(
      await staff.send('list-case-erasures', {facilityId}),
      'Listing what waits',
    );
    expectEqual([erasures.filter(({id}) => id === wish.id), [asked]], 'It should wait, once.');
    const agreement = {facilityId, caseId, id: wish.id, version: await version()};
    const alone = await staff.send('confirm-case-erasure', agreement);
    expectNamed(expectRefusal(alone, 'not-now', 'Agreeing with oneself'), {
      path: '',
      code: 'same-person',
    });
    const early = {...(await write()), reason: 'kept-long-enough'} as const;
    const due = await staff.send('ask-case-erasure', early);
    expectRefusal(due, 'not-now', 'Erasing an open case for its age');
    const stale = {...wish, id: crypto.randomUUID(), version: 99};
    expectRefusal(await staff.send('ask-case-erasure', stale), 'stale', 'On another version');
    const unknown = {...agreement, id: crypto.randomUUID()};
    const none = await staff.send('confirm-case-erasure', unknown);
    expectRefusal(none, 'not-found', 'Agreeing to what nobody asked for');
  },

  'lists no case as expired that came just now': async (bench) => {
    const {facilityId, caseId, staff} = await openCaseAtOffice(bench);
    const first = expectValue(await staff.send('list-expired-cases', {facilityId}), 'Listing');
    expect(!first.cases.some(({id}) => id === caseId), 'A new case should not be expired.');
    const behind = {facilityId, after: 'ffffffff-ffff-4fff-bfff-ffffffffffff'};
    const last = expectValue(await staff.send('list-expired-cases', behind), 'Listing the rest');
    expectEqual([last.cases, []], 'There should be none behind the last.');
  },

  'gives a person another code, once they said the number back, and ends the old one': async (
    bench,
  ) => {
    const {facilityId, caseId, address, staff} = await openCaseAtOffice(bench);
    const at = {facilityId, caseId, id: crypto.randomUUID()};
    const order = {...at, check: 'called-back', change: 'rotate'} as const;
    const {number} = expectValue(await staff.send('begin-code-reset', order), 'Beginning');
    const replay = expectValue(await staff.send('begin-code-reset', order), 'Beginning again');
    expect(replay.number === number, 'A replay should get the same number.');
    const other = await staff.send('begin-code-reset', {...order, change: 'revoke'});
    expectRefusal(other, 'conflict', 'The same id with another change');
    const accessCode = sampleAccessCode();
    const wrong = String((Number(number) + 1) % 1_000_000).padStart(6, '0');
    const mistyped = await staff.send('complete-code-reset', {
      ...at,
      number: wrong,
      newAccessCode: accessCode,
    });
    expectNamed(expectRefusal(mistyped, 'invalid', 'Another number'), {
      path: '/number',
      code: 'mistyped',
    });
    const none = await staff.send('complete-code-reset', {...at, number});
    expectNamed(expectRefusal(none, 'invalid', 'No code'), {path: '/accessCode', code: 'required'});
    const completion = {...at, number, newAccessCode: accessCode};
    await expectOneOutcome(bench, () => staff.send('complete-code-reset', completion));
    const old = await bench.client.cases.read(address);
    expectRefusal(old, 'unknown-code', 'The old code');
    const opened = await bench.client.cases.read({...address, accessCode});
    expectValue(opened, 'Reading with the new code');
  },

  'takes a code away, and gives none to somebody anonymous': async (bench) => {
    const {facilityId, caseId, address, staff} = await openCaseAtOffice(bench);
    const at = {facilityId, caseId, id: crypto.randomUUID()};
    const order = {...at, check: 'in-person', change: 'revoke'} as const;
    const {number} = expectValue(await staff.send('begin-code-reset', order), 'Beginning');
    expectValue(await staff.send('complete-code-reset', {...at, number}), 'Taking it away');
    const old = await bench.client.cases.read(address);
    expectRefusal(old, 'unknown-code', 'The code that was taken away');
    const mistyped = await bench.client.cases.read({...address, accessCode: 'nonsense'});
    expectRefusal(mistyped, 'unknown-code', 'A mistyped code');
    const anonymous = await openCaseAtOffice(bench, {
      identity: 'anonymous',
      person: {role: 'patient'},
      patient: undefined,
      contact: {preferred: 'code'},
    });
    const theirs = {...order, caseId: anonymous.caseId, id: crypto.randomUUID()};
    expectRefusal(await staff.send('begin-code-reset', theirs), 'not-now', 'An anonymous case');
    const unknown = {...at, id: crypto.randomUUID(), number};
    const nobody = await staff.send('complete-code-reset', unknown);
    expectRefusal(nobody, 'not-found', 'Completing what was not begun');
  },
};
