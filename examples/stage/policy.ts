/** The policy every page of the site is served under, as the service sends it. */
export const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html patient-relations 'allow-duplicates'",
].join('; ');

/** The strict policy of a page whose service is on another origin. */
export function policyForService(origin: string): string {
  return strictPolicy.replace("connect-src 'self'", `connect-src 'self' ${origin}`);
}

/** The strict policy of a page whose owner has not listed the elements' own Trusted Types policy. */
export const policyWithoutOurs = strictPolicy.replace(' patient-relations', '');

/** The policy of the kiosk's page: the strict one, and what makes a page installable. */
export const kioskPolicy = `${strictPolicy}; worker-src 'self'; manifest-src 'self'`;
