import {expect, expectEqual, expectNamed, expectRefusal, expectValue} from './expectation.js';
import {
  openAdministrator,
  openCaseAtOffice,
  openColleague,
  samplePassphrase,
} from './office-bench.js';
import type {BenchCases} from './submitting-cases.js';

/** How people of staff sign in, and who looks after their accounts. */
export const accountCases: BenchCases = {
  'signs someone in by name and passphrase, and out again': async (bench) => {
    const {facilityId, transport, target} = bench;
    const options = await transport.send('read-sign-in-options', {facilityId});
    expect(expectValue(options, 'Reading').by === 'passphrase', 'People should sign in here.');
    const {id, signInName} = await openColleague(bench, ['pr-2']);
    const typed = {facilityId, signInName: signInName.toUpperCase(), passphrase: samplePassphrase};
    const session = expectValue(await transport.send('sign-in', typed), 'Signing in');
    const signedIn = await target.signIn?.withToken(session.token);
    expect(signedIn !== undefined, 'The target should take the token of a session.');
    const read = expectValue(await signedIn.send('read-session', {facilityId}), 'Reading it');
    expectEqual([read.account, {...session.account}], 'It should be the same person’s.');
    expect(read.account.id === id && read.account.roles.join() === 'pr-2', 'It should be theirs.');
    expectValue(await signedIn.send('sign-out', {facilityId}), 'Signing out');
    const after = await signedIn.send('read-session', {facilityId});
    expectRefusal(after, 'unauthorized', 'A session that has ended');
  },

  'answers a wrong name and a wrong passphrase alike': async (bench) => {
    const {facilityId, transport} = bench;
    const {signInName} = await openColleague(bench, ['pr-2']);
    const passphrase = 'some other passphrase';
    const wrong = await transport.send('sign-in', {facilityId, signInName, passphrase});
    const nobody = await transport.send('sign-in', {facilityId, signInName: 'nobody', passphrase});
    const problems = [wrong, nobody].map((reply) => expectRefusal(reply, 'unauthorized', 'It'));
    expectEqual(problems, 'Nobody should learn who has an account.');
    const code = {facilityId, signInName, code: 'not-the-code', passphrase};
    expectRefusal(await transport.send('set-up-account', code), 'unauthorized', 'Another code');
    const verifier = 'a'.repeat(43);
    const session = {facilityId, code: verifier, verifier};
    const elsewhere = await transport.send('take-provider-session', session);
    expectRefusal(elsewhere, 'not-now', 'A provider where there is none');
  },

  'makes an account once, and gives its code until its person has used it': async (bench) => {
    const {facilityId, transport} = bench;
    const administrator = await openAdministrator(bench);
    const accountId = crypto.randomUUID();
    const signInName = `new-${accountId}`;
    const account = {facilityId, accountId, name: 'Ann Lee', signInName};
    const order = {...account, roles: ['pr-2' as const], departments: []};
    const made = expectValue(await administrator.send('create-account', order), 'Making it');
    const again = expectValue(await administrator.send('create-account', order), 'Again');
    expectEqual([made, again], 'A replay should get the first outcome.');
    const other = await administrator.send('create-account', {...order, name: 'Somebody else'});
    expectRefusal(other, 'conflict', 'The same id with another name');
    const sameName = {...order, accountId: crypto.randomUUID()};
    const taken = await administrator.send('create-account', sameName);
    expectNamed(expectRefusal(taken, 'invalid', 'A name that is taken'), {
      path: '/signInName',
      code: 'duplicate',
    });
    const reviewer = {...sameName, roles: ['department-reviewer' as const]};
    expectNamed(
      expectRefusal(
        await administrator.send('create-account', reviewer),
        'invalid',
        'No department',
      ),
      {path: '/departments', code: 'required'},
    );
    const chosen = {facilityId, signInName, code: made.setUpCode};
    const weak = await transport.send('set-up-account', {...chosen, passphrase: 'too short'});
    expectNamed(expectRefusal(weak, 'invalid', 'A short passphrase'), {
      path: '/passphrase',
      code: 'too-short',
    });
    const passphrase = samplePassphrase;
    expectValue(await transport.send('set-up-account', {...chosen, passphrase}), 'Setting up');
    const used = await transport.send('set-up-account', {...chosen, passphrase});
    expectRefusal(used, 'unauthorized', 'A code that was used');
    const late = await administrator.send('create-account', order);
    expectRefusal(late, 'not-now', 'A code for whoever has a passphrase');
  },

  'signs someone out at once who is disabled, or whose passphrase is taken away': async (bench) => {
    const {facilityId} = bench;
    const administrator = await openAdministrator(bench);
    const {id: accountId, signInName, transport} = await openColleague(bench, ['pr-2']);
    const state = {facilityId, accountId};
    const roles = {...state, roles: ['auditor' as const], departments: []};
    const changed = await administrator.send('change-account-roles', roles);
    expectEqual([expectValue(changed, 'Changing roles').roles, ['auditor']], 'It should say so.');
    const now = expectValue(await transport.send('read-session', {facilityId}), 'Reading');
    expectEqual([now.account.roles, ['auditor']], 'They should hold from the next request on.');
    const off = await administrator.send('change-account-state', {...state, disabled: true});
    expect(expectValue(off, 'Disabling').state === 'disabled', 'It should be disabled.');
    expectRefusal(await transport.send('read-session', {facilityId}), 'unauthorized', 'Theirs');
    const typed = {facilityId, signInName, passphrase: samplePassphrase};
    const closed = await bench.transport.send('sign-in', typed);
    expectRefusal(closed, 'unauthorized', 'Signing in when disabled');
    const early = await administrator.send('issue-set-up-code', state);
    expectRefusal(early, 'not-now', 'A code for a disabled account');
    expectValue(
      await administrator.send('change-account-state', {...state, disabled: false}),
      'Enabling it',
    );
    expectValue(await administrator.send('issue-set-up-code', state), 'Giving a code');
    const old = await bench.transport.send('sign-in', typed);
    expectRefusal(old, 'unauthorized', 'The passphrase that was taken away');
    const {accounts} = expectValue(
      await administrator.send('list-accounts', {facilityId}),
      'Listing accounts',
    );
    const listed = accounts.find(({id}) => id === accountId);
    expect(listed?.state === 'waiting', 'The account should wait for its person.');
    const unknown = {...state, accountId: crypto.randomUUID(), disabled: true};
    const nobody = await administrator.send('change-account-state', unknown);
    expectRefusal(nobody, 'not-found', 'No such account');
  },

  'lets someone change their own passphrase, and ends their other sessions': async (bench) => {
    const {facilityId, target} = bench;
    const {signInName, transport, session} = await openColleague(bench, ['pr-2']);
    const typed = {facilityId, signInName, passphrase: samplePassphrase};
    const second = expectValue(await bench.transport.send('sign-in', typed), 'Signing in twice');
    const next = 'green otter under the bridge';
    const change = {facilityId, current: 'something else', next};
    const wrong = await transport.send('change-passphrase', change);
    expectNamed(expectRefusal(wrong, 'invalid', 'Another passphrase'), {
      path: '/current',
      code: 'mistyped',
    });
    const right = {...change, current: samplePassphrase};
    expectValue(await transport.send('change-passphrase', right), 'Changing it');
    expectValue(await transport.send('read-session', {facilityId}), 'Going on');
    expect(session.token !== second.token, 'Each session should have its own token.');
    const elsewhere = await target.signIn?.withToken(second.token);
    const ended = await elsewhere?.send('read-session', {facilityId});
    expect(ended !== undefined, 'The target should take the token of a session.');
    expectRefusal(ended, 'unauthorized', 'The other session');
    const old = await bench.transport.send('sign-in', typed);
    expectRefusal(old, 'unauthorized', 'The passphrase from before');
  },

  'keeps a log of who did what, with no word of it, and shows it to those who look after it':
    async (bench) => {
      const {facilityId, caseId} = await openCaseAtOffice(bench);
      const {id: account, work, transport} = await openColleague(bench, ['pr-3']);
      const note = {kind: 'noted', payload: {text: 'Tangerine'}} as const;
      expectValue(await work.enter(caseId, note), 'Noting');
      expectRefusal(await transport.send('list-accounts', {facilityId}), 'forbidden', 'Theirs not');
      const administrator = await openAdministrator(bench);
      const asked = {facilityId, account};
      const page = expectValue(await administrator.send('list-audit-entries', asked), 'Reading it');
      const entries = page.entries.map(({operation, outcome}) => `${operation} ${outcome}`);
      for (const entry of ['listAccounts refused', 'enterInCase done', 'readStaffCase done'])
        expect(entries.includes(entry), `The log should have ${entry}.`);
      expect(!JSON.stringify(page).includes('Tangerine'), 'It should have no word of anyone.');
      const first = {...asked, limit: 1};
      const newest = expectValue(await administrator.send('list-audit-entries', first), 'A page');
      expect(newest.entries.length === 1, 'A page should have as many as asked for.');
      const {before} = newest;
      expect(before !== undefined, 'A page should say where the next one begins.');
      const rest = await administrator.send('list-audit-entries', {...first, before});
      const [second] = expectValue(rest, 'The next page').entries;
      expect(second?.position !== newest.entries[0]?.position, 'It should go on behind it.');
      const about = {facilityId, caseId, operation: 'enterInCase'};
      const [only] = expectValue(
        await administrator.send('list-audit-entries', about),
        'What happened to a case',
      ).entries;
      expect(only?.caseId === caseId && only.account === account, 'It should say who and which.');
      const closed = await transport.send('list-audit-entries', {facilityId});
      expectRefusal(closed, 'forbidden', 'The log for someone who works cases');
    },
};
