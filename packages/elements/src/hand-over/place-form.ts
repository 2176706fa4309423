import type {HandedOver} from '@patient-relations/core/hand-over';
import {draftForms, type DraftForm} from '../draft/draft-form.js';
import {leftOutAnswers, type LeftOutAnswer} from '../draft/left-out.js';

/** The page's form for what was handed over, drawn but still empty; undefined where the page has none. */
export function drawForm(host: Element, name: string): Element | undefined {
  const template = [...host.querySelectorAll<HTMLTemplateElement>('template')].find(
    ({dataset}) => dataset['form'] === name,
  );
  if (!template) return undefined;
  const place = document.createElement('div');
  place.slot = 'form';
  place.append(document.importNode(template.content, true));
  host.append(place);
  return place;
}

/** Puts the answers in once the form is defined; answers with what of them does not fit. */
export async function fillForm(
  place: Element,
  {answers}: HandedOver,
): Promise<readonly LeftOutAnswer[]> {
  const form = place.querySelector<DraftForm>(draftForms);
  if (!form || answers === undefined) return [];
  await customElements.whenDefined(form.localName);
  const placed = new Promise((resolve) =>
    form.addEventListener('pr-draft-placed', resolve, {once: true}),
  );
  form.draft = answers;
  await placed;
  return leftOutAnswers(answers, form.draft);
}
