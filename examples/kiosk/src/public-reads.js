// The last answers to what everyone may read: the facility, its survey, its notices. Nothing personal is among them.

/** How long a person waits for bad Wi-Fi before the last answer is shown, in milliseconds. */
const patienceMs = 3000;

const publicRead =
  /^\/v1\/facilities\/[^/]+(\/surveys\/[^/]+|\/notices(\/[^/]+(\/versions\/[^/]+\/sections)?)?)?$/;

/** True for an address whose answer is the same for everyone. */
export function isPublicRead({pathname}) {
  return publicRead.test(pathname);
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

/** Reads everything a session can ask for, in every language of the facility. @throws where the service cannot be had */
export async function storeAnswers(cache, {facility, survey, notices}) {
  const facilityAnswer = await storeAnswer(cache, facility);
  const {languages = []} = facilityAnswer ?? {};
  await Promise.all([
    ...(survey ? [storeAnswer(cache, survey)] : []),
    ...notices.flatMap((notice) =>
      languages.map((language) => storeNotice(cache, notice, language)),
    ),
  ]);
}

async function storeNotice(cache, notice, language) {
  const query = `?language=${encodeURIComponent(language)}`;
  const head = await storeAnswer(cache, `${notice}${query}`);
  if (!head) return;
  const version = encodeURIComponent(head.version);
  await storeAnswer(cache, `${notice}/versions/${version}/sections${query}`);
}

/** The answer's content; `undefined` where the service has nothing there, which is a matter of its configuration. */
async function storeAnswer(cache, address) {
  const answer = await fetch(address, {cache: 'no-cache', credentials: 'same-origin'});
  if (answer.status === 404) return undefined;
  if (!answer.ok) throw new Error(`${address}: status ${answer.status}`);
  await cache.put(address, answer.clone());
  return answer.json();
}
