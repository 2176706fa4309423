import type {Acknowledgement} from '../acknowledgement.js';
import {noticeTextHash, shownNotice} from '../canonical-notice-text.js';
import type {Notice, NoticeValues} from '../notice.js';
import {viewNotice} from '../notice-view.js';

const source = {citation: '42 CFR 482.13(a)(1)', confidence: 'cited'} as const;

/** What a hospital fills the example in with. It has no taxi to speak of. */
export const exampleValues: NoticeValues = {
  hospital: 'Riverside Hospital',
  phone: '+1 555 010 2000',
  site: 'https://hospital.example/rights',
};

/** A notice with all that a notice can have; its Spanish translation lacks the second section. */
export function exampleNotice(change: Partial<Notice> = {}): Notice {
  return {
    id: 'example-rights',
    kind: 'rights-and-responsibilities',
    jurisdiction: 'US-CA',
    version: '2',
    effective: {from: '2026-01-01', to: '2026-12-31'},
    change: {kind: 'substantive', summary: {en: 'You can now call at night.'}},
    language: 'en',
    sections: [
      {
        id: 'care',
        statements: [
          {id: 'told', sources: [source]},
          {id: 'call', sources: [source]},
          {id: 'taxi', sources: [{citation: 'Local rule', confidence: 'unverified'}]},
        ],
      },
      {id: 'visits', statements: [{id: 'choose', sources: [source]}]},
    ],
    texts: {
      en: {
        status: 'reviewed',
        title: 'Your rights at {hospital}',
        sections: {
          care: {
            heading: '1. Your care',
            statements: {
              told: 'We tell you **what we do**.\n\n- before we start\n- when we stop',
              call: 'Call [{phone}](tel:{phone}) or read [our page]({site}).',
              taxi: 'A taxi home costs {fare}.',
            },
          },
          visits: {heading: 'Visits', statements: {choose: 'You choose who visits you.'}},
        },
      },
      es: {
        status: 'draft',
        title: 'Sus derechos en {hospital}',
        sections: {
          care: {
            heading: '1. Su atención',
            statements: {
              told: 'Le decimos **qué hacemos**.',
              call: 'Llame al [{phone}](tel:{phone}).',
              taxi: 'Un taxi a casa cuesta {fare}.',
            },
          },
        },
      },
    },
    fields: [
      {name: 'hospital', meaning: 'Its name', type: 'text', required: true},
      {name: 'phone', meaning: 'Where to call', type: 'phone', required: true},
      {name: 'site', meaning: 'Where to read more', type: 'url', required: true},
      {name: 'fare', meaning: 'What a taxi costs', type: 'text', required: false},
    ],
    delivery: [
      {
        settings: ['inpatient'],
        on: 'admission',
        withinHours: 48,
        repeat: 'version',
        proof: 'delivery',
        sources: [source],
      },
    ],
    retention: {years: 6, source: {citation: '45 CFR 164.530(j)(2)', confidence: 'cited'}},
    ...change,
  };
}

/** An honest record of someone who read the example in some languages. */
export async function exampleAcknowledgement(
  change: Partial<Acknowledgement> = {},
  notice: Notice = exampleNotice(),
): Promise<Acknowledgement> {
  const {languages = ['en']} = change;
  const views = languages.map((language) => viewNotice(notice, language, exampleValues));
  return {
    noticeId: notice.id,
    version: notice.version,
    languages,
    textHash: await noticeTextHash(views.map(shownNotice)),
    sections: views.flatMap(({sections}) =>
      sections.map(({id, language}, at) => ({id, language, opened: at === 0})),
    ),
    shownAt: '2026-03-02T09:30:00.000Z',
    timeZone: 'America/Los_Angeles',
    mode: 'self',
    outcome: 'acknowledged',
    ...change,
  };
}
