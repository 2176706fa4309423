// The last answers to what everyone may read: the facility, its survey, its notices. Nothing personal is among them.

/** How long a person waits for bad Wi-Fi before the last answer is shown, in milliseconds. */
const patienceMs = 3000;

const publicRead =
  /^\/v1\/facilities\/[^/]+(\/surveys\/[^/]+|\/notices(\/[^/]+(\/versions\/[^/]+\/sections)?)?)?$/;

const configuration = /^\/v1\/facilities\/[^/]+\/kiosk\/configuration$/;

/** True for an address whose answer is the same for everyone. */
export function isPublicRead({pathname}) {
  return publicRead.test(pathname);
}

/** True where the device asks how it is to behave: at each start, and every few minutes. Its answer is not kept here. */
export function isConfigurationRead({pathname}) {
  return configuration.test(pathname);
}

/** Answers from the network and, where that fails or takes too long, with what it said last. */
export async function latestAnswer(event, cacheName) {
  const cache = await caches.open(cacheName);
  const {url} = event.request;
  const last = await cache.match(url, {ignoreVary: true});
  const fresh = fetch(event.request).then(async (answer) => {
    if (answer.ok) await cache.put(url, answer.clone());
    return answer.status >= 500 && last ? last : answer;
  });
  if (!last) return fresh;
  // A slow answer is for the next person.
  event.waitUntil(fresh.catch(() => undefined));
  const patience = new Promise((resolve) => setTimeout(resolve, patienceMs, last));
  return Promise.race([fresh.catch(() => last), patience]);
}

/**
 * Reads everything a session can ask for, in every language of the facility. Some of it is for enrolled devices alone:
 * `authorization` is theirs. @throws where the service cannot be had
 */
export async function storeAnswers(cache, {facility, survey, notices}, authorization) {
  const read = (address) => storeAnswer(cache, address, authorization);
  const {languages = []} = (await read(facility)) ?? {};
  const readNotice = async (notice, language) => {
    const query = `?language=${encodeURIComponent(language)}`;
    const head = await read(`${notice}${query}`);
    if (head) await read(`${notice}/versions/${encodeURIComponent(head.version)}/sections${query}`);
  };
  await Promise.all([
    ...(survey ? [read(survey)] : []),
    ...notices.flatMap((notice) => languages.map((language) => readNotice(notice, language))),
  ]);
}

/** The answer's content. Where the service refuses it, what was kept of it stays; `undefined` where nothing was. */
async function storeAnswer(cache, address, authorization) {
  const headers = authorization ? {authorization} : {};
  const answer = await fetch(address, {cache: 'no-cache', credentials: 'same-origin', headers});
  if (answer.status >= 500) throw new Error(`${address}: status ${answer.status}`);
  const best = answer.ok ? answer : await lastAnswer(cache, address);
  if (!best) return undefined;
  await cache.put(address, best.clone());
  return best.json();
}

/** Of any version of this page: a new one has no credential of its own when it is installed. */
async function lastAnswer(cache, address) {
  const how = {ignoreVary: true};
  return (await cache.match(address, how)) ?? caches.match(address, how);
}
