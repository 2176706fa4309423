import type {ObjectStore} from './object-store.js';

/** Gives bytes a second place, where they stay when they go from the first. */
export async function copyFile(
  objects: Pick<ObjectStore, 'read' | 'receive'>,
  from: string,
  to: string,
): Promise<void> {
  const incoming = await objects.receive(await objects.read(from));
  try {
    await incoming.keep(to);
  } finally {
    await incoming.discard();
  }
}
