import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {parseAccessCode} from '@patient-relations/core/access';
import {
  reduceCase,
  type CaseFileState,
  type CaseState,
  type PatientCase,
} from '@patient-relations/core/case';
import type {Client} from '@patient-relations/core';
import {isPrError} from '@patient-relations/core/errors';
import type {Facility} from '@patient-relations/core/facility';
import type {Reply, ResponseOf} from '@patient-relations/core/transport';
import {CaseWrite} from './case-write.js';

/** Why a case is not shown, or not as it is now. */
export type CaseProblem =
  'mistyped' | 'unknown-code' | 'signed-out' | 'offline' | 'busy' | 'unreachable';

/** A case as last read. */
export interface OpenCase extends Pick<PatientCase, 'events' | 'dates' | 'mergedInto'> {
  readonly state: CaseState;
  readonly readAt: Date;
}

/** What the person has before them. `cases` is there for someone who is signed in and has several. */
export type CaseSessionState =
  | {readonly phase: 'closed' | 'opening'}
  | {readonly phase: 'list'; readonly cases: readonly CaseState[]}
  | {readonly phase: 'open'; readonly opened: OpenCase};

/** Opens a person's case, keeps it and their code in memory only, and carries what they do to it. */
export class CaseSession implements ReactiveController {
  state: CaseSessionState = {phase: 'closed'};
  problem: CaseProblem | undefined;
  facility: Facility | undefined;
  /** The cases of someone who is signed in; empty for a code holder. */
  cases: readonly CaseState[] = [];
  /** The writes of the open case; others for each case, so that a late answer reaches no other case. */
  message!: CaseWrite;
  notResolved!: CaseWrite;
  withdrawal!: CaseWrite;

  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<Client>;
  #client: Client | undefined;
  #address: CaseAddress | undefined;
  #abort = new AbortController();

  constructor(host: ReactiveControllerHost, load: () => Promise<Client>) {
    this.#host = host;
    this.#load = load;
    this.#renewWrites();
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#abort.abort();
  }

  /** Where files of the open case go. */
  get destination(): (CaseAddress & {readonly client: Client}) | undefined {
    return this.#client && this.#address && {client: this.#client, ...this.#address};
  }

