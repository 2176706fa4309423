import {
  draftLetter,
  letterFields,
  letterTemplates,
  type Letter,
  type LetterFacts,
  type LetterKind,
} from '@patient-relations/core/letter';

const words: Readonly<Record<string, string>> = {
  en: 'We talked with the nurse (ward B-12) on March 4, and we read the file.',
  es: 'Hablamos con la enfermera (sala B-12) el 4 de marzo; leímos el archivo. ¿Qué pasó?',
  ar: 'تحدثنا مع الممرضة (قسم B-12) في 4 مارس، وقرأنا الملف. لم يتولَّ أحدٌ الأمر خلال ١٢ دقيقة.',
};

/** A letter in which nothing is missing, with these facts in the place of others. */
export function sampleLetter(kind: LetterKind, language: string, facts: LetterFacts = {}): Letter {
  const template = letterTemplates.find((each) => each.kind === kind && each.language === language);
  if (!template) throw new Error(`no template ${kind} in ${language}`);
  const whole = Object.entries(letterFields).map(([name, {type}]) => {
    if (type === 'date') return [name, '2026-03-12'];
    return [name, type === 'list' ? [words[language], words[language]] : words[language]];
  });
  const own: LetterFacts = {
    recipientName: 'Jordan Miller',
    recipientAddress: ['12 Hill Road, Apt. 4', 'Springfield, OH 45503'],
    reference: 'R-2041',
    contactPhone: '+1 555 010 2044',
    signerName: 'Robin Shah',
  };
  return draftLetter(template, {...Object.fromEntries(whole), ...own, ...facts}, 'anna');
}
