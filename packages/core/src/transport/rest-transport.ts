import ky, {HTTPError, TimeoutError, type KyInstance, type KyResponse} from 'ky';
import {
  ConfigurationError,
  RefusedByHostError,
  TransportError,
  UnexpectedResponseError,
  isPrError,
} from '../errors/pr-error.js';
import type {Problem} from '../errors/problem.js';
import {readProblem} from './problem.js';
import {requestBody} from './request-body.js';
import type {CaseAddress, OperationName, RequestOf, ResponseOf, Transport} from './transport.js';

/** A call on its way out, by its meaning. A host may add headers, send it elsewhere, or refuse it. */
export interface OutgoingCall {
  readonly operation: OperationName;
  readonly request: Readonly<RequestOf<OperationName>>;
  readonly headers: Headers;
  baseUrl: string;
  /** Keeps the call on the page; the caller gets a `RefusedByHostError`. */
  refuse(): void;
}

export interface RestTransportOptions {
  /** Address of the service or gateway, without `/v1`. */
  readonly baseUrl: string;
  readonly fetch?: typeof fetch | undefined;
  /** Speaks for a signed-in caller: a portal's token or a staff token. Called before every request. */
  readonly token?: (() => string | undefined | Promise<string | undefined>) | undefined;
  /** A kiosk's revocable device token. */
  readonly deviceToken?: string | undefined;
  readonly onRequest?: ((call: OutgoingCall) => void | Promise<void>) | undefined;
  readonly timeoutMs?: number | undefined;
}

interface Route<Name extends OperationName> {
  readonly method: 'get' | 'put' | 'post';
  readonly path: (request: RequestOf<Name>) => string;
  readonly files?: (request: RequestOf<Name>) => FormData;
  readonly answer?: 'blob';
}

const at = encodeURIComponent;
const facility = ({facilityId}: {readonly facilityId: string}): string =>
  `v1/facilities/${at(facilityId)}`;
const ownCase = (address: CaseAddress): string =>
  `${facility(address)}/cases/${at(address.caseId)}`;
const staffCases = ({facilityId}: {readonly facilityId: string}): string =>
  `v1/staff/facilities/${at(facilityId)}/cases`;

const routes: {readonly [Name in OperationName]: Route<Name>} = {
  'read-facility': {method: 'get', path: facility},
  'request-challenge': {method: 'post', path: (request) => `${facility(request)}/challenges`},
  'submit-feedback': {method: 'put', path: ({id}) => `v1/feedback/${at(id)}`},
  'list-my-cases': {method: 'get', path: (request) => `${facility(request)}/cases`},
  'read-case': {method: 'get', path: ownCase},
  'send-message': {
    method: 'put',
    path: (request) => `${ownCase(request)}/messages/${at(request.id)}`,
  },
  'add-file': {
    method: 'put',
    path: (request) => `${ownCase(request)}/files/${at(request.id)}`,
    files: ({file, name}) => {
      const form = new FormData();
      form.append('file', file, name);
      return form;
    },
  },
  'read-file': {
    method: 'get',
    path: (request) => `${ownCase(request)}/files/${at(request.fileId)}`,
    answer: 'blob',
  },
  withdraw: {method: 'put', path: (request) => `${ownCase(request)}/withdrawals/${at(request.id)}`},
  'say-not-resolved': {
    method: 'put',
    path: (request) => `${ownCase(request)}/not-resolved/${at(request.id)}`,
  },
  'list-cases': {method: 'get', path: (request) => `${staffCases(request)}?${listQuery(request)}`},
  'read-staff-case': {
    method: 'get',
    path: (request) => `${staffCases(request)}/${at(request.caseId)}`,
  },
  'command-case': {
    method: 'put',
    path: (request) => `${staffCases(request)}/${at(request.caseId)}/commands/${at(request.id)}`,
  },
};

/** Longer than this nobody is left waiting in silence: the caller is told how long the service wants to be left alone. */
const longestSilentWaitMs = 5000;

/** Speaks to the reference service, or to a gateway with the same OpenAPI document. The only file that knows HTTP. */
export function createRestTransport(options: RestTransportOptions): Transport {
  addressOf('', options.baseUrl);
  const http = createHttp(options);
  return {
    async send(operation, request, {signal} = {}) {
      const route: Route<typeof operation> = routes[operation];
      const call = await prepareCall(options, operation, request);
      const url = addressOf(route.path(request), call.baseUrl);
      const json = requestBody(operation, request);
      const body = route.files?.(request);
      const attempts = createAttempts();
      try {
        const response = await http(url, {
          method: route.method,
          headers: call.headers,
          retry: {shouldRetry: ({error}) => attempts.mayGoOn(error)},
          ...(signal && {signal}),
          ...(json && {json}),
          // An upload may be large and slow: it ends when it ends or when the caller aborts.
          ...(body && {body, timeout: false}),
        });
        return {ok: true, value: await readAnswer<ResponseOf<typeof operation>>(response, route)};
      } catch (error) {
        signal?.throwIfAborted();
        if (isPrError(error)) throw error;
        const failure = attempts.failureOf(error);
        if (failure) throw failure;
        return {ok: false, problem: await refusalOf(error)};
      }
    },
  };
}

