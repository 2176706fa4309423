import type {LitElement, ReactiveController} from 'lit';
import type {Reply} from '@patient-relations/core/transport';
import type {Client} from '@patient-relations/core';
import type {Attachment} from '@patient-relations/core/feedback';
import {isPrError, type ProblemCode} from '@patient-relations/core/errors';
import {FocusController} from '../fields/focus-controller.js';
import {LocaleController} from '../locale/locale-controller.js';
import {adoptLateStyles} from '../styles/late-styles.js';
import {renderAttachments} from './attachment-list.js';
import type {AttachmentLimits, AttachmentProblem} from './attachment-rules.js';
import {attachmentsCatalog, type AttachmentsMessage} from './attachments.messages.js';
import type {HiddenDetail} from './hidden-details.js';
import {prepareAttachment} from './prepare-attachment.js';
import {attachmentsStyles} from './attachments.styles.js';

/**
 * Where one chosen file stands. `failed`: no answer came; sending it again is safe. `stored`: the device keeps it, sealed,
 * until the hospital has it.
 */
export type AttachmentState =
  | {readonly phase: 'checking' | 'ready' | 'sending' | 'stored' | 'sent' | 'failed'}
  | {readonly phase: 'refused'; readonly problem: AttachmentProblem | 'file-refused'};

/** One chosen file. Its id is made once and stays through every attempt. */
export interface AttachmentItem {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly blob: Blob;
  readonly removed?: readonly HiddenDetail[];
  readonly state: AttachmentState;
}

/** Where files go, once the case is there to take them. */
export interface AttachmentDestination {
  readonly client: Pick<Client, 'cases'>;
  /** The case's id, or `mine` with an access code. */
  readonly caseId: string;
  readonly accessCode?: string | undefined;
}

export interface AttachmentsOptions {
  readonly limits: AttachmentLimits;
  /** How many files the case has already from this person. */
  readonly alreadySent?: (() => number) | undefined;
  readonly createId?: (() => string) | undefined;
}

const refusals: readonly ProblemCode[] = [
  'file-empty',
  'file-too-large',
  'file-type',
  'file-type-heic',
  'too-many-files',
];

/** Holds the files a person chose for one case: checks them, strips pictures, sends them. */
export class AttachmentsController implements ReactiveController {
  readonly locale: LocaleController<AttachmentsMessage>;
  readonly limits: AttachmentLimits;
  items: readonly AttachmentItem[] = [];

  readonly #host: LitElement;
  readonly #focus: FocusController;
  readonly #options: AttachmentsOptions;
  #checking: Promise<void> = Promise.resolve();
  #destination: AttachmentDestination | undefined;
  #abort = new AbortController();

  constructor(host: LitElement, options: AttachmentsOptions) {
    this.#host = host;
    this.#options = options;
    this.limits = options.limits;
    this.locale = new LocaleController(host, attachmentsCatalog);
    this.#focus = new FocusController(host);
    host.addController(this);
  }

  /** What to announce in the feedback itself: the files that can be sent. */
  get attachments(): readonly Attachment[] {
    return this.items
      .filter(({state}) => state.phase !== 'refused' && state.phase !== 'checking')
      .map(({id, name, mediaType, blob}) => ({id, name, mediaType, bytes: blob.size}));
  }

  /** True while a file is being checked or sent. */
  get busy(): boolean {
    return this.items.some(({state}) => state.phase === 'checking' || state.phase === 'sending');
  }

  /** Resolves when every chosen file has been checked: wait for it before `attachments` is read. */
  get checked(): Promise<void> {
    return this.#checking;
  }

  /** True while a file is on this page alone. */
  get holdsMore(): boolean {
    return this.items.some(({state: {phase}}) => !/^(stored|sent|refused)$/.test(phase));
  }

  /** True where files have somewhere to go, so that one that failed can be tried again. */
  get canRetry(): boolean {
    return this.#destination !== undefined;
  }

