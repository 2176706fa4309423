import ky, {HTTPError, TimeoutError, type KyInstance, type KyResponse} from 'ky';
import {
  ConfigurationError,
  RefusedByHostError,
  TransportError,
  UnexpectedResponseError,
  isPrError,
  isUnsent,
} from '../errors/pr-error.js';
import type {Problem} from '../errors/problem.js';
import {patientRoutes} from './patient-routes.js';
import {readProblem} from './problem.js';
import type {AnswerReader, Route, Routes} from './route.js';
import type {OperationName, RequestOf, ResponseOf, Transport} from './transport.js';

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

/** Longer than this nobody is left waiting in silence: the caller is told how long the service wants to be left alone. */
const longestSilentWaitMs = 5000;

/**
 * Speaks to the reference service, or to a gateway with the same OpenAPI document. The only file that knows HTTP. Staff
 * clients pass `staffRoutes`.
 */
export function createRestTransport(
  options: RestTransportOptions,
  routes: Routes = patientRoutes,
): Transport {
  addressOf('', options.baseUrl);
  const http = createHttp(options);
  return {
    async send(operation, request, {signal} = {}) {
      const route: Route<typeof operation> | undefined = routes[operation];
      if (!route) throw new ConfigurationError(`No route for ${operation}.`);
      const call = await prepareCall(options, operation, request);
      route.addHeaders?.(call.headers, request);
      const url = addressOf(route.path(request), call.baseUrl);
      const attempts = createAttempts();
      try {
        const response = await http(url, {
          method: route.method,
          headers: call.headers,
          retry: {shouldRetry: ({error}) => attempts.mayGoOn(error)},
          ...(signal && {signal}),
          ...contentOf(route, request),
        });
        const value = (await readAnswer(response, route)) as ResponseOf<typeof operation>;
        return {ok: true, value};
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
  if (host.refuses) throw new RefusedByHostError(`Refused: ${operation}.`);
  return call;
}

function contentOf<Name extends OperationName>(
  route: Route<Name>,
  request: RequestOf<Name>,
): {readonly json?: object; readonly body?: FormData; readonly timeout?: false} {
  if (route.json) return {json: route.json(request)};
  // An upload may be large and slow: it ends when it ends or when the caller aborts.
  return route.form ? {body: route.form(request), timeout: false} : {};
}

async function readAnswer(
  response: KyResponse,
  {answer = 'json'}: {readonly answer?: 'blob' | 'json' | AnswerReader<unknown>},
): Promise<unknown> {
  try {
    return typeof answer === 'string' ? await response[answer]() : answer(response);
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
      return failure && mayBeStored && isUnsent(failure)
        ? new TransportError('server', {retryAfterMs: failure.retryAfterMs})
        : failure;
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
  const retryAfterMs = retryAfter(headers);
  if (status === 429) return new TransportError('busy', {retryAfterMs});
  // Also 503: a proxy says it when it lost a service that may have stored what it was sent.
  return status >= 500 || status === 408 ? new TransportError('server', {retryAfterMs}) : undefined;
}

/** Asked before an attempt: asked after a failure, it could not tell what was lost on the way from what never left. */
function isOnline(): boolean {
  // Node has no navigator, or one that does not say.
  return (globalThis as {navigator?: {onLine?: boolean}}).navigator?.onLine !== false;
}

/** `Retry-After` (RFC 9110 §10.2.3), in seconds or as a date. */
function retryAfter(headers: Headers): number | undefined {
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}
