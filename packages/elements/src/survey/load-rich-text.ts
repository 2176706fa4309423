import type {Survey} from '@patient-relations/core/survey';
import type {FormParts} from './survey-form.js';

/** What turns texts with structure into nodes; undefined where a survey has none. */
export async function loadRichText(_survey: Survey): Promise<FormParts['richText']> {
  return undefined;
}
