import {correctClock} from '@patient-relations/core/facility';
import {
  checkPin,
  pinDelayMs,
  readEnrolment,
  type Enrolment,
  type KioskConfiguration,
  type KioskReport,
  type KioskTrouble,
} from '@patient-relations/core/kiosk';
import type {DeviceRecord, DeviceStore} from './device-store.js';
import type {WipeReport} from './wipe/wipe-report.js';
import type {ConnectKiosk, KioskService, ReadConfiguration} from './kiosk-service.js';

/** What a device is made of. */
export interface DeviceParts {
  readonly store: DeviceStore;
  readonly connect: ConnectKiosk;
  /** True where something waits for the facility that the device is set up for. */
  readonly hasQueued: () => boolean;
  /** Hears of every change. */
  readonly onChange: () => void;
}

/** A clock that is further off than this is told to staff. */
const clockToleranceMs = 5 * 60_000;

/** How long a PIN waits at most. */
const longestDelayMs = pinDelayMs(Infinity);

/** The tablet itself: what it is enrolled as, how it is to behave, and what it knows of its own state. */
export class KioskDevice {
  enrolment: Enrolment | undefined;
  configuration: KioskConfiguration | undefined;
  /** Why the last configuration that came was not taken; the one before stays. */
  refusal: KioskTrouble | undefined;
  /** The service's time of the last report, as it said. */
  reportedAt: string | undefined;
  /** By how much this device's clock was ahead then, in milliseconds. */
  clockAheadMs: number | undefined;
  /** What the last wipe left, by name; empty when it was clean. */
  left: readonly string[] = [];
  /** How many entries the tab's history may have, where the last wipe left something. */
  entries: number | undefined;
  /** What the last wipe said, in this document or in the one before. */
  lastWipe: WipeReport | undefined;
  /** Someone said that no paper came out, and nobody since that it did. */
  isPaperStuck = false;

  readonly #parts: DeviceParts;
  #service: KioskService | undefined;
  #wrongPins = 0;
  #pinFrom = 0;
  #isRead = true;
  #isWritten = true;
  /** What could not be kept yet. */
  #owed: DeviceRecord = {};

  constructor(parts: DeviceParts) {
    this.#parts = parts;
  }

  get service(): KioskService | undefined {
    return this.#service;
  }

  /** False where this browser does not keep what the device must know of itself. */
  get isStoreOpen(): boolean {
    return this.#isRead && this.#isWritten;
  }

  /** True where the last wipe left something, in this document or in the one before. */
  get wasLeft(): boolean {
    return this.left.length > 0 || this.entries !== undefined;
  }

  get isClockWrong(): boolean {
    return Math.abs(this.clockAheadMs ?? 0) > clockToleranceMs;
  }

