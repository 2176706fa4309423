/** By which each form says that the hospital has what was sent, and whether a code comes with it. */
export const receivedEvents = {
  'pr-feedback-received': true,
  'pr-help-request-received': true,
  'pr-survey-received': false,
  'pr-notice-recorded': false,
} as const;

/** How far it has come; `kept` where the hospital has it and the person has their code, if there is one. */
type Progress = 'stored' | 'received' | 'kept';

/** What one person has sent, form by form. */
export interface SentForms {
  /** Where all of it is: on this device as long as the hospital lacks any of it. */
  readonly outcome: 'stored' | 'received' | undefined;
  watch(form: HTMLElement): void;
  /** Notes that the person has turned away from a form. */
  leave(form: HTMLElement): void;
  /** True where the person may begin the same thing anew: it was sent, they have seen so, and a receipt's code is theirs. */
  isOver(form: HTMLElement): boolean;
}

export function createSentForms(): SentForms {
  const progress = new Map<HTMLElement, Progress>();
  const over = new Set<HTMLElement>();

  function note(form: HTMLElement, now: Progress): void {
    progress.set(form, now);
    // What became of it while another form was on show has not been seen.
    over.delete(form);
  }

  return {
    get outcome() {
      if (progress.size === 0) return undefined;
      return [...progress.values()].includes('stored') ? 'stored' : 'received';
    },
    watch(form) {
      form.addEventListener('pr-stored', () => note(form, 'stored'));
      form.addEventListener('pr-receipt-kept', () => note(form, 'kept'));
      for (const [event, hasCode] of Object.entries(receivedEvents))
        form.addEventListener(event, () => note(form, hasCode ? 'received' : 'kept'));
    },
    leave(form) {
      const now = progress.get(form);
      if (now && now !== 'received') over.add(form);
    },
    isOver: (form) => over.has(form),
  };
}
