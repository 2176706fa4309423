import type {KioskClient} from '@patient-relations/core/kiosk-client';
import {surroundingClient} from '../survey/survey-service.js';

/** An element that may be told how to reach the relay. */
export interface RelayHost extends Pick<Element, 'dispatchEvent'> {
  readonly client: KioskClient | undefined;
  readonly facilityId: string;
  readonly baseUrl: string;
}

/** The client: given, of the surrounding `<pr-client>`, or made of the element's own attributes. */
export async function loadKioskClient(host: RelayHost): Promise<KioskClient> {
  if (host.client) return host.client;
  const {createPageKioskClient} = await import('./page-kiosk-client.js');
  const {facilityId} = host;
  const baseUrl = new URL(host.baseUrl, document.baseURI).href;
  return createPageKioskClient(surroundingClient(host)?.options?.() ?? {baseUrl, facilityId});
}
