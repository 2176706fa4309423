import {html, nothing, type LitElement} from 'lit';
import type {Signature} from '@patient-relations/core/notice';
import type {Words} from '../../fields/field.js';
import type {LocaleController} from '../../locale/locale-controller.js';
import type {NoticeMessage} from '../rights-notice.messages.js';
import type {SignatureField} from './signature-field.js';

type Drawing = Extract<Signature, {readonly type: 'drawn'}>;

/** Drawing a signature: the field, fetched when someone chooses to draw, and what is said of it. */
export interface Signing {
  /** Fetches the field. Never rejects. */
  open(): Promise<void>;
  leave(): void;
  render(drawing: Drawing | undefined, error: Words | undefined): unknown;
}

export function createSigning(
  host: LitElement & {readonly locale: LocaleController<NoticeMessage>},
  onDraw: (drawing: Drawing) => void,
): Signing {
  const {locale} = host;
  let field: SignatureField | undefined;
  let isMissing = false;

  return {
    async open() {
      try {
        const {createSignatureField} = await import('./signature-field.js');
        field ??= createSignatureField(onDraw);
        isMissing = false;
      } catch {
        isMissing = true;
      }
      host.requestUpdate();
    },
    leave() {
      field?.leave();
    },
    render(drawing, error) {
      if (isMissing) return html`<p class="error" role="alert">${locale.show('padMissing')}</p>`;
      if (!field) return html`<p class="muted" role="status">${locale.show('loading')}</p>`;
      field.canvas.setAttribute('role', 'img');
      field.canvas.setAttribute('aria-label', locale.text('signature'));
      const isDrawn = drawing !== undefined && drawing.strokes.length > 0;
      return html`<div class="field" id="signature" tabindex="-1">
        <strong>${locale.show('signature')}</strong>
        <p class="hint">${locale.show('signatureHint')}</p>
        ${error ? html`<p class="error">${error}</p>` : nothing} ${field.canvas}
        <div class="row">
          <button type="button" @click=${() => field?.clear()}>${locale.show('clear')}</button>
          <span role="status" class="muted">
            ${locale.show(isDrawn ? 'signatureDrawn' : 'signatureEmpty')}
          </span>
        </div>
      </div>`;
    },
  };
}
