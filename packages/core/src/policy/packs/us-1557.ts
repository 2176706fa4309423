import {cited, unverified} from '../cite.js';
import type {PolicyPack} from '../policy-pack.js';
import {days} from '../policy-times.js';
import {officeForCivilRights} from './us-bodies.js';

const model = cited(
  'HHS model civil-rights grievance procedure',
  'An older model. The rule itself sets no number of days.',
);

/** Civil-rights grievances under Section 1557, in organizations of 15 and more employees. */
export const us1557: PolicyPack = {
  id: 'us-1557',
  version: '1',
  jurisdiction: 'US',
  name: {
    en: 'United States: civil-rights grievances (Section 1557)',
    es: 'Estados Unidos: quejas por derechos civiles (Sección 1557)',
  },
  matter: 'civil-rights',
  overlay: true,
  effective: {},
  sources: [
    cited('45 CFR 92.8(c)'),
    unverified(
      '45 CFR 92',
      'Parts of the rule were vacated on October 22, 2025, and some organizations in Texas and Montana had a stay; how it stands now was not checked.',
    ),
  ],
  settings: [
    {
      name: 'civilRightsResponseDays',
      meaning:
        'A number: how many days after a civil-rights grievance came it is decided at the latest.',
      unit: 'days',
      days: 'calendar',
      usual: [30],
      sources: [model],
    },
  ],
  stages: [
    {
      id: 'decision',
      title: {en: 'Decision', es: 'Decisión'},
    },
    {
      id: 'appeal',
      title: {en: 'Appeal', es: 'Apelación'},
      request: {
        within: days(15),
        from: 'answered',
        override: true,
        optional: true,
        sources: [model],
      },
    },
  ],
  clocks: [
    {
      id: 'answer',
      what: 'respond',
      time: {setting: 'civilRightsResponseDays'},
      from: 'received',
      target: 'hard',
      stage: 'decision',
      inWriting: true,
      sources: [model],
    },
  ],
  pauses: [],
  filing: {within: days(60), from: 'aware', override: true, optional: true, sources: [model]},
  letters: [
    {
      id: 'decision',
      letter: 'final',
      words: {en: 'what we decided', es: 'qué decidimos'},
      sources: [model],
    },
    {
      id: 'appeal-right',
      letter: 'final',
      words: {
        en: 'how to ask us to look at it again',
        es: 'cómo pedirnos que la veamos de nuevo',
      },
      sources: [model],
    },
  ],
  bodies: [officeForCivilRights],
  noReprisal: [cited('45 CFR 80.7(e)')],
  exclusions: [],
  retention: {years: 3, source: cited('45 CFR 92.8(c)')},
};
