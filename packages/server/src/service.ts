import type {Kysely} from 'kysely';
import {createApp} from './app.js';
import {createAuditTrail} from './audit/audit-trail.js';
import {sealAuditLog} from './audit/seal-audit-log.js';
import {createRepeater, type Repeater} from './background/repeater.js';
import {createCallers} from './callers/callers.js';
import {createGuessing, type GuessingDelays} from './callers/guessing.js';
import {createInside} from './callers/inside.js';
import {createPortalTokens} from './callers/portal-token.js';
import {signCheckpoints} from './checkpoints/sign-checkpoints.js';
import type {ServiceConfig} from './config/service-config.js';
import type {Tables} from './database/tables.js';
import {hasTextSimilarity} from './database/text-similarity.js';
import {createFacilities} from './facility/facilities.js';
import type {ObjectStore} from './files/object-store.js';
import {scanWaiting} from './files/scan-waiting.js';
import {createCommandScanner, type Scanner} from './files/scanner.js';
import type {App} from './http/app-type.js';
import type {LogTarget} from './http/log.js';
import {createSecrets} from './keys/secrets.js';
import type {SealingKeys} from './keys/sealing-keys.js';
import type {SigningKey} from './keys/signing-key.js';
import {startTelling} from './outgoing/telling.js';
import {createPuzzles} from './proof/puzzles.js';
import {checkReadiness, startWarnings} from './readiness.js';
import {createSealedRoom} from './sealed/sealed-room.js';
import type {ServiceParts} from './service-parts.js';
import {createPassphrases, type PassphraseCost} from './staff/passphrases.js';
import {createProviderClients} from './staff/provider/provider-clients.js';
import {createSessions} from './staff/sessions.js';
import {forgetCoolDowns} from './store/cool-down-store.js';
import {forgetEncounters} from './store/encounter-store.js';
import {forgetFailures} from './store/failure-counter.js';
import {forgetHandOvers} from './store/hand-over-store.js';
import {forgetSignIns} from './store/provider-sign-in-store.js';
import {forgetSessions} from './store/session-store.js';
import {version} from './version.js';

/** What a service runs on. Everything outside it is an option. */
export interface ServiceOptions {
  readonly config: ServiceConfig;
  readonly db: Kysely<Tables>;
  readonly durability: 'trial' | 'server';
  /** At least 32 bytes. */
  readonly secretKey: Buffer;
  readonly signingKey: SigningKey;
  /** Opens what devices have sealed. */
  readonly sealingKeys: SealingKeys;
  readonly objects: ObjectStore;
  readonly smtpPassword?: string | undefined;
  /** Replaces the configured scan command. */
  readonly scanner?: Scanner | undefined;
  readonly now?: (() => Date) | undefined;
  readonly log?: {readonly level: string; readonly target?: LogTarget | undefined} | undefined;
  readonly guessing?: GuessingDelays | undefined;
  /** What one hash of a passphrase costs. */
  readonly passphraseCost?: PassphraseCost | undefined;
  /** What the variables hold that the configuration names. */
  readonly variable?: ((name: string) => string | undefined) | undefined;
  /** How often what goes out and scans are looked for when nothing wakes them. */
  readonly everyMs?: number | undefined;
}

/** A running service. */
export interface Service {
  readonly app: App;
  readonly parts: ServiceParts;
  /** What the operator should know before trusting it with anything. */
  readonly warnings: readonly string[];
  /** Signs what moved since the last checkpoint. */
  readonly checkpoint: () => Promise<void>;
  /** Takes no more requests, finishes those in flight, signs a checkpoint. The database stays open. */
  readonly close: () => Promise<void>;
}

