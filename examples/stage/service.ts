import {execFile, spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {createServer, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));
const main = join(root, 'packages/server/dist/main.js');
const siteFolder = join(root, 'examples/hospital-website');

/** The built service in a process of its own, on a data folder of its own. */
export interface RunningService {
  readonly origin: string;
  /** Everything it has written so far. */
  log(): string;
  /** The token it made for staff at its first start. */
  staffToken(): Promise<string>;
  /** Makes a token for a kiosk. The service is stopped for it: an embedded database belongs to one process. */
  createDevice(name: string): Promise<Device>;
  /** Takes a kiosk's token back, as after a theft. The service is stopped for it, too. */
  revokeDevice(name: string): Promise<void>;
  /** Takes its key for what devices seal away, as a lost disk does; what it answers brings it back as an old one. */
  loseSealingKey(): Promise<() => Promise<void>>;
  /** Stops it as an operator would, and leaves its data. */
  stop(): Promise<void>;
  /** Starts it again on the same port and data. */
  start(): Promise<void>;
  /** Stops it and removes its data. */
  close(): Promise<void>;
}

/** What an operator gets for a new kiosk. */
export interface Device {
  readonly token: string;
  /** The line that is put in at the device itself. */
  readonly enrolment: string;
}

/** Changes to the site's own configuration file. */
export type Configuration = Readonly<Record<string, unknown>>;

/** Starts the built service with the site's configuration, changed where a journey needs it. */
export async function startService(
  changes: Configuration = {},
  givenPort?: number,
): Promise<RunningService> {
  const folder = await mkdtemp(join(tmpdir(), 'pr-journey-'));
  const config = join(folder, 'service.json');
  await writeFile(config, JSON.stringify({...(await siteConfiguration()), ...changes}));
  const port = givenPort ?? (await freePort());
  const data = join(folder, 'data');
  const args = ['--port', String(port), '--host', '127.0.0.1', '--data', data, '--config', config];
  const origin = `http://127.0.0.1:${port}`;
  let log = '';
  let child: ChildProcess | undefined;
  const service: RunningService = {
    origin,
    log: () => log,
    staffToken: async () => (await readFile(join(data, 'staff-token'), 'utf8')).trim(),
    async start() {
      child = launch(args, (text) => (log += text));
      await answering(origin, child, () => log);
    },
    async createDevice(name) {
      await service.stop();
      const said = await run(
        'create-device-token',
        '--name',
        name,
        '--facility',
        'riverside',
        ...args,
      );
      await service.start();
      const [token = ''] = /\S+/.exec(said) ?? [];
      const [enrolment = ''] = /prk1\.\S+/.exec(said) ?? [];
      return {token, enrolment};
    },
    async revokeDevice(name) {
      await service.stop();
      await run('revoke-device-token', '--name', name, ...args);
      await service.start();
    },
    async loseSealingKey() {
      const file = join(data, 'sealing-key.jwk');
      const key = await readFile(file, 'utf8');
      const restart = async (change: () => Promise<void>): Promise<void> => {
        await service.stop();
        await change();
        await service.start();
      };
      await restart(() => rm(file));
      return () => restart(() => writeFile(join(data, 'sealing-keys-old.jwk'), `${key.trim()}\n`));
    },
    async stop() {
      if (child?.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
    async close() {
      await service.stop();
      await rm(folder, {recursive: true, force: true});
    },
  };
  try {
    await service.start();
  } catch (error) {
    await service.close();
    throw error;
  }
  return service;
}

async function siteConfiguration(): Promise<Configuration> {
  const text = await readFile(join(siteFolder, 'service.json'), 'utf8');
  const site = {
    root: join(siteFolder, 'dist'),
    cdn: join(root, 'packages/elements/cdn'),
    kiosk: join(root, 'examples/kiosk/dist'),
  };
  return {...(JSON.parse(text) as Configuration), site};
}

function launch(args: readonly string[], write: (text: string) => void): ChildProcess {
  const child = spawn(process.execPath, [main, ...args], {stdio: ['ignore', 'pipe', 'pipe']});
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => write(chunk.toString()));
  // Not even a run that is broken off leaves a service behind.
  process.once('exit', () => child.kill());
  return child;
}

async function run(...args: readonly string[]): Promise<string> {
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
