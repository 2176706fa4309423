import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, test} from 'node:test';
import {requestsTo, withToken, type Requests} from './testing/requests.js';
import {beginSession, makeAccount} from './testing/test-accounts.js';
import {startTestService, type TestService} from './testing/test-service.js';

const staff = '/v1/staff/facilities/riverside';
const minute = 60_000;

describe('Someone of staff', () => {
  let service: TestService;
  let requests: Requests;
  let clock = new Date('2031-04-05T06:00:00.000Z');
  const later = (ms: number): void => void (clock = new Date(clock.getTime() + ms));
  const post = (path: string, body: object | undefined, headers = {}) =>
    requests.send('POST', `${staff}/${path}`, {headers, ...(body && {body})});
  const signIn = (who: {signInName: string; passphrase: string}) =>
    post('sign-in', {signInName: who.signInName, passphrase: who.passphrase});
  const statusOf = async (token: string) =>
    (await requests.get(`${staff}/session`, withToken(token))).status;
  const stored = () => service.db.selectFrom('staff_sessions').selectAll().execute();

  before(async () => {
    service = await startTestService({now: () => clock});
    requests = requestsTo(service);
  });
  after(() => service.end());

  describe('signs in', () => {
    test('and works with a token of which only a hash is stored', async () => {
      const dana = await makeAccount(service, {roles: ['pr-3']});
      const {status, body, headers} = await signIn(dana);
      assert.equal(status, 200);
      assert.equal(headers['cache-control'], 'no-store');
      assert.match(body.token, /^pra_[\w-]{43}$/);
      assert.deepEqual(body.account, {
        id: dana.id,
        name: 'Dana Reyes',
        roles: ['pr-3'],
        departments: ['emergency'],
      });
      assert.deepEqual([body.endsAt, body.idleSeconds], ['2031-04-05T18:00:00.000Z', 900]);
      assert.equal((await requests.get(`${staff}/cases`, withToken(body.token))).status, 200);
      assert.ok(!JSON.stringify(await stored()).includes(body.token));
      const session = await requests.get(`${staff}/session`, withToken(body.token));
      assert.deepEqual(session.body, {
        endsAt: body.endsAt,
        idleSeconds: 900,
        account: body.account,
      });
    });

    test('however they write their name, and with their passphrase exactly', async () => {
      const dana = await makeAccount(service, {
        signInName: 'Dana.Reyes',
        passphrase: 'Un café à l’aube, deux',
        roles: ['pr-3'],
      });
      const spelled = {
        ...dana,
        signInName: ' DANA.reyes ',
        passphrase: 'Un cafe\u0301 à l’aube, deux',
      };
      assert.equal((await signIn(spelled)).status, 200);
      assert.equal(
        (await signIn({...dana, passphrase: dana.passphrase.toLowerCase()})).status,
        401,
      );
    });

    test('and is answered alike for a wrong name, a wrong passphrase, no passphrase yet, and a disabled account', async () => {
      const right = await makeAccount(service, {roles: ['pr-3']});
      const disabled = await makeAccount(service, {roles: ['pr-3']});
      const waiting = await makeAccount(service, {roles: ['pr-3']});
      await service.db
        .updateTable('staff_accounts')
        .set({disabled_at: clock.toISOString()})
        .where('id', '=', disabled.id)
        .execute();
      await service.db
        .updateTable('staff_accounts')
        .set({passphrase: null})
        .where('id', '=', waiting.id)
        .execute();
      const answers = await Promise.all(
        [
          {...right, signInName: 'nobody'},
          {...right, passphrase: 'orange heron over the roof'},
          {...right, passphrase: ''},
          disabled,
          waiting,
        ].map(signIn),
      );
      assert.deepEqual(new Set(answers.map(({status}) => status)), new Set([401]));
      assert.equal(new Set(answers.map(({text}) => text)).size, 1);
    });

    test('and does as much work for a name that nobody has', async () => {
      const {passphrases} = service.parts;
      const costly = await startTestService({
        passphraseCost: {logCost: 14, blockSize: 8, parallel: 1},
      });
      const slow = costly.parts.passphrases;
      const hash = await slow.hash('purple heron over the roof');
      const timed = async (of: string | undefined) => {
        const begun = performance.now();
        for (let turn = 0; turn < 5; turn += 1) assert.ok(!(await slow.matches('wrong one', of)));
        return performance.now() - begun;
      };
      const [known, unknown] = [await timed(hash), await timed(undefined)];
      assert.ok(unknown > known / 3, `${unknown} ms and ${known} ms`);
      assert.ok(await passphrases.matches('x', await passphrases.hash('x')));
      await costly.end();
    });

    test('later for each wrong try, by their address and by the name that is tried', async () => {
      const slow = await startTestService({guessing: {firstMs: 100, maxMs: 800}});
      const there = requestsTo(slow);
      const dana = await makeAccount(slow, {roles: ['pr-3']});
      const attempt = async (passphrase: string, remoteAddress: string) => {
        const begun = performance.now();
        const body = {signInName: dana.signInName, passphrase};
        await there.send('POST', `${staff}/sign-in`, {body, remoteAddress});
        return performance.now() - begun;
      };
      // Each from another address: it is the name that is slowed down.
      for (const last of [1, 2]) await attempt('wrong', `203.0.113.${last}`);
      assert.ok((await attempt('wrong', '203.0.113.3')) >= 395);
      assert.ok((await attempt(dana.passphrase, '203.0.113.3')) < 395, 'a right one does not wait');
      await slow.end();
    });

    test('two at a time, with a hundred waiting; whoever comes beyond that is asked to come back', async () => {
      const {passphrases} = service.parts;
      const tries = Array.from({length: 150}, () => passphrases.matches('anything', undefined));
      const results = await Promise.allSettled(tries);
      const refused = results.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
      assert.equal(refused.length, 48);
      for (const {problem, retryAfterSeconds} of refused)
        assert.deepEqual([problem.status, retryAfterSeconds], [503, 5]);
      assert.equal(await passphrases.matches('anything', undefined), false, 'and then it goes on');
    });

    test('with a hash that is made anew when hashes have become dearer', async () => {
      const dana = await makeAccount(service, {roles: ['pr-3']});
      const dearer = await service.again({passphraseCost: {logCost: 6, blockSize: 8, parallel: 1}});
      const body = {signInName: dana.signInName, passphrase: dana.passphrase};
      const hashOf = async () =>
        (
          await service.db
            .selectFrom('staff_accounts')
            .select('passphrase')
            .where('id', '=', dana.id)
            .executeTakeFirstOrThrow()
        ).passphrase;
      assert.match((await hashOf()) ?? '', /^\$scrypt\$ln=4,r=8,p=1\$/);
      assert.equal((await requestsTo(dearer).send('POST', `${staff}/sign-in`, {body})).status, 200);
      assert.match((await hashOf()) ?? '', /^\$scrypt\$ln=6,r=8,p=1\$/);
      assert.equal((await signIn(dana)).status, 200, 'an older instance reads it');
    });

    test('at one facility, and is nobody at another', async () => {
      const dana = await makeAccount(service, {roles: ['pr-3']});
      const {body} = await signIn(dana);
      for (const other of ['lakeside', 'hillside']) {
        const url = `/v1/staff/facilities/${other}`;
        const there = await requests.send('POST', `${url}/sign-in`, {
          body: {signInName: dana.signInName, passphrase: dana.passphrase},
        });
        assert.equal(there.status, 401);
        assert.equal((await requests.get(`${url}/cases`, withToken(body.token))).status, 401);
      }
    });
  });

  describe('stays signed in', () => {
    test('while they work, on every instance, and no longer than fifteen minutes after', async () => {
      const {id} = await makeAccount(service, {roles: ['pr-3']});
      const token = await beginSession(service, {id});
      const elsewhere = requestsTo(await service.again());
      for (let turn = 0; turn < 4; turn += 1) {
        later(14 * minute);
        const there = await elsewhere.get(`${staff}/session`, withToken(token));
        assert.equal(there.status, 200, `turn ${turn}`);
      }
      later(15 * minute);
      assert.equal(await statusOf(token), 401);
      later(-5 * minute);
      assert.equal(await statusOf(token), 401, 'what is over does not come back');
    });

    test('for twelve hours at most, whatever they do', async () => {
      const {id} = await makeAccount(service, {roles: ['pr-3']});
      const token = await beginSession(service, {id});
      for (let turn = 0; turn < 12 * 6 - 1; turn += 1) {
        later(10 * minute);
        assert.equal(await statusOf(token), 200, `turn ${turn}`);
      }
      later(10 * minute);
      assert.equal(await statusOf(token), 401);
    });

    test('until they sign out', async () => {
      const {id} = await makeAccount(service, {roles: ['pr-3']});
      const [one, other] = [await beginSession(service, {id}), await beginSession(service, {id})];
      assert.equal((await post('sign-out', undefined, withToken(one))).status, 200);
      assert.deepEqual([await statusOf(one), await statusOf(other)], [401, 200]);
    });

    test('as who they are at each request: another role holds at once', async () => {
      const {id} = await makeAccount(service, {roles: ['pr-3']});
      const token = withToken(await beginSession(service, {id}));
      assert.equal((await requests.get(`${staff}/cases`, token)).status, 200);
      const administrator = withToken(await service.staffToken('riverside', ['administrator']));
      const roles = {roles: ['frontline'], departments: []};
      const changed = await requests.put(`${staff}/accounts/${id}/roles`, roles, administrator);
      assert.equal(changed.status, 200, changed.text);
      const refused = await requests.get(`${staff}/cases`, token);
      assert.deepEqual([refused.status, refused.body.code], [403, 'forbidden']);
    });
  });

  describe('changes their passphrase', () => {
    test('and is signed out everywhere else', async () => {
      const dana = await makeAccount(service, {roles: ['pr-3']});
      const [here, there] = [await beginSession(service, dana), await beginSession(service, dana)];
      const next = 'seven otters at the ferry';
      const change = {current: dana.passphrase, next};
      const done = await post('passphrase', change, withToken(here));
      assert.equal(done.status, 200, done.text);
      assert.deepEqual([await statusOf(here), await statusOf(there)], [200, 401]);
      assert.equal((await signIn(dana)).status, 401);
      assert.equal((await signIn({...dana, passphrase: next})).status, 200);
    });

    test('only with the one they have, and not to one that is easily guessed', async () => {
      const dana = await makeAccount(service, {roles: ['pr-3']});
      const token = withToken(await beginSession(service, dana));
      const attempts = [
        [{current: 'wrong', next: 'seven otters at the ferry'}, '/current', 'mistyped'],
        [{current: dana.passphrase, next: 'short'}, '/next', 'too-short'],
        [{current: dana.passphrase, next: 'x'.repeat(257)}, '/next', 'too-long'],
        [{current: dana.passphrase, next: 'dana reyes 2031'}, '/next', 'not-allowed'],
        [{current: dana.passphrase, next: 'riverside-riverside'}, '/next', 'not-allowed'],
      ] as const;
      for (const [change, path, code] of attempts) {
        const {status, body} = await post('passphrase', change, token);
        assert.deepEqual([status, body.errors], [400, [{path, code}]]);
      }
      assert.equal((await signIn(dana)).status, 200);
    });
  });

  describe('who is new', () => {
    const make = async (account: object = {}, id: string = randomUUID()) => {
      const administrator = withToken(await service.staffToken('riverside', ['administrator']));
      const signInName = `ana-${id}`;
      const body = {name: 'Ana', signInName, roles: ['pr-2'], ...account};
      return {
        id,
        signInName,
        ...(await requests.put(`${staff}/accounts/${id}`, body, administrator)),
      };
    };
    const passphrase = 'seven otters at the ferry';

    test('chooses a passphrase with the code they were given, once', async () => {
      const {status, body, signInName} = await make();
      assert.equal(status, 201);
      assert.equal(body.account.state, 'waiting');
      const wrong = await post('set-up', {signInName, code: 'A'.repeat(24), passphrase});
      assert.equal(wrong.status, 401);
      const weak = await post('set-up', {
        signInName,
        code: body.setUpCode,
        passphrase: 'riverside 2031 ana',
      });
      assert.deepEqual(weak.body.errors, [{path: '/passphrase', code: 'not-allowed'}]);
      const setUp = {signInName, code: body.setUpCode, passphrase};
      const answers = await Promise.all([post('set-up', setUp), post('set-up', setUp)]);
      assert.deepEqual(answers.map((each) => each.status).sort(), [200, 401]);
      assert.equal((await signIn({signInName, passphrase})).status, 200);
      const rows = JSON.stringify(
        await service.db.selectFrom('staff_accounts').selectAll().execute(),
      );
      assert.ok(!rows.includes(body.setUpCode) && !rows.includes(passphrase));
    });

    test('has seven days for it', async () => {
      const {body, signInName} = await make();
      later(7 * 24 * 60 * minute);
      const late = await post('set-up', {signInName, code: body.setUpCode, passphrase});
      assert.equal(late.status, 401);
    });

    test('is made once, however often that is sent, and under a name that nobody else has', async () => {
      const first = await make();
      const again = await make({}, first.id);
      assert.deepEqual([again.status, again.text], [200, first.text]);
      const other = await make({name: 'Other'}, first.id);
      assert.deepEqual([other.status, other.body.code], [409, 'conflict']);
      const taken = await make({signInName: ` ${first.signInName.toUpperCase()}`});
      assert.deepEqual(taken.body.errors, [{path: '/signInName', code: 'duplicate'}]);
    });

    test('answers for a department, if they review for one', async () => {
      const none = await make({roles: ['department-reviewer']});
      assert.deepEqual(none.body.errors, [{path: '/departments', code: 'required'}]);
      const one = await make({roles: ['department-reviewer'], departments: ['radiology']});
      assert.deepEqual(one.body.account.departments, ['radiology']);
      assert.equal((await make({roles: []})).status, 400);
      assert.equal((await make({roles: ['chief']})).status, 400);
    });
  });

  describe('who is an administrator', () => {
    const put = (path: string, body: object, token: string) =>
      requests.put(`${staff}/accounts/${path}`, body, withToken(token));

    test('gives nobody’s roles to themselves, and may lay theirs down', async () => {
      const ana = await makeAccount(service, {roles: ['administrator', 'frontline']});
      const token = await beginSession(service, ana);
      const more = {roles: ['administrator', 'frontline', 'pr-4'], departments: []};
      assert.equal((await put(`${ana.id}/roles`, more, token)).body.code, 'forbidden');
      const elsewhere = {roles: ['administrator'], departments: ['pharmacy']};
      assert.equal((await put(`${ana.id}/roles`, elsewhere, token)).body.code, 'forbidden');
      const other = await makeAccount(service, {roles: ['administrator']});
      const byOther = await put(`${ana.id}/roles`, more, await beginSession(service, other));
      assert.deepEqual(byOther.body.roles, more.roles);
      const less = {roles: ['administrator'], departments: []};
      assert.equal((await put(`${ana.id}/roles`, less, token)).status, 200);
    });

    test('disables an account, which ends its sessions at once, and enables it again', async () => {
      const ana = await makeAccount(service, {roles: ['administrator']});
      const token = await beginSession(service, ana);
      const dana = await makeAccount(service, {roles: ['pr-3']});
      const danas = await beginSession(service, dana);
      const {body} = await put(`${dana.id}/state`, {disabled: true}, token);
      assert.equal(body.state, 'disabled');
      assert.equal(await statusOf(danas), 401);
      assert.equal((await put(`${dana.id}/state`, {disabled: false}, token)).body.state, 'active');
      assert.equal(await statusOf(danas), 401, 'an ended session stays ended');
      assert.equal((await signIn(dana)).status, 200);
      assert.equal((await put(`${ana.id}/state`, {disabled: true}, token)).status, 403);
      assert.equal((await put(`${randomUUID()}/state`, {disabled: true}, token)).status, 404);
    });

    test('takes a lost passphrase away and gives a code for another', async () => {
      const ana = withToken(await service.staffToken('riverside', ['administrator']));
      const dana = await makeAccount(service, {roles: ['pr-3']});
      const danas = await beginSession(service, dana);
      const {status, body} = await post(`accounts/${dana.id}/set-up-code`, undefined, ana);
      assert.equal(status, 200);
      assert.equal(await statusOf(danas), 401);
      assert.equal((await signIn(dana)).status, 401);
      const passphrase = 'seven otters at the ferry';
      const setUp = {signInName: dana.signInName, code: body.setUpCode, passphrase};
      assert.equal((await post('set-up', setUp)).status, 200);
    });

    test('sees every account and no secret of it', async () => {
      const ana = withToken(await service.staffToken('riverside', ['administrator']));
      const dana = await makeAccount(service, {roles: ['pr-3'], name: 'Zoe'});
      const {body, text} = await requests.get(`${staff}/accounts`, ana);
      const last = body.accounts.at(-1);
      assert.deepEqual([last.id, last.name, last.state], [dana.id, 'Zoe', 'active']);
      assert.ok(!text.includes('scrypt'));
    });
  });

  test('writes none of what they type into a log', async () => {
    const dana = await makeAccount(service, {passphrase: 'canary in a coal mine', roles: ['pr-3']});
    await signIn(dana);
    await signIn({...dana, passphrase: 'canary in a gold mine'});
    assert.ok(!/canary|pra_/.test(service.log()));
    assert.ok(!service.log().includes(dana.signInName));
  });
});
