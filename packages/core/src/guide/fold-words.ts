/**
 * The words of a text as a search compares them: small, without accents and vowel marks, without the marks of a plural
 * or an article. Arabic letters that people write one for the other are one.
 */
export function foldWords(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    // U+0640 only stretches a word.
    .replace(/[\p{M}\u0640'’]/gu, '')
    .replace(/[ىی]/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/ة/g, 'ه')
    .replace(/ٱ/g, 'ا');
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map(fold);
}

function fold(word: string): string {
  if (/^[ا-ي]/.test(word)) return word.replace(/^[وف]?(ال|بال|كال|لل)(?=.{3})/, '');
  return word.replace(/(?<=[a-z]{3})s$/, '');
}
