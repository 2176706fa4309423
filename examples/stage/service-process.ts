import {execFile, spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {createServer, type AddressInfo} from 'node:net';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';

/** The files of the built service. */
export const serviceFolder = fileURLToPath(new URL('../../packages/server/dist/', import.meta.url));
const main = `${serviceFolder}main.js`;

/** Starts the built service with these arguments, and waits until it answers. `write` gets everything it writes. */
export async function startProcess(
  port: number,
  args: readonly string[],
  write: (text: string) => void,
): Promise<ChildProcess> {
  const place = ['--port', String(port), '--host', '127.0.0.1'];
  const child = spawn(process.execPath, [main, ...place, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      write(chunk.toString());
    });
  // Not even a run that is broken off leaves a service behind.
  process.once('exit', () => child.kill());
  await answering(`http://127.0.0.1:${port}`, child, () => log);
  return child;
}

/** Stops a service as an operator would. */
export async function stopProcess(child: ChildProcess | undefined): Promise<void> {
  if (child?.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** Runs a command of the built service, and answers what it says. */
export async function runCommand(...args: readonly string[]): Promise<string> {
  const {stdout} = await promisify(execFile)(process.execPath, [main, ...args]);
  return stdout;
}

async function answering(origin: string, child: ChildProcess, log: () => string): Promise<void> {
  const until = Date.now() + 90_000;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`The service ended at its start:\n${log()}`);
    const answer = await fetch(`${origin}/health`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((later) => setTimeout(later, 100));
  }
  child.kill();
  throw new Error(`The service did not answer:\n${log()}`);
}

/** A loopback port that is free now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const {port} = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
