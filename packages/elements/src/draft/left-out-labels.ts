import type {ReactiveControllerHost} from 'lit';
import {complaintCatalog} from '../complaint-form/complaint-form.messages.js';
import type {FieldPath} from '../form/feedback-draft.js';
import type {FormMessage} from '../form/form-field.js';
import {formLabels} from '../form/form-labels.js';
import {moreCatalog} from '../form/more-questions/more-questions.js';
import {helpRequestCatalog} from '../help-request/help-request.messages.js';
import {LocaleController} from '../locale/locale-controller.js';

/** The words of what a form asks at a place, in the language of the page; undefined where it asks nothing there. */
export type LabelOf = (at: string) => ReturnType<LocaleController<FormMessage>['show']> | undefined;

/** Fetched only where an answer no longer fits: the words of every form. */
export async function loadLabels(host: ReactiveControllerHost & Element): Promise<LabelOf> {
  const locale = new LocaleController<FormMessage>(host, complaintCatalog);
  await locale.extend(helpRequestCatalog);
  await locale.extend(moreCatalog);
  return (at) => {
    const label = Object.hasOwn(formLabels, at) ? formLabels[at as FieldPath] : undefined;
    return label && locale.show(label);
  };
}
