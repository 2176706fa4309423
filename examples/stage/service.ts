import type {ChildProcess} from 'node:child_process';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {copyReadyData, createDevice, type Device} from './ready-data.js';
import {freePort, runCommand, startProcess, stopProcess} from './service-process.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const siteFolder = join(root, 'examples/hospital-website');

/** The built service in a process of its own, on a data folder of its own. */
export interface RunningService {
  readonly origin: string;
  /** Everything it has written so far. */
  log(): string;
  /** The token it made for staff at its first start. */
  staffToken(): Promise<string>;
  /** The kiosk in the lobby, as the operator made it. */
  readonly device: Device;
  /** Makes another kiosk. The service is stopped for it. */
  createDevice(name: string): Promise<Device>;
  /** Takes a kiosk's token back, as after a theft. The service is stopped for it: its database belongs to one process. */
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
  const device = await copyReadyData(data);
  const args = ['--data', data, '--config', config];
  const origin = `http://127.0.0.1:${port}`;
  let log = '';
  let child: ChildProcess | undefined;
  const service: RunningService = {
    origin,
    device,
    log: () => log,
    staffToken: async () => (await readFile(join(data, 'staff-token'), 'utf8')).trim(),
    async start() {
      child = await startProcess(port, args, (text) => (log += text));
    },
    async createDevice(name) {
      await service.stop();
      const made = await createDevice(name, args);
      await service.start();
      return made;
    },
    async revokeDevice(name) {
      await service.stop();
      await runCommand('revoke-device-token', '--name', name, ...args);
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
    stop: () => stopProcess(child),
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
