import {isGuide, type Guide} from '@patient-relations/core/guide';
import {primary} from '../locale/locale-controller.js';

/**
 * Fetches the guide for a language: ours, or a hospital's own from `src`, in which `{language}` stands for the language.
 * What a hospital does not have in a language is read in English. Rejects where it cannot be had, or is no guide.
 */
export async function loadGuide(src: string, language: string): Promise<Guide> {
  const wanted = primary(language);
  if (!src) return loadOurs(wanted === 'es' ? 'es' : 'en');
  const addresses = new Set([wanted, 'en'].map((tag) => src.replaceAll('{language}', tag)));
  for (const address of addresses) {
    const answer = await fetch(new URL(address, document.baseURI), {
      credentials: 'same-origin',
      referrerPolicy: 'no-referrer',
      // Long enough for a phone in a basement.
      signal: AbortSignal.timeout(30_000),
    });
    // Many sites answer with a page of theirs, and no error, where there is nothing.
    const guide: unknown = answer.ok ? await answer.json().catch(() => undefined) : undefined;
    if (isGuide(guide)) return guide;
  }
  throw new TypeError('There is no guide where src says.');
}

async function loadOurs(language: 'en' | 'es'): Promise<Guide> {
  const [{ourGuide}, words] = await Promise.all([
    import('@patient-relations/core/guide/ours'),
    language === 'es'
      ? import('@patient-relations/core/guide/es')
      : import('@patient-relations/core/guide/en'),
  ]);
  return ourGuide(language, words);
}
