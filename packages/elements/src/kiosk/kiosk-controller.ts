import type {LitElement, ReactiveController} from 'lit';
import type {Transport} from '@patient-relations/core';
import {offeredActivities, offeredLanguages} from './activities.js';
import {connectKiosk} from './connect-kiosk.js';
import type {DeviceStore} from './device-store.js';
import {drawn} from './drawn.js';
import {holdsWords} from './holds-words.js';
import {IdleController} from './idle-controller.js';
import type {IdleTime} from './idle-time.js';
import {KioskDevice} from './kiosk-device.js';
import {KioskStartedEvent, KioskWipedEvent} from './kiosk.events.js';
import {kioskLanguages} from './kiosk.messages.js';
import {KioskQueue} from './kiosk-queue.js';
import {kioskReport} from './kiosk-report.js';
import {coolDownMs, formSetting, idleLimits} from './kiosk-settings.js';
import {
  afterAction,
  isBetweenSessions,
  isWatched,
  newSession,
  type KioskAction,
  type KioskSession,
  type Offer,
} from './kiosk-session.js';
import {leftIn} from './left-in.js';
import {obstacleTo} from './obstacle.js';
import {createReplacement} from './replacement.js';
import {createSessionForms, leaveAddress, type SessionForms} from './session-forms.js';
import {createWipe, type Wipe} from './wipe/wipe.js';

/** The element as its controller knows it. */
export interface KioskHost extends LitElement {
  readonly baseUrl: string;
  readonly version: string;
  readonly myCaseUrl: string;
  readonly updateReady: boolean;
  readonly transport: Transport | undefined;
  readonly deviceStore: DeviceStore;
  /** Languages of the facility, where they are known. */
  readonly facilityLanguages: readonly string[] | undefined;
}

const minuteMs = 60_000;

