import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {sampleFacility} from '../testing/builders.js';
import type {Reply, Transport} from '../transport/transport.js';
import {createFacilityApi} from './facility-api.js';
import {assistanceOf} from './assistance.js';
import {facilitySchema} from './facility-schema.js';
import {dateIn, localize, promisedDates, type Facility} from './index.js';

describe('A facility', () => {
  test('of the samples is one that the service would take', () => {
    assert.deepEqual(facilitySchema.parse(sampleFacility()), sampleFacility());
  });

  test('has every name in every language it says it speaks', () => {
    const {languages, ...facility} = sampleFacility();
    const names = JSON.stringify(facility).match(/\{"en":[^}]*\}/g) ?? [];
    assert.ok(names.length > 15);
    for (const name of names) assert.deepEqual(Object.keys(JSON.parse(name) as object), languages);
  });

  test('from a newer service may say more than this version knows', () => {
    const newer = {...sampleFacility(), visitingHours: {en: 'Always'}};
    assert.deepEqual(facilitySchema.parse(newer), sampleFacility());
  });

  test('without a way to reach it is refused', () => {
    assert.ok(!facilitySchema.safeParse(sampleFacility({fallbackContacts: []})).success);
  });

  const unsafe = [
    'javascript:alert(1)',
    'data:text/html,x',
    '//elsewhere.example',
    'ftp://a.example',
  ];
  for (const url of unsafe)
    test(`cannot link to ${url}`, () => {
      const externalRoutes = [{name: {en: 'Agency'}, url}];
      assert.ok(!facilitySchema.safeParse(sampleFacility({externalRoutes})).success);
    });
});

describe('Words in several languages', () => {
  const words = {
    en: 'Nurse',
    es: 'Enfermera',
    'es-MX': 'Enfermera (MX)',
    'zh-Hant': '護士',
    ar: 'ممرضة',
  };
  const chosen: readonly (readonly [wanted: string, got: string])[] = [
    ['es', 'es'],
    ['ES', 'es'],
    ['es-MX', 'es-MX'],
    ['es-mx', 'es-MX'],
    ['es-AR', 'es'],
    ['zh-Hant-TW', 'zh-Hant'],
    ['zh', 'en'],
    ['fr', 'en'],
    ['', 'en'],
    ['constructor', 'en'],
  ];
  for (const [wanted, got] of chosen)
    test(`are ${got} for someone who reads ${wanted || 'who knows what'}`, () => {
      assert.deepEqual(localize(words, wanted), {text: words[got as 'en'], language: got});
    });

  test('are whatever there is, where there is no English', () => {
    assert.deepEqual(localize({pl: 'Pielęgniarka'}, 'es'), {text: 'Pielęgniarka', language: 'pl'});
    assert.deepEqual(localize({}, 'es'), {text: '', language: undefined});
  });
});

/**
 * The date in a time zone and so many days later, found by asking for the date of every hour until it has changed so
 * many times: slow, and with no arithmetic of its own that could be wrong.
 */
function slowDueDate(timeZone: string, receivedAt: Date, days: number): string {
  const format = new Intl.DateTimeFormat('sv-SE', {timeZone, dateStyle: 'short'});
  let date = format.format(receivedAt);
  let changes = 0;
  for (let at = receivedAt.getTime(); changes < days; at += 1_800_000) {
    const next = format.format(at);
    if (next !== date) changes += 1;
    date = next;
  }
  return date;
}

const timeZones = [
  'America/Chicago',
  'America/St_Johns',
  'Europe/Berlin',
  'Asia/Kathmandu',
  'Asia/Riyadh',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'America/Sao_Paulo',
  'UTC',
];

