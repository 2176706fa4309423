import {execFile, spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

let bundle: Promise<string> | undefined;

/** The executable, made of its sources, in a process of its own. */
export interface SpawnedService {
  readonly origin: string;
  readonly child: ChildProcess;
  readonly output: () => string;
  /** Ends it with a signal; its exit code, `null` when the signal killed it. */
  readonly end: (signal?: 'SIGTERM' | 'SIGINT' | 'SIGKILL') => Promise<number | null>;
}

/** What a process said and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

type Environment = Readonly<Record<string, string>>;

/** Starts the executable and waits until it listens. Throws with its output when it ends instead. */
export async function spawnService(
  args: readonly string[],
  env: Environment = {},
): Promise<SpawnedService> {
  const child = await launch(['--port', '0', ...args], env);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exited = once(child, 'exit') as Promise<[number | null]>;
  for (;;) {
    const address = /service +(http:\S+)\/v1\n/.exec(output)?.[1];
    if (address !== undefined)
      return {
        origin: address,
        child,
        output: () => output,
        async end(signal = 'SIGTERM') {
          child.kill(signal);
          return (await exited)[0];
        },
      };
    const [chance] = await Promise.race([
      Promise.all([once(child.stdout ?? child, 'data')]),
      exited.then(() => ['ended'] as const),
    ]);
    if (chance === 'ended') throw new Error(`The service ended at its start:\n${output}`);
  }
}

/** Runs a command of the executable to its end. */
export async function runExecutable(
  args: readonly string[],
  env: Environment = {},
): Promise<Ended> {
  const child = await launch(args, env);
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return {code, stdout, stderr};
}

async function launch(args: readonly string[], env: Environment): Promise<ChildProcess> {
  bundle ??= makeBundle();
  return spawn(process.execPath, ['--enable-source-maps', await bundle, ...args], {
    cwd: root,
    env: {PATH: process.env['PATH'], HOME: process.env['HOME'], PR_LOG_LEVEL: 'warn', ...env},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function makeBundle(): Promise<string> {
  const script = ['scripts/bundle-executable.mjs'];
  const {stdout} = await promisify(execFile)(process.execPath, script, {cwd: root});
  return stdout.trim();
}
