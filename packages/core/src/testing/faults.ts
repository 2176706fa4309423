import {TransportError, UnexpectedResponseError} from '../errors/pr-error.js';
import type {Problem} from '../errors/problem.js';
import type {OperationName, Reply, ResponseOf, Transport} from '../transport/transport.js';

/**
 * What goes wrong with a call.
 * - `slow`: it takes so long more, and then goes on; `Infinity` until the caller aborts.
 * - `offline`, `unreachable`, `server-error`: nothing is stored, and the caller hears why as well as anyone can.
 * - `busy`: the service asks to be left alone.
 * - `timeout-before-commit`, `timeout-after-commit`: no answer comes; only after the second is it stored.
 * - `duplicate`: the network delivers it twice at once.
 * - `malformed-answer`: it is stored, and what comes back makes no sense.
 * - `refuse`: the service answers with this problem.
 */
export type Fault =
  | {readonly kind: 'slow'; readonly ms: number}
  | {readonly kind: 'offline'}
  | {readonly kind: 'unreachable'}
  | {readonly kind: 'server-error'}
  | {readonly kind: 'busy'; readonly retryAfterMs?: number}
  | {readonly kind: 'timeout-before-commit'}
  | {readonly kind: 'timeout-after-commit'}
  | {readonly kind: 'duplicate'}
  | {readonly kind: 'malformed-answer'}
  | {readonly kind: 'refuse'; readonly problem: Problem};

/** When a fault strikes. */
export interface FaultRule {
  readonly fault: Fault;
  /** Only these operations; every one when absent. */
  readonly on?: readonly OperationName[];
  /** That many calls, or until a promise settles; always when absent. */
  readonly lasts?: number | Promise<unknown>;
}

/** The faults of a transport, changeable while it runs. */
export interface FaultPlan {
  /** Replaces all rules. */
  set(...rules: readonly FaultRule[]): void;
  /** Ends all faults. */
  clear(): void;
  /** The faults that strike a call now, counted as used: every `slow` one, and the first of the others. */
  take(operation: OperationName): readonly Fault[];
}

interface RunningRule {
  readonly rule: FaultRule;
  callsLeft: number;
}

/** Makes a plan from its first rules. */
export function createFaultPlan(...first: readonly FaultRule[]): FaultPlan {
  let running: readonly RunningRule[] = [];
  const plan: FaultPlan = {
    set(...rules) {
      running = rules.map(startRule);
    },
    clear: () => plan.set(),
    take(operation) {
      const striking = running.filter(
        ({rule, callsLeft}) => callsLeft > 0 && (rule.on?.includes(operation) ?? true),
      );
      const slow = striking.filter(({rule}) => rule.fault.kind === 'slow');
      const taken = [...slow, ...striking.filter((each) => !slow.includes(each)).slice(0, 1)];
      for (const each of taken) each.callsLeft -= 1;
      return taken.map(({rule}) => rule.fault);
    },
  };
  plan.set(...first);
  return plan;
}

function startRule(rule: FaultRule): RunningRule {
  const {lasts = Infinity} = rule;
  const running = {rule, callsLeft: typeof lasts === 'number' ? lasts : Infinity};
  const end = (): void => void (running.callsLeft = 0);
  if (typeof lasts !== 'number') void lasts.then(end, end);
  return running;
}

/** A transport to which the faults of a plan happen. */
export function withFaults(transport: Transport, plan: FaultPlan): Transport {
  return {
    async send(operation, request, options) {
      let call: Call<typeof operation> = () => transport.send(operation, request, options);
      for (const fault of [...plan.take(operation)].reverse())
        call = strike(fault, call, options?.signal);
      return call();
    },
  };
}

type Call<Name extends OperationName = OperationName> = () => Promise<Reply<ResponseOf<Name>>>;

function strike<Name extends OperationName>(
  fault: Fault,
  call: Call<Name>,
  signal: AbortSignal | undefined,
): Call<Name> {
  switch (fault.kind) {
    case 'slow':
      return () => passTime(fault.ms, signal).then(call);
    case 'duplicate':
      return async () => (await Promise.all([call(), call()]))[0];
    case 'refuse':
      return () => Promise.resolve({ok: false, problem: fault.problem});
    case 'timeout-after-commit':
      return () => call().then(() => fail(new TransportError('timeout')));
    case 'malformed-answer':
      return () =>
        call().then(() => fail(new UnexpectedResponseError('The answer could not be read.')));
    default:
      return () => fail(unsent(fault));
  }
}

function unsent(
  fault: Exclude<
    Fault,
    {kind: 'slow' | 'duplicate' | 'refuse' | 'timeout-after-commit' | 'malformed-answer'}
  >,
): TransportError {
  switch (fault.kind) {
    case 'busy':
      return new TransportError('busy', fault);
    case 'server-error':
      return new TransportError('server');
    case 'timeout-before-commit':
      return new TransportError('timeout');
    default:
      return new TransportError(fault.kind);
  }
}

function fail(error: Error): Promise<never> {
  return Promise.reject(error);
}

function passTime(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const timer = Number.isFinite(ms) ? setTimeout(resolve, ms) : undefined;
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}
