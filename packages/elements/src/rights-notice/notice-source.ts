import type {NoticeView, SectionView} from '@patient-relations/core/notice';
import type {NoticeClient} from '@patient-relations/core/notice-client';
import {fetchSource} from './fetch-notice.js';
import {surroundingClient} from '../survey/survey-service.js';

/** Why there is no notice to show. `notOpened` may pass by itself. */
export type NoticeTrouble = 'notOpened' | 'notFound' | 'notInForce' | 'notReady';

/** Where a notice is read from. Both may fail for want of a network. */
export interface NoticeSource {
  /** Everything but the text of the sections after the first. */
  head(language: string): Promise<NoticeView | NoticeTrouble>;
  /** All sections of that version. */
  sections(view: NoticeView): Promise<readonly SectionView[] | NoticeTrouble>;
}

/** The element that shows a notice. */
export interface NoticeHost extends HTMLElement {
  readonly notice: unknown;
  readonly values: Readonly<Record<string, string>> | undefined;
  readonly src: string | undefined;
  readonly noticeId: string | undefined;
  readonly facilityId: string | undefined;
  readonly baseUrl: string | undefined;
  readonly client: NoticeClient | undefined;
}

/** The source that an element's properties name; undefined while they name none. */
export async function noticeSource(host: NoticeHost): Promise<NoticeSource | undefined> {
  const {notice, src, noticeId, client, baseUrl, facilityId} = host;
  if (notice ?? src) return (await import('./notice-definition.js')).definitionSource(host);
  if (!noticeId) return undefined;
  // With nothing but `fetch` where it is enough: what sends is loaded when there is something to send.
  if (baseUrl && facilityId && !client) return fetchSource(baseUrl, facilityId, noticeId);
  if (!client && !surroundingClient(host)) return undefined;
  return (await import('./notice-service.js')).clientSource(host, noticeId);
}
