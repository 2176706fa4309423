import {html, nothing, type TemplateResult} from 'lit';
import type {CaseFileState} from '@patient-relations/core/case';
import type {CaseScreen} from './case-screen.js';
import {dateWords} from '../locale/date-words.js';

/** The case's files with what the scan said of each, and the way to add more. */
export function renderFiles(screen: CaseScreen): TemplateResult | typeof nothing {
  const {locale, state, facility, attachments, isPrinted} = screen;
  const canAdd = facility.limits.files.count > 0 && !isPrinted;
  if (state.files.length === 0 && !canAdd) return nothing;
  return html`
    <section class="stack" aria-labelledby="files">
      <h3 id="files" tabindex="-1">${locale.show('files')}</h3>
      ${
        state.files.length > 0
          ? html`<ul class="plain">
              ${state.files.map((file) => renderFile(screen, file))}
            </ul>`
          : nothing
      }
      ${
        canAdd
          ? (attachments ??
            html`<div class="row">
              <button type="button" @click=${screen.addFiles}>${locale.show('addFile')}</button>
            </div>`)
          : nothing
      }
    </section>
  `;
}

function renderFile({locale, facility, save}: CaseScreen, file: CaseFileState): TemplateResult {
  const {id, name, at, from, scan} = file;
  return html`
    <li>
      <bdi><strong id="name-${id}">${name}</strong></bdi>
      <span class="muted"
        >${locale.show(from === 'person' ? 'you' : 'us')},
        ${dateWords(locale, at, facility.timeZone)}</span
      >
      ${
        scan === 'released'
          ? html`<div class="row">
              <button
                type="button"
                id="save-${id}"
                aria-labelledby="save-${id} name-${id}"
                @click=${() => {
                  save(file);
                }}
              >
                ${locale.show('download')}
              </button>
            </div>`
          : html`<p class="muted">
              ${locale.show(scan === 'waiting' ? 'fileWaiting' : 'file-refused')}
            </p>`
      }
    </li>
  `;
}
