import type {NoticeView} from '@patient-relations/core/notice';
import {webAddress} from '../notice-trouble.js';

/**
 * True where the official file that can be opened now is not the one that was published: a record would name a file
 * that nobody saw. A file that cannot be looked at from here, because it is on another site or there is no network, is
 * taken to be what the hospital published.
 */
export async function isOtherFile({
  file,
  digest,
}: NonNullable<NoticeView['form']>): Promise<boolean> {
  try {
    const answer = await fetch(webAddress(file) ?? '', {
      credentials: 'same-origin',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(30_000),
    });
    if (!answer.ok) return answer.status === 404 || answer.status === 410;
    const hash = await crypto.subtle.digest('SHA-256', await answer.arrayBuffer());
    return base64Url(new Uint8Array(hash)) !== digest;
  } catch {
    return false;
  }
}

const base64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
