import {read, unverified} from '../../cite.js';
import type {GrievanceRules} from '../grievance-rules.js';

const regulation = read('SI 2009/309, reg 8', 'Read as told by themdu.com.');

/** What falls under the NHS complaints regulations in England. */
export const gbEngRules: GrievanceRules = {
  id: 'gb-eng',
  version: '1',
  jurisdiction: 'GB-ENG',
  name: 'England: NHS complaints regulations',
  classes: {
    complaint: 'Settled by the next working day, outside the regulations',
    grievance: 'Complaint under the regulations',
  },
  rules: [
    {
      id: 'written',
      says: 'A complaint in writing falls under the regulations, however soon it is settled.',
      when: {fact: 'in-writing'},
      makes: 'grievance',
      sources: [regulation],
    },
    {
      id: 'typed-online',
      says: 'So does what is typed into a web form, a kiosk or a portal.',
      when: {any: [{fact: 'typed-online'}, {fact: 'on-social-media'}, {fact: 'in-survey'}]},
      makes: 'grievance',
      sources: [
        unverified(
          'SI 2009/309, reg 8',
          'Only spoken complaints are left out. That whatever is typed is not spoken is a reading of ours.',
        ),
      ],
    },
    {
      id: 'settled-next-working-day',
      says: 'A spoken complaint that is settled by the end of the next working day falls outside the regulations.',
      when: {fact: 'settled-next-working-day'},
      makes: 'complaint',
      sources: [regulation],
    },
  ],
  otherwise: {
    id: 'under-the-regulations',
    says: 'A complaint that is not settled by then falls under the regulations.',
    makes: 'grievance',
    sources: [regulation],
  },
};
