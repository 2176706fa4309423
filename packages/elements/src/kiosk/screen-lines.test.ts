import {expect, fixture, html} from '@open-wc/testing';
import {accessCodeGroups} from '@patient-relations/core/access';
import '../outbox/pr-stored.js';
import '../receipt/pr-receipt.js';
import type {PrReceipt} from '../receipt/receipt.js';
import {screenLines} from './screen-lines.js';

const code = 'ABCDEFGHJKMNPQRSTVWX';

describe('what a kiosk reads aloud in a lobby', () => {
  const said = (root: Element): string =>
    screenLines(root.shadowRoot!)
      .map(({text}) => text)
      .join('\n');

  it('is all about the code of someone whose words wait on the device, but the code', async () => {
    const element = await fixture(html`<pr-stored .code=${code} shared-device></pr-stored>`);

    expect(said(element)).to.contain('access code').and.not.to.contain(code);
  });

  it('is all about the code on a receipt, but the code, also where it is spelled out', async () => {
    const element = await fixture<PrReceipt>(
      html`<pr-receipt .code=${code} status="received" shared-device></pr-receipt>`,
    );
    const details = element.shadowRoot!.querySelector('details')!;
    details.open = true;

    expect(details.textContent).to.contain('Alfa');
    expect(said(element)).to.contain('access code').and.not.to.contain('Alfa');
    for (const group of accessCodeGroups(code)) expect(said(element)).not.to.contain(group);
  });
});
