import {createHmac} from 'node:crypto';

/** What a webhook carries beside its body. */
export interface SignedHeaders extends Readonly<Record<string, string>> {
  /** The same at every try: a receiver that has seen it leaves it. */
  readonly 'pr-delivery-id': string;
  /** Seconds since 1970. What is more than five minutes off is a replay. */
  readonly 'pr-timestamp': string;
}

/** The headers of a webhook: with a key, the last one is `v1=` and HMAC-SHA256 over `timestamp.id.body`, in hexadecimal. */
export function signWebhook(
  {id, body}: {readonly id: string; readonly body: string},
  {key, now}: {readonly key: string | undefined; readonly now: Date},
): SignedHeaders {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const headers = {'pr-delivery-id': id, 'pr-timestamp': timestamp};
  if (key === undefined) return headers;
  const mac = createHmac('sha256', key).update(`${timestamp}.${id}.${body}`).digest('hex');
  return {...headers, 'pr-signature': `v1=${mac}`};
}
