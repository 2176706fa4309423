import {html, LitElement, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import type {Transport} from '@patient-relations/core';
import {LocaleController} from '../locale/locale-controller.js';
import {localWords} from '../locale/local-words.js';
import {nearestLanguage} from '../locale/nearest-language.js';
import {createDeviceStore, type DeviceStore} from './device-store.js';
import {greetings, type Greeting} from './greetings.js';
import {KioskController} from './kiosk-controller.js';
import {KioskConnection} from './kiosk-connection.js';
import {kioskCatalog} from './kiosk.messages.js';
import {MissingForm} from './missing-form.js';
import type {KioskScreen, KioskSession} from './kiosk-session.js';
import {KioskGuard} from './kiosk-guard.js';
import {KioskPhone} from './kiosk-phone.js';
import {KioskStaff} from './kiosk-staff.js';
import {KioskTools} from './kiosk-tools.js';
import {MoreBelow} from './more-below.js';
import {isUnknown} from './obstacle.js';
import {renderAttract} from './render-attract.js';
import {renderBar} from './render-bar.js';
import {renderActivities, renderLanguages} from './render-choices.js';
import {renderStillThere, renderStop} from './render-dialogs.js';
import {renderGoodbye, renderLocked, renderMoment, renderOutOfOrder} from './render-endings.js';
import {renderHandOver} from './render-hand-over.js';
import {ScreenReading} from './screen-reading.js';
import {receivedEvents} from './sent-forms.js';
import {StaffDoor} from './staff-door.js';
import {stayHere, unlinkContacts} from './stay-here.js';
import {controls} from '../styles/controls.styles.js';
import {tokens} from '../styles/tokens.styles.js';
import {kioskAttractStyles} from './kiosk-attract.styles.js';
import {kioskBarStyles} from './kiosk-bar.styles.js';
import {kioskStyles} from './kiosk.styles.js';

/**
 * A device that one stranger uses after another. Each session ends with a wipe that reads back what is left, and with a
 * new document; what someone sent waits on the device, sealed, until the hospital has it.
 *
 * @tagname pr-kiosk
 * @summary A lobby tablet: welcome, language, one session a person, a wipe with proof, and a way in for staff.
 * @status experimental
 * @slot - A `<template data-activity="…">` for each thing that can be done here.
 * @slot picture - A picture of the hospital for the screens on which nobody writes, where the device has room for it.
 * @slot contact - Other ways to reach the hospital, shown where the device cannot take anyone's words.
 * @fires {KioskStartedEvent} pr-kiosk-started - The first screen is there: what only a session needs can be loaded now.
 * @fires {KioskWipedEvent} pr-kiosk-wiped - A session was wiped; its `report` says by name what was looked at.
 * @fires {KioskReplaceEvent} pr-kiosk-replace - Asks whether the document may be replaced by a new one. Cancelable.
 * @fires {KioskExitEvent} pr-kiosk-exit - Staff want to leave the kiosk mode. Canceled by a page that has a way out.
 */
export class PrKiosk extends LitElement {
  static override styles = [tokens, controls, kioskStyles, kioskAttractStyles, kioskBarStyles];

  static override properties: PropertyDeclarations = {
    baseUrl: {attribute: 'base-url'},
    version: {},
    myCaseUrl: {attribute: 'my-case-url'},
    updateReady: {type: Boolean, attribute: 'update-ready'},
    transport: {attribute: false},
    deviceStore: {attribute: false},
  };

  /** Address of the service or gateway; relative to the page. */
  declare baseUrl: string;
  /** Where a case is followed: read from a receipt, its square or its paper, on a device of one's own. */
  declare myCaseUrl: string;
  /** Of the page, as staff and the office see it. */
  declare version: string;
  /** A newer page waits: the document is replaced as soon as nobody is using it. */
  declare updateReady: boolean;
  /** Replaces the way to the service, for tests and gateways. */
  declare transport: Transport | undefined;
  /** Replaces where the device keeps its enrolment and its settings; the browser's database by default. */
  declare deviceStore: DeviceStore;

  readonly #locale = new LocaleController(this, kioskCatalog);
  readonly #tools = new KioskTools(this);
  readonly #more = new MoreBelow(this);
  readonly #reading = new ScreenReading(this);
  readonly #kiosk: KioskController;
  readonly #connection: KioskConnection;
  readonly #staff: KioskStaff;
  readonly #phone: KioskPhone;
  readonly #door: StaffDoor;
  readonly #missing: MissingForm;
  #drawn = '';
  #asked: KioskSession['asks'];

  constructor() {
    super();
    this.baseUrl = '';
    this.myCaseUrl = '';
    this.version = '';
    this.updateReady = false;
    this.deviceStore = createDeviceStore();
    this.#kiosk = new KioskController(this);
    this.#connection = new KioskConnection(this, this.#kiosk);
    this.#staff = new KioskStaff(this, this.#kiosk);
    this.#phone = new KioskPhone(this, this.#kiosk, () => this.#locale.text('phoneSquare'));
    this.#door = new StaffDoor(this, this.#staff.knock);
    this.#missing = new MissingForm(this, this.#kiosk);
    new KioskGuard(this, {
      isStaff: () => this.#staff.isTrusted,
      onBroughtBack: () => this.#kiosk.apply({type: 'over'}),
    });
    for (const sent of [...Object.keys(receivedEvents), 'pr-stored'])
      this.addEventListener(sent, this.#kiosk.noteSent);
    this.addEventListener('pr-receipt-paper', ({came}) => void this.#kiosk.device.notePaper(came));
    for (const change of ['input', 'change', 'click'] as const)
      this.addEventListener(change, () => this.requestUpdate());
    for (const way of ['click', 'auxclick', 'contextmenu', 'submit'] as const)
      this.addEventListener(way, stayHere);
  }

  /** @internal Languages of the facility, where they are known. */
  get facilityLanguages(): readonly string[] | undefined {
    return this.#connection.facility?.languages;
  }

  protected override willUpdate(): void {
    const {language, screen} = this.#kiosk.session;
    // The forms inside, and the kiosk itself, take their words from here.
    if (language && this.lang !== language) this.lang = language;
    if (screen !== this.#drawn) this.#reading.stop();
    this.#closeDialog();
  }

  protected override updated(): void {
    unlinkContacts(this);
    const {screen, asks} = this.#kiosk.session;
    const dialog = this.renderRoot.querySelector('dialog');
    this.#kiosk.withoutTouch(() => {
      if (asks && dialog && !dialog.open) {
        dialog.showModal();
        dialog.querySelector<HTMLElement>('#stay')?.focus();
      }
    });
    if (screen === this.#drawn) return;
    // The first screen waits for a hand: nothing is said until someone is there.
    if (this.#drawn !== '' && screen !== 'attract')
      this.#kiosk.withoutTouch(() => this.#focusScreen());
    this.#drawn = screen;
  }

  protected override render(): TemplateResult {
    const locale = this.#locale;
    if (!locale.ready) return html`<slot name="contact"></slot>`;
    const {isLowered, textSize, volume} = this.#tools;
    const {screen} = this.#kiosk.session;
    const {facility} = this.#connection;
    const isPictured = this.querySelector(':scope > [slot=picture]') !== null;
    return html`
      <div
        class="stage volume-${volume} text-${textSize} ${isLowered ? 'lowered' : ''} at-${screen}
          ${isPictured ? 'pictured' : ''}"
        lang=${locale.language}
        dir=${locale.direction}
      >
        <header>
          ${facility ? html`<h1>${localWords(locale, facility.name)}</h1>` : nothing}
          <div class="picture"><slot name="picture"></slot></div>
          <div
            class="corner"
            @pointerdown=${this.#door.hold}
            @contextmenu=${(event: Event) => event.preventDefault()}
          ></div>
        </header>
        ${this.#connection.render(html`
          <main>
            ${this.#renderScreen()}
            <slot name="activity" ?hidden=${screen !== 'activity'}></slot>
          </main>
        `)}
        ${this.#renderBar()} ${this.#renderDialog()}
      </div>
    `;
  }

  #renderScreen(): TemplateResult | typeof nothing {
    const {offer, session, device, queue, apply} = this.#kiosk;
    const locale = this.#locale;
    const moment = (): TemplateResult =>
      renderMoment(locale, session.screen === 'wiping' ? 'wiping' : 'starting');
    const staff = (): TemplateResult => this.#staff.render(locale, this.#connection.facility);
    const screens: Readonly<Record<KioskScreen, () => TemplateResult | typeof nothing>> = {
      starting: moment,
      wiping: moment,
      attract: () => this.#renderAttract(),
      language: () =>
        renderLanguages(locale, offer.languages, (language) =>
          apply({type: 'speak', language, offer}),
        ),
      choice: () =>
        renderActivities(locale, offer.activities, (activity) => apply({type: 'choose', activity})),
      activity: () => this.#missing.render(locale),
      'hand-over': () => renderHandOver(this.#phone.handingOver, locale),
      goodbye: () => renderGoodbye(locale, session, isUnknown(device, queue.status)),
      locked: () => renderLocked(locale, device.left),
      'out-of-order': () => this.#renderOutOfOrder(),
      pin: staff,
      staff,
    };
    return screens[session.screen]();
  }

  get #greetings(): readonly Greeting[] {
    const {offer, device} = this.#kiosk;
    return greetings(offer.languages, device.configuration?.welcome);
  }

  #renderAttract(): TemplateResult {
    const {offer, apply} = this.#kiosk;
    return renderAttract({
      greetings: this.#greetings,
      isOffline: !navigator.onLine,
      onBegin: () => apply({type: 'begin', offer}),
    });
  }

  #renderOutOfOrder(): TemplateResult {
    const {obstacle = 'no-configuration'} = this.#kiosk.session;
    // What is not kept cannot be set up.
    const canSetUp = this.#staff.isOpen && obstacle !== 'store-closed';
    const onSetUp = canSetUp ? this.#staff.knock : undefined;
    return renderOutOfOrder({greetings: this.#greetings, obstacle, onSetUp}, this.#locale);
  }

  #renderBar(): TemplateResult | typeof nothing {
    const {apply, offer, session, isDone} = this.#kiosk;
    const {screen, isUsed} = session;
    if (!['attract', 'language', 'choice', 'activity', 'hand-over'].includes(screen))
      return nothing;
    const canRead = this.#reading.canRead(nearestLanguage(this));
    const isInForm = screen === 'activity';
    const canGoBack =
      (isInForm && offer.activities.length > 1) ||
      (screen === 'choice' && offer.languages.length > 1);
    const onPress = (): void => apply({type: 'back', offer});
    return renderBar(
      {
        tools: this.#tools,
        isReading: canRead ? this.#reading.isReading : undefined,
        onRead: this.#handleRead,
        onMore: this.#wayDown,
        onPhone: this.#phone.canHandOver ? () => apply({type: 'hand-over'}) : undefined,
        back: canGoBack ? {label: isInForm ? 'choices' : 'back', onPress} : undefined,
        onStop: isUsed ? () => apply({type: this.#kiosk.isDone ? 'finish' : 'stop'}) : undefined,
        isDone,
      },
      this.#locale,
    );
  }

  /** A form is long, and is known to be; what is offered must not be missed. */
  get #wayDown(): (() => void) | undefined {
    const {screen} = this.#kiosk.session;
    const isOffer = screen === 'language' || screen === 'choice';
    return isOffer && this.#more.isMore ? this.#more.show : undefined;
  }

  #renderDialog(): TemplateResult | typeof nothing {
    const {apply, session, secondsLeft} = this.#kiosk;
    const stay = (): void => apply({type: 'stay'});
    if (session.asks === 'stop')
      return renderStop({onErase: () => apply({type: 'over'}), onGoOn: stay}, this.#locale);
    if (session.asks !== 'still-there') return nothing;
    return renderStillThere(
      {secondsLeft, hasSent: session.outcome !== undefined, onStay: stay},
      this.#locale,
    );
  }

  readonly #handleRead = (): void => {
    const stage = this.renderRoot.querySelector('main');
    if (this.#reading.isReading) this.#reading.stop();
    else if (stage) this.#reading.start(stage);
  };

  /** Closed before it is taken away: the focus goes back to where it was. */
  #closeDialog(): void {
    const {asks} = this.#kiosk.session;
    if (asks !== this.#asked)
      this.#kiosk.withoutTouch(() => this.renderRoot.querySelector('dialog')?.close());
    this.#asked = asks;
  }

  /** What is new on the screen is read from its beginning. */
  #focusScreen(): void {
    const {screen, activity} = this.#kiosk.session;
    if (screen === 'activity' && activity) this.#kiosk.focusForm(this.#locale.text(activity));
    else this.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
  }
}
