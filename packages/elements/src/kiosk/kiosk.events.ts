import type {WipeReport} from './wipe/wipe-report.js';

/**
 * Tells that the first screen is there. A page that loads its forms now, and not before, lets nobody wait for them: they
 * are for a session.
 */
export class KioskStartedEvent extends Event {
  constructor() {
    super('pr-kiosk-started', {bubbles: true, composed: true});
  }
}

/** Tells that a session was wiped and what was looked at, by names alone. */
export class KioskWipedEvent extends Event {
  readonly report: WipeReport;

  constructor(report: WipeReport) {
    super('pr-kiosk-wiped', {bubbles: true, composed: true});
    this.report = report;
  }
}

/**
 * Asks whether the document may be replaced by a new one: between two people, or when a newer page waits. A page that
 * has something to do first, such as to let a new service worker take over, calls `preventDefault()` and replaces the
 * document itself, by `location.replace()`.
 */
export class KioskReplaceEvent extends Event {
  constructor() {
    super('pr-kiosk-replace', {bubbles: true, composed: true, cancelable: true});
  }
}

/**
 * Staff want to leave the kiosk mode. A page that has a way out calls `preventDefault()` and takes it: it ends its own full
 * screen, or tells the shell around it. Where nobody does, the kiosk tells staff how a device is left.
 */
export class KioskExitEvent extends Event {
  constructor() {
    super('pr-kiosk-exit', {bubbles: true, composed: true, cancelable: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'pr-kiosk-started': KioskStartedEvent;
    'pr-kiosk-wiped': KioskWipedEvent;
    'pr-kiosk-replace': KioskReplaceEvent;
    'pr-kiosk-exit': KioskExitEvent;
  }
}
