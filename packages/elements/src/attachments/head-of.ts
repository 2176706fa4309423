import {headLength} from './attachment-rules.js';

/** The first bytes of a file, which tell what it is; undefined where it cannot be read. */
export async function headOf(file: File): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.slice(0, headLength).arrayBuffer());
  } catch {
    // Moved, deleted, or still in somebody's cloud.
    return undefined;
  }
}
