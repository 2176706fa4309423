const fromTheRight = /^(Adlm|Arab|Aran|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa)$/;

/** The direction in which a language is written. */
export function textDirection(language: string): 'ltr' | 'rtl' {
  const {script = ''} = new Intl.Locale(language).maximize();
  return fromTheRight.test(script) ? 'rtl' : 'ltr';
}

const firstStrongIsolate = '\u2068';
const popIsolate = '\u2069';

/**
 * A value for the midst of a sentence. Where it may run the other way it is isolated (UAX #9): between Arabic words the
 * groups of `+1 555 010 2000` would otherwise stand in reverse.
 */
export function isolated(value: string, language: string): string {
  const mayTurn = textDirection(language) === 'rtl' || /[\u0590-\u08ff\ufb1d-\ufefc]/.test(value);
  return mayTurn ? `${firstStrongIsolate}${value}${popIsolate}` : value;
}

/** A text without what cannot be seen and turns the direction of other words. Isolates that close again may stay. */
export function withoutTurners(text: string): string {
  const plain = text.replaceAll(/[\u061c\u200e\u200f\u202a-\u202e]/g, '');
  return isBalanced(plain) ? plain : plain.replaceAll(/[\u2066-\u2069]/g, '');
}

function isBalanced(text: string): boolean {
  let open = 0;
  for (const [mark] of text.matchAll(/[\u2066-\u2069]/g)) {
    open += mark === popIsolate ? -1 : 1;
    if (open < 0) return false;
  }
  return open === 0;
}

/** A phone number that is never broken over two lines; any other value as it is. */
export function unbroken(value: string): string {
  return /^\+?[\d (). /-]+$/.test(value) ? value.replaceAll(' ', '\u00a0') : value;
}
