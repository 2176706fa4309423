import {spellingAlphabet, spokenAccessCode} from '@patient-relations/core/access';

/**
 * An access code as it is said, a line a group. `words` lists a word for each symbol of a code in the alphabet's
 * order, `-` standing for a space inside one; empty for the international spelling alphabet.
 */
export function spokenCode(code: string, words: string): readonly string[] {
  const symbols = Object.keys(spellingAlphabet);
  const own = words
    .split(' ')
    .map((word, index) => [symbols[index] ?? '', word.replaceAll('-', ' ')]);
  const spoken = spokenAccessCode(
    code,
    words ? (Object.fromEntries(own) as typeof spellingAlphabet) : spellingAlphabet,
  );
  return spoken.map((group) => group.join(', '));
}
