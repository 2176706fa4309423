import {randomBytes} from 'node:crypto';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Kysely} from 'kysely';
import {
  createRestTransport,
  type RestTransportOptions,
  type Transport,
} from '@patient-relations/core';
import type {StaffRoleId} from '@patient-relations/core/staff';
import {sampleFacility} from '@patient-relations/core/testing';
import {staffRoutes} from '@patient-relations/core/transport';
import {createDeviceToken, createStaffToken} from '../commands/token-commands.js';
import type {ServiceConfig} from '../config/service-config.js';
import type {Tables} from '../database/tables.js';
import {openFolderObjectStore} from '../files/folder-object-store.js';
import {makeSealingKey, parseSealingKeys} from '../keys/sealing-keys.js';
import {makeSigningKey, parseSigningKey} from '../keys/signing-key.js';
import {createService, type Service, type ServiceOptions} from '../service.js';
import {openTestDatabase} from './test-database.js';

/** A service on a database of its own, with what a test wants to know of it. */
export interface TestService extends Service {
  readonly db: Kysely<Tables>;
  readonly options: ServiceOptions;
  readonly facilityId: string;
  /** The folder of uploads that have not found their place yet. */
  readonly incoming: string;
  /** Everything it has logged so far. */
  readonly log: () => string;
  readonly staffToken: (facilityId?: string, roles?: readonly StaffRoleId[]) => Promise<string>;
  readonly deviceToken: (perHour: number) => Promise<string>;
  /** Speaks to it without a socket, as a page would. */
  readonly transport: (options?: Partial<RestTransportOptions>) => Transport;
  /** Another instance on the same data, as after a restart. */
  readonly again: (changes?: Partial<ServiceOptions>) => Promise<Service>;
  /** Stops it and removes its data. */
  readonly end: () => Promise<void>;
}

/** Two facilities of one tenant and one of another; no puzzle; no notices. */
export function testConfig(changes: Partial<ServiceConfig> = {}): ServiceConfig {
  return {
    facilities: [
      {tenant: 'north', facility: sampleFacility()},
      {tenant: 'north', facility: sampleFacility({id: 'lakeside'})},
      {tenant: 'south', facility: sampleFacility({id: 'hillside'})},
    ],
    proof: {required: false, cost: 1},
    ...changes,
  };
}

/** Starts a service for a test. Wrong codes are answered at once unless the test says otherwise. */
export async function startTestService(
  changes: Partial<ServiceOptions> & {readonly config?: ServiceConfig} = {},
): Promise<TestService> {
  const folder = await mkdtemp(join(tmpdir(), 'pr-test-'));
  const db = changes.db ?? (await openTestDatabase());
  let log = '';
  const options: ServiceOptions = {
    config: testConfig(),
    db,
    durability: 'trial',
    secretKey: randomBytes(32),
    signingKey: await testSigningKey(),
    sealingKeys: await testSealingKeys(),
    objects: await openFolderObjectStore(folder),
    guessing: {firstMs: 0, maxMs: 0},
    passphraseCost: {logCost: 4, blockSize: 8, parallel: 1},
    log: {level: 'trace', target: {write: (line) => void (log += line)}},
    ...changes,
  };
  const service = await createService(options);
  const others: Service[] = [];
  const {secrets, facilities} = service.parts;
  const scopeOf = (facilityId: string) => facilities.require(facilityId).scope;
  const facilityId = options.config.facilities[0]?.facility.id ?? '';
  return {
    ...service,
    db,
    options,
    facilityId,
    incoming: join(folder, 'incoming'),
    log: () => log,
    staffToken: (id = facilityId, roles = ['pr-4']) =>
      createStaffToken({db, secrets}, [scopeOf(id)], {name: 'Dana', roles}),
    deviceToken: (perHour) =>
      createDeviceToken({db, secrets}, scopeOf(facilityId), {name: 'lobby', perHour}),
    transport: (rest = {}) =>
      createRestTransport(
        {baseUrl: 'http://service.test', fetch: fetchFrom(service), ...rest},
        staffRoutes,
      ),
    async again(more = {}) {
      const other = await createService({...options, ...more});
      others.push(other);
      return other;
    },
    async end() {
      for (const each of [service, ...others]) await each.close();
      await db.destroy();
      await rm(folder, {recursive: true, force: true});
    },
  };
}

/** A signing key of the test's own. */
export async function testSigningKey(): Promise<ServiceOptions['signingKey']> {
  const key = await parseSigningKey(makeSigningKey());
  if (!key) throw new Error('The key that was made could not be read.');
  return key;
}

/** A sealing key of the test's own. */
export async function testSealingKeys(): Promise<ServiceOptions['sealingKeys']> {
  const keys = await parseSealingKeys(makeSealingKey());
  if (!keys) throw new Error('The key that was made could not be read.');
  return keys;
}

/** `fetch` without a socket. */
export function fetchFrom({app}: Pick<Service, 'app'>): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const body = Buffer.from(await request.arrayBuffer());
    const answer = await app.inject({
      method: request.method as 'GET',
      url: new URL(request.url).pathname + new URL(request.url).search,
      headers: Object.fromEntries(request.headers),
      ...(body.length > 0 && {payload: body}),
    });
    const headers = Object.entries(answer.headers).map(([name, value]): [string, string] => [
      name,
      String(value),
    ]);
    return new Response(answer.rawPayload, {status: answer.statusCode, headers});
  };
}
