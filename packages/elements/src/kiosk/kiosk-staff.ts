import type {ReactiveController, TemplateResult} from 'lit';
import type {Facility} from '@patient-relations/core/facility';
import type {LocaleController} from '../locale/locale-controller.js';
import {localWords} from '../locale/local-words.js';
import type {Words} from '../fields/field.js';
import type {KioskController, KioskHost} from './kiosk-controller.js';
import {KioskExitEvent} from './kiosk.events.js';
import type {KioskMessage} from './kiosk.messages.js';
import {PinEntry} from './pin-entry.js';
import type {EnrolmentForm} from './render-enrolment.js';
import {renderPin} from './render-pin.js';
import {renderStaff} from './render-staff.js';

/** What only staff come to: the PIN pad and the screen behind it. */
export class KioskStaff implements ReactiveController {
  readonly #host: KioskHost;
  readonly #kiosk: KioskController;
  readonly #pin: PinEntry;
  #shown: string | undefined;
  #line = '';
  #problem: EnrolmentForm['problem'];
  #isStorageKept: boolean | undefined;
  #isLeftToDevice = false;

  constructor(host: KioskHost, kiosk: KioskController) {
    this.#host = host;
    this.#kiosk = kiosk;
    this.#pin = new PinEntry(host, {
      device: () => kiosk.device,
      onRight: () => kiosk.apply({type: 'let-in'}),
      onCancel: () => kiosk.apply({type: 'leave-staff'}),
    });
    host.addController(this);
  }

  hostUpdate(): void {
    const {screen} = this.#kiosk.session;
    if (screen === this.#shown) return;
    if (screen === 'pin') this.#pin.start();
    else this.#pin.stop();
    // For staff alone: nobody else waits for it. Where it cannot be had, its place says that it is not there yet.
    if (screen === 'pin' || screen === 'staff')
      import('../outbox/pr-outbox.js').catch(() => undefined);
    if (screen === 'staff') void this.#askStorage();
    this.#line = '';
    this.#problem = undefined;
    this.#isLeftToDevice = false;
    this.#shown = screen;
  }

  hostDisconnected(): void {
    this.#pin.stop();
  }

  /**
   * True where nobody has to show that they are staff. Before a device has settings there is nothing to guard; and what
   * waits on one without a PIN that the hospital no longer knows must still get out. It is sealed.
   */
  get isOpen(): boolean {
    const {device, session} = this.#kiosk;
    if (!device.configuration) return true;
    const isStranded = session.screen === 'out-of-order' && session.obstacle === 'unauthorized';
    return isStranded && !device.configuration.pin;
  }

  /** True for whoever has shown that they are staff, and on a device that has nothing to guard. */
  get isTrusted(): boolean {
    const {device, session} = this.#kiosk;
    const isKnown = !device.configuration || device.configuration.pin !== undefined;
    return session.screen === 'staff' && isKnown;
  }

  /** Staff ask to come in. */
  readonly knock = (): void => {
    const needsPin = !this.isOpen;
    if (needsPin && !this.#kiosk.device.configuration?.pin) return;
    this.#kiosk.apply({type: 'staff', needsPin});
  };

  /** The PIN pad, or the screen behind it. */
  render(locale: LocaleController<KioskMessage>, facility: Facility | undefined): TemplateResult {
    const {apply, device, session} = this.#kiosk;
    if (session.screen === 'pin') return renderPin(this.#pin.pad, locale);
    return renderStaff(
      {
        device,
        version: this.#host.version,
        place: this.#place(locale, facility),
        isStorageKept: this.#isStorageKept,
        enrolment: this.#enrolment,
        onReload: () => apply({type: 'check-again'}),
        isLeftToDevice: this.#isLeftToDevice,
        onExit: device.configuration?.pin ? this.#handleExit : undefined,
        onClose: () => apply({type: 'leave-staff'}),
      },
      locale,
    );
  }

  #place(
    locale: LocaleController<KioskMessage>,
    facility: Facility | undefined,
  ): Words | undefined {
    const {locationId} = this.#kiosk.device.configuration ?? {};
    const place = facility?.locations.find(({id}) => id === locationId);
    return place && localWords(locale, place.name);
  }

  get #enrolment(): EnrolmentForm {
    return {
      line: this.#line,
      problem: this.#problem,
      onInput: (line) => {
        this.#line = line;
        this.#problem = undefined;
        this.#host.requestUpdate();
      },
      onEnrol: () => void this.#enrol(),
    };
  }

  async #enrol(): Promise<void> {
    const result = await this.#kiosk.device.enrol(this.#line);
    this.#problem = result === 'kept' ? undefined : result;
    this.#host.requestUpdate();
    // What was made for the device before belongs to the document before.
    if (result === 'kept') this.#kiosk.apply({type: 'check-again'});
  }

  readonly #handleExit = (): void => {
    this.#isLeftToDevice = this.#host.dispatchEvent(new KioskExitEvent());
    this.#host.requestUpdate();
  };

  async #askStorage(): Promise<void> {
    // Absent in older browsers.
    const storage = navigator.storage as StorageManager | undefined;
    this.#isStorageKept = await storage?.persisted();
    this.#host.requestUpdate();
  }
}
