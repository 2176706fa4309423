import {cited, read, unverified} from '../../cite.js';
import type {GrievanceRules} from '../grievance-rules.js';

const onTheSpot = read('SOM Appendix A, A-0118', 'Read at reliasmedia.com (85683).');
const hospitalGuide = (where: string) => read('SOM Appendix A, A-0118', `Read ${where}.`);
const training = hospitalGuide(
  'in study cards (goconqr.com 6252757) and in the readiness guide of one hospital',
);

/** Complaint or grievance in hospitals that take part in Medicare. */
export const usCmsRules: GrievanceRules = {
  id: 'us-cms',
  version: '1',
  jurisdiction: 'US',
  name: 'United States: hospital conditions of participation',
  classes: {complaint: 'Complaint', grievance: 'Grievance'},
  rules: [
    {
      id: 'not-the-representative',
      says: 'Whoever complains does not speak for the patient. The patient is asked first.',
      when: {not: {fact: 'speaks-for-patient'}},
      makes: 'complaint',
      sources: [
        read(
          'SOM Appendix A, A-0118',
          'A policy of one hospital that was accepted in a survey, hospitalinspections.org (16520).',
        ),
      ],
    },
    {
      id: 'abuse-neglect-harm',
      says: 'A complaint of abuse, neglect or harm to a patient is a grievance, spoken or written.',
      when: {any: [{fact: 'alleges-abuse'}, {fact: 'alleges-neglect'}, {fact: 'alleges-harm'}]},
      makes: 'grievance',
      sources: [onTheSpot, cited('SOM Appendix A, A-0118', 'For harm to a patient.')],
    },
    {
      id: 'hospital-requirements',
      says: 'A complaint that the hospital broke a condition of participation is a grievance.',
      when: {fact: 'hospital-requirements'},
      makes: 'grievance',
      sources: [onTheSpot],
    },
    {
      id: 'written',
      says: 'A letter, an email or a fax is always a grievance.',
      when: {fact: 'in-writing'},
      makes: 'grievance',
      sources: [training, hospitalGuide('in a survey report, hospitalinspections.org (16520)')],
    },
    {
      id: 'typed-online',
      says: 'What is typed into a web form, a kiosk or the portal is taken as written.',
      when: {all: [{fact: 'typed-online'}, {fact: 'counts-typed-as-written'}]},
      makes: 'grievance',
      sources: [
        unverified(
          'SOM Appendix A, A-0118',
          'By analogy with letters and emails. The guidance does not speak of forms, kiosks or portals.',
        ),
      ],
    },
    {
      id: 'social-media',
      says: 'A post on social media counts as written where the hospital’s policy says so.',
      when: {all: [{fact: 'on-social-media'}, {fact: 'counts-social-media'}]},
      makes: 'grievance',
      sources: [
        unverified('SOM Appendix A, A-0118', 'The guidance does not speak of social media.'),
      ],
    },
    {
      id: 'asks-for-response',
      says: 'Somebody who asks for an answer, or for formal handling, has a grievance.',
      when: {fact: 'asks-for-response'},
      makes: 'grievance',
      sources: [training],
    },
    {
      id: 'medicare-billing',
      says: 'A complaint of somebody in Medicare about rights or limits in billing is a grievance.',
      when: {all: [{fact: 'about-bill'}, {fact: 'medicare-rights'}]},
      makes: 'grievance',
      sources: [onTheSpot, cited('42 CFR 489')],
    },
    {
      id: 'survey-comment',
      says: 'A survey comment of a known patient is a grievance if it asks for a solution, or if the hospital usually treats such words as one.',
      when: {
        all: [
          {fact: 'in-survey'},
          {fact: 'survey-names-patient'},
          {any: [{fact: 'asks-for-solution'}, {fact: 'counts-survey-comments'}]},
        ],
      },
      makes: 'grievance',
      sources: [cited('SOM Appendix A, A-0118')],
    },
    {
      id: 'other-survey-comment',
      says: 'What is said in a survey is otherwise no grievance.',
      when: {fact: 'in-survey'},
      makes: 'complaint',
      sources: [cited('SOM Appendix A, A-0118')],
    },
    {
      id: 'minor-request',
      says: 'A small wish that is met quickly is no grievance.',
      when: {all: [{fact: 'minor-request'}, {fact: 'fixed-quickly'}]},
      makes: 'complaint',
      sources: [training],
    },
    {
      id: 'after-discharge',
      says: 'What is said after discharge, and staff would have settled at once during the stay, is no grievance.',
      when: {all: [{fact: 'after-discharge'}, {fact: 'easily-settled'}]},
      makes: 'complaint',
      sources: [cited('SOM Appendix A, A-0118')],
    },
    {
      id: 'other-billing',
      says: 'A complaint about a bill is otherwise usually no grievance.',
      when: {fact: 'about-bill'},
      makes: 'complaint',
      sources: [onTheSpot],
    },
    {
      id: 'not-settled-on-the-spot',
      says: 'A complaint that the staff who are there do not settle, or that is put off, passed on or looked into, is a grievance.',
      when: {
        any: [
          {not: {fact: 'settled-on-the-spot'}},
          {fact: 'postponed'},
          {fact: 'referred'},
          {fact: 'needs-investigation'},
        ],
      },
      makes: 'grievance',
      sources: [onTheSpot, training],
    },
  ],
  otherwise: {
    id: 'settled-on-the-spot',
    says: 'The staff who were there settled it at once.',
    makes: 'complaint',
    sources: [onTheSpot],
  },
};