  /** Gets ready in the background, and opens the cases of someone who is signed in. */
  async prepare(): Promise<void> {
    try {
      this.#client = await this.#load();
      if (this.#client.signedIn && this.state.phase === 'closed') await this.list();
      else await this.#readFacility(this.#client);
      this.#host.requestUpdate();
    } catch {
      // Nothing was asked for yet. Whatever is wrong is told when something is.
    }
  }

  /** Opens the case of a code as typed. A typing error is told without asking anyone. */
  async openWithCode(typed: string): Promise<void> {
    const accessCode = parseAccessCode(typed);
    if (accessCode === undefined) {
      this.#fail('mistyped');
      return;
    }
    await this.#open({caseId: 'mine', accessCode});
  }

  /** Opens one of the signed-in person's cases. */
  async openCase(caseId: string): Promise<void> {
    await this.#open({caseId});
  }

  /** Lists the signed-in person's cases; opens it at once where there is only one. */
  async list(): Promise<void> {
    this.#move({phase: 'opening'});
    const found = await this.#ask((client, options) => client.cases.list(options));
    if (!found) return;
    this.cases = found.cases.flatMap(({events}) => reduceCase(events) ?? []);
    const [first, ...others] = found.cases;
    if (!first || others.length > 0) {
      this.#move({phase: 'list', cases: this.cases});
      return;
    }
    this.#address = {caseId: first.id};
    this.#show(first);
  }

  /** Reads the open case again. What was there stays when it cannot be read. */
  async refresh(): Promise<boolean> {
    const address = this.#address;
    const found =
      address && (await this.#ask((client, options) => client.cases.read(address, options)));
    return found !== undefined && this.#show(found);
  }

  /** Sends one write of the open case and reads the case again. True when the hospital has it. */
  async send(write: CaseWrite, call: WriteCall): Promise<boolean> {
    const {destination} = this;
    if (!destination) return false;
    const {client, ...address} = destination;
    // Never aborted: what the person sent goes on its way even when they close the case.
    const received = await write.run(client.createId, (id) => call(client.cases, {...address, id}));
    if (!this.holds(write)) return false;
    const moved = received || write.phase === 'conflict' || write.phase === 'not-now';
    if (moved) await this.refresh();
    return received;
  }

  /** True while a write belongs to the case that is open. */
  holds(write: CaseWrite): boolean {
    return [this.message, this.notResolved, this.withdrawal].includes(write);
  }

  /** The bytes of a file; `undefined` when they could not be had. */
  async readFile({id}: CaseFileState): Promise<Blob | undefined> {
    const address = this.#address;
    if (!address) return undefined;
    return this.#ask((client, options) => client.cases.readFile({...address, fileId: id}, options));
  }

  /** Forgets the case and the code on this screen. */
  close(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#address = undefined;
    this.problem = undefined;
    this.#renewWrites();
    this.#move(this.cases.length > 1 ? {phase: 'list', cases: this.cases} : {phase: 'closed'});
  }

  /** Forgets everything, also that someone was signed in here. */
  wipe(): void {
    this.cases = [];
    this.close();
  }

  #renewWrites(): void {
    this.message = new CaseWrite(this.#host);
    this.notResolved = new CaseWrite(this.#host);
    this.withdrawal = new CaseWrite(this.#host);
  }

  async #open(address: CaseAddress): Promise<void> {
    this.#renewWrites();
    this.#move({phase: 'opening'});
    const found = await this.#ask((client, options) => client.cases.read(address, options));
    if (!found) return;
    this.#address = address;
    this.#show(found);
  }

  /** Asks the service, the facility's configuration with it; tells what went wrong and returns nothing then. */
  async #ask<Value>(call: ReadCall<Value>): Promise<Value | undefined> {
    if (this.#abort.signal.aborted) this.#abort = new AbortController();
    const {signal} = this.#abort;
    this.problem = undefined;
    try {
      this.#client = await this.#load();
      const [reply] = await Promise.all([
        call(this.#client, {signal}),
        this.#readFacility(this.#client),
      ]);
      if (signal.aborted) return undefined;
      if (reply.ok && this.facility) return reply.value;
      this.#fail(reply.ok ? 'unreachable' : problemOf(reply.problem.code));
    } catch (error) {
      if (!signal.aborted) this.#fail(failureOf(error));
    }
    return undefined;
  }

  async #readFacility(client: Client): Promise<void> {
    if (this.facility) return;
    const reply = await client.facility.read();
    if (reply.ok) this.facility = reply.value;
  }

  #show({events, dates, mergedInto}: PatientCase): boolean {
    const state = reduceCase(events);
    this.message.settle((id) =>
      events.some(({kind, payload}) => kind === 'message-sent' && payload?.messageId === id),
    );
    if (!state) this.#fail('unreachable');
    else
      this.#move({phase: 'open', opened: {events, dates, mergedInto, state, readAt: new Date()}});
    return state !== undefined;
  }

  #fail(problem: CaseProblem): void {
    this.problem = problem;
    this.#move(this.state.phase === 'opening' ? {phase: 'closed'} : this.state);
  }

  #move(state: CaseSessionState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}

/** A case by its id, or `mine` with the code that opens it. */
interface CaseAddress {
  readonly caseId: string;
  readonly accessCode?: string;
}

type ReadCall<Value> = (
  client: Client,
  options: {readonly signal: AbortSignal},
) => Promise<Reply<Value>>;

type WriteCall = (
  cases: Client['cases'],
  address: CaseAddress & {readonly id: string},
) => Promise<Reply<ResponseOf<'send-message'>>>;

function problemOf(code: string): CaseProblem {
  if (code === 'unauthorized' || code === 'forbidden') return 'signed-out';
  return code === 'unknown-code' || code === 'not-found' ? 'unknown-code' : 'unreachable';
}

function failureOf(error: unknown): CaseProblem {
  const failure = isPrError(error) && 'failure' in error ? error.failure : undefined;
  return failure === 'offline' || failure === 'busy' ? failure : 'unreachable';
}
