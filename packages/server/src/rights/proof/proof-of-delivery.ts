import type {Facility} from '@patient-relations/core/facility';
import type {
  AcknowledgementRecord,
  Notice,
  NoticeValues,
  NoticeView,
  Verification,
} from '@patient-relations/core/notice';
import {localize} from '@patient-relations/core/facility';
import {viewNotice} from '@patient-relations/core/notice';
import {proofFacts} from './proof-facts.js';
import {html, type Html} from './html.js';
import {proofPolicy, proofStyles} from './proof-styles.js';
import {signatureMarkup} from './signature-markup.js';

/** What a proof speaks of. */
export interface Proven {
  readonly facility: Facility;
  readonly record: AcknowledgementRecord;
  readonly notice: Notice;
  readonly values: NoticeValues;
  /** The instant from which this version was shown. */
  readonly effectiveFrom: string;
  readonly verification: Verification;
  readonly printedAt: Date;
}

/** From this many characters on a record is set smaller, so that it stays on its page. */
const longFrom = 2600;

/** One person's record as a page of HTML: to print, to file, and to check again later. */
export function proofOfDelivery(proven: Proven): string {
  const {record, notice, values} = proven;
  const [first = notice.language, ...others] = record.languages;
  const views = [first, ...others].map((language) => viewNotice(notice, language, values));
  const shown = checkable(record);
  const isLong = shown.length + textLength(record) > longFrom;
  return `<!doctype html>\n${
    html`<html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta http-equiv="Content-Security-Policy" content="${metaPolicy}" />
        <title>Proof of delivery ${record.id}</title>
        ${styleSheet}
      </head>
      <body class="${isLong ? 'long' : 'usual'}">
        ${heading(proven, views)} ${outcome(record)}
        <dl>${proofFacts(proven, views)}</dl>
        <h2>Signature</h2>
        <div class="signed">
          <div class="signature">${signatureMarkup(record.signature)}</div>
          <div>${signers(record)}</div>
        </div>
        <h2>To check this record</h2>
        ${howToCheck(proven)}
        <pre>${shown}</pre>
      </body>
    </html>`.markup
  }`;
}

// Its hash is that of every character between the tags.
const styleSheet: Html = {markup: `<style>${proofStyles}</style>`};
// A policy in a document knows no ancestors.
const metaPolicy = proofPolicy.replace(/; frame-ancestors .*$/, '');

function heading({facility, printedAt}: Proven, views: readonly NoticeView[]): Html {
  return html`<header>
      <h1>Proof of delivery</h1>
      <p>${localize(facility.name, 'en').text}<br />Printed ${printedAt.toISOString()}</p>
    </header>
    ${views.map(
      ({title, language}) => html`<p class="title" lang="${language}" dir="auto">${title}</p>`,
    )}`;
}

const outcomes: Readonly<Record<AcknowledgementRecord['outcome'], string>> = {
  acknowledged: 'The notice was given, and the person acknowledged it.',
  declined: 'The notice was offered. The person declined to acknowledge it.',
  unable: 'The person was unable to acknowledge the notice.',
};

function outcome({status, outcome: said}: AcknowledgementRecord): Html {
  return status === 'disputed'
    ? html`<p class="status disputed">
        Disputed. What stood on the screen is not what this version says, or cannot be found out.
        This record does not count as given.
      </p>`
    : html`<p class="status">${outcomes[said]}</p>`;
}

function signers({signer, witness, recordedBy}: AcknowledgementRecord): Html {
  const by = {person: 'the person', device: 'the person at a kiosk', staff: 'staff'}[recordedBy];
  return html`${
      signer && html`<p><bdi>${signer.name}</bdi> (${signer.relationship.replaceAll('-', ' ')})</p>`
    }
    ${witness && html`<p>Witness: <bdi>${witness.name}</bdi>, <bdi>${witness.role}</bdi></p>`}
    <p>Handed in by ${by}.</p>`;
}

function howToCheck({record, verification, printedAt}: Proven): Html {
  const found =
    verification.status === 'verified'
      ? 'the text on record is the text of this version'
      : `the text on record is not the text of this version (${verification.status})`;
  return html`<p>
    Compared when this page was made, ${printedAt.toISOString().slice(0, 10)}: ${found}. To compare
    again, take version
    <code>${record.version}</code> of <code>${record.noticeId}</code> with the values it was
    published with, and the record below, and call
    <code>verifyAcknowledgement(record, notice, values)</code> of
    <code>@patient-relations/core/notice</code>. It puts the text together as it was shown in these
    languages and compares its SHA-256 with <code>textHash</code>.
  </p>`;
}

/** The record without what is drawn and written above, which no comparison needs. */
function checkable({
  signature: _drawn,
  teachBack: _answers,
  reason: _why,
  effort: _tried,
  ...record
}: AcknowledgementRecord): string {
  return JSON.stringify(record).replace(
    turners,
    (turner) => `\\u${turner.charCodeAt(0).toString(16)}`,
  );
}

/** Characters that cannot be seen and turn the direction of what follows: what is to be compared must read as it is. */
const turners = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function textLength({reason = '', effort = ''}: AcknowledgementRecord): number {
  return reason.length + effort.length;
}
