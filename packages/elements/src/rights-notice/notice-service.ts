import type {Reply} from '@patient-relations/core/transport';
import type {NoticeClient, NoticeClientOptions} from '@patient-relations/core/notice-client';
import {surroundingClient} from '../survey/survey-service.js';
import {isWhole, troubleOf} from './notice-trouble.js';
import type {NoticeHost, NoticeSource, NoticeTrouble} from './notice-source.js';

/** What an element says of the service it reaches. */
export type ServiceHost = Pick<
  NoticeHost,
  'client' | 'noticeId' | 'facilityId' | 'baseUrl' | 'dispatchEvent'
>;

/** True where there is a service that keeps records of this notice. */
export function hasService(host: ServiceHost): boolean {
  const {client, noticeId, facilityId, baseUrl} = host;
  const isReachable = client ?? surroundingClient(host) ?? (facilityId && baseUrl);
  return Boolean(noticeId && isReachable);
}

/** The client: given, of the surrounding `<pr-client>`, or made of the element's own attributes. */
export async function loadNoticeClient(host: ServiceHost): Promise<NoticeClient> {
  if (host.client) return host.client;
  const {createPageNoticeClient} = await import('./page-notice-client.js');
  return createPageNoticeClient(surroundingClient(host)?.options?.() ?? ownOptions(host));
}

/** Reads a notice as the page's client does. */
export function clientSource(host: ServiceHost, noticeId: string): NoticeSource {
  return {
    async head(language) {
      const {notices} = await loadNoticeClient(host);
      const view = valueOf(await notices.read({noticeId, language}));
      return typeof view === 'string' || isWhole(view) ? view : 'notReady';
    },
    async sections({version, language}) {
      const {notices} = await loadNoticeClient(host);
      const answer = valueOf(await notices.readSections({noticeId, version, language}));
      return typeof answer === 'string' ? answer : answer.sections;
    },
  };
}

function valueOf<Value>(reply: Reply<Value>): Value | NoticeTrouble {
  return reply.ok ? reply.value : troubleOf(reply.problem.code);
}

function ownOptions({baseUrl = '', facilityId = ''}: ServiceHost): NoticeClientOptions {
  return {baseUrl: new URL(baseUrl, document.baseURI).href, facilityId};
}
