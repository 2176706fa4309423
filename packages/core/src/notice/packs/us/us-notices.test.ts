import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {dueNotices} from '../../due-notices.js';
import type {DeliveryRule, Notice, NoticeField, NoticeValues} from '../../notice.js';
import {noticeSchema} from '../../notice-schema.js';
import {viewNotice} from '../../notice-view.js';
import type {Encounter} from '../../notice-operations.js';
import {publishProblems} from '../../publish-problems.js';
import {usNotices} from './index.js';

const byId = (id: string): Notice => {
  const found = usNotices.find((notice) => notice.id === id);
  assert.ok(found, `there is no ${id}`);
  return found;
};

const filledIn: Readonly<Record<NoticeField['type'], string>> = {
  text: 'Mercy Hospital',
  phone: '555-010-2000',
  email: 'office@mercy.example',
  url: 'https://mercy.example/here',
  date: '2026-01-01',
  file: '/forms/official_form.pdf',
  digest: `_-_${'x'.repeat(40)}`,
};

const valuesOf = ({fields}: Notice): NoticeValues =>
  Object.fromEntries(fields.map(({name, type}) => [name, filledIn[type]]));

const citationsOf = ({sections}: Notice, id: string): readonly string[] =>
  sections
    .filter((section) => section.id === id)
    .flatMap(({statements}) => statements)
    .flatMap(({sources}) => sources)
    .map(({citation}) => citation);

