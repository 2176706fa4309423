// Sends what waits in the device's queue when the browser says that there is a network again, even with no page open.
// The worker, like the page, cannot read what it sends: it is sealed to the service.
import {createRestTransport} from '@patient-relations/core';
import {readEnrolment} from '@patient-relations/core/kiosk';
import {flushInWorker} from '@patient-relations/core/outbox';
import {outboxRoutes} from '@patient-relations/core/transport';

/** Sends once. Rejects where something still waits: the browser then asks again later. */
export async function flushOutbox() {
  const line = await readEnrolmentLine();
  const enrolment = line && readEnrolment(line);
  // A device that is not enrolled has never taken anything.
  if (!enrolment) return;
  const {facilityId, token} = enrolment;
  const transport = createRestTransport(
    {baseUrl: location.origin, deviceToken: token},
    outboxRoutes,
  );
  await flushInWorker({facilityId, transport});
}

/** What `<pr-kiosk>` keeps of the device itself. */
function readEnrolmentLine() {
  return new Promise((resolve) => {
    const opening = indexedDB.open('patient-relations-kiosk');
    // There is none yet. Made here, it would lack the page's own parts.
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onerror = () => resolve(undefined);
    opening.onsuccess = () => {
      const database = opening.result;
      const reading = database.transaction('device').objectStore('device').get('enrolment');
      const finish = (line) => {
        database.close();
        resolve(line);
      };
      reading.onsuccess = () => finish(reading.result);
      reading.onerror = () => finish(undefined);
    };
  });
}
