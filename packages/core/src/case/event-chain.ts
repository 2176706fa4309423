import canonicalize from 'canonicalize';
import type {StoredCaseEvent} from './case-event.js';

/** A payload as stored: a row of its own, so that it can be deleted while the chain stays. */
export interface StoredPayload {
  readonly payload: Readonly<Record<string, unknown>>;
  /** 32 random bytes in base64url; without it nobody can guess a short payload from its commitment. */
  readonly salt: string;
}

/** An event as stored: the frame that is never deleted. */
export interface ChainLink extends Omit<StoredCaseEvent, 'payload'> {
  readonly tenant: string;
  readonly facilityId: string;
  /** SHA-256 of salt and payload, in base64url. */
  readonly commitment: string;
  /** SHA-256 over the previous link and this frame, in base64url. */
  readonly link: string;
}

/** What `createLink` makes of an event: the frame and the payload to store beside it. */
export interface NewLink {
  readonly link: ChainLink;
  readonly stored: StoredPayload;
}

/** The link before the first one. */
export const firstLink = '';

/** Makes the next link of a case's chain. `previous` is the last link, or `firstLink`. */
export async function createLink(
  event: Omit<ChainLink, 'commitment' | 'link'>,
  payload: StoredPayload['payload'],
  previous: string,
): Promise<NewLink> {
  const salt = toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
  const commitment = await commitTo({payload, salt});
  const frame = {...event, commitment};
  return {link: {...frame, link: await hashFrame(frame, previous)}, stored: {payload, salt}};
}

/** Where a case's chain ended when a checkpoint was signed. */
export interface Head {
  readonly facilityId: string;
  readonly caseId: string;
  readonly position: number;
  readonly link: string;
}

/**
 * A signed statement of every head that moved since the checkpoint before it. Checkpoints form a chain themselves, so
 * that together they speak of all heads, and a cut tail, a missing case or a recomputed chain shows.
 */
export interface Checkpoint {
  readonly tenant: string;
  /** 1 for the first; each names the signature of the one before. */
  readonly sequence: number;
  readonly at: string;
  readonly previous: string;
  readonly heads: readonly Head[];
  readonly keyId: string;
  /** ECDSA P-256 with SHA-256 over the RFC 8785 bytes of all the above, in base64url. */
  readonly signature: string;
}

/** Signs the heads that moved since `previous`. */
export async function signCheckpoint(
  checkpoint: Omit<Checkpoint, 'signature'>,
  privateKey: CryptoKey,
): Promise<Checkpoint> {
  const signature = await crypto.subtle.sign(ecdsa, privateKey, canonicalBytes({...checkpoint}));
  return {...checkpoint, signature: toBase64Url(new Uint8Array(signature))};
}

/** What is wrong first, and where. */
export interface ChainBreak {
  readonly caseId: string | undefined;
  readonly position: number | undefined;
  readonly fault:
    | 'position' // an event is missing, doubled or out of order
    | 'link' // a frame was changed, or the chain was cut and continued
    | 'payload' // a payload is not the one committed to
    | 'payload-missing' // a payload is gone and no event says that it was redacted
    | 'checkpoint' // a checkpoint is missing, out of order or not signed by the key
    | 'case-missing' // a checkpoint knows a case that is not there
    | 'tail-cut' // a checkpoint saw a longer chain
    | 'recomputed'; // the chain is consistent, but not the one a checkpoint saw
}

export type Verification =
  | {readonly ok: true; readonly cases: number; readonly events: number; readonly redacted: number}
  | {readonly ok: false; readonly break: ChainBreak};

/** Everything a verifier is given. Links in any order; payloads by event id; checkpoints in any order. */
export interface EvidenceOfCases {
  readonly links: readonly ChainLink[];
  readonly payloads: ReadonlyMap<string, StoredPayload>;
  readonly checkpoints: readonly Checkpoint[];
  /** Public keys by key id. */
  readonly keys: ReadonlyMap<string, CryptoKey>;
}

/** Checks every chain, payload and checkpoint of one tenant, and names the first break. */
export async function verifyEvents(evidence: EvidenceOfCases): Promise<Verification> {
  const chains = chainsByCase(evidence.links);
  for (const chain of chains.values()) {
    const found = await findChainBreak(chain, evidence.payloads);
    if (found) return {ok: false, break: found};
  }
  const found = await findCheckpointBreak(chains, evidence);
  if (found) return {ok: false, break: found};
  const redacted = evidence.links.filter(({id}) => !evidence.payloads.has(id)).length;
  return {ok: true, cases: chains.size, events: evidence.links.length, redacted};
}