describe('the notices of the United States', () => {
  it('are the ones a hospital owes', () => {
    assert.deepEqual(
      usNotices.map(({id, kind}) => [id, kind]),
      [
        ['us-federal-rights', 'rights-and-responsibilities'],
        ['us-ca-rights', 'rights-and-responsibilities'],
        ['us-nondiscrimination', 'nondiscrimination'],
        ['us-language-assistance', 'language-assistance'],
        ['us-advance-directives', 'advance-directives'],
        ['us-privacy-summary', 'privacy-practices'],
        ['us-medicare-im', 'fixed-form'],
        ['us-medicare-im-follow-up', 'fixed-form'],
        ['us-medicare-moon', 'fixed-form'],
        ['us-medicare-mcsn', 'fixed-form'],
      ],
    );
  });

  // The list of 42 CFR 482.13, right by right.
  const federal: readonly (readonly [section: string, citation: string])[] = [
    ['notice-of-rights', '42 CFR 482.13(a)(1)'],
    ['grievance', '42 CFR 482.13(a)(2)'],
    ['plan-of-care', '42 CFR 482.13(b)(1)'],
    ['informed-decisions', '42 CFR 482.13(b)(2)'],
    ['advance-directives', '42 CFR 482.13(b)(3)'],
    ['family-and-doctor', '42 CFR 482.13(b)(4)'],
    ['privacy', '42 CFR 482.13(c)(1)'],
    ['safe-setting', '42 CFR 482.13(c)(2)'],
    ['abuse-and-harassment', '42 CFR 482.13(c)(3)'],
    ['confidential-records', '42 CFR 482.13(d)(1)'],
    ['access-to-records', '42 CFR 482.13(d)(2)'],
    ['restraint-and-seclusion', '42 CFR 482.13(e)'],
    ['visitors', '42 CFR 482.13(h)(2)'],
  ];
  for (const [section, citation] of federal) {
    it(`tell a patient the federal right "${section}" and where it is written`, () => {
      assert.ok(citationsOf(byId('us-federal-rights'), section).includes(citation));
    });
  }

  // The list of 22 CCR 70707(b), item by item; the last five were not read again.
  const california: readonly string[] = [
    'equal-treatment',
    'respect',
    'care-team',
    'information',
    'informed-consent',
    'taking-part',
    'privacy',
    'confidential-records',
    'reasonable-requests',
    'leaving',
    'continuity',
    'research',
    'after-discharge',
    'bill',
    'rules',
    'representative',
    'visitors',
  ];
  california.forEach((section, at) => {
    it(`tell a patient in California the right "${section}" and how sure its source is`, () => {
      const sources = byId('us-ca-rights')
        .sections.filter(({id}) => id === section)
        .flatMap(({statements}) => statements)
        .flatMap((statement) => statement.sources)
        .filter(({citation}) => citation === `22 CCR 70707(b)(${at + 1})`);

      assert.ok(sources.length > 0);
      assert.ok(sources.every(({confidence}) => confidence === (at < 12 ? 'read' : 'cited')));
    });
  });

  it('tell of each death of someone who was held down or locked in, not only where that was the cause', () => {
    const {texts} = byId('us-federal-rights');
    const said = (language: string) =>
      texts[language]?.sections['restraint-and-seclusion']?.statements['reported'] ?? '';
    assert.match(said('en'), /dies while this is done to them, or soon after/);
    assert.match(said('es'), /muere mientras se le hace esto, o poco después/);
    assert.match(said('ar'), /أثناء التقييد أو العزل أو بعده/);
  });

  it('tell whom else a patient in California can complain to', () => {
    assert.deepEqual(citationsOf(byId('us-ca-rights'), 'file-directly'), [
      'Cal. Health & Safety Code 1262.6(a)(6)',
      'Cal. Health & Safety Code 1262.6(a)(6)(A)',
      'Cal. Health & Safety Code 1288.4',
      'Cal. Health & Safety Code 1262.6(a)(6)(B)',
      'Cal. Government Code 12901',
      'Cal. Health & Safety Code 1262.6(a)(6)(C)',
    ]);
  });

  it('list what is not sure, so that a hospital can look into it', () => {
    const uncertain = usNotices.flatMap(({id, sections, delivery, retention}) =>
      [
        ...sections.flatMap(({statements}) => statements.flatMap(({sources}) => sources)),
        ...delivery.flatMap(({sources}) => sources),
        retention.source,
      ]
        .filter(({confidence}) => confidence === 'unverified')
        .map(({citation, note}) => {
          assert.ok(note, `${citation} does not say what is open`);
          return `${id}: ${citation}`;
        }),
    );

    assert.deepEqual(
      [...new Set(uncertain)].filter((line) => !line.endsWith('RI.01.07.01')),
      [
        'us-federal-rights: Joint Commission RI.02.01.01',
        'us-ca-rights: Cal. Health & Safety Code 1288.4',
        'us-nondiscrimination: 45 CFR 92 in Texas and Montana',
        'us-language-assistance: 45 CFR 92.11',
      ],
    );
  });

  for (const notice of usNotices) {
    describe(notice.id, () => {
      it('says where each fact that was checked was read', () => {
        const read = notice.sections
          .flatMap(({statements}) => statements.flatMap(({sources}) => sources))
          .filter(({confidence}) => confidence === 'read');

        assert.ok(read.every(({url}) => url !== undefined));
      });

      it('is all there in each of its languages, and passes none off as reviewed', () => {
        const languages = notice.id === 'us-federal-rights' ? ['en', 'es', 'ar'] : ['en', 'es'];
        assert.deepEqual(Object.keys(notice.texts), languages);
        for (const language of languages) {
          const view = viewNotice(notice, language, valuesOf(notice));
          assert.equal(view.status, 'draft');
          assert.deepEqual(
            [...new Set(view.sections.map((section) => section.language))],
            [language],
          );
        }
      });

      it('says that nobody is punished, and whom to turn to outside the hospital', () => {
        const ids = notice.sections.map(({id}) => id);
        const outside =
          notice.id === 'us-medicare-im-follow-up' ? 'if-it-is-too-soon' : 'file-directly';
        assert.ok(ids.includes('no-punishment'));
        assert.ok(ids.includes(outside));
      });

      it('reaches the service as it is written here', () => {
        assert.deepEqual(noticeSchema.parse(JSON.parse(JSON.stringify(notice))), notice);
      });

      it('can be published with what a hospital fills in, and with nothing less', () => {
        const values = valuesOf(notice);
        assert.deepEqual(publishProblems(notice, values), []);
        for (const {name, required} of notice.fields) {
          const rest = Object.fromEntries(Object.entries(values).filter(([key]) => key !== name));
          assert.deepEqual(
            publishProblems(notice, rest),
            required ? [{path: `/values/${name}`, code: 'required'}] : [],
          );
        }
      });
    });
  }

  it('leave out who accredits the hospital where nobody does', () => {
    const notice = byId('us-federal-rights');
    const {accreditorName, accreditorUrl, ...values} = valuesOf(notice);
    const section = viewNotice(notice, 'en', values).sections.find(
      ({id}) => id === 'file-directly',
    );

    assert.ok(accreditorName && accreditorUrl);
    assert.equal(section?.passages?.length, 4);
    assert.ok(section.passages.every((passage) => !passage.includes('{')));
  });

  it('show the official file that the hospital has in the language asked for', () => {
    const notice = byId('us-medicare-moon');
    const values = {
      ...valuesOf(notice),
      fileEs: 'https://mercy.example/moon-es.pdf',
      digestEs: 'e'.repeat(43),
    };

    assert.deepEqual(viewNotice(notice, 'es', values).form, {
      number: 'CMS-10611',
      file: 'https://mercy.example/moon-es.pdf',
      digest: 'e'.repeat(43),
    });
  });
});

