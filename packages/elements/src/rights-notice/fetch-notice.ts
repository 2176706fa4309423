import type {NoticeView, SectionView} from '@patient-relations/core/notice';
import {isWhole, troubleOf} from './notice-trouble.js';
import type {NoticeSource, NoticeTrouble} from './notice-source.js';

/** Long enough for a phone in a basement. */
const patienceMs = 30_000;

/** Reads a notice from a service, with nothing but `fetch`. */
export function fetchSource(baseUrl: string, facilityId: string, noticeId: string): NoticeSource {
  const [facility, notice] = [facilityId, noticeId].map(encodeURIComponent);
  const read = async <Answer>(more: string, language: string): Promise<Answer | NoticeTrouble> => {
    const base = new URL(baseUrl.replace(/\/?$/, '/'), document.baseURI);
    const path = `v1/facilities/${facility}/notices/${notice}${more}`;
    const address = new URL(`${path}?${new URLSearchParams({language})}`, base);
    const answer = await fetch(address, {
      credentials: 'same-origin',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patienceMs),
    });
    const body = (await answer.json()) as Answer & {readonly code?: unknown};
    return answer.ok ? body : troubleOf(body.code);
  };
  return {
    async head(language) {
      const view = await read<NoticeView>('', language);
      return typeof view === 'string' || isWhole(view) ? view : 'notReady';
    },
    async sections({version, language}) {
      const more = `/versions/${encodeURIComponent(version)}/sections`;
      const answer = await read<{readonly sections: readonly SectionView[]}>(more, language);
      return typeof answer === 'string' ? answer : answer.sections;
    },
  };
}
