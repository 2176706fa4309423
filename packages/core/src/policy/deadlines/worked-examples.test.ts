import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {sampleFacts, sampleRules} from '../testing/sample-facts.js';
import type {CaseAct, CaseFacts} from './case-facts.js';
import type {Deadline} from './deadline.js';
import {deadlinesOf} from './deadlines-of.js';
import {earliestDue} from './earliest-due.js';
import {filingDeadlines} from './filing-limits.js';

// Every date here was worked out by hand from the text of the reference, §1.2, with a calendar beside it. A comment
// names the days that count where that is not plain: `24 29 30` are the first, the second and the third of them.

interface Example {
  readonly zone: string;
  readonly pack: string;
  readonly received: string;
  readonly facts?: Partial<CaseFacts>;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** When it is looked at; at once where it is not set. */
  readonly now?: string;
}

const newYork = {zone: 'America/New_York', pack: 'us-cms', settings: {responseDays: 30}};
const chicago = {
  zone: 'America/Chicago',
  pack: 'us-1557',
  settings: {civilRightsResponseDays: 30},
};
const england = {zone: 'Europe/London', pack: 'gb-eng'};
const scotland = {zone: 'Europe/London', pack: 'gb-sct'};
const wales = {zone: 'Europe/London', pack: 'gb-wls'};
const northernIreland = {zone: 'Europe/London', pack: 'gb-nir'};
const ireland = {zone: 'Europe/Dublin', pack: 'ie-hse'};
const newZealand = {zone: 'Pacific/Auckland', pack: 'nz-hdc'};
const sydney = {zone: 'Australia/Sydney', pack: 'au-nsw'};
const melbourne = {zone: 'Australia/Melbourne', pack: 'au-vic'};
const perth = {zone: 'Australia/Perth', pack: 'au-wa'};
const ontario = {zone: 'America/Toronto', pack: 'ca-on'};
const vancouver = {zone: 'America/Vancouver', pack: 'ca-bc'};
const india = {zone: 'Asia/Kolkata', pack: 'in-mohfw'};

const written = (duty: CaseAct['duty'], at: string): CaseAct => ({duty, at, inWriting: true});
const said = (duty: CaseAct['duty'], at: string): CaseAct => ({duty, at, inWriting: false});

describe('a grievance in a hospital of the United States', () => {
  it('is answered in about 7 days, spoken of again by then, and answered in writing as the policy says', () => {
    // 2 March and 7 are 9 March, and 30 are 1 April. Summer time begins on 8 March: the day ends at 04:00 in UTC.
    const example = {...newYork, received: '2026-03-02T10:00:00-05:00'};
    assert.deepEqual(clocks(example), {
      endangerment: '- not-owed',
      'usual-answer': '2026-03-09 running',
      'still-working': '2026-03-09 running',
      answer: '2026-04-01 running',
    });
    assert.equal(one(example, 'still-working').due?.at, '2026-03-10T04:00:00.000Z');
    assert.equal(one(example, 'answer').due?.at, '2026-04-02T04:00:00.000Z');
    assert.equal(one(example, 'usual-answer').target, 'average');
  });

  it('keeps its days when summer time ends: the day is an hour longer, and there is no day more', () => {
    const example = {...newYork, received: '2026-10-28T09:00:00-04:00'};
    assert.deepEqual(one(example, 'still-working').due, {
      date: '2026-11-04',
      at: '2026-11-05T05:00:00.000Z',
    });
  });

  it('counts Thanksgiving like any day', () => {
    const example = {...newYork, received: '2026-11-19T08:00:00-05:00'};
    assert.equal(shown(one(example, 'still-working')), '2026-11-26 running');
  });

  it('belongs to the day on which it came at the hospital, not in Greenwich', () => {
    const example = {...newYork, received: '2026-03-03T04:30:00Z'};
    assert.equal(shown(one(example, 'still-working')), '2026-03-09 running');
  });

  it('is looked into at once where somebody is at risk', () => {
    const risky = {...newYork, received: '2026-05-04T22:00:00-04:00'};
    const at = (now: string, acts: readonly CaseAct[]) =>
      one({...risky, facts: {endangerment: true, acts}, now}, 'endangerment');
    assert.deepEqual(at('2026-05-05T02:01:00Z', []).due, {
      date: '2026-05-04',
      at: '2026-05-05T02:00:00.000Z',
    });
    assert.equal(at('2026-05-05T02:01:00Z', []).state, 'missed');
    const soon = at('2026-05-05T12:00:00Z', [said('review', '2026-05-04T22:20:00-04:00')]);
    assert.equal(soon.state, 'kept');
    const nextDay = at('2026-05-05T12:00:00Z', [said('review', '2026-05-05T00:20:00-04:00')]);
    assert.equal(nextDay.state, 'late');
  });

  it('is none where the staff who were there settled what was said', () => {
    const settled = {at: '2026-05-04T10:30:00-04:00', onTheSpot: true};
    const example = {...newYork, received: '2026-05-04T10:00:00-04:00'};
    const spoken = clocks({...example, facts: {spoken: true, settled}});
    assert.deepEqual(new Set(Object.values(spoken)), new Set(['- not-owed']));
    const letter = clocks({...example, facts: {spoken: false, settled}});
    assert.equal(letter['answer'], '2026-06-03 running');
  });

  it('is one until somebody finds that it is only a complaint', () => {
    const example = {...newYork, received: '2026-05-04T10:00:00-04:00'};
    const as = (found: CaseFacts['class']) =>
      clocks({...example, facts: {class: found, endangerment: true}});
    assert.deepEqual(as('grievance'), as(undefined));
    assert.equal(as('grievance')['answer'], '2026-06-03 running');
    assert.equal(as('complaint')['answer'], '- not-owed');
    // Whoever may be at risk is looked after, whatever it is called.
    assert.equal(as('complaint')['endangerment'], '2026-05-04 missed');
  });

  it('needs no word about being late once the written answer is out', () => {
    const received = '2026-05-04T10:00:00-04:00';
    const acts = [written('respond', '2026-05-08T15:00:00-04:00')];
    assert.deepEqual(clocks({...newYork, received, facts: {acts}, now: '2026-06-30T00:00:00Z'}), {
      endangerment: '- not-owed',
      'usual-answer': '2026-05-11 kept',
      'still-working': '2026-05-11 not-owed',
      answer: '2026-06-03 kept',
    });
    const spoken = [said('respond', '2026-05-08T15:00:00-04:00')];
    const late = clocks({
      ...newYork,
      received,
      facts: {acts: spoken},
      now: '2026-06-30T00:00:00Z',
    });
    assert.equal(late['still-working'], '2026-05-11 missed');
    assert.equal(late['answer'], '2026-06-03 missed');
  });

  it('never misses an average', () => {
    const example = {
      ...newYork,
      received: '2026-05-04T10:00:00-04:00',
      now: '2026-07-01T00:00:00Z',
    };
    assert.equal(shown(one(example, 'usual-answer')), '2026-05-11 passed');
    assert.equal(shown(one(example, 'answer')), '2026-06-03 missed');
  });
});

