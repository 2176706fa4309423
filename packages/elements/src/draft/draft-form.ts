import type {DraftKey} from '@patient-relations/core/draft';

/** A form whose unfinished answers can be taken out and put back in. */
export interface DraftForm extends HTMLElement {
  /** What was answered so far, as JSON; undefined where nothing was, or all of it has arrived. */
  draft: unknown;
  readonly draftVersion: string;
  readonly facilityId?: string | undefined;
  readonly kind?: string | undefined;
  readonly surveyId?: string | undefined;
  readonly questionnaire?: unknown;
  readonly invitation?: string | undefined;
  readonly sharedDevice?: boolean | undefined;
  readonly layout?: string | undefined;
  wipe?(): void;
  reset?(): void;
}

/** The elements that are such forms. */
export const draftForms = 'pr-complaint-form, pr-help-request, pr-survey';

/** Which form it is, of the facility it is for. */
export async function draftKeyOf(form: DraftForm, facilityId: string): Promise<DraftKey> {
  const name = form.kind ?? surveyName(form) ?? 'help';
  // What one invited person wrote is nothing for the next. Of the invitation itself nothing is kept.
  const invited = form.invitation ? `.${await shortHash(form.invitation)}` : '';
  return {facilityId, form: name + invited};
}

/** What a form gives out, without the files in it: those are sent with the form, or chosen again. */
export function unfinishedAnswers({draft}: Pick<DraftForm, 'draft'>): unknown {
  if (draft === undefined) return undefined;
  const text = JSON.stringify(draft, (name, value: unknown) =>
    name === 'valueAttachment' ? undefined : value,
  );
  return JSON.parse(text) as unknown;
}

/** Empties a form, as if nobody had written in it. */
export function emptyForm(form: DraftForm): void {
  if (form.wipe) form.wipe();
  else form.reset?.();
}

function surveyName(form: DraftForm): string | undefined {
  if (form.localName !== 'pr-survey') return undefined;
  const {url} = (form.questionnaire ?? {}) as {readonly url?: unknown};
  return form.surveyId ?? (typeof url === 'string' ? url : 'survey');
}

async function shortHash(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes, 0, 8)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