async function findChainBreak(
  chain: readonly ChainLink[],
  payloads: EvidenceOfCases['payloads'],
): Promise<ChainBreak | undefined> {
  const redactions = redactedPositions(chain, payloads);
  let previous = firstLink;
  for (const [index, link] of chain.entries()) {
    const breakAt = (fault: ChainBreak['fault']): ChainBreak => ({
      caseId: link.caseId,
      position: link.position,
      fault,
    });
    if (link.position !== index + 1) return {...breakAt('position'), position: index + 1};
    if ((await hashFrame(link, previous)) !== link.link) return breakAt('link');
    const stored = payloads.get(link.id);
    if (stored === undefined && !redactions.has(link.position)) return breakAt('payload-missing');
    if (stored !== undefined && (await commitTo(stored)) !== link.commitment) return breakAt('payload');
    previous = link.link;
  }
  return undefined;
}

/** Positions that a later event of the same case declares redacted. */
function redactedPositions(
  chain: readonly ChainLink[],
  payloads: EvidenceOfCases['payloads'],
): ReadonlySet<unknown> {
  return new Set(
    chain
      .filter(({kind}) => kind === 'redacted')
      .map(({id}) => payloads.get(id)?.payload['position']),
  );
}

async function findCheckpointBreak(
  chains: ReadonlyMap<string, readonly ChainLink[]>,
  {checkpoints, keys}: EvidenceOfCases,
): Promise<ChainBreak | undefined> {
  let previous = firstLink;
  const ordered = [...checkpoints].sort((one, other) => one.sequence - other.sequence);
  for (const [index, checkpoint] of ordered.entries()) {
    const inOrder = checkpoint.sequence === index + 1 && checkpoint.previous === previous;
    if (!inOrder || !(await isSigned(checkpoint, keys)))
      return {caseId: undefined, position: checkpoint.sequence, fault: 'checkpoint'};
    for (const head of checkpoint.heads) {
      const fault = compareHead(head, chains.get(chainKey(head)));
      if (fault) return {caseId: head.caseId, position: head.position, fault};
    }
    previous = checkpoint.signature;
  }
  return undefined;
}

function compareHead(
  head: Head,
  chain: readonly ChainLink[] | undefined,
): ChainBreak['fault'] | undefined {
  if (chain === undefined) return 'case-missing';
  const seen = chain[head.position - 1];
  if (seen === undefined) return 'tail-cut';
  return seen.link === head.link ? undefined : 'recomputed';
}

async function isSigned(checkpoint: Checkpoint, keys: EvidenceOfCases['keys']): Promise<boolean> {
  const key = keys.get(checkpoint.keyId);
  if (key === undefined) return false;
  const {signature, ...statement} = checkpoint;
  return crypto.subtle.verify(ecdsa, key, fromBase64Url(signature), canonicalBytes(statement));
}

function chainsByCase(links: readonly ChainLink[]): ReadonlyMap<string, readonly ChainLink[]> {
  const chains = new Map<string, ChainLink[]>();
  for (const link of links) {
    const chain = chains.get(chainKey(link));
    if (chain) chain.push(link);
    else chains.set(chainKey(link), [link]);
  }
  for (const chain of chains.values()) chain.sort((one, other) => one.position - other.position);
  return chains;
}

function chainKey({facilityId, caseId}: {readonly facilityId: string; readonly caseId: string}): string {
  return `${facilityId} ${caseId}`;
}

async function commitTo({payload, salt}: StoredPayload): Promise<string> {
  return sha256(new Uint8Array([...fromBase64Url(salt), ...canonicalBytes(payload)]));
}

async function hashFrame(frame: Omit<ChainLink, 'link'>, previous: string): Promise<string> {
  const {tenant, facilityId, caseId, position, id, kind, at, actor, commitment} = frame;
  // The format is named in what is hashed, so that a link of one format can never pass for another's.
  const format = 'patient-relations/event/1';
  return sha256(
    canonicalBytes({format, previous, tenant, facilityId, caseId, position, id, kind, at, actor, commitment}),
  );
}

const ecdsa = {name: 'ECDSA', hash: 'SHA-256'} as const;

function canonicalBytes(value: Readonly<Record<string, unknown>>): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalize(value));
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  );
}