describe('a civil-rights grievance in the United States', () => {
  const received = '2026-02-10T12:00:00-06:00';

  it('is decided within the days that the hospital set', () => {
    // 10 February and 30 are 12 March, after summer time began.
    const example = {...chicago, received, facts: {matters: ['civil-rights'] as const}};
    assert.deepEqual(one(example, 'answer').due, {
      date: '2026-03-12',
      at: '2026-03-13T05:00:00.000Z',
    });
  });

  it('is no matter of this pack where it is about something else', () => {
    assert.deepEqual(clocks({...chicago, received}), {});
    assert.deepEqual(clocks({...chicago, received, facts: {matters: ['privacy']}}), {});
  });

  it('may be appealed for 15 days and brought for 60 where the hospital chose those limits', () => {
    const facts = sampleFacts(received, {
      matters: ['civil-rights'],
      awareDate: '2025-12-15',
      acts: [written('respond', '2026-03-10T09:00:00-05:00')],
    });
    const rules = sampleRules(chicago.zone, ['us-1557']);
    const limits = (optionalLimits: readonly string[]) =>
      filings(filingDeadlines(facts, {...rules, optionalLimits}, '2026-03-20T00:00:00Z'));
    // 15 December and 60 are 13 February. 180 are 13 June.
    assert.deepEqual(limits(['us-1557']), {
      complaint: '2026-02-13 in-time',
      'stage appeal': '2026-03-25 open',
      'body ocr': '2026-06-13 open',
    });
    assert.deepEqual(limits([]), {'body ocr': '2026-06-13 open'});
  });
});

describe('a privacy complaint in the United States', () => {
  const facts = (more: Partial<CaseFacts>) =>
    sampleFacts('2026-03-02T10:00:00-05:00', {matters: ['privacy'], ...more});
  const rules = sampleRules('America/New_York', ['us-hipaa']);

  it('has no clock', () => {
    assert.deepEqual(deadlinesOf(facts({}), rules, '2026-03-02T15:00:00Z'), []);
  });

  it('can go to the Office for Civil Rights for 180 days', () => {
    // The 15th day of the year and 180 are its 195th, 14 July.
    const limits = filingDeadlines(facts({eventDate: '2026-01-15'}), rules, '2026-07-15T03:59:00Z');
    assert.deepEqual(filings(limits), {'body ocr': '2026-07-14 open'});
    const over = filingDeadlines(facts({eventDate: '2026-01-15'}), rules, '2026-07-15T04:00:00Z');
    assert.deepEqual(filings(over), {'body ocr': '2026-07-14 over'});
  });

  it('can do so from the day on which the person knew, where that was later', () => {
    const known = facts({eventDate: '2026-01-15', awareDate: '2026-02-01'});
    const limits = filingDeadlines(known, rules, '2026-03-02T15:00:00Z');
    // The 32nd day of the year and 180 are its 212th.
    assert.deepEqual(filings(limits), {'body ocr': '2026-07-31 open'});
  });
});

