import {isSigned, type Checkpoint, type Head} from './checkpoint.js';
import {commitTo, firstLink, hashFrame, type ChainEntry, type ChainLink} from './event-chain.js';

/** What is wrong first, and where. */
export interface ChainBreak {
  readonly caseId: string | undefined;
  /** A position in the case's chain; for `checkpoint`, the sequence number of the checkpoint. */
  readonly position: number | undefined;
  readonly fault:
    | 'position' // an event is missing, doubled or out of order
    | 'link' // a frame was changed, or the chain was cut and continued
    | 'payload' // a payload is not the one committed to
    | 'payload-missing' // a payload is gone and no later event says that it was redacted
    | 'checkpoint' // a checkpoint is missing, out of order, another tenant's or not signed by the key
    | 'case-missing' // a checkpoint knows a case that is not there
    | 'tail-cut' // a checkpoint saw a longer chain
    | 'recomputed'; // the chain is consistent, but not the one a checkpoint saw
}

export type Verification =
  | {readonly ok: true; readonly cases: number; readonly events: number; readonly redacted: number}
  | {readonly ok: false; readonly break: ChainBreak};

/** Everything a verifier is given about one tenant. Entries and checkpoints may be in any order. */
export interface EvidenceOfCases {
  readonly entries: readonly ChainEntry[];
  readonly checkpoints: readonly Checkpoint[];
  /** Public keys by key id. */
  readonly keys: ReadonlyMap<string, CryptoKey>;
  /**
   * The newest checkpoint that someone outside the service took note of. Without it, checkpoints that were cut off
   * together with the events after them leave no trace.
   */
  readonly witness?: Pick<Checkpoint, 'sequence' | 'signature'> | undefined;
}

type Chains = ReadonlyMap<string, readonly ChainEntry[]>;

/** Checks every chain, payload and checkpoint of one tenant, and names the first break. */
export async function verifyEvents(evidence: EvidenceOfCases): Promise<Verification> {
  const {entries, checkpoints} = evidence;
  const tenant = (entries[0]?.link ?? checkpoints[0])?.tenant;
  const chains = chainsByCase(entries);
  for (const chain of chains.values()) {
    const found = await findChainBreak(chain, tenant);
    if (found) return {ok: false, break: found};
  }
  const found = await findCheckpointBreak(chains, evidence, tenant);
  if (found) return {ok: false, break: found};
  const redacted = entries.filter(({stored}) => stored === undefined).length;
  return {ok: true, cases: chains.size, events: entries.length, redacted};
}

async function findChainBreak(
  chain: readonly ChainEntry[],
  tenant: string | undefined,
): Promise<ChainBreak | undefined> {
  const redactions = redactedPositions(chain);
  let previous = firstLink;
  for (const [index, entry] of chain.entries()) {
    const {caseId, position, link} = entry.link;
    // Of a gap the first missing position is named, of a double the doubled one.
    if (position !== index + 1)
      return {caseId, position: Math.min(position, index + 1), fault: 'position'};
    const isIntact =
      entry.link.tenant === tenant && (await equals(hashFrame(entry.link, previous), link));
    const fault = isIntact ? await findPayloadFault(entry, redactions) : 'link';
    if (fault) return {caseId, position, fault};
    previous = link;
  }
  return undefined;
}

async function findPayloadFault(
  {link, stored}: ChainEntry,
  redactions: ReadonlySet<unknown>,
): Promise<'payload' | 'payload-missing' | undefined> {
  if (stored === undefined) return redactions.has(link.position) ? undefined : 'payload-missing';
  return (await equals(commitTo(stored), link.commitment)) ? undefined : 'payload';
}

/** Positions that a later event of the same case declares redacted. */
function redactedPositions(chain: readonly ChainEntry[]): ReadonlySet<unknown> {
  return new Set(
    chain
      .filter(({link}) => link.kind === 'redacted')
      .map(({link, stored}) => [link.position, stored?.payload['position']] as const)
      // Nothing can excuse in advance that something will be gone.
      .filter(([own, redacted]) => typeof redacted === 'number' && redacted < own)
      .map(([, redacted]) => redacted),
  );
}

async function findCheckpointBreak(
  chains: Chains,
  {checkpoints, keys, witness}: EvidenceOfCases,
  tenant: string | undefined,
): Promise<ChainBreak | undefined> {
  let previous = firstLink;
  const ordered = [...checkpoints].sort((one, other) => one.sequence - other.sequence);
  for (const [index, checkpoint] of ordered.entries()) {
    const {sequence, heads} = checkpoint;
    const isInOrder = sequence === index + 1 && checkpoint.previous === previous;
    if (!isInOrder || checkpoint.tenant !== tenant || !(await isSigned(checkpoint, keys)))
      return checkpointBreak(Math.min(sequence, index + 1));
    const found = findHeadBreak(heads, chains);
    if (found) return found;
    previous = checkpoint.signature;
  }
  if (witness === undefined) return undefined;
  const seen = ordered[witness.sequence - 1]?.signature === witness.signature;
  return seen ? undefined : checkpointBreak(witness.sequence);
}

function checkpointBreak(sequence: number): ChainBreak {
  return {caseId: undefined, position: sequence, fault: 'checkpoint'};
}

function findHeadBreak(heads: readonly Head[], chains: Chains): ChainBreak | undefined {
  for (const head of heads) {
    const fault = compareHead(head, chains.get(chainKey(head)));
    if (fault) return {caseId: head.caseId, position: head.position, fault};
  }
  return undefined;
}

function compareHead(
  head: Head,
  chain: readonly ChainEntry[] | undefined,
): ChainBreak['fault'] | undefined {
  if (chain === undefined) return 'case-missing';
  const seen = chain[head.position - 1];
  if (seen === undefined) return 'tail-cut';
  return seen.link.link === head.link ? undefined : 'recomputed';
}

function chainsByCase(entries: readonly ChainEntry[]): Chains {
  const chains = new Map<string, ChainEntry[]>();
  for (const entry of entries) {
    const chain = chains.get(chainKey(entry.link));
    if (chain) chain.push(entry);
    else chains.set(chainKey(entry.link), [entry]);
  }
  for (const chain of chains.values())
    chain.sort((one, other) => one.link.position - other.link.position);
  return chains;
}

function chainKey({facilityId, caseId}: Pick<ChainLink, 'facilityId' | 'caseId'>): string {
  // The length keeps two names apart from any other two that would join to the same text.
  return `${facilityId.length}:${facilityId}${caseId}`;
}

async function equals(made: Promise<string>, expected: string): Promise<boolean> {
  try {
    return (await made) === expected;
  } catch {
    // What is stored has no canonical form, so it is not what was written.
    return false;
  }
}
