import {read} from '../../../../policy/cite.js';
import type {Notice, NoticeSection} from '../../../notice.js';
import {rightsNotice} from '../rights-notice.js';
import {en} from './en.js';
import {es} from './es.js';

const name = 'Australian Charter of Healthcare Rights, 2nd edition (2019)';
const where = 'Read at bethesdaclinic.org.au and hcnsw.org.au.';

function part(id: string, title: string, statements: readonly string[]): NoticeSection {
  const sources = [read(`${name}, ${title}`, where)];
  return {id, statements: statements.map((each) => ({id: each, sources}))};
}

/** The seven rights of the charter of Australia. */
export const australia: Notice = rightsNotice({
  id: 'au-healthcare-rights',
  jurisdiction: 'AU',
  sources: [read(name, where)],
  rights: [
    part('access', 'Access', ['access']),
    part('safety', 'Safety', ['good-care', 'safe-place']),
    part('respect', 'Respect', ['as-a-person', 'who-you-are']),
    part('partnership', 'Partnership', ['ask', 'decide', 'bring-others']),
    part('information', 'Information', ['condition', 'services', 'help', 'records', 'gone-wrong']),
    part('privacy', 'Privacy', ['personal-privacy', 'facts']),
    part('feedback', 'Give feedback', ['no-worse', 'fair-and-soon', 'make-better']),
  ],
  noReprisal: [read(`${name}, Give feedback`, where)],
  texts: {en, es},
});