describe('a complaint in England', () => {
  it('is acknowledged in 3 working days and answered in 6 months, with Easter between', () => {
    // 7 8 9 April: Good Friday is the 3rd, Easter Monday the 6th.
    const example = {...england, received: '2026-04-02T10:00:00+01:00'};
    assert.deepEqual(clocks(example), {
      acknowledge: '2026-04-09 running',
      plan: '- waiting',
      answer: '2026-10-02 running',
      late: '2026-10-02 running',
      'regulator-summary': '- waiting',
    });
    assert.deepEqual(holidaysOf(one(example, 'acknowledge')), ['Good Friday', 'Easter Monday']);
  });

  it('waits over Christmas', () => {
    // 24 29 30 December: the 26th is a Saturday, and the 28th is free in its place.
    const example = {...england, received: '2026-12-23T10:00:00Z'};
    assert.equal(shown(one(example, 'acknowledge')), '2026-12-30 running');
    assert.equal(shown(one(example, 'answer')), '2027-06-23 running');
  });

  it('ends a month that is too short on its last day', () => {
    const example = {...england, received: '2026-08-31T10:00:00+01:00'};
    assert.equal(shown(one(example, 'answer')), '2027-02-28 running');
  });

  it('keeps its days when summer time begins', () => {
    // 30 31 March, 1 April. Summer time is from 29 March.
    const example = {...england, received: '2026-03-27T16:00:00Z'};
    assert.deepEqual(one(example, 'acknowledge').due, {
      date: '2026-04-01',
      at: '2026-04-01T23:00:00.000Z',
    });
  });

  it('may take longer only where the person agreed before the time was up', () => {
    const received = '2026-04-02T10:00:00+01:00';
    const longer = (agreedAt: string | undefined) => ({
      ...england,
      received,
      facts: {
        extensions: [
          {
            ...{pack: 'gb-eng', clock: 'answer', until: '2026-11-30'},
            at: '2026-09-20T10:00:00Z',
            agreedAt,
          },
        ],
      },
    });
    assert.equal(shown(one(longer('2026-09-20T10:00:00Z'), 'answer')), '2026-11-30 running');
    assert.equal(shown(one(longer('2026-10-03T10:00:00Z'), 'answer')), '2026-10-02 running');
    assert.equal(shown(one(longer(undefined), 'answer')), '2026-10-02 running');
  });

  it('is outside the rules where what was said is settled by the next working day', () => {
    const settledAt = (at: string) =>
      clocks({
        ...england,
        received: '2026-04-02T10:00:00+01:00',
        facts: {spoken: true, settled: {at, onTheSpot: false}},
      })['acknowledge'];
    // The next working day after Thursday before Easter is Tuesday.
    assert.equal(settledAt('2026-04-07T23:00:00+01:00'), '- not-owed');
    assert.equal(settledAt('2026-04-08T00:00:00+01:00'), '2026-04-09 running');
  });

  it('is listed for the regulator 28 days after it asks, whatever became of the complaint', () => {
    const requests = [{towards: 'cqc', askedAt: '2026-05-01T12:00:00+01:00'}];
    const withdrawnAt = '2026-05-02T12:00:00+01:00';
    const received = '2026-04-02T10:00:00+01:00';
    const example = {
      ...{...england, received, facts: {requests, withdrawnAt}},
      now: '2026-05-10T00:00:00Z',
    };
    assert.equal(shown(one(example, 'regulator-summary')), '2026-05-29 running');
    assert.equal(shown(one(example, 'answer')), '2026-10-02 not-owed');
  });

  it('follows the plan that was agreed', () => {
    const agree = (date: string, at: string) => ({pack: 'gb-eng', clock: 'plan', date, at});
    const agreements = [
      agree('2026-06-01', '2026-04-10T10:00:00Z'),
      agree('2026-06-20', '2026-05-28T10:00:00Z'),
      agree('2026-08-01', '2026-06-21T10:00:00Z'),
    ];
    const example = {...england, received: '2026-04-02T10:00:00+01:00', facts: {agreements}};
    assert.equal(shown(one(example, 'plan')), '2026-06-20 running');
  });
});

