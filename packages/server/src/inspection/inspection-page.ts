import {createHash} from 'node:crypto';
import {
  checkpointStatement,
  type Checkpoint,
  type Verification,
} from '@patient-relations/core/case';
import {auditStatement, type AuditCheckpoint} from '../audit/audit-checkpoint.js';
import type {AuditVerification} from '../audit/verify-audit-log.js';
import {html, type Html} from '../rights/proof/html.js';
import {breakWords, logBreakWords} from './break-words.js';
import {inspectionStyles} from './inspection-styles.js';

/** What an inspector is told of one tenant: no word of any case. */
export interface Inspection {
  readonly tenant: string;
  readonly madeAt: string;
  readonly version: string;
  readonly verification: Verification;
  readonly log: AuditVerification | undefined;
  readonly checkpoints: readonly Checkpoint[];
  readonly seals: readonly AuditCheckpoint[];
  readonly key: {readonly keyId: string; readonly pem: string; readonly jwk: string};
}

/** Whether everything that was checked holds. */
export function isIntact({verification, log}: Pick<Inspection, 'verification' | 'log'>): boolean {
  return verification.ok && (log?.ok ?? true);
}

/** One page that opens without a network, runs nothing, and has all that is needed to check its signatures again. */
export function inspectionPage(inspection: Inspection): string {
  return `<!doctype html>\n${
    html`<html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <title>Verification of the record of ${inspection.tenant}</title>
        ${styleSheet}
      </head>
      <body>
        <h1>Verification of the record of ${inspection.tenant}</h1>
        ${result(inspection)} ${facts(inspection)} ${checked} ${newest(inspection)}
        ${howToCheck(inspection)}
        <h2>What was signed of the cases</h2>
        ${inspection.checkpoints.map(checkpointSection)}
        <h2>What was signed of the log of who did what</h2>
        ${inspection.seals.map(sealSection)}
      </body>
    </html>`.markup
  }`;
}

const styleSheet: Html = {markup: `<style>${inspectionStyles}</style>`};
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256')
  .update(inspectionStyles)
  .digest('base64')}'; base-uri 'none'; form-action 'none'`;

function result({verification, log}: Inspection): Html {
  const faults = [
    ...(verification.ok ? [] : [breakWords(verification.break)]),
    ...(log === undefined || log.ok ? [] : [logBreakWords(log)]),
  ];
  if (faults.length === 0)
    return html`<p class="result">
      Intact: nothing that was checked has been changed, removed or reordered.
    </p>`;
  return html`<div class="result broken">
    <p>BROKEN. The first break:</p>
    ${faults.map((fault) => html`<p>${fault}</p>`)}
  </div>`;
}

function facts({verification, log, checkpoints, madeAt, version, tenant}: Inspection): Html {
  const [first, last] = [checkpoints.at(0), checkpoints.at(-1)];
  const counted: readonly (readonly [string, string | number])[] = [
    ['Tenant', tenant],
    ['Checked', `${madeAt}, by the service in version ${version}`],
    ...(verification.ok
      ? ([
          ['Cases', verification.cases],
          ['Events', verification.events],
          ['of them redacted', verification.redacted],
        ] as const)
      : []),
    ['Checkpoints', checkpoints.length],
    ['Signed from, until', first && last ? `${first.at}, ${last.at}` : 'nothing is signed yet'],
    ...(log?.ok
      ? ([['Entries of the log', `${log.sealed} sealed, ${log.unsealed} not yet`]] as const)
      : []),
  ];
  return html`<dl>
    ${counted.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}

const checked: Html = html`<h2>What was checked</h2>
  <ul>
    <li>
      The events of each case are numbered without a gap and chained: each names the hash of the one
      before.
    </li>
    <li>
      What each event says is what was written; where it is gone, a later event says that it was
      redacted.
    </li>
    <li>
      Every checkpoint is signed with the key below, names the one before, and each case still has
      the chain it saw.
    </li>
    <li>The log of who did what holds exactly the entries that were sealed.</li>
  </ul>
  <p>
    What happened after the newest checkpoint is chained and not yet signed. Whoever can change the
    database and has the private key can make another record that holds in itself: that shows where
    a checkpoint noted before is not among these.
  </p>`;

function newest({checkpoints}: Inspection): Html {
  const last = checkpoints.at(-1);
  if (!last) return html``;
  return html`<h2>To be noted</h2>
    <p>
      Keep number and signature of the newest checkpoint outside the hospital. In every later file
      of this kind it has to stand unchanged.
    </p>
    <dl>
      <dt>Number</dt>
      <dd>${last.sequence}</dd>
      <dt>Signature</dt>
      <dd><code>${last.signature}</code></dd>
    </dl>`;
}

function howToCheck({key}: Inspection): Html {
  return html`<h2>To check again</h2>
    <p>
      With the database and the service: <code>patient-relations-server verify</code>. With this
      file alone, the signatures: each is ECDSA P-256 with SHA-256, in base64url, the two numbers
      side by side (IEEE P1363), over the UTF-8 bytes of the text above it (JSON as RFC 8785 writes
      it). Each statement names the signature of the one before as <code>previous</code>;
      <code>heads</code> are the last link of each case that had moved, and of each
      <code>risk/</code> record beside one.
    </p>
    <dl>
      <dt>Key (RFC 7638 thumbprint)</dt>
      <dd><code>${key.keyId}</code></dd>
    </dl>
    <pre>${key.pem}</pre>
    <pre>${key.jwk}</pre>`;
}

function checkpointSection(checkpoint: Checkpoint): Html {
  const {sequence, at, signature} = checkpoint;
  return signed(
    `Checkpoint ${sequence}, ${at}`,
    statement(() => checkpointStatement(checkpoint)),
    signature,
  );
}

function sealSection(seal: AuditCheckpoint): Html {
  const {sequence, at, signature} = seal;
  return signed(
    `Seal ${sequence}, ${at}`,
    statement(() => auditStatement(seal)),
    signature,
  );
}

function signed(title: string, text: string, signature: string): Html {
  return html`<section>
    <h3>${title}</h3>
    <pre class="statement">${text}</pre>
    <pre class="signature">${signature}</pre>
  </section>`;
}

/** What somebody else has put into the table may be no statement at all. */
function statement(write: () => string): string {
  try {
    return write();
  } catch {
    return 'This was not written by the service: it has no canonical form.';
  }
}