describe('when the notices of the United States are owed', () => {
  type Duty = Omit<DeliveryRule, 'sources'>;
  const anywhere = ['inpatient', 'outpatient', 'emergency', 'observation'] as const;
  const whereCareIsPlanned = ['inpatient', 'outpatient', 'observation'] as const;
  const each = 'encounter' as const;
  const given = 'delivery' as const;

  const duties: Readonly<Record<string, readonly Duty[]>> = {
    'us-federal-rights': [
      {
        settings: whereCareIsPlanned,
        on: 'first-service',
        withinHours: 0,
        repeat: each,
        proof: given,
      },
      {settings: ['emergency'], on: 'arrival', repeat: each, proof: given},
    ],
    'us-ca-rights': [{settings: ['inpatient'], on: 'admission', repeat: each, proof: given}],
    'us-nondiscrimination': [{settings: anywhere, on: 'arrival', repeat: 'year', proof: given}],
    'us-language-assistance': [
      {settings: anywhere, on: 'arrival', repeat: 'year', proof: given},
      {settings: anywhere, on: 'discharge', withinHours: 0, repeat: each, proof: given},
    ],
    'us-advance-directives': [
      {
        settings: ['inpatient'],
        onlyFor: 'adult',
        on: 'admission',
        withinHours: 0,
        repeat: each,
        proof: given,
      },
    ],
    'us-privacy-summary': [
      {
        settings: whereCareIsPlanned,
        on: 'first-service',
        withinHours: 0,
        repeat: 'version',
        proof: 'good-faith',
      },
      {settings: ['emergency'], on: 'arrival', repeat: 'version', proof: given},
    ],
    // Within 2 days of admission, signed; a copy not more than 2 days, and not less than 4 hours, before discharge.
    'us-medicare-im': [
      {
        settings: ['inpatient'],
        onlyFor: 'medicare',
        on: 'admission',
        withinHours: 48,
        repeat: each,
        proof: 'signature',
      },
    ],
    'us-medicare-im-follow-up': [
      {
        settings: ['inpatient'],
        onlyFor: 'medicare',
        on: 'discharge',
        fromHours: -48,
        withinHours: -4,
        repeat: each,
        proof: given,
      },
    ],
    // After 24 hours of observation, by hour 36, explained and signed.
    'us-medicare-moon': [
      {
        settings: ['observation'],
        onlyFor: 'medicare',
        on: 'observation',
        onlyAfterHours: 24,
        withinHours: 36,
        repeat: each,
        proof: 'signature',
        spoken: true,
      },
    ],
    'us-medicare-mcsn': [
      {
        settings: ['inpatient', 'observation'],
        onlyFor: 'original-medicare',
        on: 'reclassification',
        repeat: each,
        proof: 'signature',
        spoken: true,
      },
    ],
  };
  const years: Readonly<Record<string, number>> = {
    'us-nondiscrimination': 3,
    'us-language-assistance': 3,
  };

  for (const {id, delivery, retention} of usNotices) {
    it(`${id} is given and kept as the rule says`, () => {
      assert.deepEqual(
        delivery.map(({sources, ...duty}) => {
          assert.ok(sources.length > 0);
          return duty;
        }),
        duties[id],
      );
      assert.equal(retention.years, years[id] ?? 6);
    });
  }

  const owed = (encounter: Partial<Encounter>, now: string): readonly string[] =>
    dueNotices({
      notices: usNotices.map(({id, kind, version, change, delivery}) => ({
        noticeId: id,
        kind,
        versions: [{version, effectiveFrom: '2026-01-01T00:00:00Z', change, delivery}],
      })),
      encounter: {
        encounter: 'visit-1',
        subject: 'person-1',
        setting: 'inpatient',
        arrivedAt: '2026-03-01T08:00:00Z',
        admittedAt: '2026-03-01T10:00:00Z',
        ...encounter,
      },
      records: [],
      now: new Date(now),
    })
      .map(({noticeId}) => noticeId)
      .sort();

  const everyInpatient = [
    'us-ca-rights',
    'us-federal-rights',
    'us-language-assistance',
    'us-nondiscrimination',
    'us-privacy-summary',
  ];

  it('a child who comes to stay is owed no Medicare form and no talk about advance directives', () => {
    assert.deepEqual(owed({}, '2026-03-01T11:00:00Z'), everyInpatient);
  });

  it('a grown person with Medicare is owed both, and the copy two days before they leave', () => {
    const person = {groups: ['adult', 'medicare'], dischargedAt: '2026-03-10T12:00:00Z'};
    const both = ['us-advance-directives', ...everyInpatient, 'us-medicare-im'].sort();

    assert.deepEqual(owed(person, '2026-03-01T11:00:00Z'), both);
    assert.deepEqual(owed(person, '2026-03-08T11:00:00Z'), both);
    assert.deepEqual(
      owed(person, '2026-03-08T13:00:00Z'),
      [...both, 'us-medicare-im-follow-up'].sort(),
    );
  });

  it('a person under observation is owed the MOON after a day, not before', () => {
    const person: Partial<Encounter> = {
      setting: 'observation',
      groups: ['adult', 'medicare'],
      admittedAt: undefined,
      observationSince: '2026-03-01T09:00:00Z',
    };

    assert.ok(!owed(person, '2026-03-02T08:59:00Z').includes('us-medicare-moon'));
    assert.ok(owed(person, '2026-03-02T09:01:00Z').includes('us-medicare-moon'));
  });
});