describe('a complaint in Scotland', () => {
  it('gets its early answer in 5 working days, with St Andrew’s Day left out', () => {
    // 1 2 3 4 7 December: 30 November is a Monday.
    const example = {...scotland, received: '2026-11-27T10:00:00Z'};
    assert.equal(shown(one(example, 'early-answer')), '2026-12-07 running');
    const more = {pack: 'gb-sct', clock: 'early-answer', at: '2026-12-04T10:00:00Z'};
    const time = {amount: 5, unit: 'days', days: 'working'} as const;
    const extensions = [{...more, until: time, reasonsToldAt: '2026-12-04T10:00:00Z'}];
    assert.equal(
      shown(one({...example, facts: {extensions}}, 'early-answer')),
      '2026-12-14 running',
    );
    // Never more than 5 more.
    const cut = [{...extensions[0]!, until: '2027-01-31'}];
    assert.equal(
      shown(one({...example, facts: {extensions: cut}}, 'early-answer')),
      '2026-12-14 running',
    );
  });

  it('is acknowledged in 3 and answered in 20 working days from the second stage on', () => {
    // December 22 23 24 29 30 31, January 5 6 7 8 11 12 13 14 15 18 19 20 21 22. Saturday 26 December is kept on the
    // 28th, Saturday 2 January on the 4th.
    const stages = [{pack: 'gb-sct', stage: 'stage-2', at: '2026-12-21T09:00:00Z'}];
    const example = {...scotland, received: '2026-12-14T09:00:00Z', facts: {stages}};
    const found = clocks({...example, now: '2026-12-21T10:00:00Z'});
    assert.equal(found['acknowledge'], '2026-12-24 running');
    assert.equal(found['answer'], '2027-01-22 running');
    assert.equal(found['early-answer'], '2026-12-21 not-owed');
  });

  it('is answered in the stage that begins at the very moment of the answer', () => {
    const at = '2026-12-21T09:00:00.000Z';
    const facts = {
      stages: [{pack: 'gb-sct', stage: 'stage-2', at}],
      acts: [written('respond', at)],
    };
    const found = clocks({...scotland, received: '2026-12-16T09:00:00Z', facts, now: at});
    assert.equal(found['early-answer'], '2026-12-23 not-owed');
    assert.equal(found['answer'], '2027-01-22 kept');
  });

  it('waits for the second stage', () => {
    const found = clocks({...scotland, received: '2026-04-02T10:00:00+01:00'});
    // 6 7 8 9 10 April: Easter Monday is no holiday here.
    assert.deepEqual(found, {
      'early-answer': '2026-04-10 running',
      acknowledge: '- waiting',
      answer: '- waiting',
    });
  });

  it('keeps its days when summer time ends', () => {
    // 26 27 28 29 30 October; the clocks go back on the 25th.
    const example = {...scotland, received: '2026-10-23T10:00:00+01:00'};
    assert.deepEqual(one(example, 'early-answer').due, {
      date: '2026-10-30',
      at: '2026-10-31T00:00:00.000Z',
    });
  });

  it('says that a day may be a holiday and counts it', () => {
    const example = {...scotland, received: '2026-06-10T10:00:00+01:00'};
    const early = one(example, 'early-answer');
    assert.equal(shown(early), '2026-06-17 running');
    assert.equal(early.confidence, 'unverified');
    assert.ok(early.because.some((step) => step.kind === 'possible-holiday'));
  });

  it('comes in time within 6 months of knowing and 12 of the event', () => {
    const rules = sampleRules('Europe/London', ['gb-sct']);
    const filed = (eventDate: string, awareDate: string) => {
      const facts = sampleFacts('2026-07-01T10:00:00+01:00', {eventDate, awareDate});
      return filings(filingDeadlines(facts, rules, '2026-07-01T10:00:00Z'))['complaint'];
    };
    assert.equal(filed('2025-12-01', '2026-01-01'), '2026-07-01 in-time');
    assert.equal(filed('2025-12-01', '2025-12-31'), '2026-06-30 late');
    assert.equal(filed('2025-06-30', '2026-05-01'), '2026-06-30 late');
  });
});

describe('a concern in Wales', () => {
  it('is answered in 30 working days where it came before April 2026', () => {
    // April 1 2, 7 to 10, 13 to 17, 20 to 24, 27 to 30, May 1, 5 to 8, 11 to 15: the 4th of May is free.
    const found = deadlines({...wales, received: '2026-03-31T10:00:00+01:00'});
    assert.deepEqual(
      found.map((each) => [each.version, each.clock, shown(each)]),
      [['1', 'answer', '2026-05-15 running']],
    );
  });

  it('is acknowledged in 5 working days and answered early in 10 where it came from then on', () => {
    // April 2 7 8 9 10, 13 14 15 16 17.
    const found = clocks({...wales, received: '2026-04-01T10:00:00+01:00'});
    assert.deepEqual(found, {
      acknowledge: '2026-04-10 running',
      'early-answer': '2026-04-17 running',
      answer: '- waiting',
    });
  });

  it('is looked into for 30 working days from receipt, and never longer than 6 months', () => {
    // April 2, 7 to 10, 13 to 17, 20 to 24, 27 to May 1, 5 to 8, 11 to 15, 18.
    const stages = [{pack: 'gb-wls', stage: 'investigation', at: '2026-04-16T10:00:00+01:00'}];
    const example = {...wales, received: '2026-04-01T10:00:00+01:00', now: '2026-04-16T12:00:00Z'};
    assert.equal(shown(one({...example, facts: {stages}}, 'answer')), '2026-05-18 running');
    const at = '2026-05-10T10:00:00Z';
    const extension = {pack: 'gb-wls', clock: 'answer', at, reasonsToldAt: at, until: '2026-12-31'};
    const long = one({...example, facts: {stages, extensions: [extension]}}, 'answer');
    assert.equal(shown(long), '2026-10-01 running');
    assert.ok(long.because.some((step) => step.kind === 'extension-cut' && step.why === 'in-all'));
  });

  it('keeps its days when summer time begins', () => {
    // March 30 31, April 1 2, 7 to 10, 13 to 17, 20 to 24, 27 to May 1, 5 to 8, 11 12 13.
    const example = {...wales, received: '2026-03-27T10:00:00Z'};
    assert.deepEqual(one(example, 'answer').due, {
      date: '2026-05-13',
      at: '2026-05-13T23:00:00.000Z',
    });
  });
});

