// The smallest page that a kiosk can be: one form, and the wipe between two people. It shows what the wipe and the
// forms leave by themselves, without the rest of a kiosk; what is sent stays in memory.
import {createMemoryTransport} from '@patient-relations/core/testing';
import '../../../../../packages/elements/src/client/pr-client.js';
import '../../../../../packages/elements/src/complaint-form/pr-complaint-form.js';
import {createWipe} from '../../../../../packages/elements/src/kiosk/wipe/wipe.js';

const idleMs = 60_000;
const main = document.querySelector('main')!;
const root = document.createElement('div');
main.append(root);
const wipe = createWipe({root});
let touchedAt = performance.now();

document.querySelector('#begin')!.addEventListener('click', () => {
  const template = document.querySelector('template')!;
  const session = template.content.cloneNode(true) as DocumentFragment;
  const client = session.querySelector('pr-client')!;
  client.transport = createMemoryTransport();
  root.append(session);
  main.dataset['state'] = 'in-use';
});
document.querySelector('#stop')!.addEventListener('click', () => void end());
for (const sign of ['pointerdown', 'keydown', 'input'])
  addEventListener(sign, () => (touchedAt = performance.now()), true);
setInterval(() => {
  if (main.dataset['state'] === 'in-use' && performance.now() - touchedAt > idleMs) void end();
}, 200);
void wipe.checkFreshDocument().then(() => (main.dataset['state'] = 'ready'));

async function end(): Promise<void> {
  main.dataset['state'] = 'wiping';
  const report = await wipe.run();
  dispatchEvent(new CustomEvent('pr-kiosk-wiped', {detail: report}));
  if (report.clean) location.replace(location.href);
  else main.dataset['state'] = 'locked';
}
