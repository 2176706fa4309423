import {
  viewNotice,
  type Notice,
  type NoticeValues,
  type NoticeView,
} from '@patient-relations/core/notice';
import {warnOnce} from '../warn-once.js';
import {fetchJson} from './fetch-json.js';
import {isWhole, troubleOf} from './notice-trouble.js';
import type {NoticeHost, NoticeSource, NoticeTrouble} from './notice-source.js';

/** A notice as a hospital keeps it in a file: nobody has looked at it before. */
interface Definition {
  readonly notice: Partial<Notice>;
  readonly values: NoticeValues;
}

/** Shows a notice that the page has, or a file that holds one. */
export function definitionSource(host: NoticeHost): NoticeSource {
  const own = (): Definition => ({notice: host.notice ?? {}, values: host.values ?? {}});
  let fetching: Promise<Definition | NoticeTrouble> | undefined;
  return {
    async head(language) {
      fetching ??= host.notice ? Promise.resolve(own()) : fetchDefinition(host.src ?? '');
      const definition = await fetching.catch(() => 'notOpened' as const);
      // What may pass by itself is tried again.
      if (definition === 'notOpened') fetching = undefined;
      return typeof definition === 'string' ? definition : viewOf(host, definition, language);
    },
    // Nothing was left out.
    sections: ({sections}) => Promise.resolve(sections),
  };
}

async function fetchDefinition(src: string): Promise<Definition | NoticeTrouble> {
  const {status, body} = await fetchJson(new URL(src, document.baseURI));
  if (status !== 200) return troubleOf(status);
  const {notice, values = {}} = (body ?? {}) as Partial<Definition>;
  return notice ? {notice, values} : 'notReady';
}

function troubleWith(host: NoticeHost, {notice, values}: Definition): NoticeTrouble | undefined {
  const {fields = [], effective} = notice;
  const missing = fields.filter(({name, required}) => required && !values[name]?.trim());
  if (missing.length > 0) {
    warnOnce(host, `lacks values: ${missing.map(({name}) => name).join(', ')}.`);
    return 'notReady';
  }
  const {from = '', to} = effective ?? {};
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return today < from || (to && today > to) ? 'notInForce' : undefined;
}

function viewOf(
  host: NoticeHost,
  {notice, values}: Definition,
  language: string,
): NoticeView | NoticeTrouble {
  try {
    const trouble = troubleWith(host, {notice, values});
    if (trouble) return trouble;
    const view = viewNotice(notice as Notice, language, values);
    if (isWhole(view)) return view;
  } catch {
    // What is no notice has nothing to read, whatever is wrong with it.
  }
  warnOnce(host, 'cannot show its notice: it is not complete.');
  return 'notReady';
}
