import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {renderLiveRegion} from '../fields/live-region.js';
import type {AttachmentItem, AttachmentsController} from './attachments-controller.js';
import {fileSize} from './file-size.js';

type Place = 'pictures' | 'pdf' | 'text' | 'sound' | 'video' | 'documents';

const wordOfFamily: Readonly<Record<string, Place>> = {
  image: 'pictures',
  text: 'text',
  audio: 'sound',
  video: 'video',
};

/** The files step: what can be added, a native chooser that files can also be dropped on, and each file's own state. */
export function renderAttachments(files: AttachmentsController): TemplateResult | typeof nothing {
  const {locale, limits, items} = files;
  if (!locale.ready) return nothing;
  const values = limitWords(files);
  const choose = (list: FileList | undefined | null): void => void files.choose(list ?? []);
  return html`
    <div class="stack" lang=${locale.language} dir=${locale.direction}>
      <div
        class="drop"
        @dragover=${(event: DragEvent) => event.preventDefault()}
        @drop=${(event: DragEvent) => {
          // Without this the browser would leave the page to show the file.
          event.preventDefault();
          choose(event.dataTransfer?.files);
        }}
      >
        <label for="attachments">${locale.show('label')}</label>
        <p class="hint" id="attachments-hint">${locale.show('hint', values)}</p>
        <input
          type="file"
          id="attachments"
          multiple
          accept=${limits.mediaTypes.join(',')}
          aria-describedby="attachments-hint attachments-privacy"
          @change=${({target}: Event) => {
            const input = target as HTMLInputElement;
            choose(input.files);
            // The list below is what counts; the same file may be chosen again after it was removed.
            input.value = '';
          }}
        />
        <p class="hint" id="attachments-privacy">${locale.show('privacy')}</p>
      </div>
      ${
        items.length > 0
          ? html`
              <ul class="files" aria-label=${locale.text('chosen')}>
                ${repeat(
                  items,
                  ({id}) => id,
                  (item) => renderItem(files, item, values),
                )}
              </ul>
            `
          : nothing
      }
      ${renderLiveRegion(progress(files))}
    </div>
  `;
}

type LimitWords = Readonly<Record<'count' | 'size' | 'types', string | number>>;

function renderItem(
  files: AttachmentsController,
  {id, name, blob, removed, state}: AttachmentItem,
  values: LimitWords,
): TemplateResult {
  const {locale} = files;
  const {phase} = state;
  const isOver = phase === 'sending' || phase === 'stored' || phase === 'sent';
  const button = (what: 'retry' | 'remove', act: () => void): TemplateResult => html`
    <button
      type="button"
      id="${what}-${id}"
      aria-labelledby="${what}-${id} name-${id}"
      @click=${act}
    >
      ${locale.show(what)}
    </button>
  `;
  return html`
    <li class="file">
      <span
        ><bdi class="file-name" id="name-${id}">${name}</bdi>
        <span class="muted">${fileSize(blob.size, locale.language)}</span></span
      >
      ${
        phase === 'refused'
          ? html`<p class="error">${locale.show(state.problem, values)}</p>`
          : html`<p class=${phase === 'failed' ? 'error' : 'muted'}>${locale.show(phase)}</p>`
      }
      ${removed && phase === 'ready' ? html`<p class="muted">${removedWords(files, removed)}</p>` : nothing}
      ${
        isOver
          ? nothing
          : html`
              <div class="row">
                ${
                  phase === 'failed' && files.canRetry
                    ? button('retry', () => void files.retry(id))
                    : nothing
                }
                ${button('remove', () => {
                  files.remove(id);
                })}
              </div>
            `
      }
    </li>
  `;
}

function removedWords(
  {locale}: AttachmentsController,
  removed: NonNullable<AttachmentItem['removed']>,
): unknown {
  if (removed.length === 0) return locale.show('cleaned');
  const details = removed.map((detail) => locale.text(detail));
  return locale.show('removed', {details: listed(details, locale.language)});
}

function limitWords({limits, locale}: AttachmentsController): LimitWords {
  const places = limits.mediaTypes.map((type): Place =>
    type === 'application/pdf' ? 'pdf' : (wordOfFamily[type.split('/', 1)[0] ?? ''] ?? 'documents'),
  );
  const types = [...new Set(places)].map((place) => locale.text(place));
  return {
    count: limits.count,
    size: fileSize(limits.bytesEach, locale.language),
    types: listed(types, locale.language),
  };
}

/** What is said aloud as files are checked and sent. */
function progress({items, locale, busy}: AttachmentsController): string {
  if (busy || items.length === 0) return '';
  const count = (...phases: readonly string[]): number =>
    items.filter(({state}) => phases.includes(state.phase)).length;
  const said = [
    ['progressSent', count('sent')],
    ['progressStored', count('stored')],
    ['progressReady', count('ready')],
    ['progressProblem', count('refused', 'failed')],
  ] as const;
  return said
    .filter(([, number]) => number > 0)
    .map(([key, number]) => locale.text(key, {count: number}))
    .join(' ');
}

function listed(words: readonly string[], language: string): string {
  return new Intl.ListFormat(language, {type: 'conjunction'}).format(words);
}
