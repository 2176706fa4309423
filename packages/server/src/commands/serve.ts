import {writeFile} from 'node:fs/promises';
import {makeToken} from '../callers/token-words.js';
import {loadConfig} from '../config/load-config.js';
import type {ServiceConfig} from '../config/service-config.js';
import {openFolderObjectStore} from '../files/folder-object-store.js';
import {createService, type Service} from '../service.js';
import {hasStaffTokens} from '../store/token-store.js';
import type {Settings} from './settings.js';
import {openStorage, type Storage} from './storage.js';
import {chooseScopes, createStaffToken} from './token-commands.js';

/** A service that listens. */
export interface Serving {
  readonly address: string;
  /** What to tell the person who started it. */
  readonly lines: readonly string[];
  /** Finishes what is under way, and lets go of the data. */
  readonly stop: () => Promise<void>;
}

/** Opens the data, puts the service together and listens. */
export async function serve(settings: Settings): Promise<Serving> {
  const config = await loadConfig(settings.config);
  const storage = await openStorage(settings);
  let service: Service | undefined;
  try {
    service = await createService({
      ...storage,
      config,
      objects: await openFolderObjectStore(storage.folder.files),
      smtpPassword: settings.smtpPassword,
      variable: settings.variable,
      log: {level: settings.logLevel},
    });
    const scopes = chooseScopes(config, []);
    const tokenFile = await writeFirstStaffToken(storage, scopes);
    const address = await listen(service, settings);
    const running = service;
    return {
      address,
      lines: describe({address, service, storage, tokenFile, site: config.site}),
      async stop() {
        await running.close();
        await storage.close();
      },
    };
  } catch (error) {
    await service?.close();
    await storage.close();
    throw error;
  }
}

async function listen({app}: Service, {port, host}: Settings): Promise<string> {
  await app.listen({port, host, listenTextResolver: () => 'listening'});
  const bound = app.addresses().find((each) => typeof each === 'object');
  const name = host === '127.0.0.1' || host === '::1' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${bound?.port ?? port}`;
}

/** On a first embedded start nobody could look at a case. The token goes to a file, never to a log. */
async function writeFirstStaffToken(
  storage: Storage,
  scopes: Parameters<typeof createStaffToken>[1],
): Promise<string | undefined> {
  if (storage.durability !== 'trial' || (await hasStaffTokens(storage.db))) return undefined;
  const token = makeToken('staff');
  // The file first: were it the other way round, a crash in between would leave a token that nobody knows.
  await writeFile(storage.folder.staffToken, `${token}\n`, {mode: 0o600});
  await createStaffToken(storage, scopes, {
    name: 'first',
    // Whoever can read the file can read the database: it works cases and makes the first accounts.
    roles: ['pr-4', 'administrator'],
    token,
  });
  return storage.folder.staffToken;
}

function describe(started: {
  readonly address: string;
  readonly service: Service;
  readonly storage: Storage;
  readonly tokenFile: string | undefined;
  readonly site: ServiceConfig['site'];
}): readonly string[] {
  const {address, service, storage, tokenFile, site} = started;
  return [
    'Patient relations service',
    ...(site ? [`  site         ${address}/`] : []),
    ...(site?.kiosk === undefined ? [] : [`  kiosk        ${address}/kiosk/`]),
    `  service      ${address}/v1`,
    `  description  ${address}/openapi.json`,
    `  data         ${storage.folder.path}`,
    ...(tokenFile === undefined ? [] : [`  staff token  in ${tokenFile}`]),
    ...service.warnings.map((warning) => `  ! ${warning}`),
  ];
}
