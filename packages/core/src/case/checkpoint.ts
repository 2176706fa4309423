import {canonicalJson} from './canonical-json.js';
import {fromBase64Url, toBase64Url} from './digest.js';

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
  /** The signature of the checkpoint before, or `firstLink`. */
  readonly previous: string;
  /** May be empty: the checkpoint then says that nothing moved. */
  readonly heads: readonly Head[];
  /** Names the key. A retired key's public half is kept for as long as its checkpoints are. */
  readonly keyId: string;
  /** ECDSA P-256 with SHA-256 over the RFC 8785 bytes of all the above, in base64url. */
  readonly signature: string;
}

const ecdsa = {name: 'ECDSA', hash: 'SHA-256'} as const;

/** Signs the heads that moved since `previous`. */
export async function signCheckpoint(
  checkpoint: Omit<Checkpoint, 'signature'>,
  privateKey: CryptoKey,
): Promise<Checkpoint> {
  const signature = await crypto.subtle.sign(ecdsa, privateKey, statementOf(checkpoint));
  return {...checkpoint, signature: toBase64Url(new Uint8Array(signature))};
}

/** True when the key named by a checkpoint is known and signed it. */
export async function isSigned(
  checkpoint: Checkpoint,
  keys: ReadonlyMap<string, CryptoKey>,
): Promise<boolean> {
  const key = keys.get(checkpoint.keyId);
  if (key === undefined) return false;
  try {
    const signature = fromBase64Url(checkpoint.signature);
    return await crypto.subtle.verify(ecdsa, key, signature, statementOf(checkpoint));
  } catch {
    // A signature that is not base64url, or a statement that is not JSON: forged, and no reason to stop verifying.
    return false;
  }
}

function statementOf(checkpoint: Omit<Checkpoint, 'signature'>): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(checkpointStatement(checkpoint));
}

/** What the signature of a checkpoint is over, in its RFC 8785 form: whoever has it needs none of this code to check it. */
export function checkpointStatement(checkpoint: Omit<Checkpoint, 'signature'>): string {
  const {tenant, sequence, at, previous, heads, keyId} = checkpoint;
  return canonicalJson({
    // Named, so that a signature over anything else made with the same key can never pass for a checkpoint's.
    format: 'patient-relations/checkpoint/1',
    tenant,
    sequence,
    at,
    previous,
    heads: heads.map(({facilityId, caseId, position, link}) => ({
      facilityId,
      caseId,
      position,
      link,
    })),
    keyId,
  });
}
