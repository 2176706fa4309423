/** Who a request says it comes from, as its `Authorization` header has it. Nothing is checked yet. */
export interface Authorization {
  readonly scheme: 'accesscode' | 'bearer' | 'device' | 'none' | 'unknown';
  readonly credential: string;
}

const schemes = ['accesscode', 'bearer', 'device'] as const;

/** Reads an `Authorization` header (RFC 9110 §11.6.2). An empty credential keeps its scheme: it is a wrong one. */
export function readAuthorization(header: string | undefined): Authorization {
  if (header === undefined) return {scheme: 'none', credential: ''};
  const [, word = '', credential = ''] = /^(\S+)(?: +(.*))?$/.exec(header) ?? [];
  const scheme = schemes.find((each) => each === word.toLowerCase());
  return {scheme: scheme ?? 'unknown', credential};
}
