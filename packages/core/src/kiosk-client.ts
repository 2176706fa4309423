import type {ClientOptions} from './client.js';
import {fetchBeyondPage} from './kiosk/fetch-beyond-page.js';
import {createKioskApi, type KioskApi} from './kiosk/kiosk-api.js';
import {kioskRoutes} from './kiosk/kiosk-routes.js';
import {kioskShapes} from './kiosk/kiosk-shapes.js';
import {createCheckedTransport} from './transport/checked-transport.js';
import {createRestTransport} from './transport/rest-transport.js';

export type {KioskApi} from './kiosk/kiosk-api.js';

/** What a client of kiosks needs: the same as any client, but that it makes nothing and proves nothing. */
export type KioskClientOptions = Omit<
  ClientOptions,
  'createAccessCode' | 'createId' | 'now' | 'solveChallenge'
>;

/** One device's calls about itself, and a phone's that takes over from it. */
export interface KioskClient {
  readonly facilityId: string;
  readonly kiosk: KioskApi;
}

/** Wires a client for a device of one facility, or for a phone that takes over. Other pages never load it. */
export function createKioskClient(options: KioskClientOptions): KioskClient {
  const {facilityId, baseUrl = ''} = options;
  const fetch = fetchBeyondPage(options.fetch);
  const transport = createCheckedTransport(
    options.transport ?? createRestTransport({...options, baseUrl, fetch}, kioskRoutes),
    kioskShapes,
  );
  return {facilityId, kiosk: createKioskApi(transport, facilityId)};
}
