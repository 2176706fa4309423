import {readFragment} from '@patient-relations/core/hand-over';

/** What a QR code at a kiosk leads to: where the ciphertext is, and the key that opens it. */
export interface HandOverAddress {
  readonly id: string;
  readonly key: string;
}

/**
 * The id and the key in the page's address, which has neither of them from then on: no script, history or bookmark of
 * the page keeps them. Any other fragment stays.
 */
export function takeFragment(): HandOverAddress | undefined {
  const address = readFragment(location.hash);
  if (address) history.replaceState(history.state, '', location.pathname + location.search);
  return address;
}
