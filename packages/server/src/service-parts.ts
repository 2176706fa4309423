import type {Kysely} from 'kysely';
import type {AuditTrail} from './audit/audit-trail.js';
import type {Callers} from './callers/callers.js';
import type {Guessing} from './callers/guessing.js';
import type {Inside} from './callers/inside.js';
import type {Tables} from './database/tables.js';
import type {Facilities} from './facility/facilities.js';
import type {Scanner} from './files/scanner.js';
import type {ObjectStore} from './files/object-store.js';
import type {SealingKeys} from './keys/sealing-keys.js';
import type {Secrets} from './keys/secrets.js';
import type {SigningKey} from './keys/signing-key.js';
import type {Puzzles} from './proof/puzzles.js';
import type {SealedRoom} from './sealed/sealed-room.js';
import type {Passphrases} from './staff/passphrases.js';
import type {ProviderClients} from './staff/provider/provider-clients.js';
import type {Sessions} from './staff/sessions.js';

/** What routes and cases work with, made once by `createService`. */
export interface ServiceParts {
  readonly db: Kysely<Tables>;
  readonly facilities: Facilities;
  readonly secrets: Secrets;
  readonly callers: Callers;
  readonly guessing: Guessing;
  readonly audit: AuditTrail;
  readonly sessions: Sessions;
  readonly passphrases: Passphrases;
  readonly providerClients: ProviderClients;
  readonly inside: Inside;
  readonly signingKey: SigningKey;
  readonly sealingKeys: SealingKeys;
  readonly sealedRoom: SealedRoom;
  readonly puzzles: Puzzles;
  readonly objects: ObjectStore;
  /** Absent when no scanner is configured: files are then released at once. */
  readonly scanner: Scanner | undefined;
  readonly now: () => Date;
  /** Wakes the work that goes on after an answer: what goes out, scans, what follows from events. */
  readonly wake: () => void;
}
