import {aTimeout, expect, fixture, waitUntil as waitBriefly} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {html, type TemplateResult} from 'lit';
import {createClient} from '@patient-relations/core/client';
import {createMemoryTransport, type MemoryTransport} from '@patient-relations/core/testing';
import type {PrComplaintForm} from '../complaint-form/complaint-form.js';
import {PrFeedback} from './feedback.js';
import './pr-feedback.js';

/** Patient enough for a busy machine. */
const waitUntil = (look: () => unknown, what = ''): Promise<void> =>
  waitBriefly(look as () => boolean, what, {timeout: 8000});

let isReachable = false;

/** As where a part was tampered with, or the network is gone. */
class WithoutParts extends PrFeedback {
  protected override fetchPart(destination: 'complaint'): Promise<unknown> {
    return isReachable ? super.fetchPart(destination) : Promise.reject(new Error('gone'));
  }
}
customElements.define('test-without-parts', WithoutParts);

const fallback = html`<p id="fallback">Call 555 010 0100</p>`;

describe('pr-feedback', () => {
  let element: PrFeedback;
  let transport: MemoryTransport;

  beforeEach(() => {
    document.documentElement.lang = 'en';
    transport = createMemoryTransport();
    isReachable = false;
  });

  afterEach(() => {
    for (const form of forms()) form.wipe();
  });

  const client = () => createClient({facilityId: transport.facility.id, transport});
  const draw = async (template?: TemplateResult): Promise<void> => {
    element = await fixture<PrFeedback>(
      template ?? html`<pr-feedback .client=${client()}>${fallback}</pr-feedback>`,
    );
  };
  const root = (): ShadowRoot => element.shadowRoot!;
  const words = (): string => root().textContent.replace(/\s+/g, ' ');
  const forms = (): readonly PrComplaintForm[] => [
    ...root().querySelectorAll<PrComplaintForm>('pr-complaint-form'),
  ];
  const button = (label: string): HTMLButtonElement => {
    const found = [...root().querySelectorAll('button')].find(
      (each) => each.textContent.trim() === label,
    );
    if (!found) throw new Error(`no button "${label}"`);
    return found;
  };
  const open = async (label: string): Promise<PrComplaintForm> => {
    button(label).click();
    await waitUntil(() => forms().some((form) => form.checkVisibility()), label);
    const form = forms().find((each) => each.checkVisibility())!;
    await waitUntil(() => form.shadowRoot!.querySelector('h2') !== null);
    return form;
  };
  const write = async (form: PrComplaintForm, story: string): Promise<void> => {
    const inside = form.shadowRoot!;
    const press = (label: string): void =>
      [...inside.querySelectorAll('button')]
        .find((each) => each.textContent.trim() === label)!
        .click();
    press('No, go on');
    await form.updateComplete;
    inside.querySelector<HTMLInputElement>('[value=anonymous]')!.click();
    inside.querySelector<HTMLInputElement>('[value=patient]')!.click();
    await form.updateComplete;
    press('Continue');
    await form.updateComplete;
    const area = inside.querySelector('textarea')!;
    area.value = story;
    area.dispatchEvent(new InputEvent('input'));
    await form.updateComplete;
  };
  const back = async (): Promise<void> => {
    button('Back to the start').click();
    await element.updateComplete;
  };
  const deepFocus = (): Element | null => {
    let focus = document.activeElement;
    while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;
    return focus;
  };

  it('can be used by everyone in each of its states', async function () {
    this.timeout(30_000);
    await draw();
    element.rightsUrl = '/rights';
    await element.updateComplete;
    await expect(element).to.be.accessible();
    const form = await open('Tell us about a problem');
    await expect(element).to.be.accessible();
    await write(form, 'Half a sentence');
    await back();
    await expect(element).to.be.accessible();
    await draw(html`<test-without-parts .client=${client()}>${fallback}</test-without-parts>`);
    button('Ask a question').click();
    await waitUntil(() => words().includes('This did not open.'));
    await expect(element).to.be.accessible();
    await draw(html`<pr-feedback layout="launcher" .client=${client()}>${fallback}</pr-feedback>`);
    await expect(element).to.be.accessible();
    button('How can we help?').click();
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });

  it('is ready for the first tap at the first paint', async () => {
    await draw();

    expect(
      [...root().querySelectorAll('.choices button')].map(({textContent}) => textContent.trim()),
    ).to.deep.equal([
      'Tell us about a problem',
      'Thank someone',
      'Share an idea',
      'Ask a question',
      'Check my case',
    ]);
    expect(root().querySelector('a')).to.equal(null);
  });

  it('leads to the page about rights only where there is one', async () => {
    await draw(html`<pr-feedback rights-url="/rights" .client=${client()}></pr-feedback>`);

    expect(root().querySelector<HTMLAnchorElement>('a')!.getAttribute('href')).to.equal('/rights');
  });

  it('opens a form of the kind that was chosen, with the focus on its heading', async () => {
    await draw();
    const form = await open('Thank someone');

    expect(form.kind).to.equal('compliment');
    await waitUntil(() => deepFocus()?.tagName === 'H2');
    expect(form.shadowRoot!.activeElement!.textContent).to.equal('About you');
  });

  it('opens the case page', async () => {
    await draw();
    button('Check my case').click();
    await waitUntil(() => root().querySelector('pr-case-status') !== null, '');
    await waitUntil(() => words().includes('Back to the start'));
  });

  it('can be used with the keyboard alone', async () => {
    await draw();
    button('Tell us about a problem').focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => deepFocus()?.tagName === 'H2', 'heading');
    button('Back to the start').focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => root().activeElement?.id === 'heading');
  });

  it('says that it is opening, and keeps the focus where it was', async () => {
    isReachable = true;
    await draw(html`<test-without-parts .client=${client()}></test-without-parts>`);
    button('Tell us about a problem').focus();
    button('Tell us about a problem').click();
    await element.updateComplete;

    expect(root().querySelector('[role=status]')!.textContent).to.contain('Opening');
    expect(root().activeElement!.textContent).to.contain('Opening');
    await waitUntil(() => forms().length === 1);
  });

  it('says so when a part cannot be loaded, with other ways to reach the hospital, and tries again', async () => {
    await draw(html`<test-without-parts .client=${client()}>${fallback}</test-without-parts>`);
    button('Tell us about a problem').click();
    await waitUntil(() => words().includes('This did not open.'));
    expect(root().querySelector('slot')!.assignedElements()[0]!.id).to.equal('fallback');
    expect(button('Tell us about a problem').getAttribute('aria-disabled')).to.equal('false');

    isReachable = true;
    button('Try again').click();
    await waitUntil(() => forms().length === 1);
  });

  it('keeps the words of someone who goes back to the start, whatever they choose next', async () => {
    await draw();
    const form = await open('Tell us about a problem');
    await write(form, 'Half a sentence');
    await back();
    expect(form.checkVisibility()).to.equal(false);
    button('Go on with what you wrote').click();
    await element.updateComplete;
    expect(form.shadowRoot!.querySelector('textarea')!.value).to.equal('Half a sentence');

    await back();
    expect(await open('Share an idea')).to.equal(form);
    expect(form.kind).to.equal('suggestion');
    expect(form.shadowRoot!.querySelector('textarea')!.value).to.equal('Half a sentence');
  });

  it('still shows the code of what was sent when a new form is begun', async () => {
    await draw();
    const form = await open('Thank someone');
    const inside = form.shadowRoot!;
    const press = (label: string): void =>
      [...inside.querySelectorAll('button')]
        .find((each) => each.textContent.trim() === label)!
        .click();
    inside.querySelector<HTMLInputElement>('[value=anonymous]')!.click();
    inside.querySelector<HTMLInputElement>('[value=patient]')!.click();
    await form.updateComplete;
    press('Continue');
    await form.updateComplete;
    const area = inside.querySelector('textarea')!;
    area.value = 'Thank you';
    area.dispatchEvent(new InputEvent('input'));
    for (let step = 0; step < 3 && form.phase === 'editing'; step += 1) {
      await form.updateComplete;
      (inside.querySelector('form .primary') as HTMLElement).click();
    }
    await waitUntil(() => inside.querySelector('pr-receipt') !== null, 'receipt');
    const {code} = inside.querySelector('pr-receipt')!;
    await back();
    expect(await open('Tell us about a problem')).not.to.equal(form);
    await back();
    button('See what you sent, and your code').click();
    await element.updateComplete;

    expect(form.checkVisibility()).to.equal(true);
    expect(inside.querySelector('pr-receipt')!.code).to.equal(code);
  });

  it('gives its parts its client, and a surrounding page one client to watch', async () => {
    await draw();
    let asked = 0;
    element.addEventListener('pr-client-request', () => (asked += 1));
    const form = await open('Tell us about a problem');
    await waitUntil(() => form.shadowRoot!.textContent.includes('danger'));

    expect(asked).to.equal(0);
  });

  it('shows only the fallback, with one warning, when it does not know the service', async () => {
    const {warn} = console;
    const warnings: string[] = [];
    console.warn = (message: string) => warnings.push(message);
    await draw(html`<pr-feedback>${fallback}</pr-feedback>`);
    element.requestUpdate();
    await element.updateComplete;
    console.warn = warn;

    expect(root().querySelector('button')).to.equal(null);
    expect(root().querySelector('slot')!.assignedElements()[0]!.checkVisibility()).to.equal(true);
    expect(warnings).to.have.length(1);
  });

  describe('as a launcher', () => {
    const dialog = (): HTMLDialogElement => root().querySelector('dialog')!;

    beforeEach(async () => {
      await draw(
        html`<pr-feedback layout="launcher" .client=${client()}>${fallback}</pr-feedback>`,
      );
    });

    it('opens a dialog with the choices, and gives the focus back when it closes', async () => {
      const launcher = button('How can we help?');
      launcher.focus();
      await sendKeys({press: 'Enter'});
      await waitUntil(() => dialog().open);
      await waitUntil(() => root().activeElement?.id === 'heading');
      await sendKeys({press: 'Escape'});
      await waitUntil(() => !dialog().open);

      expect(root().activeElement).to.equal(launcher);
    });

    it('keeps the words of someone who closes it, and says so on the button', async () => {
      button('How can we help?').click();
      await element.updateComplete;
      const form = await open('Tell us about a problem');
      await write(form, 'Half a sentence');
      button('Close').click();
      await waitUntil(() => words().includes('Go on with what you wrote'));
      button('Go on with what you wrote').click();
      await waitUntil(() => dialog().open);

      expect(form.shadowRoot!.querySelector('textarea')!.value).to.equal('Half a sentence');
    });
  });

  it('never shows English first on a Spanish page', async () => {
    document.documentElement.lang = 'es';
    const {warn} = console;
    console.warn = () => undefined;
    const spanish = document.createElement('pr-feedback');
    Object.assign(spanish, {client: client()});
    document.body.append(spanish);
    const seen = new Set<string>();
    while (!spanish.shadowRoot?.textContent.includes('¿Cómo podemos ayudarle?')) {
      seen.add(spanish.shadowRoot?.textContent.trim() ?? '');
      await aTimeout(0);
    }
    spanish.remove();
    console.warn = warn;

    expect([...seen].join('')).to.equal('');
  });
});
