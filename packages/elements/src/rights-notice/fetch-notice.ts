import {
  noticePath,
  noticeSectionsPath,
  type NoticeView,
  type SectionView,
} from '@patient-relations/core/notice';
import {fetchJson} from './fetch-json.js';
import {isWhole, troubleOf} from './notice-trouble.js';
import type {NoticeSource, NoticeTrouble} from './notice-source.js';

/** Reads a notice from a service, with nothing but `fetch`. */
export function fetchSource(baseUrl: string, facilityId: string, noticeId: string): NoticeSource {
  const read = async <Answer>(path: string): Promise<Answer | NoticeTrouble> => {
    const base = new URL(baseUrl.replace(/\/?$/, '/'), document.baseURI);
    const {status, body} = await fetchJson(new URL(path, base));
    const {code} = (body ?? {}) as {readonly code?: unknown};
    if (status !== 200) return troubleOf(code ?? status);
    return body ? (body as Answer) : 'notOpened';
  };
  return {
    async head(language) {
      const view = await read<NoticeView>(noticePath(facilityId, {noticeId, language}));
      return typeof view === 'string' || isWhole(view) ? view : 'notReady';
    },
    async sections({version, language}) {
      const path = noticeSectionsPath(facilityId, {noticeId, version, language});
      const answer = await read<{readonly sections: readonly SectionView[]}>(path);
      return typeof answer === 'string' ? answer : answer.sections;
    },
  };
}
