import type {ReactiveControllerHost} from 'lit';
import type {NoticeView} from '@patient-relations/core/notice';
import {
  noticeSource,
  type NoticeHost,
  type NoticeSource,
  type NoticeTrouble,
} from './notice-source.js';
import {isWhole} from './notice-trouble.js';

/** Reads a notice in one language after the other, its first section before the others. */
export class NoticeReading {
  /** What can be read; what was there before stays until another language has arrived. */
  view: NoticeView | undefined;
  trouble: NoticeTrouble | undefined;
  isLoading = false;
  /** True where the first section is there and the others could not be had. */
  isCut = false;

  readonly #host: NoticeHost & ReactiveControllerHost;
  #source: NoticeSource | undefined;
  #language = '';
  /** Counts what was asked for, so that what comes late does not replace what came after. */
  #turn = 0;

  constructor(host: NoticeHost & ReactiveControllerHost) {
    this.#host = host;
  }

  /** True once every section is there. */
  get isComplete(): boolean {
    return this.view?.sections.every(({passages}) => passages) === true;
  }

  /** Forgets what was read: another notice is meant. */
  forget(): void {
    this.#turn += 1;
    this.#source = this.view = this.trouble = undefined;
    this.isLoading = this.isCut = false;
  }

  /** Reads in a language. Never rejects. */
  async open(language = this.#language): Promise<void> {
    this.#language = language;
    const turn = ++this.#turn;
    this.isLoading = true;
    this.isCut = false;
    this.trouble = undefined;
    this.#host.requestUpdate();
    try {
      await this.#read(turn);
    } catch {
      if (turn === this.#turn) this.#fail('notOpened');
    }
    if (turn !== this.#turn) return;
    this.isLoading = false;
    this.#host.requestUpdate();
  }

  async #read(turn: number): Promise<void> {
    this.#source ??= await noticeSource(this.#host);
    const head = await this.#source?.head(this.#language);
    if (turn !== this.#turn || !head) return;
    if (typeof head === 'string') {
      this.#fail(head);
      return;
    }
    this.view = head;
    this.#host.requestUpdate();
    if (this.isComplete) return;
    const rest = await this.#source?.sections(head).catch(() => 'notOpened' as const);
    if (turn !== this.#turn) return;
    if (!rest || typeof rest === 'string') this.isCut = true;
    else if (isWhole({sections: rest})) this.#add(head, rest);
    else this.#fail('notReady');
  }

  #add(head: NoticeView, rest: readonly NoticeView['sections'][number][]): void {
    const sections = head.sections.map(
      (section) => rest.find(({id}) => id === section.id) ?? section,
    );
    this.view = {...head, sections};
    this.isCut = !this.isComplete;
  }

  #fail(trouble: NoticeTrouble): void {
    this.trouble = trouble;
    // What is on the screen can still be read where only another language did not come.
    if (trouble !== 'notOpened') this.view = undefined;
  }
}
