// Keeps the kiosk working without a network, from the first visit on. Hand-written and small, so that whoever puts it on
// a device can read all of it. What it keeps: the page's own files, by their hashes, and the last answers about the
// facility, its survey and its notices. Nothing that anyone typed or sent ever passes through its cache.
import {cacheName, files, reads} from 'kiosk-files';
import {flushOutbox} from './flush-outbox.js';
import {isConfigurationRead, isPublicRead, latestAnswer, storeAnswers} from './public-reads.js';

/** The caches of every version of this page, and of nothing else, begin like this. */
const prefix = 'patient-relations-kiosk-';
const page = new URL('./', location.href);
const kept = new Set(files.map(({path}) => new URL(path, page).pathname));

addEventListener('install', (event) => {
  // What a page takes back as it goes away must not go with it: nothing that is written waits for this worker.
  event.addRoutes?.({condition: {requestMethod: 'PUT'}, source: 'network'}).catch(() => undefined);
  event.waitUntil(install());
});
addEventListener('activate', (event) => event.waitUntil(activate()));
addEventListener('fetch', (event) => {
  const answer = answerTo(event);
  if (answer) event.respondWith(answer);
});
addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(takeOver(event.ports[0]));
});
addEventListener('sync', (event) => {
  if (event.tag === 'patient-relations-outbox') event.waitUntil(flushOutbox());
});

/** All or nothing: where one file is missing or is not the file it should be, the version before goes on. */
async function install() {
  const cache = await caches.open(cacheName);
  try {
    await Promise.all([...files.map((file) => store(cache, file)), storeAnswers(cache, reads)]);
  } catch (error) {
    await caches.delete(cacheName);
    throw error;
  }
}

async function store(cache, {path, integrity}) {
  const address = new URL(path, page);
  // The browser refuses bytes with another hash: a proxy's error page, half an update, a tampered file.
  const answer = await fetch(address, {integrity, cache: 'no-cache', redirect: 'error'});
  if (!answer.ok) throw new Error(`${address.pathname}: status ${answer.status}`);
  await cache.put(address, answer);
}

/** With the credential of the device, which asks about itself: what only devices may read comes along. */
async function refreshAnswers(authorization) {
  const cache = await caches.open(cacheName);
  // Without a network everything stays as it was.
  await storeAnswers(cache, reads, authorization).catch(() => undefined);
}

/** The first visit counts, too: without this the page would be offline-ready only after a reload. */
async function activate() {
  await clients.claim();
}

/**
 * Only with a page of this version does the version before go. A browser may let this one take over later than the page
 * has waited for it; a session may have begun since, and goes on with the files of its own version.
 */
async function forgetEarlier() {
  const names = await caches.keys();
  // Another version is on its way, and its cache must stay: the page after it forgets them all.
  if (registration.installing || registration.waiting) return;
  const old = names.filter((name) => name.startsWith(prefix) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** The page asks between sessions. Another window of the kiosk may be in the middle of one: then it waits on. */
async function takeOver(asker) {
  const windows = await clients.matchAll({type: 'window', includeUncontrolled: true});
  const kiosks = windows.filter(({url}) => url.startsWith(page.href));
  if (kiosks.length > 1) asker.postMessage('refused');
  else await skipWaiting();
}

/** What is answered here; `undefined` leaves a request to the network, every write among them. */
function answerTo(event) {
  const {request} = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return undefined;
  if (request.mode === 'navigate') {
    const isPage = [page.pathname, `${page.pathname}index.html`].includes(url.pathname);
    if (!isPage) return undefined;
    event.waitUntil(forgetEarlier());
    return keptFile(request, 'index.html');
  }
  if (isConfigurationRead(url))
    event.waitUntil(refreshAnswers(request.headers.get('authorization')));
  if (isPublicRead(url)) return latestAnswer(event, cacheName);
  // A chunk that failed once is asked for again under another query.
  if (kept.has(url.pathname)) return keptFile(request, url.pathname);
  // What a page loads and this version does not have may be of the version before.
  return request.destination ? earlierFile(request, url.pathname) : undefined;
}

async function keptFile(request, path) {
  const cache = await caches.open(cacheName);
  // The browser may have thrown the cache away; then the network is what is left.
  return (await cache.match(new URL(path, page), {ignoreVary: true})) ?? fetch(request);
}

async function earlierFile(request, path) {
  return (await caches.match(new URL(path, page), {ignoreVary: true})) ?? fetch(request);
}