describe('A promised date', () => {
  test('is that many days on the calendar of the facility, through every change of clocks', () => {
    const instants = fc.date({
      min: new Date('2017-01-01T00:00:00Z'),
      max: new Date('2030-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...timeZones),
        instants,
        fc.integer({min: 0, max: 40}),
        (timeZone, at, days) => {
          const facility = {timeZone, promises: {respondWithinDays: days}};
          assert.deepEqual(promisedDates(facility, at), [
            {what: 'respond', due: slowDueDate(timeZone, at, days)},
          ]);
        },
      ),
      {numRuns: 120},
    );
  });

  const nights: readonly (readonly [why: string, timeZone: string, at: string, due: string])[] = [
    ['clocks go forward after an evening', 'America/Chicago', '2025-03-09T05:30:00Z', '2025-03-15'],
    ['clocks go back after midnight', 'America/Chicago', '2025-11-02T05:30:00Z', '2025-11-09'],
    ['it is still yesterday there', 'America/Chicago', '2025-11-03T05:59:59Z', '2025-11-09'],
    ['it is tomorrow there already', 'Pacific/Kiritimati', '2025-11-03T10:00:00Z', '2025-11-11'],
    ['a year ends', 'Europe/Berlin', '2025-12-31T23:30:00Z', '2026-01-08'],
    ['a leap day lies between', 'UTC', '2024-02-25T12:00:00Z', '2024-03-03'],
    ['midnight does not exist', 'America/Sao_Paulo', '2017-10-15T03:00:00Z', '2017-10-22'],
  ];
  for (const [why, timeZone, at, due] of nights)
    test(`is right where ${why}`, () => {
      const facility = {timeZone, promises: {acknowledgeWithinDays: 7}};
      assert.deepEqual(promisedDates(facility, new Date(at)), [{what: 'acknowledge', due}]);
    });

  test('is not there unless the facility set one', () => {
    assert.deepEqual(promisedDates({timeZone: 'UTC'}, new Date()), []);
    assert.deepEqual(promisedDates({timeZone: 'UTC', promises: {}}, new Date()), []);
  });

  test('may be today', () => {
    const facility = {timeZone: 'UTC', promises: {acknowledgeWithinDays: 0}};
    assert.equal(promisedDates(facility, new Date('2025-11-03T23:59:59Z'))[0]?.due, '2025-11-03');
  });

  test('is written in digits that order as text, whatever the language of the machine', () => {
    assert.equal(dateIn('Asia/Riyadh', new Date('2025-01-05T00:00:00Z')), '2025-01-05');
  });
});

describe('The facility as a client reads it', () => {
  const transportWith = (...replies: readonly (Reply<Facility> | Error)[]) => {
    let asked = 0;
    const transport: Transport = {
      async send() {
        const reply = replies[asked++];
        await Promise.resolve();
        if (reply instanceof Error) throw reply;
        return reply as never;
      },
    };
    return {transport, asked: () => asked};
  };
  const found: Reply<Facility> = {ok: true, value: sampleFacility()};
  const refused: Reply<Facility> = {
    ok: false,
    problem: {status: 404, code: 'unknown-facility', errors: []},
  };

  test('is asked for once, however many ask at a time', async () => {
    const {transport, asked} = transportWith(found);
    const facility = createFacilityApi(transport, 'riverside');
    await Promise.all([facility.read(), facility.read()]);
    assert.deepEqual(await facility.read(), found);
    assert.equal(asked(), 1);
  });

  test('is asked for again after a failure or a refusal', async () => {
    const {transport, asked} = transportWith(new Error('offline'), refused, found);
    const facility = createFacilityApi(transport, 'riverside');
    await assert.rejects(facility.read(), /offline/);
    assert.deepEqual(await facility.read(), refused);
    assert.deepEqual(await facility.read(), found);
    assert.deepEqual(await facility.read(), found);
    assert.equal(asked(), 3);
  });
});

describe('The help with language that a facility names', () => {
  test('is what it configured', () => {
    const facility = sampleFacility();
    assert.ok(facility.assistance && facility.assistance.languages.length > 0);
    assert.deepEqual(assistanceOf(facility), facility.assistance);
  });

  test('is none where it named none', () => {
    const {assistance: _assistance, ...facility} = sampleFacility();
    assert.equal(assistanceOf(facility), undefined);
    assert.deepEqual(facilitySchema.parse(facility), facility);
  });

  test('is none where a page could not read it, and the rest of the facility stands', () => {
    const assistance = {languages: 'all'} as never;
    assert.equal(assistanceOf(sampleFacility({assistance})), undefined);
    assert.ok(!facilitySchema.safeParse(sampleFacility({assistance})).success);
  });
});
