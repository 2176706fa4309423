/**
 * Syllables of an English word: groups of vowels, less a silent ending (-e, -es, -ed) and a silent e inside (safely,
 * sometimes), more a few vowels that part (radio, science). A rule of thumb: English spelling allows no better without
 * a dictionary.
 */
export function englishSyllables(word: string): number {
  const letters = word
    .toLowerCase()
    .replace(/(?<![aeiourw])n['’]t$/, 'nit')
    .replaceAll(/[^a-z]/g, '')
    .replaceAll('qu', 'q')
    .replace(/^every/, 'evry')
    .replace(/^some/, 'som')
    .replace(/(?<=any|evry|som)one/, 'wun');
  const spoken = letters
    .replace(/(?<=[a-z]{2})(?<![td]|[^aeiouylr]l)ed$/, 'd')
    .replace(/(?<=[a-z]{2})(?<![sxz]|ch|sh|c|g|[^aeiouylr]l)es$/, 's')
    .replace(/(?<=[a-z]{2})(?<![^aeiouy]l)e$/, '')
    .replace(/(?<=[aeiouy][^aeiouyl])e(?=(?:ly|ments?|ful|fully|less|ness|ty|times?)$)/, '');
  const groups = spoken.match(/[aeiouy]+/g)?.length ?? 0;
  const parted = spoken.match(
    /(?<![tcsgxj]|ll)(?<!n(?=io))i[aou]|(?<!t|[^s]c)ien[ct]|[aeouy]ing$|(?<!.g)eo(?!u|pl)|ua(?=[lt])|[ct]iat|iet|crea(?=t(?!u))|(?<=[aeiouy][^aeiouy]+)eas?$/g,
  );
  return Math.max(1, groups + (parted?.length ?? 0));
}

/** Syllables of a Spanish word: strong vowels part, weak ones join their neighbor unless they carry an accent. */
export function spanishSyllables(word: string): number {
  const letters = word
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/([qg])u(?=[eéií])/g, '$1')
    .replaceAll('h', '')
    .replace(/y$/, 'i');
  const groups = letters.match(/[aeiouáéíóúü]+/g) ?? [];
  const counts = groups.map((group) => Math.max(1, group.match(/[aeoáéóíú]/g)?.length ?? 0));
  return Math.max(
    1,
    counts.reduce((sum, count) => sum + count, 0),
  );
}
