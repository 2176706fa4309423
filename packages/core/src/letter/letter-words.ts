/** The words around a letter that are the same in all of them. */
export interface LetterWords {
  readonly date: string;
  readonly reference: string;
  readonly enclosures: string;
  /** What stands across the head of what is not final. */
  readonly draft: string;
  /** In place of a letter whose words are gone. */
  readonly takenOut: string;
}

const words: Readonly<Record<string, LetterWords>> = {
  en: {
    date: 'Date',
    reference: 'Our number',
    enclosures: 'With this letter',
    draft: 'Draft. Not to be sent.',
    takenOut: 'The words of this letter were taken out by the hospital.',
  },
  es: {
    date: 'Fecha',
    reference: 'Nuestro número',
    enclosures: 'Con esta carta',
    draft: 'Borrador. No enviar.',
    takenOut: 'El hospital retiró el texto de esta carta.',
  },
  ar: {
    date: 'التاريخ',
    reference: 'رقمنا',
    enclosures: 'مرفقات هذه الرسالة',
    draft: 'مسودة. لا تُرسل.',
    takenOut: 'أزال المستشفى نص هذه الرسالة.',
  },
};

/** The words around a letter in its language; in English where there are none. */
export function letterWords(language: string): LetterWords & {readonly language: string} {
  const primary = language.split('-', 1)[0]?.toLowerCase() ?? '';
  const found = Object.hasOwn(words, primary) ? primary : 'en';
  return {...(words[found] as LetterWords), language: found};
}
