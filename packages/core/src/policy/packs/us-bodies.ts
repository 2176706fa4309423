import {cited, read, unverified} from '../cite.js';
import type {ExternalBody} from '../policy-pack.js';
import {days} from '../policy-times.js';
import type {Source} from '../source.js';

/** The office of the federal government for privacy and for fair treatment. */
export const officeForCivilRights: ExternalBody = {
  id: 'ocr',
  role: 'civil-rights',
  name: 'Office for Civil Rights, U.S. Department of Health and Human Services',
  purpose: {
    en: 'It looks into unfair treatment and into private facts that got out.',
    es: 'Investiga el trato injusto y los datos privados que se dieron a conocer.',
  },
  contact: {phone: 'ocrPhone', url: 'ocrUrl'},
  access: 'any-time',
  filing: {
    within: days(180),
    from: 'event-or-aware',
    override: true,
    sources: [cited('45 CFR 160.306')],
  },
  sources: [cited('45 CFR 160.306')],
};

/** The agency of the state that inspects hospitals. */
export const stateSurveyAgency: ExternalBody = {
  id: 'state-agency',
  role: 'regulator',
  name: {field: 'stateAgency'},
  purpose: {
    en: 'It checks if hospitals in this state keep the rules.',
    es: 'Revisa si los hospitales de este estado cumplen las reglas.',
  },
  contact: {phone: 'stateAgencyPhone', address: 'stateAgencyAddress'},
  access: 'any-time',
  sources: [
    read(
      '42 CFR 482.13(a)(2); SOM Appendix A, A-0118',
      'Read in a survey report, hospitalinspections.org.',
    ),
  ],
};

/** The organization that reviews the care of people with Medicare. */
export const qualityImprovementOrganization: ExternalBody = {
  id: 'qio',
  role: 'quality-review',
  name: {field: 'qioName'},
  purpose: {
    en: 'If you have Medicare, it looks into your care, or into being sent home too soon.',
    es: 'Si usted tiene Medicare, revisa su atención, o si le dan de alta demasiado pronto.',
  },
  contact: {phone: 'qioPhone'},
  access: 'any-time',
  sources: [
    read(
      '42 CFR 476; BFCC-QIO program',
      'Acentra Health or Commence Health, by state; read at acentraqio.com and legalclarity.org.',
    ),
  ],
};

/** What an accreditor asks of the way complaints are answered, free from reprisal among it. */
export const jointCommission: readonly Source[] = [
  cited('Joint Commission RI.01.07.01'),
  unverified(
    'Joint Commission RI.01.07.01',
    'The number may be another since the renumbering of January 1, 2026.',
  ),
];

/** The body that accredits the hospital, where there is one. */
export const accreditor: ExternalBody = {
  id: 'accreditor',
  role: 'accreditor',
  name: {field: 'accreditorName'},
  purpose: {
    en: 'It checks if we meet the standards we signed up for.',
    es: 'Revisa si cumplimos las normas que aceptamos.',
  },
  contact: {url: 'accreditorUrl'},
  optional: true,
  access: 'any-time',
  sources: [
    ...jointCommission,
    read(
      'Joint Commission APR.09.01.01',
      'Takes complaints by website, fax or mail: its phone line has ended. Read at barrins-assoc.com.',
    ),
  ],
};
