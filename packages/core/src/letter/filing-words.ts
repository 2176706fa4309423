import {localize, type Localized} from '../facility/localize.js';
import type {FilingLimit} from '../policy/policy-pack.js';

const sentences: Readonly<Record<FilingLimit['from'], Localized>> = {
  event: {
    en: 'The time limit is {time} from when it happened.',
    es: 'El plazo es de {time} desde lo que pasó.',
    ar: 'المهلة {time} من وقت ما حدث.',
  },
  aware: {
    en: 'The time limit is {time} from when you knew of it.',
    es: 'El plazo es de {time} desde que usted lo supo.',
    ar: 'المهلة {time} من وقت علمك بالأمر.',
  },
  'event-or-aware': {
    en: 'The time limit is {time} from when it happened, or from when you knew of it.',
    es: 'El plazo es de {time} desde lo que pasó, o desde que usted lo supo.',
    ar: 'المهلة {time} من وقت ما حدث، أو من وقت علمك به.',
  },
  answered: {
    en: 'The time limit is {time} from our answer.',
    es: 'El plazo es de {time} desde nuestra respuesta.',
    ar: 'المهلة {time} من ردنا.',
  },
};

/** By when somebody has to be asked, as a sentence; nothing where the limit is not sure, or counted in working days. */
export function filingWords(filing: FilingLimit | undefined, language: string): string {
  const isSure = filing?.sources.every(({confidence}) => confidence !== 'unverified');
  if (!filing || !isSure || filing.within.days !== 'calendar') return '';
  const {text, language: found} = localize(sentences[filing.from], language);
  const format = new Intl.NumberFormat(found, {
    style: 'unit',
    unit: filing.within.unit.slice(0, -1),
    unitDisplay: 'long',
    numberingSystem: 'latn',
  });
  return text.replace('{time}', format.format(filing.within.amount));
}
