import type {KioskReport} from '@patient-relations/core/kiosk';
import type {OutboxStatus} from '@patient-relations/core/outbox';
import type {KioskDevice} from './kiosk-device.js';
import type {KioskSession} from './kiosk-session.js';

type ReportingDevice = Pick<
  KioskDevice,
  'configuration' | 'clockAheadMs' | 'isClockWrong' | 'isPaperStuck' | 'left' | 'refusal'
>;

/** What the office hears of a kiosk each minute: numbers and words of a closed list, nothing of anyone. */
export function kioskReport(
  session: KioskSession,
  device: ReportingDevice,
  {version, queue}: {readonly version: string; readonly queue: OutboxStatus},
): KioskReport {
  const {refusal, left, isClockWrong, isPaperStuck, clockAheadMs} = device;
  const {writes, troubles, lost} = queue;
  return {
    version: version || '0',
    configurationVersion: device.configuration?.version ?? 0,
    queued: writes.length,
    refused: writes.filter(({state}) => state === 'refused').length,
    lost,
    oldestSeconds: oldestSeconds(queue),
    state: stateOf(session),
    troubles: [
      ...new Set([
        ...troubles,
        ...(refusal ? [refusal] : []),
        ...(left.length > 0 ? (['not-wiped'] as const) : []),
        ...(isClockWrong ? (['clock-wrong'] as const) : []),
        ...(isPaperStuck ? (['no-printer'] as const) : []),
      ]),
    ],
    ...(clockAheadMs !== undefined && {clockAheadMs}),
  };
}

/** By the device's clock at both ends; one that was set in between makes no negative ages. */
function oldestSeconds({writes}: OutboxStatus): number {
  const ages = writes.flatMap(({storedAt}) => (storedAt ? Date.now() - Date.parse(storedAt) : []));
  return Math.max(0, Math.floor(Math.max(0, ...ages) / 1000));
}

function stateOf({screen, isUsed}: KioskSession): KioskReport['state'] {
  if (screen === 'locked' || screen === 'out-of-order') return screen;
  return isUsed ? 'in-use' : 'ready';
}
