import {expect, fixture, html} from '@open-wc/testing';
import type {PrElementName} from './element-name.js';
import './pr-element-name.js';

describe('pr-element-name', () => {
  let element: PrElementName;

  beforeEach(async () => {
    element = await fixture<PrElementName>(html`<pr-element-name></pr-element-name>`);
  });

  const finish = async (): Promise<void> => {
    element.shadowRoot!.querySelector('button')!.click();
    await element.updateComplete;
  };

  it('can be used by everyone, before and after the person is done', async () => {
    await expect(element).to.be.accessible();
    await finish();
    await expect(element).to.be.accessible();
  });

  it('thanks the person who is done, and tells the page without saying what they said', async () => {
    let told: Event | undefined;
    element.addEventListener('pr-element-name-done', (event) => (told = event));

    await finish();

    expect(element.shadowRoot!.querySelector('[role=status]')!.textContent).to.contain('Thank you');
    expect(told).to.be.instanceOf(Event);
    expect(told).not.to.have.property('detail');
  });
});
