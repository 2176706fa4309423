import type {Source} from './source.js';

/** A source that was read. `where` says at which place, if not in the text that is cited. */
export function read(citation: string, where?: string): Source {
  return {citation, confidence: 'read', ...(where && {note: where})};
}

/** A citation that is known and whose text was not read again. */
export function cited(citation: string, note?: string): Source {
  return {citation, confidence: 'cited', ...(note && {note})};
}

/** Something uncertain, and what of it is open. */
export function unverified(citation: string, open: string): Source {
  return {citation, confidence: 'unverified', note: open};
}
