import type {Localized} from '@patient-relations/core/facility';

const needsYou: Localized = {
  en: 'A case needs you. Sign in to see it.',
  es: 'Un caso le necesita. Entre para verlo.',
  ar: 'هناك حالة تحتاج إليك. سجّل الدخول لتراها.',
};

/** All that a mail or a webhook ever says, by what it is for. Nothing of a case is in it. */
export const outgoingWords = {
  'case-waiting': {
    en: 'A case is waiting.',
    es: 'Hay un caso en espera.',
    ar: 'هناك حالة تنتظر.',
  },
  escalation: needsYou,
  // Told apart by nobody who sees the mail: that there is a risk flag is not theirs to know.
  'risk-flag': needsYou,
  answer: {
    en: 'There is an answer for you. Open it with your code.',
    es: 'Hay una respuesta para usted. Ábrala con su código.',
    ar: 'وصل رد لك. افتحه برمزك.',
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** Who wrote, where the person lets it be seen. */
export const wroteTo: Localized = {
  en: 'You wrote to {hospital}.',
  es: 'Usted escribió a {hospital}.',
  ar: 'كتبت إلى {hospital}.',
};
