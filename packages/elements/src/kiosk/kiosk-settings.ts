import type {KioskConfiguration} from '@patient-relations/core/kiosk';
import type {IdleLimits} from './idle-time.js';
import type {FormSetting} from './session-forms.js';

/** What the hospital may set of a kiosk; everything has a default, for a kiosk that could not ask yet. */
type Settings = KioskConfiguration | undefined;

/** How long it waits for a touch before it asks, and then for an answer. */
export function idleLimits(settings: Settings): IdleLimits {
  const {idleSeconds = 60, warningSeconds = 30} = settings ?? {};
  return {idleMs: idleSeconds * 1000, warningMs: warningSeconds * 1000};
}

/** How long "goodbye" stands before the wipe. */
export function coolDownMs(settings: Settings): number {
  return (settings?.coolDownSeconds ?? 8) * 1000;
}

/** What a form is told of the place it stands in, by the hospital and by the page. */
export function formSetting(
  settings: Settings,
  {myCaseUrl}: Pick<FormSetting, 'myCaseUrl'>,
): FormSetting {
  const {printer = false, locationId} = settings ?? {};
  return {printer, locationId, myCaseUrl};
}