describe('a complaint in Northern Ireland', () => {
  it('gets its early answer in 5 working days, with the day of the Boyne left out', () => {
    // July 14 15 16 17 20: the 12th is a Sunday, and the 13th is free.
    const example = {...northernIreland, received: '2026-07-10T10:00:00+01:00'};
    assert.equal(shown(one(example, 'early-answer')), '2026-07-20 running');
  });

  it('gets it in 10 at most', () => {
    // July 14 15 16 17 20 21 22 23 24 27.
    const at = '2026-07-17T10:00:00Z';
    const more = {
      pack: 'gb-nir',
      clock: 'early-answer',
      at,
      reasonsToldAt: at,
      until: '2026-08-15',
    };
    const example = {...northernIreland, received: '2026-07-10T10:00:00+01:00'};
    const longer = one({...example, facts: {extensions: [more]}}, 'early-answer');
    assert.equal(shown(longer), '2026-07-27 running');
  });

  it('is acknowledged in 3 and answered in 20 working days from the second stage on', () => {
    // March 18 19 20, 23 to 27, 30 31, April 1 2, 7 to 10, 13 14 15 16: St Patrick’s, Good Friday and Easter Monday are free.
    const stages = [{pack: 'gb-nir', stage: 'stage-2', at: '2026-03-16T09:00:00Z'}];
    const example = {
      ...{...northernIreland, received: '2026-03-10T09:00:00Z', facts: {stages}},
      now: '2026-03-16T10:00:00Z',
    };
    assert.equal(shown(one(example, 'acknowledge')), '2026-03-20 running');
    assert.deepEqual(one(example, 'answer').due, {
      date: '2026-04-16',
      at: '2026-04-16T23:00:00.000Z',
    });
  });

  it('can be taken to the second stage for 30 days', () => {
    const acts = [written('respond', '2026-03-02T10:00:00Z')];
    const facts = sampleFacts('2026-02-25T10:00:00Z', {acts});
    const rules = sampleRules('Europe/London', ['gb-nir']);
    assert.deepEqual(filings(filingDeadlines(facts, rules, '2026-04-02T00:00:00Z')), {
      'stage stage-2': '2026-04-01 over',
    });
  });
});

describe('a complaint in Ireland', () => {
  const secondStage = {
    ...ireland,
    received: '2026-03-12T10:00:00Z',
    facts: {stages: [{pack: 'ie-hse', stage: 'stage-2', at: '2026-03-12T10:00:00Z'}]},
  };
  const acknowledged = {
    ...secondStage,
    facts: {...secondStage.facts, acts: [written('acknowledge', '2026-03-18T10:00:00Z')]},
    now: '2026-03-18T12:00:00Z',
  };

  it('is settled where it was made in 2 working days', () => {
    // May 5 6: the 4th is a holiday.
    const example = {...ireland, received: '2026-05-01T10:00:00+01:00'};
    assert.equal(shown(one(example, 'on-the-spot')), '2026-05-06 running');
  });

  it('is acknowledged in 5 working days and answered 30 after that', () => {
    // March 13 16 18 19 20: the 17th is St Patrick’s.
    assert.equal(shown(one(secondStage, 'acknowledge')), '2026-03-20 running');
    assert.equal(shown(one(secondStage, 'answer')), '- waiting');
    // March 19 20, 23 to 27, 30 to April 3, 7 to 10, 13 to 17, 20 to 24, 27 to 30: Good Friday is no public holiday.
    assert.deepEqual(one(acknowledged, 'answer').due, {
      date: '2026-04-30',
      at: '2026-04-30T23:00:00.000Z',
    });
    assert.equal(shown(one(acknowledged, 'late')), '2026-04-30 running');
    assert.equal(shown(one(acknowledged, 'acknowledge')), '2026-03-20 kept');
  });

  it('is spoken of every 20 working days once it is late', () => {
    // May 1, 5 to 8, 11 to 15, 18 to 22, 25 to 29: the 4th is a holiday.
    assert.equal(shown(one(acknowledged, 'progress')), '2026-05-29 waiting');
    // From May 20: 21 22, 25 to 29, June 2 to 5, 8 to 12, 15 16 17 18: the 1st is a holiday.
    const acts = [...acknowledged.facts.acts, said('update', '2026-05-20T10:00:00Z')];
    const later = {
      ...acknowledged,
      facts: {...acknowledged.facts, acts},
      now: '2026-06-05T10:00:00Z',
    };
    assert.deepEqual(
      deadlines(later).flatMap((each) => (each.clock === 'progress' ? [shown(each)] : [])),
      ['2026-05-29 kept', '2026-06-18 running'],
    );
  });

  it('passes the aim of 6 months and breaks no rule by that', () => {
    const example = {...acknowledged, now: '2026-10-01T10:00:00Z'};
    assert.equal(shown(one(example, 'outer-goal')), '2026-09-12 passed');
    assert.equal(shown(one(example, 'answer')), '2026-04-30 missed');
  });

  it('gets the facts it needs in 10 working days from whoever is asked', () => {
    // October 27 to 30, November 2 to 6, 9: the 26th is a holiday, and the clocks go back on the 25th.
    const requests = [{askedAt: '2026-10-23T10:00:00+01:00'}];
    const example = {...ireland, received: '2026-10-01T10:00:00+01:00', facts: {requests}};
    assert.deepEqual(one({...example, now: '2026-10-24T00:00:00Z'}, 'information').due, {
      date: '2026-11-09',
      at: '2026-11-10T00:00:00.000Z',
    });
  });

  it('gets its second look in 20 working days', () => {
    // December 1 to 4, 7 to 11, 14 to 18, 21 to 24, 28, 29. St Stephen’s is a Saturday; whether the 28th is free is open.
    const stages = [{pack: 'ie-hse', stage: 'stage-3', at: '2026-11-30T10:00:00Z'}];
    const example = {...ireland, received: '2026-08-03T10:00:00+01:00', facts: {stages}};
    const look = one({...example, now: '2026-12-01T00:00:00Z'}, 'second-look');
    assert.equal(shown(look), '2026-12-29 running');
    assert.equal(look.confidence, 'unverified');
  });
});

