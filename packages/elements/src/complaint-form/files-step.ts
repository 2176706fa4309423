import {html, type LitElement} from 'lit';
import type {Client} from '@patient-relations/core';
import type {Facility} from '@patient-relations/core/facility';
import type {Attachment} from '@patient-relations/core/feedback';
import type {AttachmentsController, renderAttachments} from '../attachments/attachments.js';
import type {LocaleController} from '../locale/locale-controller.js';
import type {FormMessage} from '../form/form-field.js';

/** The files of a complaint. Their code is fetched only when a person wants to add some. */
export class FilesStep {
  readonly #host: LitElement;
  #controller: AttachmentsController | undefined;
  #render: typeof renderAttachments | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  get attachments(): readonly Attachment[] {
    return this.#controller?.attachments ?? [];
  }

  get isEmpty(): boolean {
    return !this.#controller?.items.length;
  }

  get busy(): boolean {
    return this.#controller?.busy ?? false;
  }

  /** Resolves when every chosen file has been checked. */
  async checked(): Promise<void> {
    await this.#controller?.checked;
  }

  /** Rejects when the code cannot be had. */
  async open({limits}: Facility): Promise<void> {
    const loaded = await import('../attachments/attachments.js');
    this.#controller ??= new loaded.AttachmentsController(this.#host, {limits: limits.files});
    this.#render = loaded.renderAttachments;
  }

  /** Sends the files to the case that an access code opens, each by itself. */
  upload(client: Client, accessCode: string): void {
    void this.#controller?.upload({client, caseId: 'mine', accessCode});
  }

  clear(): void {
    this.#controller?.clear();
  }

  render(locale: LocaleController<FormMessage>, onAdd?: () => void): unknown {
    if (this.#controller) return this.#render?.(this.#controller);
    return html`
      <p>${locale.show('filesText')}</p>
      <div><button type="button" @click=${onAdd}>${locale.show('addFiles')}</button></div>
    `;
  }
}
