import {read, unverified} from '../../cite.js';
import type {Source} from '../../source.js';
import type {GrievanceRules} from '../grievance-rules.js';

const openCriteria = (citation: string): Source =>
  unverified(citation, 'When a complaint skips the first stage was not read word for word.');

const scotland = read(
  'NHS Scotland Model Complaints Handling Procedure',
  'Read at pass-scotland.org.uk and nhslothian.scot.',
);

const northernIreland = read(
  'HSC Northern Ireland complaints procedure',
  'Read at setrust.hscni.net.',
);

const ireland = read('HSE, Your Service Your Say', 'Read at hse.ie (enabling feedback).');

/** Scotland: early answer first, full review if that does not do. */
export const gbSctRules = twoStages({
  id: 'gb-sct',
  jurisdiction: 'GB-SCT',
  name: 'Scotland: NHS complaints procedure',
  procedure: scotland,
});

/** Northern Ireland: the same two steps. */
export const gbNirRules = twoStages({
  id: 'gb-nir',
  jurisdiction: 'GB-NIR',
  name: 'Northern Ireland: health and social care complaints procedure',
  procedure: northernIreland,
});

/** Ireland: settled where it arose within two working days, or a formal review. */
export const ieHseRules = twoStages({
  id: 'ie-hse',
  jurisdiction: 'IE',
  name: 'Ireland: Your Service Your Say',
  procedure: ireland,
});

interface Place extends Pick<GrievanceRules, 'id' | 'name'> {
  readonly jurisdiction: string;
  readonly procedure: Source;
}

function twoStages({id, jurisdiction, name, procedure}: Place): GrievanceRules {
  const open = openCriteria(procedure.citation);
  return {
    id,
    version: '1',
    jurisdiction,
    name,
    classes: {complaint: 'Stage 1, settled at the front line', grievance: 'Stage 2, full review'},
    rules: [
      {
        id: 'asks-for-next-stage',
        says: 'Somebody who asks for the full review gets it.',
        when: {fact: 'asks-for-next-stage'},
        makes: 'grievance',
        sources: [procedure],
      },
      {
        id: 'serious',
        says: 'What is serious, or has to be looked into, goes to the full review at once.',
        when: {
          any: [
            {fact: 'needs-investigation'},
            {fact: 'alleges-abuse'},
            {fact: 'alleges-neglect'},
            {fact: 'alleges-harm'},
          ],
        },
        makes: 'grievance',
        sources: [open],
      },
      {
        id: 'settled-at-first-stage',
        says: 'What is settled in the time of the first stage ends there.',
        when: {fact: 'settled-at-first-stage'},
        makes: 'complaint',
        sources: [procedure],
      },
    ],
    otherwise: {
      id: 'not-settled-at-first-stage',
      says: 'What the first stage does not settle goes to the full review.',
      makes: 'grievance',
      sources: [procedure],
    },
  };
}
