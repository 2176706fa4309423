import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {serve} from './commands/serve.js';
import {openStorage} from './commands/storage.js';
import {readSettings, UsageError} from './commands/settings.js';
import {runStaffCommand} from './commands/staff-commands.js';

const staff = '/v1/staff/facilities/trial';
const passphrase = 'seven otters at the ferry';

describe('An operator', () => {
  let data: string;

  before(async () => {
    data = await mkdtemp(join(tmpdir(), 'pr-staff-'));
  });
  after(() => rm(data, {recursive: true}));

  const run = (args: readonly string[], typed = '') =>
    runStaffCommand(readSettings([...args, '--data', data], {}), () => Promise.resolve(typed));
  const ana = ['--sign-in-name', 'Ana'];

  /** Lets the service run for what is asked of it. */
  async function whileItRuns<Result>(
    ask: (post: (path: string, body: object) => Promise<Response>) => Promise<Result>,
  ): Promise<Result> {
    const settings = readSettings(['--port', '0', '--data', data], {PR_LOG_LEVEL: 'silent'});
    const serving = await serve(settings);
    const post = (path: string, body: object) =>
      fetch(`${serving.address}${staff}/${path}`, {
        method: 'POST',
        headers: {'content-type': 'application/json'},
        body: JSON.stringify(body),
      });
    try {
      return await ask(post);
    } finally {
      await serving.stop();
    }
  }

  test('makes the first administrator, who chooses a passphrase with the code that is printed', async () => {
    const said = await run(['add-staff', ...ana, '--name', 'Ana Ruiz', '--role', 'administrator']);
    const [, code = ''] = /set-up code: (\S+)/.exec(said) ?? [];
    await whileItRuns(async (post) => {
      const setUp = await post('set-up', {signInName: 'ana', code, passphrase});
      assert.equal(setUp.status, 200);
      const {account} = (await setUp.json()) as {account: {roles: string[]}};
      assert.deepEqual(account.roles, ['administrator']);
    });
    assert.match(await run(['list-staff']), /^[\w-]{36}\tactive\tana\tAna Ruiz\tadministrator$/);
  });

  test('sets a passphrase that is typed, not given as an option', async () => {
    const next = 'nine herons under the pier';
    await run(['set-staff-passphrase', ...ana], `${next}\n`);
    await whileItRuns(async (post) => {
      const signIn = (typed: string) => post('sign-in', {signInName: 'ana', passphrase: typed});
      assert.equal((await signIn(passphrase)).status, 401);
      assert.equal((await signIn(next)).status, 200);
    });
    const weak = run(['set-staff-passphrase', ...ana], 'trial hospital 1');
    await assert.rejects(weak, {message: 'That is not taken: passphrase not-allowed.'});
  });

  test('changes roles, disables and enables', async () => {
    await run(['set-staff-roles', ...ana, '--role', 'manager', '--role', 'administrator']);
    assert.match(await run(['list-staff']), /manager,administrator$/);
    await run(['disable-staff', ...ana]);
    assert.match(await run(['list-staff']), /\tdisabled\t/);
    await run(['enable-staff', ...ana]);
    assert.match(await run(['list-staff']), /\tactive\t/);
  });

  test('is on record with each change, as whoever ran a command', async () => {
    const storage = await openStorage(readSettings(['--data', data], {}));
    const rows = await storage.db
      .selectFrom('audit_entries')
      .select(['operation', 'outcome'])
      .where('account_id', '=', 'command')
      .orderBy('position')
      .execute();
    await storage.close();
    assert.deepEqual(
      rows.map(({operation, outcome}) => `${operation} ${outcome}`),
      [
        'createAccount done',
        'changePassphrase done',
        'changeAccountRoles done',
        'changeAccountState done',
        'changeAccountState done',
      ],
    );
  });

  test('is told what is missing', async () => {
    const wrong = [
      ['add-staff', '--name', 'Bea', '--role', 'pr-2'],
      ['add-staff', '--sign-in-name', 'bea', '--role', 'pr-2'],
      ['add-staff', '--sign-in-name', 'bea', '--name', 'Bea'],
      ['add-staff', '--sign-in-name', 'bea', '--name', 'Bea', '--role', 'chief'],
      ['add-staff', '--sign-in-name', 'ANA', '--name', 'Bea', '--role', 'pr-2'],
      ['disable-staff', '--sign-in-name', 'nobody'],
      ['list-staff', '--facility', 'elsewhere'],
    ];
    for (const args of wrong) await assert.rejects(run(args), UsageError, args.join(' '));
  });
});
