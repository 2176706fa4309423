import {expect, fixture, html} from '@open-wc/testing';
import {LitElement, type TemplateResult} from 'lit';
import {UnloadGuard} from './unload-guard.js';

class GuardedForm extends LitElement {
  words = '';

  constructor() {
    super();
    new UnloadGuard(this, () => this.words !== '');
  }

  protected override render(): TemplateResult {
    return html`<p>${this.words}</p>`;
  }

  async write(words: string): Promise<void> {
    this.words = words;
    this.requestUpdate();
    await this.updateComplete;
  }
}
customElements.define('test-guarded-form', GuardedForm);

const asksBeforeLeaving = (): boolean =>
  !dispatchEvent(new Event('beforeunload', {cancelable: true}));

describe('a form that holds words', () => {
  it('makes the browser ask before they are lost, and not once they are gone', async () => {
    const form = await fixture<GuardedForm>(html`<test-guarded-form></test-guarded-form>`);
    expect(asksBeforeLeaving()).to.equal(false);
    await form.write('Nobody came');
    expect(asksBeforeLeaving()).to.equal(true);
    await form.write('');
    expect(asksBeforeLeaving()).to.equal(false);
  });

  it('is not forgotten when another form on the page holds none', async () => {
    const form = await fixture<GuardedForm>(html`<test-guarded-form></test-guarded-form>`);
    const other = await fixture<GuardedForm>(html`<test-guarded-form></test-guarded-form>`);
    await form.write('Nobody came');
    await other.write('Thank you');
    await other.write('');

    expect(asksBeforeLeaving()).to.equal(true);
  });

  it('lets a kiosk go on to the next person, though it is drawn once more after it was taken away', async () => {
    const form = await fixture<GuardedForm>(html`<test-guarded-form></test-guarded-form>`);
    await form.write('Nobody came');
    form.remove();
    await form.write('Nobody came, and a file was broken off');

    expect(asksBeforeLeaving()).to.equal(false);
  });
});
