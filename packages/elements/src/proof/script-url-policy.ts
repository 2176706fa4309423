interface ScriptUrlPolicy {
  createScriptURL(url: string): unknown;
}

interface PolicyFactory {
  createPolicy(name: string, rules: {createScriptURL(url: string): string}): ScriptUrlPolicy;
}

/** Made once: a second policy of the same name is refused where the page does not allow duplicates. */
let policy: ScriptUrlPolicy | undefined;

/**
 * Our only Trusted Types policy. It turns the address of our own worker into a script URL, and nothing else: an
 * address in the folder `own`, which is that of this module unless a page's service worker is meant.
 * `undefined` where the page does not list the policy; the caller then does without a worker.
 */
export function trustedScriptUrl(
  url: URL,
  own: URL = new URL('.', import.meta.url),
): URL | undefined {
  if (!url.href.startsWith(own.href)) return undefined;
  const {trustedTypes} = globalThis as {readonly trustedTypes?: PolicyFactory};
  if (trustedTypes === undefined) return url;
  try {
    policy ??= trustedTypes.createPolicy('patient-relations', {createScriptURL: (href) => href});
    // DOM typings do not know TrustedScriptURL; Worker takes it where Trusted Types are enforced.
    return policy.createScriptURL(url.href) as URL;
  } catch {
    return undefined;
  }
}