describe('a complaint in New Zealand', () => {
  it('is acknowledged in writing in 5 working days, with Waitangi Day left out', () => {
    // February 3 4 5 9 10.
    const example = {...newZealand, received: '2026-02-02T10:00:00+13:00'};
    assert.deepEqual(one(example, 'acknowledge').due, {
      date: '2026-02-10',
      at: '2026-02-10T11:00:00.000Z',
    });
    const now = '2026-02-20T00:00:00Z';
    const aloud = {
      ...example,
      now,
      facts: {acts: [said('acknowledge', '2026-02-03T10:00:00+13:00')]},
    };
    assert.equal(shown(one(aloud, 'acknowledge')), '2026-02-10 missed');
  });

  it('need not be where it is resolved by then', () => {
    const example = {...newZealand, received: '2026-02-02T10:00:00+13:00'};
    const facts = {resolvedAt: '2026-02-04T10:00:00+13:00'};
    assert.equal(shown(one({...example, facts}, 'acknowledge')), '2026-02-10 not-owed');
  });

  it('waits from Christmas until after New Year', () => {
    // December 22 23 24, January 5 6: the 1st is a Friday, so Monday the 4th is no working day either.
    const example = {...newZealand, received: '2026-12-21T10:00:00+13:00'};
    assert.equal(shown(one(example, 'acknowledge')), '2027-01-06 running');
  });

  const decided = {
    ...newZealand,
    received: '2026-03-24T10:00:00+13:00',
    facts: {acts: [written('acknowledge', '2026-03-25T10:00:00+13:00')]},
    now: '2026-03-26T00:00:00Z',
  };

  it('is decided 10 working days after it was acknowledged', () => {
    // March 26 27 30 31, April 1 2 7 8 9 10, around Easter; summer time ends on the 5th.
    assert.deepEqual(one(decided, 'decide').due, {
      date: '2026-04-10',
      at: '2026-04-10T12:00:00.000Z',
    });
    assert.equal(shown(one(decided, 'progress')), '2026-04-24 running');
  });

  it('may take 20 more, and longer only where the person is told why', () => {
    // April 13 to 17, 20 to 24, 28 to May 1, 4 to 8, 11: Anzac Day is a Saturday, and Monday the 27th is free.
    const at = '2026-04-08T10:00:00+12:00';
    const more = {pack: 'nz-hdc', clock: 'decide', at, until: '2026-06-30'};
    const until = (reasonsToldAt: string | undefined) => {
      const facts = {...decided.facts, extensions: [{...more, reasonsToldAt}]};
      return shown(one({...decided, facts}, 'decide'));
    };
    assert.equal(until(undefined), '2026-05-11 running');
    assert.equal(until(at), '2026-06-30 running');
  });

  it('is spoken of every month, on its last day where the month is too short', () => {
    const example = {...newZealand, received: '2026-01-31T10:00:00+13:00'};
    const found = deadlines({...example, now: '2026-03-02T00:00:00Z'});
    assert.deepEqual(
      found.flatMap((each) => (each.clock === 'progress' ? [shown(each)] : [])),
      ['2026-02-28 missed', '2026-03-28 running'],
    );
  });
});

describe('a complaint in New South Wales', () => {
  it('is acknowledged in 5 days and answered in 35, over Easter and the end of summer time', () => {
    const example = {...sydney, received: '2026-03-31T10:00:00+11:00'};
    assert.deepEqual(one(example, 'acknowledge').due, {
      date: '2026-04-05',
      at: '2026-04-05T14:00:00.000Z',
    });
    assert.equal(shown(one(example, 'answer')), '2026-05-05 running');
  });

  it('is so over Labour Day and the start of summer time', () => {
    const example = {...sydney, received: '2026-09-30T10:00:00+10:00'};
    assert.deepEqual(one(example, 'acknowledge').due, {
      date: '2026-10-05',
      at: '2026-10-05T13:00:00.000Z',
    });
    assert.equal(shown(one(example, 'answer')), '2026-11-04 running');
  });

  it('may take longer where the person was told why in time', () => {
    const told = (reasonsToldAt: string) => {
      const more = {pack: 'au-nsw', clock: 'answer', at: reasonsToldAt, until: '2026-12-01'};
      const extensions = [{...more, reasonsToldAt}];
      const received = '2026-09-30T10:00:00+10:00';
      return shown(one({...sydney, received, facts: {extensions}}, 'answer'));
    };
    assert.equal(told('2026-11-04T23:59:00+11:00'), '2026-12-01 running');
    assert.equal(told('2026-11-05T00:00:00+11:00'), '2026-11-04 running');
  });
});

