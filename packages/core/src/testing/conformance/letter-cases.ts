import type {LetterFacts} from '../../letter/letter-fields.js';
import type {ConformanceBench} from './bench.js';
import {expect, expectEqual, expectNamed, expectRefusal, expectValue} from './expectation.js';
import {openCaseAtOffice, openColleague, underKnownRules} from './office-bench.js';
import {expectOneOutcome, stateFor} from './own-case-cases.js';
import type {BenchCases} from './submitting-cases.js';

/** Letters, from the template to what shows that they arrived. */
export const letterCases: BenchCases = {
  'writes a letter that others stand for, and sends it as the person allows': async (bench) => {
    const desk = await openLetterDesk(bench);
    const {caseId, work, letterId} = desk;
    const view = expectValue(await work.readLetter(caseId, letterId), 'Reading it');
    const own = await work.letter(caseId, {action: 'review', letterId, digest: view.digest});
    expectNamed(expectRefusal(own, 'not-now', 'Standing for one’s own words'), {
      path: '',
      code: 'reviewed-by-author',
    });
    const early = await work.letter(caseId, {action: 'finalize', letterId});
    expectNamed(expectRefusal(early, 'not-now', 'A letter that nobody read'), {
      path: '',
      code: 'not-reviewed',
    });
    const unsent = await work.letter(caseId, {action: 'send', letterId, channel: 'portal'});
    expectNamed(expectRefusal(unsent, 'not-now', 'Sending what is not final'), {
      path: '/letterId',
      code: 'not-final',
    });
    const {work: reviewer} = await openColleague(bench, ['pr-3']);
    const old = {action: 'review', letterId, digest: 'a'.repeat(43)} as const;
    expectNamed(expectRefusal(await reviewer.letter(caseId, old), 'not-now', 'Other words'), {
      path: '/digest',
      code: 'changed-since-review',
    });
    const review = {action: 'review', letterId, digest: view.digest} as const;
    expectValue(await reviewer.letter(caseId, review), 'Reviewing');
    expectValue(await work.letter(caseId, {action: 'finalize', letterId}), 'Making it final');
    const send = {action: 'send', letterId, channel: 'portal'} as const;
    const {id: deliveryId} = expectValue(await work.letter(caseId, send), 'Sending');
    const state = await stateFor(bench, desk);
    expect(state.acknowledgedAt !== undefined, 'The letter should acknowledge the case.');
    const proof = {kind: 'opened', detail: 'Read on their page.'} as const;
    const prove = {action: 'prove', deliveryId, proof} as const;
    expectValue(await work.letter(caseId, prove), 'Proving it');
    const twice = await work.letter(caseId, prove);
    expectNamed(expectRefusal(twice, 'not-now', 'Proving it twice'), {
      path: '/deliveryId',
      code: 'already-done',
    });
    const after = expectValue(await work.readLetter(caseId, letterId), 'Reading it');
    expectEqual(
      [
        after.deliveries.map((each) => [each.id, each.channel, each.proof?.kind]),
        [[deliveryId, 'portal', 'opened']],
      ],
      'It should say how it went out and what shows that it arrived.',
    );
  },

  'keeps every version of a letter’s words, and lets no final one change': async (bench) => {
    const {caseId, facilityId, work, staff, letterId, write} = await openLetterDesk(bench);
    const change = {subject: 'Your complaint about the bell'};
    const edit = {...(await write()), letterId, change};
    await expectOneOutcome(bench, () => staff.send('edit-letter', edit));
    const view = expectValue(await work.readLetter(caseId, letterId), 'Reading it');
    expect(view.letter.subject === change.subject, 'It should have the new words.');
    expect(view.versions.length === 2, 'There should be two versions.');
    const first = {facilityId, caseId, letterId, textVersion: 1};
    const before = expectValue(await staff.send('read-letter', first), 'Reading the first');
    expect(before.letter.subject !== change.subject, 'The first should be as it was.');
    const third = await staff.send('read-letter', {...first, textVersion: 3});
    expectRefusal(third, 'not-found', 'A version that is not there');
    const stale = {...edit, id: crypto.randomUUID()};
    expectRefusal(await staff.send('edit-letter', stale), 'stale', 'On an old version');
    const {work: reviewer} = await openColleague(bench, ['pr-3']);
    const review = {action: 'review', letterId, digest: view.digest} as const;
    expectValue(await reviewer.letter(caseId, review), 'Reviewing');
    expectValue(await work.letter(caseId, {action: 'finalize', letterId}), 'Making it final');
    const late = await work.letter(caseId, {action: 'edit', letterId, change: {subject: 'Late'}});
    expectNamed(expectRefusal(late, 'not-now', 'Changing a final letter'), {
      path: '/letterId',
      code: 'final',
    });
  },

  'names what rules require of an answer, and leaves it out for a reason alone': async (bench) => {
    const {caseId, work} = await openLetterDesk(bench);
    const draft = {action: 'draft', kind: 'resolution', facts: signed} as const;
    const {id: letterId} = expectValue(await work.letter(caseId, draft), 'Drafting an answer');
    const view = expectValue(await work.readLetter(caseId, letterId), 'Reading it');
    const [required] = view.requirements;
    expect(required !== undefined, 'Rules should require something of an answer.');
    const refused = await work.letter(caseId, {action: 'finalize', letterId});
    const problem = expectRefusal(refused, 'not-now', 'An answer without what is required');
    expect(problem.errors.length > 1, 'All that stands in its way should be named.');
    const waiver = {action: 'waive', letterId, element: required.element} as const;
    const reason = 'Told on the phone.';
    expectValue(await work.letter(caseId, {...waiver, reason}), 'Leaving it out');
    const {letter} = expectValue(await work.readLetter(caseId, letterId), 'Reading it again');
    expectEqual(
      [letter.waived.map(({element, reason: why}) => [element, why]), [[required.element, reason]]],
      'It should say what was left out and why.',
    );
    const unknown = {...waiver, element: 'us-cms/no-such-thing', reason};
    expectNamed(
      expectRefusal(await work.letter(caseId, unknown), 'invalid', 'What no rule requires'),
      {path: '/element', code: 'unknown-value'},
    );
  },

  'tells nobody of a patient who has not been shown to speak for them': async (bench) => {
    const {caseId, work} = await openCaseAtOffice(bench, {
      person: {role: 'relative', name: 'Rosa Quintero'},
    });
    const draft = {action: 'draft', kind: 'resolution', facts: signed} as const;
    const refused = await work.letter(caseId, draft);
    expectNamed(expectRefusal(refused, 'not-now', 'A letter to whoever asks'), {
      path: '/kind',
      code: 'no-authority',
    });
    const silent = {...draft, kind: 'cannot-disclose'} as const;
    expectValue(await work.letter(caseId, silent), 'The letter that tells nothing');
  },

  'prints a letter as a page, and as a PDF where it can': async (bench) => {
    const {facilityId, caseId, staff, letterId} = await openLetterDesk(bench);
    const {templates} = expectValue(
      await staff.send('list-letter-templates', {facilityId}),
      'Listing templates',
    );
    expect(
      templates.some(({kind}) => kind === 'acknowledgement'),
      'There should be templates.',
    );
    const at = {facilityId, caseId, letterId};
    const page = expectValue(await staff.send('read-letter-page', at), 'Reading the page');
    const html = await page.text();
    expect(html.startsWith('<!doctype html>') && !html.includes('<script'), 'It should be a page.');
    const pdf = await staff.send('read-letter-pdf', at);
    if (pdf.ok) expect((await pdf.value.text()).startsWith('%PDF-'), 'It should be a PDF.');
    else
      expectNamed(expectRefusal(pdf, 'invalid', 'What cannot be set'), {
        path: '/letter',
        code: 'not-printable',
      });
    const unknown = {...at, letterId: crypto.randomUUID()};
    const missing = [
      await staff.send('read-letter', unknown),
      await staff.send('read-letter-page', unknown),
      await staff.send('read-letter-pdf', unknown),
    ];
    for (const reply of missing) expectRefusal(reply, 'not-found', 'No such letter');
  },
};

/** Who signs, and whom to ask: what a hospital may not have told its service. */
const signed: LetterFacts = {
  contactName: 'Mei Lin',
  contactPhone: '+1 555 010 2044',
  signerName: 'Robin Shah',
  signerRole: 'Head of patient relations',
  bodies: ['The state agency: +1 555 010 3000'],
};

/** A patient's own complaint, under rules that are known, with an acknowledgement in draft. */
async function openLetterDesk(bench: ConformanceBench) {
  const opened = await openCaseAtOffice(bench, {
    person: {role: 'patient', name: 'Rosa Quintero'},
    patient: undefined,
  });
  const {caseId, work} = opened;
  expectValue(await work.enter(caseId, underKnownRules), 'Saying which rules hold');
  const facts = {...signed, concern: 'Nobody came to the bell.'};
  const draft = {action: 'draft', kind: 'acknowledgement', facts} as const;
  const {id: letterId} = expectValue(await work.letter(caseId, draft), 'Drafting');
  return {...opened, letterId};
}
