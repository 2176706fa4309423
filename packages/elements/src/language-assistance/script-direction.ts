import {directionOf} from '../locale/locale-controller.js';

/** Scripts that run from right to left. */
const fromTheRight = /^(Adlm|Arab|Aran|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa)$/;

/** The direction in which a language is written, also one that no form of ours speaks: Dari, Sorani, Assyrian. */
export function scriptDirection(tag: string): 'ltr' | 'rtl' {
  try {
    const {script = ''} = new Intl.Locale(tag).maximize();
    return fromTheRight.test(script) ? 'rtl' : 'ltr';
  } catch {
    return directionOf(tag);
  }
}
