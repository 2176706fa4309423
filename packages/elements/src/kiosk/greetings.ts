import type {Localized} from '@patient-relations/core/facility';
import {localize} from '@patient-relations/core/facility';
import {primary} from '../locale/locale-controller.js';

/** What the first screen says in one language. All of them are there at once, before anyone has chosen. */
export interface Greeting {
  readonly language: string;
  readonly welcome: string;
  readonly touch: string;
}

const ours: Readonly<Record<string, Omit<Greeting, 'language'>>> = {
  en: {welcome: 'Welcome. How are we doing?', touch: 'Touch to begin'},
  es: {welcome: 'Le damos la bienvenida. ¿Qué tal lo hacemos?', touch: 'Toque para empezar'},
  ar: {welcome: 'أهلًا بك. كيف كانت خدمتنا؟', touch: 'المس للبدء'},
};

/** Greets in each language: in the hospital's own words where it has some. */
export function greetings(
  languages: readonly string[],
  welcome: Localized | undefined,
): readonly Greeting[] {
  return languages.flatMap((language) => {
    const words = ours[primary(language)];
    if (!words) return [];
    const own = localize(welcome ?? {}, language);
    const isOwn = own.language !== undefined && primary(own.language) === primary(language);
    return [{language, ...words, ...(isOwn && {welcome: own.text})}];
  });
}
