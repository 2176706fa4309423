import {html, nothing, type TemplateResult} from 'lit';
import type {KioskTrouble} from '@patient-relations/core/kiosk';
import type {LocaleController} from '../locale/locale-controller.js';
import type {Words} from '../fields/field.js';
import type {KioskMessage} from './kiosk.messages.js';
import type {KioskDevice} from './kiosk-device.js';
import {renderEnrolment, type EnrolmentForm} from './render-enrolment.js';
import type {} from '../outbox/pr-outbox.js';

type Locale = LocaleController<KioskMessage>;

/** What staff see of a kiosk. Nothing of what anyone wrote. */
export interface StaffScreen {
  readonly device: KioskDevice;
  readonly version: string;
  /** The name of the place the device stands at. */
  readonly place: Words | undefined;
  /** `undefined` until the browser has said. */
  readonly isStorageKept: boolean | undefined;
  readonly enrolment: EnrolmentForm;
  /** Wipes, checks, and loads the page again. */
  readonly onReload: () => void;
  /** Absent where nobody may: a kiosk without a PIN is not left from the screen. */
  readonly onExit: (() => void) | undefined;
  /** Staff want to leave the kiosk mode, and only the device itself has a way out. */
  readonly isLeftToDevice: boolean;
  readonly onClose: () => void;
}

/** The state of the device, its queue, and what staff can do here. */
export function renderStaff(staff: StaffScreen, locale: Locale): TemplateResult {
  const {device, version, place, enrolment, onReload, onExit, isLeftToDevice, onClose} = staff;
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
        ${row(locale.show('staffWipe'), wipeWords(device, locale))}
        ${row(locale.show('staffStorage'), storageWords(staff, locale))}
      </dl>
      <pr-outbox staff ?keeps-all=${!device.configuration?.pin}
        >${locale.show('starting')}</pr-outbox
      >
      ${renderEnrolment(enrolment, locale)}
      <div role="status">
        ${isLeftToDevice ? html`<p class="notice">${locale.show('exitByDevice')}</p>` : nothing}
      </div>
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
  const trouble = refusal && locale.show(refusals[refusal] ?? 'settingsRefused');
  return html`${version}${trouble ? html`<p class="error">${trouble}</p>` : nothing}`;
}

const refusals: Readonly<Partial<Record<KioskTrouble, KioskMessage>>> = {
  'bad-signature': 'settingsBadSignature',
  unauthorized: 'settingsUnauthorized',
};

function clockWords(device: KioskDevice, locale: Locale): Words {
  const time = timeWords(new Date().toISOString(), locale);
  return locale.show(device.isClockWrong ? 'clockWrong' : 'clockRight', {time});
}

function wipeWords({left, lastWipe}: KioskDevice, locale: Locale): TemplateResult | undefined {
  if (!lastWipe) return undefined;
  const checked = lastWipe.checks.map(({what}) => what);
  const kept = lastWipe.checks.flatMap((check) => check.kept);
  const names = (list: readonly string[]): TemplateResult =>
    html`<bdi dir="ltr">${list.join(', ')}</bdi>`;
  return html`
    <p>
      ${locale.show(left.length > 0 ? 'wipeLeft' : 'wipeClean', {time: timeWords(lastWipe.at, locale)})}
      ${names(left)}
    </p>
    <p>${locale.show('wipeChecked')} ${names(checked)}</p>
    ${kept.length > 0 ? html`<p>${locale.show('wipeKept')} ${names(kept)}</p>` : nothing}
  `;
}

function storageWords({isStorageKept}: StaffScreen, locale: Locale): Words | undefined {
  if (isStorageKept === undefined) return undefined;
  return locale.show(isStorageKept ? 'storageKept' : 'storageAtRisk');
}

function timeWords(iso: string, {language}: Locale): string {
  const format = new Intl.DateTimeFormat(language, {dateStyle: 'medium', timeStyle: 'medium'});
  return format.format(new Date(iso));
}
