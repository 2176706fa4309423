import {createHash} from 'node:crypto';
import {cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {freePort, runCommand, serviceFolder, startProcess, stopProcess} from './service-process.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const config = join(root, 'examples/hospital-website/service.json');
const cache = join(root, 'node_modules/.cache/patient-relations');
const kept = join(cache, 'ready-data');

/** What an operator gets for a new kiosk. */
export interface Device {
  readonly token: string;
  /** The line that is put in at the device itself. */
  readonly enrolment: string;
}

/**
 * Puts the data of a service into `target`, as its operator leaves it on the first day: started once, with a kiosk of
 * the name `lobby`. Making a new database takes seconds, and each journey needs one: it is made once, and copied.
 */
export async function copyReadyData(target: string): Promise<Device> {
  const name = await nameOfReady();
  const device = await readDevice(name).catch(async () => {
    await make(name);
    return readDevice(name);
  });
  await cp(join(kept, name, 'data'), target, {recursive: true});
  return device;
}

/** Named by everything it depends on, so that nothing stale is ever found. */
async function nameOfReady(): Promise<string> {
  const hash = createHash('sha256').update(await readFile(config));
  const files = await readdir(serviceFolder, {recursive: true});
  for (const file of files.filter((name) => name.endsWith('.js')).sort())
    hash.update(`${file}\0`).update(await readFile(join(serviceFolder, file)));
  // Names the version of the embedded database and of everything else that was installed.
  return hash.update(await readFile(join(root, 'package-lock.json'))).digest('hex');
}

async function readDevice(name: string): Promise<Device> {
  return JSON.parse(await readFile(join(kept, name, 'device.json'), 'utf8')) as Device;
}

async function make(name: string): Promise<void> {
  await mkdir(kept, {recursive: true});
  const draft = await mkdtemp(join(cache, 'making-'));
  const args = ['--data', join(draft, 'data'), '--config', config];
  await stopProcess(await startProcess(await freePort(), args, () => undefined));
  await writeFile(join(draft, 'device.json'), JSON.stringify(await createDevice('lobby', args)));
  for (const other of await readdir(kept))
    if (other !== name) await rm(join(kept, other), {recursive: true, force: true});
  // Others may make the same at the same time: the first to be ready serves all.
  await rename(draft, join(kept, name)).catch(() => rm(draft, {recursive: true}));
}

/** Makes a kiosk known to the service with these arguments, as its operator does. */
export async function createDevice(name: string, args: readonly string[]): Promise<Device> {
  const named = ['--name', name, '--facility', 'riverside'];
  const said = await runCommand('create-device-token', ...named, ...args);
  const [token = ''] = /\S+/.exec(said) ?? [];
  const [enrolment = ''] = /prk1\.\S+/.exec(said) ?? [];
  return {token, enrolment};
}