function createHttp({fetch, timeoutMs = 20_000}: RestTransportOptions): KyInstance {
  return ky.create({
    ...(fetch && {fetch}),
    // Every write is a PUT by an id of the client's, so a retry can make no second case.
    retry: {
      limit: 2,
      methods: ['get', 'put'],
      // Not 413, which ky would wait for: a file does not shrink.
      statusCodes: [408, 429, 500, 502, 503, 504],
      maxRetryAfter: longestSilentWaitMs,
      backoffLimit: 3000,
      jitter: true,
    },
    timeout: timeoutMs,
    // A code or token in a header is the only credential: no cookie travels, so no other site can ride on one.
    credentials: 'omit',
    // A redirect could carry a person's words to another origin.
    redirect: 'error',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  });
}

function addressOf(path: string, baseUrl: string): URL {
  try {
    return new URL(path, baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`);
  } catch {
    throw new ConfigurationError('baseUrl is not a URL.');
  }
}

async function prepareCall<Name extends OperationName>(
  {baseUrl, token, deviceToken, onRequest}: RestTransportOptions,
  operation: Name,
  request: RequestOf<Name>,
): Promise<OutgoingCall> {
  const host = {refuses: false};
  const headers = new Headers();
  const bearer = await token?.();
  if (deviceToken) headers.set('authorization', `Device ${deviceToken}`);
  if (bearer) headers.set('authorization', `Bearer ${bearer}`);
  if (operation !== 'submit-feedback' && 'accessCode' in request && request.accessCode)
    headers.set('authorization', `AccessCode ${request.accessCode}`);
  const refuse = (): void => void (host.refuses = true);
  const call: OutgoingCall = {operation, request, headers, baseUrl, refuse};
  await onRequest?.(call);
  if (host.refuses) throw new RefusedByHostError(`The host page refused to send ${operation}.`);
  return call;
}

async function readAnswer<Answer>(
  response: KyResponse,
  route: {readonly answer?: 'blob'},
): Promise<Answer> {
  try {
    return route.answer === 'blob'
      ? ((await response.blob()) as Answer)
      : await response.json<Answer>();
  } catch {
    // The cause would quote the answer, which may hold what a person wrote.
    throw new UnexpectedResponseError('The answer could not be read.');
  }
}

/** The service's refusal; whatever is not one of its problems is `unknown`. */
async function refusalOf(error: unknown): Promise<Problem> {
  const {response} = error as HTTPError;
  return readProblem(response.status, await response.json<unknown>().catch(() => undefined));
}

/** What became of one call's attempts. "Nothing was sent" is said only when that is true of every one of them. */
interface Attempts {
  /** Takes note of a failed attempt; `false` ends the retries, `undefined` leaves it to ky. */
  mayGoOn(error: unknown): false | undefined;
  /** Why there is no answer; `undefined` when the error is one. */
  failureOf(error: unknown): TransportError | undefined;
}

function createAttempts(): Attempts {
  let wasOnline = isOnline();
  let mayBeStored = false;
  return {
    mayGoOn(error) {
      const failure = failureOf(error, wasOnline);
      mayBeStored ||= failure !== undefined && !isUnsent(failure);
      wasOnline ||= isOnline();
      return (failure?.retryAfterMs ?? 0) > longestSilentWaitMs ? false : undefined;
    },
    failureOf(error) {
      const failure = failureOf(error, wasOnline);
      if (failure === undefined || !mayBeStored || !isUnsent(failure)) return failure;
      const {retryAfterMs} = failure;
      return new TransportError('server', {...(retryAfterMs !== undefined && {retryAfterMs})});
    },
  };
}

/**
 * ky's own errors are not passed on as a cause: they hold the request, with its body and its headers, and whoever
 * logs an error logs its causes.
 */
function failureOf(error: unknown, wasOnline: boolean): TransportError | undefined {
  if (error instanceof TimeoutError) return new TransportError('timeout');
  if (!(error instanceof HTTPError))
    return new TransportError(wasOnline ? 'unreachable' : 'offline', {cause: error});
  const {status, headers} = error.response;
  if (status === 429 || status === 503) {
    const retryAfterMs = retryAfter(headers);
    return new TransportError('busy', {...(retryAfterMs !== undefined && {retryAfterMs})});
  }
  return status >= 500 || status === 408 ? new TransportError('server') : undefined;
}

function isUnsent({failure}: TransportError): boolean {
  return failure === 'offline' || failure === 'busy';
}

/** Asked before an attempt: asked after a failure, it could not tell what was lost on the way from what never left. */
function isOnline(): boolean {
  return !(typeof navigator === 'object' && 'onLine' in navigator && !navigator.onLine);
}

/** `Retry-After` (RFC 9110 §10.2.3), in seconds or as a date. */
function retryAfter(headers: Headers): number | undefined {
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}

function listQuery({status, after, limit}: RequestOf<'list-cases'>): string {
  const query = new URLSearchParams();
  if (status) query.set('status', status);
  if (after) query.set('after', after);
  if (limit) query.set('limit', String(limit));
  return query.toString();
}
