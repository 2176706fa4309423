import type {FeedbackReceipt} from '@patient-relations/core';
import type {LocaleController} from '../locale/locale-controller.js';
import type {ReceiptMessage} from './receipt.messages.js';
import {dateWords} from '../locale/date-words.js';

/** One line of a receipt: what it is, and its value in the reader's words. */
export type ReceiptFact = readonly [name: ReceiptMessage, value: string];

/** The case number, when it was received and what was promised, in that order. Nothing before it was received. */
export function receiptFacts(
  receipt: FeedbackReceipt | undefined,
  locale: LocaleController<ReceiptMessage>,
  timeZone: string | undefined,
): readonly ReceiptFact[] {
  if (!receipt) return [];
  return [
    ['reference', receipt.reference],
    ['receivedAt', dateWords(locale, receipt.receivedAt, timeZone)],
    ...receipt.promises.map(({what, due}): ReceiptFact => [what, dateWords(locale, due)]),
  ];
}

/** What a person keeps of a receipt. */
export interface OwnCopy {
  readonly outcome: ReceiptMessage;
  readonly facts: readonly ReceiptFact[];
  readonly code: string;
  /** Where the code is used; empty when the page does not say. */
  readonly address: string;
  /** What the person wrote; empty when there is no copy of it. */
  readonly wrote: string;
}

/** A person's own copy as plain text, in the language on screen. */
export function ownCopyText(copy: OwnCopy, locale: LocaleController<ReceiptMessage>): string {
  const {outcome, facts, code, address, wrote} = copy;
  const line = (name: ReceiptMessage, value: string): string => `${locale.text(name)}: ${value}`;
  return [
    locale.text(outcome),
    ...facts.map(([name, value]) => line(name, value)),
    line('code', code),
    ...(address ? [line('where', address)] : []),
    locale.text('codeText'),
    ...(wrote ? ['', locale.text('wrote'), '', wrote] : []),
    '',
  ].join('\n');
}