/** Puts a service together. The only place where configuration, database, keys and routes meet. */
export async function createService(options: ServiceOptions): Promise<Service> {
  const {config, now = () => new Date()} = options;
  const closing = new AbortController();
  const woken: {work?: Pick<Repeater, 'wake'>} = {};
  const parts = createParts(options, {
    now,
    closing: closing.signal,
    wake: () => woken.work?.wake(),
  });
  const app = await createApp({
    parts,
    config,
    version,
    durability: options.durability,
    checkReadiness: () => checkReadiness(parts, config),
    closing: closing.signal,
    log: options.log ?? {level: 'info'},
  });
  const warnings = await startWarnings(parts, config, {
    durability: options.durability,
    comparesWords: await hasTextSimilarity(options.db),
  });
  for (const warning of warnings) app.log.warn(warning);
  const work = startWork(parts, options, {log: app.log, closing: closing.signal});
  woken.work = work;
  return {
    app,
    parts,
    warnings,
    checkpoint: work.checkpoint,
    async close() {
      closing.abort();
      await app.close();
      await work.stop();
    },
  };
}

/** What goes on beside requests: what goes out, scans, what follows from events, checkpoints. */
function startWork(
  parts: ServiceParts,
  {config, signingKey, smtpPassword, variable = () => undefined, everyMs = 5000}: ServiceOptions,
  {log, closing}: Pick<App, 'log'> & {readonly closing: AbortSignal},
): Pick<Service, 'checkpoint'> & Repeater {
  const {db, objects, now} = parts;
  const tenants = [...new Set(parts.facilities.all.map(({scope}) => scope.tenant))];
  const onFailure = (error: unknown): void =>
    log.warn({err: error}, 'work beside requests failed and will be tried again');
  const {smtp} = config;
  const telling = startTelling(parts, {
    ...{smtp, smtpPassword, variable, everyMs, onFailure, closing},
  });
  const scans = createRepeater({everyMs, onFailure, run: () => scanWaiting(parts, onFailure)});
  const checkpoint = async (): Promise<void> => {
    await signCheckpoints(db, signingKey, now);
    await sealAuditLog(db, signingKey, {tenants, now});
    await forgetHandOvers(db, now());
    await forgetFailures(db, now());
    await forgetCoolDowns(db, now());
    await forgetEncounters(db, now());
    await forgetSignIns(db, now());
    await forgetSessions(db, now());
    await objects.forgetAbandoned();
  };
  const everyMinutes = config.checkpoints?.everyMinutes ?? 5;
  const checkpoints = createRepeater({everyMs: everyMinutes * 60_000, onFailure, run: checkpoint});
  const wake = (): void => {
    telling.wake();
    scans.wake();
  };
  wake();
  checkpoints.wake();
  return {
    wake,
    checkpoint,
    async stop() {
      await Promise.all([telling.stop(), scans.stop(), checkpoints.stop()]);
      await checkpoint().catch(onFailure);
    },
  };
}

function createParts(
  options: ServiceOptions,
  surroundings: Pick<ServiceParts, 'now' | 'wake'> & {readonly closing: AbortSignal},
): ServiceParts {
  const {config, db, objects, signingKey, sealingKeys} = options;
  const inside = createInside();
  const {now, wake, closing} = surroundings;
  const secrets = createSecrets(options.secretKey);
  const delays = options.guessing ?? {firstMs: 100, maxMs: 8000};
  const guessing = createGuessing({db, secrets, now, delays, closing});
  const facilities = createFacilities(config.facilities);
  const audit = createAuditTrail({db, now});
  const sessions = createSessions({db, secrets, now});
  const {required = true, cost = 2000, validMinutes = 20} = config.proof ?? {};
  return {
    db,
    objects,
    secrets,
    signingKey,
    sealingKeys,
    sealedRoom: createSealedRoom(),
    inside,
    now,
    wake,
    facilities,
    providerClients: createProviderClients(facilities.all, options.variable ?? (() => undefined)),
    guessing,
    audit,
    sessions,
    passphrases: createPassphrases(options.passphraseCost),
    callers: createCallers({
      db,
      secrets,
      guessing,
      inside,
      sessions,
      audit,
      portalTokens: createPortalTokens(secrets),
    }),
    puzzles: createPuzzles({
      key: secrets.proofKey,
      required,
      cost,
      validMs: validMinutes * 60_000,
      now,
    }),
    scanner: options.scanner ?? (config.scan && createCommandScanner(config.scan.command)),
  };
}
