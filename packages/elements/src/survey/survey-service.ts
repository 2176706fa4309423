import type {LitElement} from 'lit';
import type {SurveyClient, SurveyClientOptions} from '@patient-relations/core/survey-client';
import {ClientRequestEvent} from '../client/client-request.js';
import type {ClientSource} from '../client/client-source.js';

/** An element that may be told how to reach a service. */
export interface ServiceHost extends LitElement {
  readonly client: SurveyClient | undefined;
  readonly facilityId: string | undefined;
  readonly baseUrl: string | undefined;
}

/** What the `<pr-client>` around an element would make a client of. */
export function surroundingClient(host: Pick<Element, 'dispatchEvent'>): ClientSource | undefined {
  let surrounding: ClientSource | undefined;
  host.dispatchEvent(new ClientRequestEvent((source) => (surrounding = source)));
  return surrounding;
}

/** True where there is a service to send answers to. */
export function hasService(host: ServiceHost): boolean {
  return Boolean(host.client ?? surroundingClient(host) ?? (host.facilityId && host.baseUrl));
}

/** The client: given, of the surrounding `<pr-client>`, or made of the element's own attributes. */
export async function loadSurveyClient(host: ServiceHost): Promise<SurveyClient> {
  if (host.client) return host.client;
  const {createPageSurveyClient} = await import('./page-survey-client.js');
  return createPageSurveyClient(surroundingClient(host)?.options?.() ?? ownOptions(host));
}

function ownOptions({baseUrl = '', facilityId = ''}: ServiceHost): SurveyClientOptions {
  return {baseUrl: new URL(baseUrl, document.baseURI).href, facilityId};
}
