import {KeyObject} from 'node:crypto';
import {writeFile} from 'node:fs/promises';
import {auditedTenants, readAuditCheckpoints} from '../store/audit-checkpoint-store.js';
import {verifyLogOf} from '../audit/verify-audit-log.js';
import {verifyTenant} from '../checkpoints/verify-database.js';
import {inspectionPage, isIntact, type Inspection} from '../inspection/inspection-page.js';
import type {SigningKey} from '../keys/signing-key.js';
import {storedTenants} from '../store/checkpoint-store.js';
import {version} from '../version.js';
import {UsageError, type Settings} from './settings.js';
import {openStorage, type Storage} from './storage.js';

/**
 * Checks one tenant and writes what came of it into a file for an inspector.
 * @throws {UsageError} where it is not said which tenant and which file
 */
export async function exportVerification(
  settings: Settings,
): Promise<{readonly text: string; readonly ok: boolean}> {
  const {tenant, out} = settings;
  if (out === undefined) throw new UsageError('export-verification needs --out, a file to write.');
  const storage = await openStorage(settings);
  try {
    const chosen = await chooseTenant(storage, tenant);
    const inspection = await inspect(storage, chosen, new Date());
    await writeNew(out, inspectionPage(inspection));
    const ok = isIntact(inspection);
    return {text: `${chosen}: ${ok ? 'intact' : 'BROKEN'}, see ${out}`, ok};
  } finally {
    await storage.close();
  }
}

async function chooseTenant({db}: Storage, tenant: string | undefined): Promise<string> {
  const known = [...new Set([...(await storedTenants(db)), ...(await auditedTenants(db))])];
  const [only, ...others] = known;
  if (tenant === undefined && only !== undefined && others.length === 0) return only;
  if (tenant !== undefined && known.includes(tenant)) return tenant;
  const list = known.length === 0 ? 'Nothing is stored yet.' : `There are: ${known.join(', ')}.`;
  throw new UsageError(`export-verification needs --tenant, one that is stored. ${list}`);
}

/** Checks one tenant, and gathers what an inspector needs to check it again. */
export async function inspect(
  {db, signingKey}: Pick<Storage, 'db' | 'signingKey'>,
  tenant: string,
  now: Date,
): Promise<Inspection> {
  const {verification, checkpoints} = await verifyTenant(db, signingKey, tenant);
  return {
    ...{tenant, madeAt: now.toISOString(), version, verification, checkpoints},
    log: await verifyLogOf(db, signingKey, tenant),
    seals: await readAuditCheckpoints(db, tenant),
    key: await publicKeyOf(signingKey),
  };
}

async function publicKeyOf({keyId, publicKey}: SigningKey): Promise<Inspection['key']> {
  const pem = KeyObject.from(publicKey).export({type: 'spki', format: 'pem'});
  const {kty, crv, x, y} = await crypto.subtle.exportKey('jwk', publicKey);
  return {keyId, pem: String(pem), jwk: JSON.stringify({kty, crv, x, y})};
}

/** Never over a file that is there: it may be the one an inspector already has. */
async function writeNew(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, {flag: 'wx', mode: 0o600});
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new UsageError(`${path} cannot be written (${code}): choose one that is not there yet.`);
  }
}
