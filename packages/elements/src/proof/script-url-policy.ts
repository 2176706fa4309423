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
 * address beside this module, on this module's origin.
 * `undefined` where the page does not list the policy; the caller then does without a worker.
 */
export function trustedScriptUrl(url: URL): URL | undefined {
  const own = new URL('.', import.meta.url);
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