describe('a complaint in Victoria', () => {
  it('is acknowledged in 3 working days as an aim and answered in 30, with Cup Day left out', () => {
    // November 2 4 5; 6, 9 to 13, 16 to 20, 23 to 27, 30 to December 4, 7 to 11, 14.
    const example = {...melbourne, received: '2026-10-30T10:00:00+11:00'};
    assert.deepEqual(clocks(example), {
      acknowledge: '2026-11-05 running',
      answer: '2026-12-14 running',
    });
    assert.equal(one(example, 'acknowledge').target, 'goal');
  });

  it('keeps its days at Easter, when summer time ends', () => {
    // April 7 8 9.
    const example = {...melbourne, received: '2026-04-03T10:00:00+11:00'};
    assert.deepEqual(one(example, 'acknowledge').due, {
      date: '2026-04-09',
      at: '2026-04-09T14:00:00.000Z',
    });
  });

  it('counts the day before the football final and says that it may be free', () => {
    // September 22 to 25, 28 to October 2, 5 to 9, 12 to 16, 19 to 23, 26 to 30, November 2.
    const answer = one({...melbourne, received: '2026-09-21T10:00:00+10:00'}, 'answer');
    assert.equal(shown(answer), '2026-11-02 running');
    assert.deepEqual(
      answer.because.flatMap((step) => (step.kind === 'possible-holiday' ? [step.date] : [])),
      ['2026-09-25'],
    );
  });
});

describe('a complaint in Western Australia', () => {
  it('is acknowledged in 5 working days, spoken of in 15 and answered in 30', () => {
    // June 2 to 5, 8; 9 to 12, 15 to 19, 22; 23 to 26, 29 to July 3, 6 to 10, 13. The 1st of June is a holiday.
    const example = {...perth, received: '2026-05-29T10:00:00+08:00'};
    assert.deepEqual(clocks(example), {
      acknowledge: '2026-06-08 running',
      answer: '2026-07-13 running',
      progress: '2026-06-22 running',
    });
    assert.equal(one(example, 'acknowledge').due?.at, '2026-06-08T16:00:00.000Z');
  });

  it('leaves out the King’s Birthday in September', () => {
    // September 25 29 30, October 1 2.
    const example = {...perth, received: '2026-09-24T10:00:00+08:00'};
    assert.equal(shown(one(example, 'acknowledge')), '2026-10-02 running');
  });

  it('leaves out the Monday after an Anzac Day on a Saturday', () => {
    // April 28 29 30, May 1 4.
    const example = {...perth, received: '2026-04-24T10:00:00+08:00'};
    assert.equal(shown(one(example, 'acknowledge')), '2026-05-04 running');
  });
});

describe('a complaint in Ontario', () => {
  it('gets word in 5 days, and aims at 5 business days, 30 and 60 days', () => {
    // May 19 20 21 22 25: the 18th is Victoria Day.
    assert.deepEqual(clocks({...ontario, received: '2026-05-15T10:00:00-04:00'}), {
      status: '2026-05-20 running',
      acknowledge: '2026-05-25 running',
      answer: '2026-06-14 running',
      'late-answer': '2026-07-14 running',
    });
  });

  it('keeps its days when summer time begins', () => {
    const example = {...ontario, received: '2026-03-05T10:00:00-05:00'};
    assert.deepEqual(one(example, 'status').due, {
      date: '2026-03-10',
      at: '2026-03-11T04:00:00.000Z',
    });
    assert.equal(shown(one(example, 'acknowledge')), '2026-03-12 running');
  });

  it('passes the first aim and reaches the second with an answer on day 45', () => {
    const acts = [written('respond', '2026-06-29T10:00:00-04:00')];
    const received = '2026-05-15T10:00:00-04:00';
    const found = clocks({...ontario, received, facts: {acts}, now: '2026-08-01T00:00:00Z'});
    assert.equal(found['answer'], '2026-06-14 passed');
    assert.equal(found['late-answer'], '2026-07-14 kept');
    assert.equal(found['status'], '2026-05-20 late');
  });

  it('does not know whether the Monday after a Saturday Boxing Day is free', () => {
    // December 24 28 29 30 31.
    const example = {...ontario, received: '2026-12-23T10:00:00-05:00'};
    assert.equal(shown(one(example, 'acknowledge')), '2026-12-31 running');
    assert.equal(one(example, 'acknowledge').confidence, 'unverified');
  });
});

