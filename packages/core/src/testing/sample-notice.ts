import type {Acknowledgement} from '../notice/acknowledgement.js';
import {noticeTextHash, shownNotice} from '../notice/canonical-notice-text.js';
import type {Notice, NoticeValues} from '../notice/notice.js';
import {viewNotice} from '../notice/notice-view.js';

/** What a hospital fills the sample notice in with. */
export const sampleNoticeValues: NoticeValues = {hospital: 'Riverside Hospital'};

const source = {citation: '42 CFR 482.13(a)(1)', confidence: 'cited'} as const;

/**
 * A short notice of rights, in English and in Spanish. The Spanish one has no section about visitors yet. It is owed
 * once for a version to everyone who is admitted, and is in force since 2025.
 */
export function sampleNotice(overrides: Partial<Notice> = {}): Notice {
  return {
    id: 'rights',
    kind: 'rights-and-responsibilities',
    jurisdiction: 'US',
    version: '1',
    effective: {from: '2025-01-01'},
    change: {kind: 'substantive'},
    language: 'en',
    sections: [
      {id: 'respect', statements: [{id: 'respect', sources: [source]}]},
      {
        id: 'visitors',
        statements: [
          {id: 'choose', sources: [source]},
          {id: 'ask', sources: [source]},
        ],
      },
    ],
    texts: {
      en: {
        status: 'reviewed',
        title: 'Your rights at {hospital}',
        sections: {
          respect: {
            heading: 'Respect',
            statements: {respect: 'We treat you **with respect**. Tell us if we do not.'},
          },
          visitors: {
            heading: 'Visitors',
            statements: {
              choose: 'You choose who may visit you.',
              ask: 'Ask us:\n\n- when people may come\n- how many may come',
            },
          },
        },
      },
      es: {
        status: 'draft',
        title: 'Sus derechos en {hospital}',
        sections: {
          respect: {
            heading: 'Respeto',
            statements: {respect: 'Le tratamos **con respeto**. Díganos si no lo hacemos.'},
          },
        },
      },
    },
    fields: [{name: 'hospital', meaning: 'The name of the hospital', type: 'text', required: true}],
    delivery: [
      {
        settings: ['inpatient'],
        on: 'admission',
        repeat: 'version',
        proof: 'delivery',
        sources: [source],
      },
    ],
    retention: {years: 6, source: {citation: '45 CFR 164.530(j)(2)', confidence: 'cited'}},
    ...overrides,
  };
}

/** What a page records of someone who read a notice by themselves, with the hash of what stood on the screen. */
export async function sampleAcknowledgement(
  notice: Notice = sampleNotice(),
  overrides: Partial<Acknowledgement> = {},
): Promise<Acknowledgement> {
  const {languages = ['en']} = overrides;
  const views = languages.map((language) => viewNotice(notice, language, sampleNoticeValues));
  const shown = views.flatMap(({sections}) =>
    sections.map(({id, language}, index) => ({id, language, opened: index === 0})),
  );
  // A gap stands in the language of the notice in either of two translations: it is one place.
  const places = new Map(shown.map((section) => [`${section.id} ${section.language}`, section]));
  return {
    noticeId: notice.id,
    version: notice.version,
    languages,
    textHash: await noticeTextHash(views.map(shownNotice)),
    sections: [...places.values()],
    shownAt: '2025-11-03T09:30:00.000Z',
    timeZone: 'America/Los_Angeles',
    mode: 'self',
    outcome: 'acknowledged',
    ...overrides,
  };
}
