import {createRestTransport, type ClientOptions, type Transport} from '@patient-relations/core';
import {
  createIndexedDbOutboxStore,
  createOutbox,
  createOutboxTransport,
  type Outbox,
  type SealingKey,
} from '@patient-relations/core/outbox';
import {
  noticeRoutes,
  outboxRoutes,
  patientRoutes,
  surveyRoutes,
} from '@patient-relations/core/transport';
import {solveInWorker} from '../proof/solve-in-worker.js';
// What forms say of something that is stored comes now: offline nothing could be fetched later.
import '../outbox/pr-stored.js';

/** Where a page keeps what could not be sent yet. */
export type OutboxKind = 'device' | 'memory';

/** A queue of this page, and what carries requests through it. */
export interface PageOutbox {
  readonly outbox: Outbox;
  readonly transport: Transport;
}

/** What makes one queue another. */
export interface PageOutboxOptions {
  readonly kind: OutboxKind;
  readonly client: ClientOptions;
  /** The service's key from a configuration that was checked; asked of the service by default. */
  readonly sealingKey: SealingKey | undefined;
}

interface Opened extends PageOutbox {
  readonly options: PageOutboxOptions;
}

let opened: readonly Opened[] = [];

/** The page's one queue for a facility and a way to its service. */
export function openPageOutbox(options: PageOutboxOptions): PageOutbox {
  const same = opened.find((one) => isSame(one.options, options));
  if (same) return same;
  // Another way to the same service, as with another token of the device: what it left on the device goes this way.
  const {kind, client} = options;
  const isReplaced = ({options: before}: Opened): boolean =>
    kind === 'device' && before.kind === kind && before.client.facilityId === client.facilityId;
  for (const {outbox} of opened.filter(isReplaced)) outbox.close();
  const made = {...createPageOutbox(options), options};
  opened = [...opened.filter((one) => !isReplaced(one)), made];
  return made;
}

function createPageOutbox({kind, client, sealingKey}: PageOutboxOptions): PageOutbox {
  const {facilityId, baseUrl = ''} = client;
  const routes = {...patientRoutes, ...surveyRoutes, ...noticeRoutes, ...outboxRoutes};
  const transport = client.transport ?? createRestTransport({...client, baseUrl}, routes);
  const outbox = createOutbox({
    facilityId,
    transport,
    sealingKey,
    solveChallenge: solveInWorker,
    ...(kind === 'device' && {store: createIndexedDbOutboxStore(), backgroundSync: true}),
  });
  return {outbox, transport: createOutboxTransport(outbox, transport)};
}

function isSame(one: PageOutboxOptions, other: PageOutboxOptions): boolean {
  return (
    one.kind === other.kind &&
    one.sealingKey?.keyId === other.sealingKey?.keyId &&
    (['facilityId', 'baseUrl', 'deviceToken', 'onRequest', 'transport'] as const).every(
      (name) => one.client[name] === other.client[name],
    )
  );
}