  hostConnected(): void {
    this.#abort = new AbortController();
    adoptLateStyles(this.#host, attachmentsStyles);
  }

  hostDisconnected(): void {
    this.#abort.abort();
  }

  /** The field, and how each file fares. */
  render(): unknown {
    return renderAttachments(this);
  }

  /** Takes chosen files in. They are checked one after another: an old tablet cannot hold several pictures at once. */
  choose(files: Iterable<File>): Promise<void> {
    const {createId = () => crypto.randomUUID()} = this.#options;
    for (const file of files) {
      const item: AttachmentItem = {
        id: createId(),
        name: file.name,
        mediaType: '',
        blob: file,
        state: {phase: 'checking'},
      };
      this.#set([...this.items, item]);
      this.#checking = this.#checking.then(() => this.#check(item.id, file));
    }
    return this.#checking;
  }

  /** Takes a file out again and leaves the focus where another can be chosen. */
  remove(id: string): void {
    this.#set(this.items.filter((item) => item.id !== id));
    this.#focus.moveTo('#attachments');
  }

  /** Forgets every file, or those in one phase. */
  clear(phase?: AttachmentState['phase']): void {
    if (phase === undefined) this.#abort.abort();
    this.#abort = new AbortController();
    this.#set(phase ? this.items.filter(({state}) => state.phase !== phase) : []);
  }

  /**
   * Sends what has not arrived yet: one by one, or all at once into a queue, which keeps each before it tries the first.
   * Never rejects: one file's failure stays with that file.
   */
  async upload(destination: AttachmentDestination): Promise<void> {
    this.#destination = destination;
    await this.#checking;
    // What says that a device keeps something comes with the page's queue.
    if (customElements.get('pr-stored'))
      await Promise.all(this.items.map(({id}) => this.#send(id)));
    else for (const {id} of this.items) await this.#send(id);
  }

  /** Tries one file again. */
  async retry(id: string): Promise<void> {
    await this.#send(id);
  }

  async #check(id: string, file: File): Promise<void> {
    if (!this.#find(id)) return;
    const others = this.attachments.length + (this.#options.alreadySent?.() ?? 0);
    const prepared = await prepareAttachment(file, this.limits, others);
    if (prepared.problem) this.#change(id, {state: {phase: 'refused', problem: prepared.problem}});
    else this.#change(id, {...prepared, state: {phase: 'ready'}});
  }

  async #send(id: string): Promise<void> {
    const item = this.#find(id);
    const {signal} = this.#abort;
    if (!item || !isDue(item) || !this.#destination || signal.aborted) return;
    const {client, ...address} = this.#destination;
    this.#change(id, {state: {phase: 'sending'}});
    try {
      const {name, blob: file} = item;
      const reply = await client.cases.addFile({...address, id, name, file}, {signal});
      this.#change(id, {state: stateAfter(reply)});
    } catch (error) {
      // Whatever went wrong: sending it again is safe.
      this.#change(id, {state: {phase: isStored(error) ? 'stored' : 'failed'}});
    }
  }

  #find(id: string): AttachmentItem | undefined {
    return this.items.find((item) => item.id === id);
  }

  #change(id: string, change: Partial<AttachmentItem>): void {
    this.#set(this.items.map((item) => (item.id === id ? {...item, ...change} : item)));
  }

  #set(items: readonly AttachmentItem[]): void {
    this.items = items;
    this.#host.requestUpdate();
  }
}

function isDue({state: {phase}}: AttachmentItem): boolean {
  return phase === 'ready' || phase === 'failed' || phase === 'stored';
}

function isStored(error: unknown): boolean {
  return isPrError(error) && 'stored' in error && error.stored === true;
}

function stateAfter(reply: Reply<unknown>): AttachmentState {
  return reply.ok ? {phase: 'sent'} : {phase: 'refused', problem: refusal(reply.problem.code)};
}

function refusal(code: ProblemCode): AttachmentProblem | 'file-refused' {
  if (code === 'too-large') return 'file-too-large';
  return refusals.includes(code) ? (code as AttachmentProblem) : 'file-refused';
}
