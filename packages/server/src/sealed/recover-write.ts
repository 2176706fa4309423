import {randomUUID} from 'node:crypto';
import type {Recovery, SealBinding} from '@patient-relations/core/outbox';
import type {FacilityScope} from '../facility/facility-scope.js';
import type {App} from '../http/app-type.js';
import {Refusal, refuse} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {insertRecovery} from '../store/recovery-store.js';
import {openWrite, requestInside, type SealedContent} from './open-write.js';
import {runInside, type InnerAnswer} from './run-inside.js';

/** A sealed write that staff hand in for a device that could not. */
export interface HandedIn {
  readonly scope: FacilityScope;
  readonly binding: SealBinding;
  readonly sealed: Buffer;
  readonly staffId: string;
  readonly ip: string;
}

/**
 * Opens what a device could not deliver, and stores it as the person's own where the rules take it. Where they do not,
 * staff get what the person wrote, so that they can act on it. That it was done is kept either way, and by whom.
 */
export async function recoverWrite(
  app: App,
  parts: ServiceParts,
  handedIn: HandedIn,
): Promise<Recovery> {
  const {binding, sealed} = handedIn;
  const content = await openWrite(parts.sealingKeys, binding, sealed);
  const code = await problemOf(app, parts, {...handedIn, content});
  await insertRecovery(parts.db, handedIn.scope, {
    id: randomUUID(),
    operation: binding.operation,
    write_id: binding.id,
    outcome: code === undefined ? 'stored' : 'refused',
    problem: code ?? null,
    recovered_at: parts.now().toISOString(),
    recovered_by: handedIn.staffId,
  });
  const {id} = binding;
  if (code === undefined) return {outcome: 'stored', id};
  return {outcome: 'refused', id, problem: {code}, content: await readable(content)};
}

/** Why the rules refuse it; `undefined` where they have taken it. */
async function problemOf(
  app: App,
  {inside}: ServiceParts,
  {binding, content, ip}: HandedIn & {readonly content: SealedContent},
): Promise<string | undefined> {
  // A survey at a kiosk is taken from devices alone. Which one it was is no longer known.
  const isKiosk = content['mode'] === 'kiosk';
  const mark = inside.mark(isKiosk ? {kind: 'device'} : {kind: 'public', recovered: true});
  try {
    return codeOf(await runInside(app, requestInside(binding, content), {mark, ip}));
  } catch (error) {
    if (error instanceof Refusal && error.problem.status < 500) return error.problem.code;
    throw error;
  }
}

function codeOf({status, headers, body}: InnerAnswer): string | undefined {
  if (status < 300) return undefined;
  const retryAfterSeconds = Number(headers['retry-after'] ?? 5);
  if (status >= 500) throw refuse('unknown', {status: 503, retryAfterSeconds});
  return (JSON.parse(body.toString()) as {readonly code: string}).code;
}

/** What the person wrote or sent. Their code, and their invitation, stay theirs. */
async function readable(content: SealedContent): Promise<SealedContent> {
  const {accessCode: _code, invitation: _invitation, file, ...rest} = content;
  if (!(file instanceof Blob)) return rest;
  const base64 = Buffer.from(await file.arrayBuffer()).toString('base64');
  return {...rest, file: {type: file.type, bytes: file.size, base64}};
}
