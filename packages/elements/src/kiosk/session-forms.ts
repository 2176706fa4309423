import type {KioskActivity} from '@patient-relations/core/kiosk';
import {unfinishedAnswers} from '../draft/draft-form.js';
import {templatesIn} from './activities.js';
import {createSentForms, type SentForms} from './sent-forms.js';

/** What the forms of a session are told of the device. */
export interface FormSetting {
  readonly printer: boolean;
  readonly locationId: string | undefined;
  /** Where a case is followed; empty where the page does not say. */
  readonly myCaseUrl: string;
}

/** Where a form's quick way out leads on a kiosk: to the same page, which takes it for the end of the session. */
export const leaveAddress = '#leave';

/** A form that can be taken elsewhere unfinished. */
interface DraftForm extends HTMLElement {
  readonly draft: unknown;
}

/** The page's forms as one person fills them in: made when they are asked for, in the slot of the kiosk. */
export interface SessionForms {
  /** Where what was sent is; `undefined` where nothing was. */
  readonly outcome: SentForms['outcome'];
  /** Shows the form of an activity, as it was left, or a new one where that is over; hides the others. */
  show(activity: KioskActivity, setting: FormSetting): void;
  /** Covers the form, for staff or for a square: it comes back as it is. */
  hide(): void;
  /** Hides it for whoever turns to something else: one that is over makes room. */
  leave(): void;
  /** Moves the focus to the form on show, and names it for a screen reader. */
  focus(name: string): void;
  /** What was written into the form of an activity, on show or not, and can be taken elsewhere, if it can. */
  draftOf(activity: KioskActivity): unknown;
  /** Which survey the form of an activity asks, if it is one. */
  surveyIdOf(activity: KioskActivity): string | undefined;
}

/** Keeps the forms of one person below `root`, which holds nothing else: the wipe empties it. */
export function createSessionForms(host: Element, root: Element): SessionForms {
  const opened = new Map<KioskActivity, HTMLElement>();
  const sent = createSentForms();
  let shown: HTMLElement | undefined;

  function open(activity: KioskActivity, setting: FormSetting): HTMLElement | undefined {
    const template = templatesIn(host).get(activity);
    if (!template) return undefined;
    const form = formFrom(template, setting);
    sent.watch(form);
    opened.set(activity, form);
    root.append(form);
    return form;
  }

  function hide(): void {
    shown = undefined;
    for (const form of opened.values()) form.hidden = true;
  }

  return {
    get outcome() {
      return sent.outcome;
    },
    show(activity, setting) {
      const before = opened.get(activity);
      // One that is over stays behind the new one: a file of it may still be on its way.
      shown = before && !sent.isOver(before) ? before : open(activity, setting);
      for (const form of opened.values()) form.hidden = form !== shown;
    },
    hide,
    leave() {
      if (shown) sent.leave(shown);
      hide();
    },
    focus(name) {
      shown?.setAttribute('aria-label', name);
      shown?.focus();
    },
    draftOf(activity) {
      const form = draftForm(opened.get(activity));
      return form && unfinishedAnswers(form);
    },
    surveyIdOf: (activity) =>
      draftForm(opened.get(activity))?.getAttribute('survey-id') ?? undefined,
  };
}

function formFrom(template: HTMLTemplateElement, setting: FormSetting): HTMLElement {
  const form = document.createElement('div');
  form.tabIndex = -1;
  form.role = 'group';
  // It takes the focus to be read from its beginning, and nothing that is typed.
  form.style.outline = 'none';
  // Told of the device before they are on the page: nothing of theirs may be kept, not for a moment.
  const content = document.importNode(template.content, true);
  for (const element of content.querySelectorAll<HTMLElement>('*')) prepare(element, setting);
  form.append(content);
  return form;
}

function draftForm(form: HTMLElement | undefined): DraftForm | undefined {
  const parts = [...(form?.querySelectorAll<HTMLElement>('*') ?? [])];
  return parts.find((part): part is DraftForm => 'draft' in part);
}

function prepare(element: HTMLElement, {printer, locationId, myCaseUrl}: FormSetting): void {
  if (element.localName.startsWith('pr-')) {
    element.toggleAttribute('shared-device', true);
    element.toggleAttribute('printer', printer);
    element.setAttribute('leave-url', leaveAddress);
    // Forms are no wider than is good to read.
    element.style.marginInline = 'auto';
    if (locationId && !element.hasAttribute('location-id'))
      element.setAttribute('location-id', locationId);
    if (myCaseUrl && !element.hasAttribute('my-case-url'))
      element.setAttribute('my-case-url', myCaseUrl);
  } else if (element.matches('form, input, textarea, select'))
    element.setAttribute('autocomplete', 'off');
}
