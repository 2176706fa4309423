#!/usr/bin/env node
import {backUp} from './commands/backup.js';
import {exportVerification} from './commands/export-verification.js';
import {restore} from './commands/restore.js';
import {rotateSealingKey} from './commands/rotate-sealing-key.js';
import {serve} from './commands/serve.js';
import {readSettings, usage, UsageError, type Settings} from './commands/settings.js';
import {runStaffCommand, staffCommands} from './commands/staff-commands.js';
import {runTokenCommand} from './commands/token-commands.js';
import {runVerify} from './commands/verify-command.js';
import {ConfigError} from './config/load-config.js';
import {FolderInUseError} from './data-folder/folder-lock.js';
import {reportError} from './problems/error-report.js';

/** Commands that do something once and say what. */
const orders = new Map<string, (settings: Settings) => Promise<string>>([
  ...staffCommands.map(
    (name) => [name, (settings: Settings) => runStaffCommand(settings)] as const,
  ),
  ['create-staff-token', runTokenCommand],
  ['revoke-staff-token', runTokenCommand],
  ['create-device-token', runTokenCommand],
  ['revoke-device-token', runTokenCommand],
  ['rotate-sealing-key', rotateSealingKey],
  ['backup', backUp],
]);

/** Commands that say whether something holds. */
const checks = new Map([
  ['verify', runVerify],
  ['export-verification', exportVerification],
  ['restore', restore],
]);

async function run(settings: Settings): Promise<void> {
  const {command} = settings;
  const [order, check] = [orders.get(command), checks.get(command)];
  if (command === 'serve') await runService(settings);
  else if (order) say(await order(settings));
  else if (check) {
    const {text, ok} = await check(settings);
    say(text);
    process.exitCode = ok ? 0 : 1;
  } else throw new UsageError(`Unknown command.\n\n${usage}`);
}

async function runService(settings: Settings): Promise<void> {
  const serving = await serve(settings);
  say(serving.lines.join('\n'));
  const stop = (): void => {
    serving.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${explain(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Messages of our own are written for the operator; anything else could quote what it stumbled over. */
function explain(error: unknown): string {
  const isOurs = [UsageError, ConfigError, FolderInUseError].some((kind) => error instanceof kind);
  if (isOurs && error instanceof Error) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EADDRINUSE') return 'The port is in use. Choose another with --port.';
  const {type, stack} = reportError(error);
  return `The service stopped: ${type} ${code}\n${stack}`;
}

try {
  if (process.argv.includes('--help')) say(usage);
  else await run(readSettings(process.argv.slice(2), process.env));
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
