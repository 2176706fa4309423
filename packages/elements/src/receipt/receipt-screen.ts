import {html, type TemplateResult} from 'lit';
import type {FeedbackReceipt} from '@patient-relations/core';
import './pr-receipt.js';

/** What a form hands to the receipt. */
export interface ReceiptScreen {
  /** Its attribute `printer` says that one stands beside the device. */
  readonly form: Element & {readonly myCaseUrl: string; readonly sharedDevice: boolean};
  readonly code: string;
  readonly receipt: FeedbackReceipt;
  /** What the person wrote. */
  readonly copy: string;
  readonly timeZone: string | undefined;
  readonly isAnonymous: boolean;
}

/** The last screen of a form: the hospital has the words, and the person gets their code. */
export function renderReceipt(screen: ReceiptScreen): TemplateResult {
  const {form, code, receipt, copy, timeZone, isAnonymous} = screen;
  return html`
    <pr-receipt
      status="received"
      my-case-url=${form.myCaseUrl}
      .code=${code}
      .receipt=${receipt}
      .copy=${copy}
      .timeZone=${timeZone}
      .anonymous=${isAnonymous}
      .sharedDevice=${form.sharedDevice}
      .printer=${form.hasAttribute('printer')}
    ></pr-receipt>
  `;
}
