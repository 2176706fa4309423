import {randomBytes} from 'node:crypto';
import {open, readdir, unlink, type FileHandle} from 'node:fs/promises';
import {connect, createServer, type Server} from 'node:net';
import {join, relative} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';

/** Holds a folder for one process. */
export interface FolderLock {
  release(): Promise<void>;
}

/** The folder is in use by a process that is alive. */
export class FolderInUseError extends Error {
  constructor(folder: string) {
    super(
      `The data folder ${folder} is in use by another process. Stop that one, or choose another with --data.`,
    );
    this.name = 'FolderInUseError';
  }
}

type Standing = 'gone' | 'candidate' | 'owner';

/** The longest address a Unix socket takes on Linux, without its closing zero byte. */
const maxSocketPath = 107;
const answerWithinMs = 2000;
const namePattern = /^lock-[0-9a-f]{16}$/;

/**
 * Locks a folder by a socket held open in it: the kernel closes it with its process, however that ends.
 *
 * Every process listens under a name of its own, never used again, and only then looks for others. So a dead name can
 * be removed without ever hitting a live one, and of two that start at once at least one sees the other. A candidate
 * gives way to one whose name sorts before its own and waits for the rest to decide.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const directory = await open(folder, 'r');
  const name = `lock-${randomBytes(8).toString('hex')}`;
  let standing: Standing = 'candidate';
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.end(standing);
  });
  try {
    await listen(server, addressOf(folder, name, directory));
    await outlastOthers(folder, name, directory);
  } catch (error) {
    await close(server);
    await directory.close();
    throw error;
  }
  standing = 'owner';
  server.unref();
  return {
    async release() {
      await close(server);
      await directory.close();
    },
  };
}

async function outlastOthers(folder: string, name: string, directory: FileHandle): Promise<void> {
  const others = (await readdir(folder)).filter(
    (entry) => namePattern.test(entry) && entry !== name,
  );
  for (const other of others) {
    for (;;) {
      const standing = await askStanding(addressOf(folder, other, directory));
      if (standing === 'owner') throw new FolderInUseError(folder);
      if (standing === 'candidate' && other < name) throw new FolderInUseError(folder);
      if (standing === 'gone') break;
      await wait(20);
    }
    await unlink(join(folder, other)).catch(() => undefined);
  }
}

/** A live process that does not answer in time is busy, not gone: it counts as the owner. */
function askStanding(address: string): Promise<Standing> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(address);
    const decide = (standing: Standing): void => {
      socket.destroy();
      resolve(standing);
    };
    socket.setTimeout(answerWithinMs, () => decide('owner'));
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('end', () => decide(answer === 'candidate' ? 'candidate' : 'owner'));
    socket.on('error', (error: NodeJS.ErrnoException) =>
      // ECONNRESET: it was there and closed while we asked.
      decide(
        ['ECONNREFUSED', 'ENOENT', 'ECONNRESET'].includes(error.code ?? '') ? 'gone' : 'owner',
      ),
    );
  });
}

/** A name in the folder that fits a socket address: through the open directory on Linux, else as short as it gets. */
function addressOf(folder: string, name: string, directory: FileHandle): string {
  if (process.platform === 'linux') return `/proc/self/fd/${directory.fd}/${name}`;
  const [shortest = ''] = [join(folder, name), relative(process.cwd(), join(folder, name))].sort(
    (one, other) => one.length - other.length,
  );
  if (Buffer.byteLength(shortest) > maxSocketPath)
    throw new Error(
      `The path of the data folder ${folder} is too long to be locked. Choose a shorter one.`,
    );
  return shortest;
}

function listen(server: Server, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, resolve);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
