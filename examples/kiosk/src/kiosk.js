// The page's own script: registers the service worker, lets a new version in between two sessions, and loads what only a
// session needs when the first screen is there.
import {registerServiceWorker} from '@patient-relations/elements/service-worker';

const kiosk = document.querySelector('pr-kiosk');
const {serviceWorker} = navigator;

/** How long a new version may take to take over before people go on with the one that is there. */
const patienceMs = 5000;
const hourMs = 60 * 60_000;

let registration;
kiosk.addEventListener('pr-kiosk-replace', (event) => {
  const waiting = registration?.waiting;
  if (!waiting) return;
  event.preventDefault();
  void takesOver(waiting).then(replacePage);
});
kiosk.addEventListener('pr-kiosk-started', loadForms, {once: true});
void start();

/** A script in a template does nothing; a copy of it on the page is loaded, and checked by its hash. */
function loadForms() {
  document.head.append(document.importNode(document.querySelector('#forms').content, true));
}

async function start() {
  registration = await serviceWorker?.getRegistration();
  // This page has just been loaded: nobody is in the middle of anything.
  if (registration?.waiting && (await takesOver(registration.waiting))) {
    replacePage();
    return;
  }
  registration = await registerServiceWorker();
  if (!registration) return;
  registration.addEventListener('updatefound', () => tellWhenInstalled(registration.installing));
  tellWhenInstalled(registration.installing);
  // A browser asks by itself at each load only; a lobby may be empty for days.
  setInterval(() => void registration.update().catch(() => undefined), hourMs);
}

/** Without an entry in the history. */
function replacePage() {
  location.replace(new URL('./', location.href));
}

/** True once the new version answers for this page. It refuses while another window of the kiosk is open. */
async function takesOver(worker) {
  const {port1, port2} = new MessageChannel();
  const answered = new Promise((resolve) => {
    serviceWorker.addEventListener('controllerchange', () => resolve(true), {once: true});
    port1.onmessage = () => resolve(false);
    setTimeout(resolve, patienceMs, false);
  });
  // Nobody begins while the version changes: this page is about to go.
  kiosk.inert = true;
  worker.postMessage('take-over', [port2]);
  const hasChanged = await answered;
  kiosk.inert = hasChanged;
  port1.close();
  return hasChanged;
}

/** The kiosk then replaces its page when nobody is in a session. */
function tellWhenInstalled(worker) {
  // Without a controller this is the first version: there is nothing to change to.
  if (!worker || !serviceWorker.controller) return;
  worker.addEventListener('statechange', () => {
    if (worker.state === 'installed') kiosk.updateReady = true;
  });
}
