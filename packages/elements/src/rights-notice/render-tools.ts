import {html, nothing, type TemplateResult} from 'lit';
import {directionOf, primary, type LocaleController} from '../locale/locale-controller.js';
import {nameOf} from './render-notice.js';
import type {NoticeMessage} from './rights-notice.messages.js';

/** What helps to read a notice. */
export interface Tools {
  /** The languages it can be read in, and the one it is in. */
  readonly languages: readonly string[];
  readonly language: string;
  readonly isLarge: boolean;
  /** `undefined` where no voice of this device speaks the language. */
  readonly isReading: boolean | undefined;
  readonly onLanguage: (language: string) => void;
  readonly onLarge: () => void;
  readonly onRead: () => void;
  /** Absent where others use the device and no printer is set. */
  readonly onPrint: (() => void) | undefined;
  readonly onOpenAll: (isOpen: boolean) => void;
}

/** Each language under its own name, then what else helps. */
export function renderTools(tools: Tools, locale: LocaleController<NoticeMessage>): TemplateResult {
  const {languages, language, isLarge, isReading} = tools;
  const button = (key: NoticeMessage, onClick: () => void, isPressed?: boolean): TemplateResult =>
    html`<button
      type="button"
      aria-pressed=${isPressed === undefined ? nothing : isPressed ? 'true' : 'false'}
      @click=${onClick}
    >
      ${locale.show(key)}
    </button>`;
  return html`
    <div class="tools no-print" role="group" aria-label=${locale.text('tools')}>
      ${
        languages.length > 1
          ? html`<div class="row" role="group" aria-label=${locale.text('languages')}>
              ${languages.map(
                (tag) =>
                  html`<button
                    type="button"
                    lang=${tag}
                    dir=${directionOf(tag)}
                    aria-pressed=${primary(tag) === primary(language) ? 'true' : 'false'}
                    @click=${() => tools.onLanguage(tag)}
                  >
                    ${nameOf(tag, tag)}
                  </button>`,
              )}
            </div>`
          : nothing
      }
      <div class="row">
        ${button('largePrint', tools.onLarge, isLarge)}
        ${
          isReading === undefined
            ? nothing
            : button(isReading ? 'stopReading' : 'readAloud', tools.onRead)
        }
        ${tools.onPrint ? button('print', tools.onPrint) : nothing}
        ${button('openAll', () => tools.onOpenAll(true))}
        ${button('closeAll', () => tools.onOpenAll(false))}
      </div>
    </div>
  `;
}
