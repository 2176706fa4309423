import type {QueuedOperation} from '@patient-relations/core/outbox';
import {
  noticeRoutes,
  patientRoutes,
  surveyRoutes,
  type Proof,
  type RequestOf,
  type Route,
  type Routes,
} from '@patient-relations/core/transport';
import type {App} from '../http/app-type.js';
import type {OpenedWrite} from './open-write.js';

/** How a write that was inside a seal reaches its own route. */
export interface InnerCaller {
  /** The mark of a request of the service's own, with whoever is known to have sent it. A code inside speaks for itself. */
  readonly mark: Readonly<Record<string, string>>;
  /** Where the sealed write came from: whoever guesses codes is slowed down in here as well. */
  readonly ip: string;
  readonly proof?: Proof | undefined;
}

/** What the route answered. */
export interface InnerAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const routes: Routes = {...patientRoutes, ...surveyRoutes, ...noticeRoutes};

/** Headers of the inner answer that mean the same outside. */
const passedOn = ['content-type', 'retry-after', 'www-authenticate'];

/** Runs an opened write through the route of its operation, so that every rule of that route holds for it. */
export async function runInside(
  app: App,
  {operation, request}: OpenedWrite,
  caller: InnerCaller,
): Promise<InnerAnswer> {
  const whole = {...request, proof: caller.proof} as RequestOf<typeof operation>;
  const {url, body, type} = await travel(operation, whole);
  const {accessCode} = request;
  const isByCode = operation !== 'submit-feedback' && accessCode !== undefined;
  const answer = await app.inject({
    // Every write is a PUT under an id of its caller's.
    method: 'PUT',
    url,
    remoteAddress: caller.ip,
    payload: body,
    headers: {
      ...caller.mark,
      'content-type': type,
      ...(isByCode && {authorization: `AccessCode ${accessCode}`}),
    },
  });
  const headers = Object.entries(answer.headers).filter(([name]) => passedOn.includes(name));
  return {
    status: answer.statusCode,
    headers: Object.fromEntries(headers.map(([name, value]) => [name, String(value)])),
    body: answer.rawPayload,
  };
}

interface Travelling {
  readonly url: string;
  readonly body: Buffer;
  readonly type: string;
}

/** How a request travels. Its address has been checked; all else in it is checked by the route. */
async function travel<Name extends QueuedOperation>(
  operation: Name,
  request: RequestOf<Name>,
): Promise<Travelling> {
  const route: Route<Name> | undefined = routes[operation];
  if (!route) throw new Error('An operation that can be sealed has no route.');
  const body = new Response(route.form?.(request) ?? JSON.stringify(route.json?.(request)));
  const type = route.form ? body.headers.get('content-type') : 'application/json';
  return {
    url: `/${route.path(request)}`,
    body: Buffer.from(await body.arrayBuffer()),
    type: type ?? '',
  };
}
