import {html, type TemplateResult} from 'lit';
import type {FeedbackReceipt} from '@patient-relations/core';
import type {FeedbackForm} from '../submission/feedback-sending.js';
import './pr-receipt.js';

/** What a form hands to the receipt. */
export interface ReceiptScreen {
  readonly form: Pick<FeedbackForm, 'element' | 'facility' | 'answers'>;
  readonly code: string;
  readonly receipt: FeedbackReceipt;
  /** What the person wrote. */
  readonly copy: string;
}

/** The last screen of a form: the hospital has the words, and the person gets their code. */
export function renderReceipt({form, code, receipt, copy}: ReceiptScreen): TemplateResult {
  const {element, facility, answers} = form;
  return html`
    <pr-receipt
      status="received"
      my-case-url=${element.myCaseUrl}
      .code=${code}
      .receipt=${receipt}
      .copy=${copy}
      .timeZone=${facility()?.timeZone}
      .anonymous=${answers().draft['/identity'] === 'anonymous'}
      .sharedDevice=${element.sharedDevice}
      .printer=${element.hasAttribute('printer')}
    ></pr-receipt>
  `;
}
