#!/usr/bin/env node
import {exportVerification} from './commands/export-verification.js';
import {rotateSealingKey} from './commands/rotate-sealing-key.js';
import {serve} from './commands/serve.js';
import {readSettings, usage, UsageError, type Settings} from './commands/settings.js';
import {runStaffCommand, staffCommands} from './commands/staff-commands.js';
import {runTokenCommand} from './commands/token-commands.js';
import {runVerify} from './commands/verify-command.js';
import {ConfigError} from './config/load-config.js';
import {FolderInUseError} from './data-folder/folder-lock.js';
import {reportError} from './problems/error-report.js';

try {
  if (process.argv.includes('--help')) say(usage);
  else await run(readSettings(process.argv.slice(2), process.env));
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

async function run(settings: Settings): Promise<void> {
  if (staffCommands.includes(settings.command)) {
    say(await runStaffCommand(settings));
    return;
  }
  switch (settings.command) {
    case 'serve':
      return runService(settings);
    case 'verify':
    case 'export-verification': {
      const check = settings.command === 'verify' ? runVerify : exportVerification;
      const {text, ok} = await check(settings);
      say(text);
      process.exitCode = ok ? 0 : 1;
      return;
    }
    case 'create-staff-token':
    case 'revoke-staff-token':
    case 'create-device-token':
    case 'revoke-device-token':
      say(await runTokenCommand(settings));
      return;
    case 'rotate-sealing-key':
      say(await rotateSealingKey(settings));
      return;
    default:
      throw new UsageError(`Unknown command.\n\n${usage}`);
  }
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
