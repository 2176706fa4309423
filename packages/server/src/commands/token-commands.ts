import {randomUUID} from 'node:crypto';
import {writeEnrolment} from '@patient-relations/core/kiosk';
import type {StaffRoleId} from '@patient-relations/core/staff';
import {makeToken} from '../callers/token-words.js';
import {loadConfig} from '../config/load-config.js';
import type {ServiceConfig} from '../config/service-config.js';
import {createFacilities} from '../facility/facilities.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {insertDeviceToken, insertStaffToken, revokeTokens} from '../store/token-store.js';
import {UsageError, type Settings} from './settings.js';
import {chooseRoles} from './staff-commands.js';
import {openStorage, type Storage} from './storage.js';

type TokenStorage = Pick<Storage, 'db' | 'secrets'>;

/** A token for a program of the hospital's, with what it may do. */
interface NewStaffToken {
  readonly name: string;
  readonly roles: readonly StaffRoleId[];
  readonly token?: string;
}

/** Stores a new staff token for facilities and returns it; it cannot be read again. */
export async function createStaffToken(
  {db, secrets}: TokenStorage,
  scopes: readonly FacilityScope[],
  {name, roles, token = makeToken('staff')}: NewStaffToken,
): Promise<string> {
  const tokenHash = secrets.hash('token', token);
  const row = {name, roles, tokenHash, at: new Date().toISOString()};
  await db.transaction().execute(async (trx) => {
    for (const scope of scopes) await insertStaffToken(trx, scope, {...row, id: randomUUID()});
  });
  return token;
}

/** Stores a new device token and returns it; it cannot be read again. */
export async function createDeviceToken(
  {db, secrets}: TokenStorage,
  scope: FacilityScope,
  device: {readonly name: string; readonly perHour: number; readonly id?: string},
): Promise<string> {
  const token = makeToken('device');
  const at = new Date().toISOString();
  const tokenHash = secrets.hash('token', token);
  await insertDeviceToken(db, scope, {id: randomUUID(), ...device, tokenHash, at});
  return token;
}

/** Makes a token for a new kiosk: the token, and below it the line that staff give to the kiosk's page once. */
async function enrolDevice(
  storage: TokenStorage & Pick<Storage, 'signingKey'>,
  scope: FacilityScope,
  device: {readonly name: string; readonly perHour: number},
): Promise<string> {
  const deviceId = randomUUID();
  const token = await createDeviceToken(storage, scope, {...device, id: deviceId});
  const configurationKey = await crypto.subtle.exportKey('jwk', storage.signingKey.publicKey);
  const {facilityId} = scope;
  return `${token}\n${writeEnrolment({facilityId, deviceId, token, configurationKey})}`;
}

/** The facilities named, or all of them. @throws {UsageError} */
export function chooseScopes(
  config: ServiceConfig,
  named: readonly string[],
): readonly FacilityScope[] {
  const scopes = createFacilities(config.facilities).all.map(({scope}) => scope);
  const unknown = named.find((id) => !scopes.some(({facilityId}) => facilityId === id));
  if (unknown !== undefined)
    throw new UsageError(`There is no facility "${unknown}" in the configuration.`);
  return named.length === 0 ? scopes : scopes.filter(({facilityId}) => named.includes(facilityId));
}

/** Runs one of the token commands and returns what to print. */
export async function runTokenCommand(settings: Settings): Promise<string> {
  const {command, name, facility, perHour} = settings;
  if (name === undefined) throw new UsageError(`${command} needs --name.`);
  const scopes = chooseScopes(await loadConfig(settings.config), facility);
  const storage = await openStorage(settings);
  const at = new Date().toISOString();
  try {
    switch (command) {
      case 'create-staff-token':
        return await createStaffToken(storage, scopes, {name, roles: chooseRoles(settings)});
      case 'create-device-token': {
        const [scope, ...others] = scopes;
        if (!scope || others.length > 0) throw new UsageError('A device is at one --facility.');
        return await enrolDevice(storage, scope, {name, perHour});
      }
      default: {
        const table = command === 'revoke-staff-token' ? 'staff_tokens' : 'device_tokens';
        const count = await revokeTokens(storage.db, table, {name, at});
        return `${count} revoked`;
      }
    }
  } finally {
    await storage.close();
  }
}
