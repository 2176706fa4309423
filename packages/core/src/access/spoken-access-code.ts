/** The groups of a written code, for display with `dir="ltr"`. */
export function accessCodeGroups(code: string): readonly string[] {
  return code.split('-');
}

/**
 * The code as it is said aloud: one entry a group, one word a symbol.
 * `words` maps a symbol to its word; without one the ICAO spelling alphabet and English digits are used.
 */
export function spokenAccessCode(
  code: string,
  words: Readonly<Record<string, string>> = spellingAlphabet,
): readonly (readonly string[])[] {
  return accessCodeGroups(code).map((group) => [...group].map((symbol) => words[symbol] ?? symbol));
}

/** ICAO spelling alphabet and English digits for the symbols of an access code. */
export const spellingAlphabet: Readonly<Record<string, string>> = {
  2: 'two',
  3: 'three',
  4: 'four',
  5: 'five',
  6: 'six',
  7: 'seven',
  8: 'eight',
  9: 'nine',
  A: 'Alfa',
  C: 'Charlie',
  D: 'Delta',
  E: 'Echo',
  F: 'Foxtrot',
  H: 'Hotel',
  J: 'Juliett',
  K: 'Kilo',
  M: 'Mike',
  P: 'Papa',
  R: 'Romeo',
  T: 'Tango',
  V: 'Victor',
  W: 'Whiskey',
  X: 'X-ray',
};
