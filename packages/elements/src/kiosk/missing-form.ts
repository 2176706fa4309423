import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';
import type {KioskActivity} from '@patient-relations/core/kiosk';
import type {LocaleController} from '../locale/locale-controller.js';
import {warnOnce} from '../warn-once.js';
import {templatesIn} from './activities.js';
import type {KioskController, KioskHost} from './kiosk-controller.js';
import type {KioskMessage} from './kiosk.messages.js';

/** How long a form may be on its way before the person is told that it cannot be shown. */
const patienceMs = 3000;

/** Stands in for a form that the page has not loaded, or not yet: nobody looks at an empty screen. */
export class MissingForm implements ReactiveController {
  readonly #host: KioskHost;
  readonly #kiosk: KioskController;
  #activity: KioskActivity | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isLate = false;

  constructor(host: KioskHost, kiosk: KioskController) {
    this.#host = host;
    this.#kiosk = kiosk;
    host.addController(this);
  }

  hostUpdate(): void {
    const {screen, activity} = this.#kiosk.session;
    const shown = screen === 'activity' ? activity : undefined;
    if (shown === this.#activity) return;
    clearTimeout(this.#timer);
    this.#activity = shown;
    this.#isLate = false;
    const tags = this.#tags;
    for (const tag of tags)
      void customElements.whenDefined(tag).then(() => this.#host.requestUpdate());
    if (tags.length > 0) this.#timer = setTimeout(this.#handleLate, patienceMs);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** That the form is on its way; after a while, that it cannot be shown, and what can be done instead. */
  render(locale: LocaleController<KioskMessage>): TemplateResult | typeof nothing {
    if (this.#tags.length === 0) return nothing;
    const {apply, offer} = this.#kiosk;
    const isOnlyOne = offer.activities.length === 1;
    const onOther = (): void => apply(isOnlyOne ? {type: 'over'} : {type: 'back', offer});
    return html`
      <section class="screen calm">
        <div role="status">
          ${
            this.#isLate
              ? html`<h2>${locale.show('notShown')}</h2>
                  <p class="lead">${locale.show('notShownText')}</p>`
              : html`<p class="lead">${locale.show('starting')}</p>`
          }
        </div>
        ${
          this.#isLate
            ? html`<slot name="contact"></slot>
                <button type="button" class="primary big" id="other" @click=${onOther}>
                  ${locale.show(isOnlyOne ? 'done' : 'choices')}
                </button>`
            : nothing
        }
      </section>
    `;
  }

  /** The elements that the activity on show needs and the page has not defined. */
  get #tags(): readonly string[] {
    const template = this.#activity && templatesIn(this.#host).get(this.#activity);
    const names = [...(template?.content.querySelectorAll('*') ?? [])].map(
      (each) => each.localName,
    );
    return [...new Set(names)].filter(
      (name) => name.startsWith('pr-') && !customElements.get(name),
    );
  }

  readonly #handleLate = (): void => {
    this.#isLate = true;
    for (const tag of this.#tags)
      warnOnce(
        this.#host,
        `<${tag}> is not defined, so "${this.#activity ?? ''}" cannot be shown. Does the page load ${tag}.js?`,
      );
    this.#host.requestUpdate();
  };
}
