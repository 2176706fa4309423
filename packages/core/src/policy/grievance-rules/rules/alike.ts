import {unverified} from '../../cite.js';
import type {GrievanceRules} from '../grievance-rules.js';

/** Where no rule tells complaints apart, each is handled in full. */
export const alikeRules: GrievanceRules = {
  id: 'alike',
  version: '1',
  name: 'All complaints alike',
  classes: {complaint: 'Complaint', grievance: 'Complaint'},
  rules: [],
  otherwise: {
    id: 'every-complaint',
    says: 'Every complaint goes through the whole process.',
    makes: 'grievance',
    sources: [
      unverified(
        'ISO 10002',
        'No rule of the place was found that tells some complaints apart. A reading of ours, on the safe side.',
      ),
    ],
  },
};
