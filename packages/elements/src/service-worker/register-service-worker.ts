import {trustedScriptUrl} from '../proof/script-url-policy.js';

/**
 * Registers `service-worker.js` in the page's own folder, also where the page enforces Trusted Types.
 * `undefined` where there can be none: an old browser, a page without https, a policy that does not list ours.
 */
export async function registerServiceWorker(): Promise<ServiceWorkerRegistration | undefined> {
  const {serviceWorker} = navigator as {readonly serviceWorker?: ServiceWorkerContainer};
  // Not `baseURI`: a `<base>` that someone slipped in must not name the script that then answers for every page.
  const own = new URL('.', location.href);
  const url = serviceWorker && trustedScriptUrl(new URL('service-worker.js', own), own);
  if (!url) return undefined;
  try {
    return await serviceWorker.register(url, {updateViaCache: 'none'});
  } catch {
    return undefined;
  }
}
