import {cited, read, unverified} from '../cite.js';
import type {PolicyPack} from '../policy-pack.js';
import {days} from '../policy-times.js';
import {
  accreditor,
  jointCommission,
  officeForCivilRights,
  qualityImprovementOrganization,
  stateSurveyAgency,
} from './us-bodies.js';

const dayType = unverified(
  'SOM Appendix A, A-0122',
  'The guidance says "days" and not which; they are counted as calendar days.',
);
const stillWorking = read(
  'SOM Appendix A, A-0122',
  'Read in survey reports, hospitalinspections.org. A policy that leaves the number out is itself a finding.',
);
const fourElements = read(
  '42 CFR 482.13(a)(2)(iii); SOM Appendix A, A-0123',
  'Read in survey reports, hospitalinspections.org.',
);

/** Grievances of patients in hospitals that take part in Medicare. */
export const usCms: PolicyPack = {
  id: 'us-cms',
  version: '1',
  jurisdiction: 'US',
  name: {
    en: 'United States: hospital conditions of participation',
    es: 'Estados Unidos: condiciones de participación de los hospitales',
  },
  matter: 'any',
  onlyGrievances: true,
  effective: {},
  sources: [
    read('42 CFR 482.13(a)(2)', 'Read as told by SOM Appendix A (revision 37) and survey reports.'),
    unverified('42 CFR 485.614', 'Whether it asks the same of critical access hospitals.'),
  ],
  settings: [
    {
      name: 'responseDays',
      meaning:
        'A number: how many days after a grievance came the written answer goes out at the latest.',
      unit: 'days',
      days: 'calendar',
      usual: [21, 30],
      sources: [stillWorking, dayType],
    },
  ],
  stages: [],
  clocks: [
    {
      id: 'endangerment',
      what: 'review',
      time: {amount: 0, unit: 'hours', days: 'calendar'},
      from: 'received',
      target: 'hard',
      when: 'endangerment',
      sources: [cited('SOM Appendix A, A-0122')],
    },
    {
      id: 'usual-answer',
      what: 'respond',
      time: days(7),
      from: 'received',
      target: 'average',
      sources: [cited('SOM Appendix A, A-0122'), dayType],
    },
    {
      id: 'still-working',
      what: 'interim',
      time: days(7),
      from: 'received',
      target: 'hard',
      when: 'not-answered',
      sources: [stillWorking, dayType],
    },
    {
      id: 'answer',
      what: 'respond',
      time: {setting: 'responseDays'},
      from: 'received',
      target: 'hard',
      inWriting: true,
      sources: [stillWorking, dayType],
    },
  ],
  pauses: [],
  letters: [
    {
      id: 'still-at-work',
      letter: 'interim',
      words: {en: 'that we are still at work on it', es: 'que seguimos trabajando en ella'},
      sources: [stillWorking],
    },
    {
      id: 'number-of-days',
      letter: 'interim',
      words: {
        en: 'how many days it will take until you get our answer',
        es: 'en cuántos días recibirá nuestra respuesta',
      },
      sources: [stillWorking],
    },
    {
      id: 'contact-person',
      letter: 'final',
      words: {en: 'whom you can ask about it', es: 'a quién puede preguntar'},
      sources: [fourElements],
    },
    {
      id: 'steps-taken',
      letter: 'final',
      words: {en: 'what we did to look into it', es: 'qué hicimos para investigarla'},
      sources: [fourElements],
    },
    {
      id: 'results',
      letter: 'final',
      words: {en: 'what we found', es: 'qué encontramos'},
      sources: [fourElements],
    },
    {
      id: 'completion-date',
      letter: 'final',
      words: {en: 'the day on which we were done', es: 'el día en que terminamos'},
      sources: [fourElements],
    },
  ],
  bodies: [stateSurveyAgency, qualityImprovementOrganization, accreditor, officeForCivilRights],
  spoken: [cited('SOM Appendix A, A-0121')],
  noReprisal: jointCommission,
  exclusions: [
    {
      id: 'settled-on-the-spot',
      meaning:
        'A spoken complaint that the staff who are there, or who can be there quickly, settle at once.',
      spoken: true,
      onTheSpot: true,
      sources: [read('SOM Appendix A, A-0118', 'Read at reliasmedia.com (85683).')],
    },
    {
      id: 'after-discharge',
      meaning:
        'A point made in speech after discharge that staff would have settled at once during the stay.',
      judged: true,
      spoken: true,
      sources: [cited('SOM Appendix A, A-0118')],
    },
    {
      id: 'not-the-representative',
      meaning:
        'A complaint by someone who does not speak for the patient, until the patient agrees.',
      withoutAuthority: true,
      sources: [
        read(
          'SOM Appendix A, A-0118',
          'A policy of one hospital that was accepted in a survey, hospitalinspections.org (16520).',
        ),
      ],
    },
  ],
};
