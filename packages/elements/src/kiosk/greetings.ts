import type {Localized} from '@patient-relations/core/facility';
import {localize} from '@patient-relations/core/facility';
import {primary} from '../locale/locale-controller.js';

/** What is said in one language before anyone has chosen theirs: all of them are there at once. */
export interface Greeting {
  readonly language: string;
  readonly welcome: string;
  readonly touch: string;
  /** What becomes of what is sent while there is no connection. */
  readonly offline: string;
  /** That nothing can be taken here now, and where to go instead. */
  readonly outOfOrder: readonly [heading: string, text: string];
}

const ours: Readonly<Record<string, Omit<Greeting, 'language'>>> = {
  en: {
    welcome: 'Welcome. How are we doing?',
    touch: 'Touch to begin',
    offline:
      'There is no connection right now. What you send is locked on this device and goes out later.',
    outOfOrder: [
      'This device cannot take your words now',
      'Please talk to the staff, or use one of these ways.',
    ],
  },
  es: {
    welcome: 'Le damos la bienvenida. ¿Qué tal lo hacemos?',
    touch: 'Toque para empezar',
    offline:
      'Ahora no hay conexión. Lo que envíe queda bajo llave en este equipo y sale más tarde.',
    outOfOrder: [
      'Este equipo no puede recibir sus palabras ahora',
      'Hable con el personal o use una de estas vías.',
    ],
  },
  ar: {
    welcome: 'أهلًا بك. كيف كانت خدمتنا؟',
    touch: 'المس للبدء',
    offline: 'لا يوجد اتصال الآن. ما ترسله يُحفظ مقفلًا على هذا الجهاز ويُرسل لاحقًا.',
    outOfOrder: [
      'لا يستطيع هذا الجهاز أخذ كلماتك الآن',
      'تحدّث إلى الموظفين أو استخدم إحدى هذه الطرق.',
    ],
  },
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
