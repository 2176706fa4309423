import {html, nothing, type TemplateResult} from 'lit';
import type {LocaleController} from '../locale/locale-controller.js';
import type {Words} from '../fields/field.js';
import type {KioskMessage} from './kiosk.messages.js';
import type {KioskDevice} from './kiosk-device.js';
import {leftIn} from './left-in.js';
import {renderEnrolment, type EnrolmentForm} from './render-enrolment.js';
import type {WipeReport} from './wipe/wipe-report.js';

type Locale = LocaleController<KioskMessage>;

/** What staff see of a kiosk. Nothing of what anyone wrote. */
export interface StaffScreen {
  readonly device: KioskDevice;
  readonly version: string;
  /** The name of the place the device stands at. */
  readonly place: Words | undefined;
  readonly lastWipe: WipeReport | undefined;
  /** `undefined` until the browser has said. */
  readonly isStorageKept: boolean | undefined;
  readonly enrolment: EnrolmentForm;
  /** Wipes, checks, and loads the page again. */
  readonly onReload: () => void;
  /** Absent where nobody may: a kiosk without a PIN is not left from the screen. */
  readonly onExit: (() => void) | undefined;
  readonly onClose: () => void;
}

/** The state of the device, its queue, and what staff can do here. */
export function renderStaff(staff: StaffScreen, locale: Locale): TemplateResult {
  const {device, version, place, enrolment, onReload, onExit, onClose} = staff;
  const action = (label: KioskMessage, id: string, onClick: () => void): TemplateResult =>
    html`<button type="button" id=${id} @click=${onClick}>${locale.show(label)}</button>`;
  return html`
    <section class="screen staff">
      <h2 id="heading" tabindex="-1">${locale.show('staff')}</h2>
      <dl>
        ${row(locale.show('staffDevice'), html`<bdi>${device.enrolment?.deviceId ?? '–'}</bdi>`)}
        ${row(locale.show('staffLocation'), place)}
        ${row(locale.show('staffVersion'), html`<bdi>${version || '–'}</bdi>`)}
        ${row(locale.show('staffSettings'), settingsWords(device, locale))}
        ${row(locale.show('staffClock'), clockWords(device, locale))}
        ${row(
          locale.show('staffReport'),
          device.reportedAt ? timeWords(device.reportedAt, locale) : locale.show('staffNever'),
        )}
        ${row(locale.show('staffWipe'), wipeWords(staff, locale))}
        ${row(locale.show('staffStorage'), storageWords(staff, locale))}
      </dl>
      <pr-outbox staff></pr-outbox>
      ${renderEnrolment(enrolment, locale)}
      <div class="row">
        ${action(device.left.length > 0 ? 'checkAgain' : 'reload', 'reload', onReload)}
        ${onExit ? action('exit', 'exit', onExit) : nothing}
        ${action('closeStaff', 'close-staff', onClose)}
      </div>
    </section>
  `;
}

function row(term: Words, words: unknown): TemplateResult | typeof nothing {
  return words === undefined
    ? nothing
    : html`<div>
        <dt>${term}</dt>
        <dd>${words}</dd>
      </div>`;
}

function settingsWords({configuration, refusal}: KioskDevice, locale: Locale): TemplateResult {
  const version = configuration
    ? locale.show('settingsVersion', {version: configuration.version})
    : locale.show('settingsNone');
  const isForged = refusal === 'bad-signature';
  const trouble = locale.show(isForged ? 'settingsBadSignature' : 'settingsRefused');
  return html`${version}${refusal ? html`<p class="error">${trouble}</p>` : nothing}`;
}

function clockWords(device: KioskDevice, locale: Locale): Words {
  const time = timeWords(new Date().toISOString(), locale);
  return locale.show(device.isClockWrong ? 'clockWrong' : 'clockRight', {time});
}

function wipeWords({device, lastWipe}: StaffScreen, locale: Locale): Words | undefined {
  const names = device.left.length > 0 ? device.left : lastWipe && leftIn(lastWipe);
  if (!names) return undefined;
  if (names.length > 0) return locale.show('wipeLeft', {names: names.join(', ')});
  return locale.show('wipeClean', {count: lastWipe?.checks.length ?? 0});
}

function storageWords({isStorageKept}: StaffScreen, locale: Locale): Words | undefined {
  if (isStorageKept === undefined) return undefined;
  return locale.show(isStorageKept ? 'storageKept' : 'storageAtRisk');
}

function timeWords(iso: string, {language}: Locale): string {
  const format = new Intl.DateTimeFormat(language, {dateStyle: 'medium', timeStyle: 'medium'});
  return format.format(new Date(iso));
}
