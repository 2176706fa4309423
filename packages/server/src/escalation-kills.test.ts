import {test} from 'node:test';
import {SMTPServer} from 'smtp-server';
import {assertEachIsToldOnce} from './testing/escalation-kills.js';
import {startMailReceiver} from './testing/mail-receiver.js';
import {startRealPostgres} from './testing/real-postgres.js';

test('whoever is to be told is told once and within the minute, though instances are killed: 300 escalations and 5 kills', async (context) => {
  const server = await startRealPostgres();
  if (!server) return context.skip('there are no PostgreSQL binaries for this machine');
  context.after(() => server.stop());
  const receiver = await startMailReceiver(SMTPServer);
  context.after(() => receiver.down());
  await assertEachIsToldOnce(
    {server: server.url, receiver, cases: 60, kills: 5, spreadMs: 20_000},
    (line) => context.diagnostic(line),
  );
});
