import type {BlockInLanguages} from './in-languages.js';

/** What was done, found and put right: what a written answer owes the person. */
export const findings: readonly BlockInLanguages[] = [
  {
    type: 'paragraph',
    when: 'concern',
    lines: [
      {
        en: 'This is what you told us: {concern}',
        es: 'Esto es lo que usted nos contó: {concern}',
        ar: 'هذا ما أخبرتنا به: {concern}',
      },
    ],
  },
  {type: 'paragraph', when: 'apology', carries: ['ie-hse/apology'], lines: ['{apology}']},
  {
    type: 'list',
    carries: ['us-cms/steps-taken', 'gb-eng/how-considered'],
    lead: {
      en: 'This is what we did to look into it:',
      es: 'Esto es lo que hicimos para investigarlo:',
      ar: 'هذا ما فعلناه للنظر في الأمر:',
    },
    lines: ['{steps}'],
  },
  {
    type: 'list',
    carries: ['us-cms/results', 'gb-eng/conclusions', 'au-nsw/outcome', 'au-vic/outcome'],
    lead: {
      en: 'This is what we found:',
      es: 'Esto es lo que encontramos:',
      ar: 'هذا ما وجدناه:',
    },
    lines: ['{results}'],
  },
  {
    type: 'paragraph',
    when: 'decision',
    carries: ['us-1557/decision'],
    lines: [
      {
        en: 'This is what we decided: {decision}',
        es: 'Esto es lo que decidimos: {decision}',
        ar: 'هذا ما قررناه: {decision}',
      },
    ],
  },
  {
    type: 'list',
    when: 'answers',
    carries: ['ie-hse/every-point'],
    lead: {
      en: 'This is our answer to each of your points:',
      es: 'Esta es nuestra respuesta a cada uno de sus puntos:',
      ar: 'هذا ردنا على كل نقطة ذكرتها:',
    },
    lines: ['{answers}'],
  },
  {
    type: 'list',
    when: 'information',
    carries: ['nz-hdc/information'],
    lead: {
      en: 'These are the facts we have about it:',
      es: 'Estos son los datos que tenemos sobre ello:',
      ar: 'هذه هي المعلومات التي لدينا عن الأمر:',
    },
    lines: ['{information}'],
  },
  {
    type: 'list',
    when: 'remedies',
    carries: ['gb-eng/remedial-action'],
    lead: {
      en: 'This is what we have put right:',
      es: 'Esto es lo que ya hemos corregido:',
      ar: 'هذا ما أصلحناه:',
    },
    lines: ['{remedies}'],
  },
  {
    type: 'list',
    when: 'actions',
    carries: ['ie-hse/actions'],
    lead: {
      en: 'This is what we will do now:',
      es: 'Esto es lo que haremos ahora:',
      ar: 'هذا ما سنفعله الآن:',
    },
    lines: ['{actions}'],
  },
];
