import {html, nothing, type TemplateResult} from 'lit';
import {limitsOf, type FhirValue, type SurveyNode} from '@patient-relations/core/survey';
import {fileSize} from '../../attachments/file-size.js';
import {describedBy, type Words} from '../../fields/field.js';
import type {Field, FieldRenderer} from '../field.js';
import {attachedSize, sizeOfFiles} from './attached-size.js';
import {renderLabeled} from './field-frame.js';
import {readFile, type FileLimits, type FileTrouble} from './read-file.js';
import {attachmentStyles} from './attachment.styles.js';

/** Held in the page and sent within the response: a definition that sets no limit gets this one. */
const defaultMaxSize = 1_000_000;
/** All files of a response: in base64 they and the other answers stay below what a service takes, which is 4 MB. */
const defaultRoom = 2_800_000;

/** Files, chosen with the browser's own control; what may be added is said before. */
export const attachment: FieldRenderer = {
  styles: attachmentStyles,
  render(field) {
    const hinted = {...field, hint: limitWords(field)};
    return renderLabeled(
      hinted,
      html`${renderFiles(field)} ${renderChooser(hinted)}
        <p class="error" role="alert" hidden></p>
        <p role="status" class="visually-hidden"></p>`,
    );
  },
  show() {
    // A chooser never shows what was chosen before: the list above it does.
  },
  take() {
    // Files are read over time: the chooser's own listener does it, with the words for what may go wrong.
  },
};

const filesOf = ({entries}: SurveyNode): readonly FhirValue[] =>
  entries.flatMap(({value}) => (value?.valueAttachment ? [value] : []));

const maxSizeOf = ({item}: SurveyNode): number => limitsOf(item).maxSize ?? defaultMaxSize;

/** A definition that asks for a larger file knows who takes it. */
const roomOf = (node: SurveyNode): number => Math.max(defaultRoom, maxSizeOf(node));

function typeWords({node, say}: Field): string {
  const types = limitsOf(node.item).mimeTypes;
  if (!types) return say('anyFile');
  const words = types.map((type) =>
    type === 'image/*' ? say('pictures') : (type.split('/')[1] ?? type).toUpperCase(),
  );
  return [...new Set(words)].join(', ');
}

function sizeWords({node, survey}: Field): string {
  return fileSize(maxSizeOf(node), survey.language ?? 'en');
}

function limitWords(field: Field): Words {
  const {hint, say} = field;
  const words = `${say('fileTypes', {types: typeWords(field)})} ${say('fileSize', {size: sizeWords(field)})}`;
  return hint ? html`${hint}&nbsp;${words}` : words;
}

function renderChooser(field: Field): TemplateResult {
  const {node, id} = field;
  // A list that is full offers no more; a lone file can be exchanged.
  const isFull = node.item.repeats && filesOf(node).length >= node.item.maxOccurs;
  return html`<input
    type="file"
    id=${id}
    ?hidden=${isFull}
    ?multiple=${node.item.repeats}
    ?disabled=${!node.enabled}
    accept=${limitsOf(node.item).mimeTypes?.join(',') ?? nothing}
    aria-describedby=${describedBy(field)}
    aria-invalid=${field.error ? 'true' : nothing}
    @change=${(event: Event) => void addFiles(field, event.currentTarget as HTMLInputElement)}
  />`;
}

function renderFiles(field: Field): TemplateResult | typeof nothing {
  const {node, say, survey} = field;
  const files = filesOf(node);
  if (files.length === 0) return nothing;
  return html`<ul class="files">
    ${files.map(
      (file) =>
        html`<li>
          <span><bdi>${file.valueAttachment?.title}</bdi></span>
          ${
            file.valueAttachment?.size === undefined
              ? nothing
              : html`<span class="muted"
                  >${fileSize(file.valueAttachment.size, survey.language ?? 'en')}</span
                >`
          }
          <button
            type="button"
            class="quiet"
            ?disabled=${!node.enabled}
            @click=${(event: Event) => {
              removeFile(field, file, event.currentTarget as Element);
            }}
          >
            ${say('remove')} <span class="visually-hidden">${file.valueAttachment?.title}</span>
          </button>
        </li>`,
    )}
  </ul>`;
}

async function addFiles(field: Field, input: HTMLInputElement): Promise<void> {
  const {node, survey, say} = field;
  const box = input.closest('.item');
  const files = [...(input.files ?? [])];
  // The list is what counts; the same file may be chosen again after it was removed.
  input.value = '';
  report(box, '', '');
  let trouble = '';
  const added: FhirValue[] = [];
  for (const file of files) {
    const found = await readFile(file, limitsAt(field, added));
    if (typeof found === 'string') trouble = troubleWords(field, found);
    else added.push({valueAttachment: found});
  }
  // Asked for only now: another file may have come while these were read, to this question or another.
  while (added.length > 0 && !hasRoom(field, filesWith(field, added))) {
    added.pop();
    trouble = troubleWords(field, 'filesTooLarge');
  }
  if (added.length > 0) survey.choose(node, filesWith(field, added));
  report(box, trouble, added.length > 0 ? say('fileAdded') : '');
}

function filesWith({node}: Field, added: readonly FhirValue[]): readonly FhirValue[] {
  const {repeats, maxOccurs} = node.item;
  return repeats ? [...filesOf(node), ...added].slice(0, maxOccurs) : added.slice(0, 1);
}

function hasRoom({node, survey}: Field, files: readonly FhirValue[]): boolean {
  const others = attachedSize(survey.nodes) - sizeOfFiles(filesOf(node));
  return others + sizeOfFiles(files) <= roomOf(node);
}

/** What one more file may be. A lone file makes room for the one that takes its place. */
function limitsAt({node, survey}: Field, added: readonly FhirValue[]): FileLimits {
  const freed = node.item.repeats ? 0 : sizeOfFiles([...filesOf(node), ...added]);
  const taken = attachedSize(survey.nodes) + sizeOfFiles(added) - freed;
  const {mimeTypes} = limitsOf(node.item);
  return {maxSize: maxSizeOf(node), mimeTypes, room: roomOf(node) - taken};
}

function troubleWords(field: Field, trouble: FileTrouble): string {
  const {node, survey, say} = field;
  const most = trouble === 'filesTooLarge' ? roomOf(node) : maxSizeOf(node);
  return say(trouble, {size: fileSize(most, survey.language ?? 'en'), types: typeWords(field)});
}

function removeFile({node, survey, say}: Field, file: FhirValue, button: Element): void {
  const box = button.closest('.item');
  survey.choose(
    node,
    filesOf(node).filter((each) => each !== file),
  );
  report(box, '', say('removed'));
  box?.querySelector('input')?.focus();
}

function report(box: Element | null, trouble: string, news: string): void {
  const alert = box?.querySelector<HTMLElement>('[role=alert]');
  const status = box?.querySelector('[role=status]');
  if (!alert || !status) return;
  alert.textContent = trouble;
  alert.hidden = trouble === '';
  status.textContent = news;
}
