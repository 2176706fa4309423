import {cited, read} from '../../../../policy/cite.js';
import type {Notice, NoticeSection} from '../../../notice.js';
import {rightsNotice} from '../rights-notice.js';
import {en} from './en.js';
import {es} from './es.js';

const constitution = (group: string) => cited(`NHS Constitution for England, section 3a, ${group}`);

function group(id: string, name: string, statements: readonly string[]): NoticeSection {
  return {id, statements: statements.map((each) => ({id: each, sources: [constitution(name)]}))};
}

/** What the NHS Constitution promises patients in England, by its groups. */
export const nhsConstitution: Notice = rightsNotice({
  id: 'gb-eng-nhs-constitution',
  jurisdiction: 'GB-ENG',
  sources: [cited('NHS Constitution for England'), cited('Health Act 2009, s 2')],
  rights: [
    group('access', 'access to health services', [
      'free-of-charge',
      'not-refused',
      'fit-for-you',
      'no-discrimination',
      'waiting-times',
      'local-needs',
    ]),
    group('quality', 'quality of care and environment', [
      'skilled-staff',
      'clean-and-safe',
      'food-and-drink',
      'getting-better',
    ]),
    group('treatments', 'nationally approved treatments, drugs and programmes', [
      'approved-drugs',
      'local-decisions',
      'vaccines',
    ]),
    group('respect', 'respect, consent and confidentiality', [
      'dignity',
      'abuse-and-neglect',
      'consent',
      'know-before',
      'records',
      'kept-private',
      'how-facts-are-used',
      'opt-out',
    ]),
    group('choice', 'informed choice', ['own-practice', 'own-doctor', 'compare', 'choose']),
    group('involvement', 'involvement in your healthcare and the NHS', [
      'take-part',
      'told-of-harm',
      'shape-services',
    ]),
    {
      id: 'complaint',
      statements: [
        {
          id: 'acknowledged',
          sources: [
            constitution('complaint and redress'),
            read('SI 2009/309, reg 13', 'Read as told by themdu.com.'),
          ],
        },
        ...['looked-into', 'outcome', 'ombudsman', 'judge', 'compensation'].map((id) => ({
          id,
          sources: [constitution('complaint and redress')],
        })),
      ],
    },
  ],
  texts: {en, es},
});