/** Runs a kiosk: one session in one document, from the first touch to the proof that nothing is left. */
export class KioskController implements ReactiveController {
  session: KioskSession = newSession;
  secondsLeft = 0;
  /** The first screen is there. What it does not need comes now: nobody is to wait for that. */
  isShown = false;
  readonly device: KioskDevice;
  readonly queue = new KioskQueue(() => this.#check());

  readonly #host: KioskHost;
  readonly #idle: IdleController;
  readonly #replace: () => void;
  #root: HTMLElement | undefined;
  #forms: SessionForms | undefined;
  #wipe: Wipe | undefined;
  #minutes: ReturnType<typeof setInterval> | undefined;
  #minute = 0;
  #coolDown: ReturnType<typeof setTimeout> | undefined;
  #isStarted = false;

  constructor(host: KioskHost) {
    this.#host = host;
    this.device = new KioskDevice({
      // Asked for late: a page may set its own before the element is on the page.
      store: {
        read: () => host.deviceStore.read(),
        write: (change) => host.deviceStore.write(change),
      },
      connect: (enrolment) => connectKiosk(enrolment, host),
      hasQueued: () => this.queue.status.writes.length > 0,
      onChange: () => this.#check(),
    });
    // Not while someone is in a session, whatever asked for it before they came.
    this.#replace = createReplacement(
      host,
      () => !this.session.isUsed || this.session.screen === 'wiping',
    );
    this.#idle = new IdleController(host, {
      limits: () => idleLimits(this.device.configuration),
      isWatched: () => isWatched(this.session),
      onTouch: (event) => this.#handleTouch(event),
      onTime: (time) => this.#handleTime(time),
    });
    host.addController(this);
  }

  /** What can be chosen here. */
  get offer(): Offer {
    const {configuration} = this.device;
    const languages = configuration?.languages ?? this.#host.facilityLanguages;
    return {
      languages: offeredLanguages(languages, kioskLanguages),
      activities: offeredActivities(this.#host, configuration),
    };
  }

  /** What was written into the form of this activity and can be taken to a phone, also while the square covers it. */
  get draft(): unknown {
    const {activity} = this.session;
    return activity && this.#forms?.draftOf(activity);
  }

  /** What a page on a phone calls that form: the id of a survey, or what is done with it. */
  get formName(): string | undefined {
    const {activity} = this.session;
    return activity && (this.#forms?.surveyIdOf(activity) ?? activity);
  }

  /** True once someone has sent something, and nothing else of theirs is lost by going. */
  get isDone(): boolean {
    return this.session.outcome !== undefined && !holdsWords();
  }

  /** Moves the focus to the form on show, under its name. */
  focusForm(name: string): void {
    this.#forms?.focus(name);
  }

  hostConnected(): void {
    this.#root = document.createElement('div');
    this.#root.slot = 'activity';
    this.#host.append(this.#root);
    this.#forms = createSessionForms(this.#host, this.#root);
    // Watches from before the first touch: what it finds now belongs to the page.
    this.#wipe = createWipe({root: this.#root});
    this.#minutes = setInterval(() => void this.#handleMinute(), minuteMs);
    window.addEventListener('online', this.#handleOnline);
    window.addEventListener('hashchange', this.#handleAddress);
    void this.#start();
  }

  hostDisconnected(): void {
    clearInterval(this.#minutes);
    clearTimeout(this.#coolDown);
    window.removeEventListener('online', this.#handleOnline);
    window.removeEventListener('hashchange', this.#handleAddress);
    this.queue.stop();
    this.#wipe?.stop();
    this.#root?.remove();
  }

  hostUpdated(): void {
    if (this.#host.updateReady && isBetweenSessions(this.session)) this.#replace();
  }

  /** Does what can be done now, and what follows from it. */
  readonly apply = (action: KioskAction): void => {
    const before = this.session;
    this.session = afterAction(before, action);
    if (this.session === before) return;
    if (this.session.screen !== before.screen) this.#enter();
    this.#host.requestUpdate();
  };

  /** Notes that a form has sent something. */
  readonly noteSent = (): void => {
    const outcome = this.#forms?.outcome;
    if (outcome) this.apply({type: 'told', outcome});
  };

  /** Runs what moves the focus by itself. */
  withoutTouch(act: () => void): void {
    this.#idle.withoutTouch(act);
  }

  async #start(): Promise<void> {
    await this.device.open();
    const {entries} = this.device;
    if (entries !== undefined) this.#wipe?.expectEntries(entries);
    const fresh = await this.#wipe?.checkFreshDocument();
    const names = fresh && !fresh.clean ? leftIn(fresh) : [];
    if (this.device.wasLeft) await this.#startAfterTrouble(names);
    else if (names.length > 0) {
      // Something came back with the document. Cleared, the next one must be clean, or the kiosk locks.
      await this.#runWipe(names);
      this.#replace();
      return;
    }
    // With settings from before, nobody waits for the network.
    if (!this.device.configuration) await this.device.refresh();
    this.#isStarted = true;
    this.#check();
    await this.#letTheRestCome();
    await this.device.refresh();
    this.#report();
  }

  async #letTheRestCome(): Promise<void> {
    await this.#host.updateComplete;
    await drawn();
    this.isShown = true;
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new KioskStartedEvent());
  }

  /** The document before left something, by its own account: this one clears it, or stays locked. */
  async #startAfterTrouble(names: readonly string[]): Promise<void> {
    if (await this.#runWipe(names)) return;
    this.apply({type: 'found-left'});
  }

  #enter(): void {
    const {screen, activity} = this.session;
    this.#idle.restart();
    if (screen === 'activity' && activity)
      this.#forms?.show(activity, formSetting(this.device.configuration, this.#host));
    else if (screen === 'choice') this.#forms?.leave();
    else this.#forms?.hide();
    if (screen === 'goodbye') this.#startCoolDown();
    if (screen === 'wiping') void this.#end();
    if (screen === 'starting') this.#check();
  }

  #startCoolDown(): void {
    const pause = coolDownMs(this.device.configuration);
    this.#coolDown = setTimeout(() => this.apply({type: 'cooled'}), pause);
  }

  async #end(): Promise<void> {
    clearTimeout(this.#coolDown);
    // What is drawn for the wipe comes first: no control of the session is to be seen while it runs.
    await this.#host.updateComplete;
    const isClean = await this.#runWipe();
    this.apply({type: 'wiped', clean: isClean});
    if (isClean) this.#replace();
  }

  /** Wipes and keeps what came of it, with what was there besides. */
  async #runWipe(besides: readonly string[] = []): Promise<boolean> {
    if (!this.#wipe) return false;
    const {entries} = this.#wipe;
    const report = await this.#wipe.run();
    const left = [...new Set([...besides, ...leftIn(report)])];
    await this.device.keepWipe(left, report, entries);
    this.#host.dispatchEvent(new KioskWipedEvent(report));
    return left.length === 0;
  }

  #check(): void {
    const obstacle = obstacleTo(this.offer, this.device, this.queue.status);
    if (this.#isStarted) this.apply({type: 'checked', obstacle});
    this.#host.requestUpdate();
  }

  readonly #handleOnline = (): void => void this.#handleMinute();

  /** A form's quick way out leads here, see `leaveAddress`: the wipe puts the address back. */
  readonly #handleAddress = (): void => {
    if (location.hash === leaveAddress) this.apply({type: 'over'});
  };

  async #handleMinute(): Promise<void> {
    this.#minute += 1;
    // A wipe breaks off what is under way, and would find it.
    if (this.session.screen === 'wiping') return;
    const isReadable = await this.device.lookAgain();
    if (isReadable && isBetweenSessions(this.session)) this.#replace();
    // What staff need to come in may be among the settings.
    const isLocked = this.session.screen === 'locked';
    const isStuck = isLocked || this.session.screen === 'out-of-order';
    const isDue = isStuck || this.#minute % 10 === 0;
    if (isDue && (isLocked || isBetweenSessions(this.session))) await this.device.refresh();
    this.#report();
  }

  #report(): void {
    const report = (): void => {
      const {version} = this.#host;
      const queue = this.queue.status;
      void this.device.report(kioskReport(this.session, this.device, {version, queue}));
    };
    // With settings comes a queue: that nothing waits in it is not said before someone has looked.
    if (this.device.configuration) this.queue.whenRead(report);
    else report();
  }

  #handleTouch(event: Event): void {
    if (this.session.asks !== 'still-there') return;
    // The key that says "I am here" is not to press what the focus goes back to.
    if (event.type === 'keydown') event.preventDefault();
    if (event.type === 'keydown' || event.type === 'click') this.apply({type: 'stay'});
  }

  #handleTime(time: IdleTime): void {
    // What was sent may arrive, or be refused, without a touch.
    if (this.session.outcome) this.#host.requestUpdate();
    if (time.phase === 'over') this.apply({type: 'over'});
    else if (time.phase === 'warning') {
      this.secondsLeft = time.secondsLeft;
      this.apply({type: 'idle'});
      this.#host.requestUpdate();
    } else if (this.session.asks === 'still-there') this.apply({type: 'stay'});
  }
}
