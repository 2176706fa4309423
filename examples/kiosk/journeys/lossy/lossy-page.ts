// What people do on a page with an outbox, told from outside: each of them sends, and sends again what no device keeps.
import {isPrError, TransportError} from '@patient-relations/core/errors';
import {
  createIndexedDbOutboxStore,
  createOutbox,
  type Outbox,
} from '@patient-relations/core/outbox';
import {
  noticeRoutes,
  outboxRoutes,
  patientRoutes,
  surveyRoutes,
} from '@patient-relations/core/transport';
import {createRestTransport} from '@patient-relations/core';
import {facilityId, type Person, type Write} from './writes.js';

/** Where something is, once a person has been told that it is kept. */
export type Kept = 'stored' | 'received';

declare global {
  /** Tells the run what a person was told. */
  var told: (id: string, kept: Kept) => Promise<void>;
  var lossy: {
    /** Settles once everything of a person's is kept. */
    send(person: Person): Promise<void>;
    /** How many writes wait on this device, and why some of them cannot go on. */
    waiting(): {
      readonly count: number;
      readonly refused: readonly (string | undefined)[];
      readonly troubles: readonly string[];
      readonly lost: number;
    };
    /** Settles once the queue of this device was read. */
    readonly ready: Promise<void>;
    flush(): Promise<void>;
  };
}

const outbox = createOutbox({
  facilityId,
  store: createIndexedDbOutboxStore(),
  transport: createRestTransport(
    {baseUrl: location.origin, timeoutMs: 3000},
    {...patientRoutes, ...surveyRoutes, ...noticeRoutes, ...outboxRoutes},
  ),
});

globalThis.lossy = {
  async send(person) {
    for (const write of person) await keep(outbox, write);
  },
  waiting: () => ({
    count: outbox.status.writes.length,
    refused: outbox.status.writes
      .filter(({state}) => state === 'refused')
      .map(({problem}) => problem),
    troubles: outbox.status.troubles,
    lost: outbox.status.lost,
  }),
  ready: outbox.ready,
  flush: () => outbox.flush(),
};

async function keep(outbox: Outbox, write: Write): Promise<void> {
  for (;;) {
    try {
      const reply = await outbox.send(write.operation, requestOf(write));
      if (!reply.ok) throw new Error(`refused: ${write.operation} ${reply.problem.code}`);
      return await told(write.id, 'received');
    } catch (error) {
      if (!isPrError(error)) throw error;
      if (error instanceof TransportError && error.stored) return await told(write.id, 'stored');
      await new Promise((later) => setTimeout(later, 50));
    }
  }
}

function requestOf({request}: Write): Parameters<Outbox['send']>[1] {
  const {file, ...rest} = request;
  const content = file === undefined ? {} : {file: new Blob([file], {type: 'application/pdf'})};
  return {...rest, ...content} as Parameters<Outbox['send']>[1];
}