  /** Whole seconds until another PIN is looked at. */
  get pinWaitSeconds(): number {
    return Math.max(0, Math.ceil((this.#pinFrom - performance.now()) / 1000));
  }

  /** Reads what this device knows of itself, and takes the last good configuration. Never rejects. */
  async open(): Promise<void> {
    const record = await this.#read();
    this.left = record.left ?? [];
    this.entries = record.entries;
    this.lastWipe = record.lastWipe;
    this.isPaperStuck = record.isPaperStuck === true;
    this.#wrongPins = record.wrongPins ?? 0;
    this.#delayPin(this.#wrongPins);
    this.enrolment = record.enrolment === undefined ? undefined : readEnrolment(record.enrolment);
    if (this.enrolment) {
      this.#service = this.#parts.connect(this.enrolment);
      if (record.configuration !== undefined)
        this.#take(await this.#service.checkConfiguration(record.configuration));
    }
    this.#parts.onChange();
  }

  /** Asks for the configuration; one that is not signed as it must be changes nothing. Never rejects. */
  async refresh(): Promise<void> {
    const answer = await this.#service?.readConfiguration(this.configuration?.version ?? 0);
    if (!answer) return;
    const before = this.configuration;
    this.#take(answer);
    if (answer.status === 'read' && this.configuration !== before)
      await this.#keep({configuration: answer.signed});
    this.#parts.onChange();
  }

  /**
   * Does again what this browser would not do. True where it would not read, and does now: the next document begins with
   * that. Never rejects.
   */
  async lookAgain(): Promise<boolean> {
    if (this.isStoreOpen) return false;
    if (!this.#isRead)
      return this.#parts.store.read().then(
        () => true,
        () => false,
      );
    await this.#keep({});
    this.#parts.onChange();
    return false;
  }

  /** Reports to the office. Never rejects; offline it is simply not reported. */
  async report(report: KioskReport): Promise<void> {
    const sentAt = Date.now();
    const at = await this.#service?.report(report);
    if (at === undefined) return;
    // Half the way there and back: as good as a clock of minutes needs.
    this.clockAheadMs = Math.round((sentAt + Date.now()) / 2 - Date.parse(at));
    correctClock(this.clockAheadMs);
    this.reportedAt = at;
    this.#parts.onChange();
  }

  /** Takes the line that staff paste. The page has to be replaced afterwards. */
  async enrol(line: string): Promise<'kept' | 'wrong' | 'queued' | 'not-kept'> {
    const text = line.trim();
    const next = readEnrolment(text);
    if (!next) return 'wrong';
    // Nobody would see it any more: another facility's device does not look at it.
    if (next.facilityId !== this.enrolment?.facilityId && this.#parts.hasQueued()) return 'queued';
    // Another device's settings and failures are not this one's.
    const change = {enrolment: text, configuration: undefined, wrongPins: undefined};
    return (await this.#write(change)) ? 'kept' : 'not-kept';
  }

  /**
   * Looks at a PIN. Wrong ones make the next one wait, longer each time, across reloads too. Where they cannot be counted,
   * each waits the longest, the first one of a document as well: a reload would be a fresh start.
   */
  async tryPin(typed: string): Promise<'right' | 'wrong' | 'wait'> {
    const {pin} = this.configuration ?? {};
    if (!pin || this.pinWaitSeconds > 0) return 'wait';
    // Counted before it is looked at: whoever reloads in between has had a try.
    this.#wrongPins += 1;
    const isCounted = await this.#keep({wrongPins: this.#wrongPins});
    if (!isCounted && performance.now() < longestDelayMs) {
      this.#pinFrom = longestDelayMs;
      return 'wait';
    }
    const isRight = await checkPin(pin, typed);
    await this.#notePin(isRight, isCounted);
    return isRight ? 'right' : 'wrong';
  }

  /** Keeps the names of what was left, so that a reload does not unlock, and what the wipe said, for staff. */
  async keepWipe(left: readonly string[], report: WipeReport, entries: number): Promise<void> {
    const isLeft = left.length > 0;
    this.left = left;
    this.entries = isLeft ? entries : undefined;
    this.lastWipe = report;
    await this.#keep({
      left: isLeft ? left : undefined,
      entries: this.entries,
      lastWipe: report,
    });
  }

  /** Notes what someone said of the paper, which a page cannot know. */
  async notePaper(came: boolean): Promise<void> {
    if (this.isPaperStuck === !came) return;
    this.isPaperStuck = !came;
    await this.#keep({isPaperStuck: came ? undefined : true});
  }

  #take(answer: ReadConfiguration): void {
    // The same settings again are no others: what was made with them stays.
    if (answer.status === 'read' && !isSame(answer.configuration, this.configuration))
      this.configuration = answer.configuration;
    if (answer.status !== 'unreachable')
      this.refusal = answer.status === 'refused' ? answer.trouble : undefined;
  }

  async #notePin(isRight: boolean, isCounted: boolean): Promise<void> {
    if (isRight) this.#wrongPins = 0;
    await this.#keep({wrongPins: isRight ? undefined : this.#wrongPins});
    this.#delayPin(isRight || isCounted ? this.#wrongPins : Infinity);
  }

  #delayPin(failures: number): void {
    this.#pinFrom = performance.now() + pinDelayMs(failures);
  }

  async #read(): Promise<DeviceRecord> {
    try {
      return await this.#parts.store.read();
    } catch {
      this.#isRead = false;
      return {};
    }
  }

  /** Writes now, or else as soon as this browser keeps anything again. */
  async #keep(change: DeviceRecord): Promise<boolean> {
    const owed = {...this.#owed, ...change};
    this.#owed = owed;
    const isWritten = await this.#write(owed);
    if (isWritten && this.#owed === owed) this.#owed = {};
    return isWritten;
  }

  async #write(change: DeviceRecord): Promise<boolean> {
    this.#isWritten = await this.#parts.store.write(change).then(
      () => true,
      () => false,
    );
    return this.#isWritten;
  }
}

/** The service may have another sealing key than when staff last changed the settings. */
function isSame(one: KioskConfiguration, other: KioskConfiguration | undefined): boolean {
  return one.version === other?.version && one.sealingKey.keyId === other.sealingKey.keyId;
}