describe('a complaint in British Columbia', () => {
  it('is acknowledged in 2 business days and answered in 40', () => {
    // July 31, August 4; 5 to 7, 10 to 14, 17 to 21, 24 to 28, 31 to September 4, 8 to 11, 14 to 18, 21 to 25, 28.
    const example = {...vancouver, received: '2026-07-30T10:00:00-07:00'};
    assert.deepEqual(clocks(example), {
      acknowledge: '2026-08-04 running',
      answer: '2026-09-28 running',
    });
  });

  it('keeps its days when summer time begins', () => {
    const example = {...vancouver, received: '2026-03-06T10:00:00-08:00'};
    assert.deepEqual(one(example, 'acknowledge').due, {
      date: '2026-03-10',
      at: '2026-03-11T07:00:00.000Z',
    });
  });

  it('leaves out the Day for Truth and Reconciliation', () => {
    const example = {...vancouver, received: '2026-09-29T10:00:00-07:00'};
    assert.equal(shown(one(example, 'acknowledge')), '2026-10-02 running');
  });

  it('may take longer with leave that was given in time', () => {
    const leave = (permittedAt: string | undefined) => {
      const more = {pack: 'ca-bc', clock: 'answer', at: '2026-09-20T10:00:00Z'};
      const extensions = [{...more, until: '2026-10-30', permittedAt}];
      const received = '2026-07-30T10:00:00-07:00';
      return shown(one({...vancouver, received, facts: {extensions}}, 'answer'));
    };
    assert.equal(leave('2026-09-20T10:00:00Z'), '2026-10-30 running');
    assert.equal(leave('2026-10-20T10:00:00Z'), '2026-09-28 running');
    assert.equal(leave(undefined), '2026-09-28 running');
  });
});

describe('a complaint in India', () => {
  it('is answered in 15 days, Republic Day or not', () => {
    const example = {...india, received: '2026-01-20T10:00:00+05:30'};
    assert.deepEqual(one(example, 'answer').due, {
      date: '2026-02-04',
      at: '2026-02-04T18:30:00.000Z',
    });
  });

  it('belongs to the day on which it came, ten minutes before midnight', () => {
    const example = {...india, received: '2026-03-01T23:50:00+05:30'};
    assert.equal(shown(one(example, 'answer')), '2026-03-16 running');
  });

  it('is answered in writing', () => {
    const example = {...india, received: '2026-01-20T10:00:00+05:30', now: '2026-03-01T00:00:00Z'};
    const answered = (act: CaseAct) => one({...example, facts: {acts: [act]}}, 'answer').state;
    assert.equal(answered(said('respond', '2026-01-25T10:00:00+05:30')), 'missed');
    assert.equal(answered(written('respond', '2026-01-25T10:00:00+05:30')), 'kept');
    assert.equal(answered(written('respond', '2026-02-05T00:00:00+05:30')), 'late');
  });

  it('is answered by the number that an accredited hospital has set and made known', () => {
    const nabh = (responseDays: unknown) =>
      one(
        {
          ...india,
          pack: 'in-nabh',
          received: '2026-10-01T10:00:00+05:30',
          settings: {responseDays},
        },
        'answer',
      );
    assert.equal(shown(nabh(10)), '2026-10-11 running');
    assert.equal(shown(nabh(1)), '2026-10-02 running');
    assert.equal(shown(nabh(45)), '2026-11-15 running');
  });
});

describe('a complaint under nothing but the frame of the European Union', () => {
  it('has no clock of its own', () => {
    const facts = sampleFacts('2026-03-02T10:00:00+01:00', {eventDate: '2026-01-01'});
    const rules = sampleRules('Europe/Berlin', ['eu']);
    assert.deepEqual(deadlinesOf(facts, rules, '2026-03-02T10:00:00Z'), []);
    assert.deepEqual(filingDeadlines(facts, rules, '2026-03-02T10:00:00Z'), []);
    assert.deepEqual(earliestDue([]), []);
  });
});

function deadlines({zone, pack, received, facts, settings, now}: Example): readonly Deadline[] {
  const rules = sampleRules(zone, [pack], settings);
  return deadlinesOf(sampleFacts(received, facts), rules, now ?? received);
}

function clocks(example: Example): Readonly<Record<string, string>> {
  return Object.fromEntries(deadlines(example).map((each) => [each.clock, shown(each)]));
}

function one(example: Example, clock: string): Deadline {
  const found = deadlines(example).find((each) => each.clock === clock);
  assert.ok(found, clock);
  return found;
}

function shown({due, state}: Deadline): string {
  return `${due?.date ?? '-'} ${state}`;
}

function holidaysOf({because}: Deadline): readonly string[] {
  return because.flatMap((step) =>
    step.kind === 'counted' ? step.holidays.map(({name}) => name) : [],
  );
}

function filings(limits: ReturnType<typeof filingDeadlines>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    limits.map(({to, due, state}) => {
      const name =
        typeof to === 'string' ? to : Object.entries(to).map((entry) => entry.join(' '))[0];
      return [name ?? '', `${due?.date ?? '-'} ${state}`];
    }),
  );
}
