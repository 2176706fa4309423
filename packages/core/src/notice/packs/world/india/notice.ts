import {cited, read, unverified} from '../../../../policy/cite.js';
import type {Notice} from '../../../notice.js';
import {right, rightsNotice} from '../rights-notice.js';
import {en} from './en.js';
import {es} from './es.js';

const name = "NHRC and MoHFW, Charter of Patients' Rights (2018)";
const charter = (number: number) =>
  read(`${name}, right ${number}`, 'Read at mondaq.com (747800).');
const update = [
  read('National Council for Clinical Establishments, August 23, 2021', 'Read in two summaries.'),
  unverified(
    'National Council for Clinical Establishments, August 23, 2021',
    'The exact list, which is often said to have 20 rights.',
  ),
];

/** The seventeen rights of the charter of India, and what the national council added in 2021. */
export const india: Notice = rightsNotice({
  id: 'in-patient-rights',
  jurisdiction: 'IN',
  sources: [
    read(name, 'Read at mondaq.com (747800).'),
    unverified(name, 'Which states have adopted it, and how far it binds each hospital.'),
  ],
  rights: [
    right('information', charter(1)),
    right('records', charter(2)),
    right('emergency-care', charter(3)),
    right('consent', charter(4)),
    right('confidentiality-and-dignity', charter(5)),
    right('second-opinion', charter(6)),
    right('rates', charter(7)),
    right('non-discrimination', charter(8)),
    right('safety-and-quality', charter(9)),
    right('alternatives', charter(10)),
    right('source-of-medicines', charter(11)),
    right('referral', charter(12)),
    right('clinical-trials', charter(13)),
    right('research', charter(14)),
    right('discharge', charter(15)),
    right('education', charter(16)),
    {
      id: 'redress',
      statements: [
        {id: 'redress', sources: [charter(17)]},
        {
          id: 'answer',
          sources: [
            cited(`${name}, right 17`),
            unverified(`${name}, right 17`, 'Which days count, and the wording about 15 days.'),
          ],
        },
      ],
    },
    {
      id: 'update-2021',
      statements: ['female-presence', 'hiv', 'digital-records', 'rates-in-two-languages'].map(
        (id) => ({id, sources: update}),
      ),
    },
  ],
  texts: {en, es},
});
