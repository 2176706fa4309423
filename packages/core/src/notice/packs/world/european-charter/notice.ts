import {read} from '../../../../policy/cite.js';
import type {Notice} from '../../../notice.js';
import {right, rightsNotice} from '../rights-notice.js';
import {en} from './en.js';
import {es} from './es.js';

const name = "European Charter of Patients' Rights (2002)";
const where = 'A text of citizens’ groups, not a law. Read at wkeim.lima-city.de.';
const charter = (number: number) => read(`${name}, right ${number}`, where);

/** The fourteen rights that citizens' groups of Europe wrote down in 2002. */
export const europeanCharter: Notice = rightsNotice({
  id: 'eu-european-charter',
  jurisdiction: 'EU',
  sources: [read(name, where)],
  rights: [
    right('prevention', charter(1)),
    right('access', charter(2)),
    right('information', charter(3)),
    right('consent', charter(4)),
    right('free-choice', charter(5)),
    right('privacy', charter(6)),
    right('time', charter(7)),
    right('quality', charter(8)),
    right('safety', charter(9)),
    right('innovation', charter(10)),
    right('avoidable-pain', charter(11)),
    right('personal-care', charter(12)),
    right('complaint', charter(13)),
    right('compensation', charter(14)),
  ],
  texts: {en, es},
});
