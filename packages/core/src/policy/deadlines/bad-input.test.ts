import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ConfigurationError} from '../../errors/pr-error.js';
import type {HolidayCalendar} from '../holidays/holiday-calendar.js';
import {gbEng} from '../packs/gb-eng.js';
import type {PolicyClock, PolicyPack} from '../policy-pack.js';
import {workingDays} from '../policy-times.js';
import {sampleFacts, sampleRules} from '../testing/sample-facts.js';
import type {Deadline} from './deadline.js';
import type {DeadlineRules} from './deadline-rules.js';
import {deadlinesOf} from './deadlines-of.js';
import {packOn} from './pack-on.js';

const received = '2026-04-02T10:00:00+01:00';
const rules = sampleRules('Europe/London', ['gb-eng']);
const refused = (change: Partial<DeadlineRules>, message: RegExp) =>
  assert.throws(
    () => deadlinesOf(sampleFacts(received), {...rules, ...change}, received),
    (error: unknown) => error instanceof ConfigurationError && message.test(error.message),
  );
const only = (clock: Partial<PolicyClock>, pack: Partial<PolicyPack> = {}): DeadlineRules => ({
  ...rules,
  packs: [{...gbEng, ...pack, clocks: [{...gbEng.clocks[0]!, ...clock}]}],
});
const acknowledging = (change: Partial<DeadlineRules>, at = received): Deadline => {
  const found = deadlinesOf(sampleFacts(at), {...rules, ...change}, at);
  return found.find(({clock}) => clock === 'acknowledge')!;
};

describe('whoever sets up the deadlines of a hospital', () => {
  it('is told the name of a pack that there is none of', () => {
    refused({inForce: ['gb-eng', 'gb-egn']}, /"gb-egn"/);
  });

  it('is told of two versions of a pack that apply on one day, whatever the day of the complaint', () => {
    const next = {...gbEng, version: '2', effective: {from: '2030-01-01'}};
    refused({packs: [gbEng, next]}, /1 and 2 of the policy pack "gb-eng"/);
    const first = {...gbEng, effective: {to: '2029-12-31'}};
    assert.equal(packOn([first, next], 'gb-eng', '2029-12-31')?.version, '1');
    assert.equal(packOn([first, next], 'gb-eng', '2030-01-01')?.version, '2');
    const gap = {...next, effective: {from: '2031-01-01'}};
    assert.equal(packOn([first, gap], 'gb-eng', '2030-06-01'), undefined);
  });

  it('is told that a time zone is none', () => {
    refused({timeZone: 'Europe/Lodnon'}, /"Europe\/Lodnon" is no time zone/);
  });

  it('is told which clock of a pack cannot be counted', () => {
    const loop = {from: {dueOf: 'acknowledge'}} as const;
    refused(only(loop), /"acknowledge" of the policy pack "gb-eng" waits for itself/);
    refused(only({from: {dueOf: 'gone'}}), /starts with the clock "gone"/);
    refused(only({time: {...workingDays(2), unit: 'hours'}}), /hours, months or years in working/);
    refused(only({time: workingDays(1.5)}), /parts of a day/);
    refused(only({time: workingDays(-1)}), /backwards/);
    refused(only({time: workingDays(0), repeats: true}), /comes back after no time/);
    const extension = {needs: 'reasons', sources: []} as const;
    refused(only({repeats: true, extension}), /comes back and can be extended/);
    refused(only({from: 'stage-started'}), /starts with a stage and names none/);
    const within = {amount: 48, unit: 'hours', days: 'calendar'} as const;
    refused(
      only({}, {filing: {...gbEng.filing!, within}}),
      /limits in hours what counts from a date/,
    );
    refused(only({}, {holidays: undefined}), /names no calendar/);
  });

  it('is told of a stage that a pack does not have', () => {
    const stages = [{pack: 'gb-sct', stage: 'stage-9', at: received}];
    const facts = sampleFacts(received, {stages});
    assert.throws(
      () => deadlinesOf(facts, sampleRules('Europe/London', ['gb-sct']), received),
      /"gb-sct" has no stage "stage-9"/,
    );
  });

  it('sees which setting is missing or cannot be, and every other clock goes on', () => {
    for (const [responseDays, problem] of [
      [undefined, 'missing'],
      ['30', 'impossible'],
      [0, 'impossible'],
      [-7, 'impossible'],
      [7.5, 'impossible'],
      [Number.NaN, 'impossible'],
      [1e9, 'impossible'],
    ] as const) {
      const usRules = sampleRules('America/New_York', ['us-cms'], {responseDays});
      const found = deadlinesOf(sampleFacts(received), usRules, received);
      const answer = found.find(({clock}) => clock === 'answer');
      assert.equal(answer?.due, undefined);
      assert.equal(answer?.state, 'waiting');
      assert.deepEqual(answer?.because, [{kind: 'setting', field: 'responseDays', problem}]);
      assert.ok(found.find(({clock}) => clock === 'still-working')?.due);
    }
  });

  it('sees a year whose holidays nobody knows, and the earliest date there can be', () => {
    // December 29, 30 and 31 2027 are known; January 3 2028 is not, though it is free.
    const found = acknowledging({}, '2027-12-29T10:00:00Z');
    assert.equal(found.due?.date, '2028-01-03');
    assert.deepEqual(found.provisional, [{calendar: 'gb-eng', year: 2028}]);
    assert.equal(found.confidence, 'unverified');
    assert.deepEqual(acknowledging({}, '2027-12-23T10:00:00Z').provisional, []);
  });

  it('sees it where no calendar is there at all', () => {
    const found = acknowledging({calendars: []});
    // Saturday and Sunday are left out, Good Friday and Easter Monday are not.
    assert.equal(found.due?.date, '2026-04-07');
    assert.deepEqual(found.provisional, [{calendar: 'gb-eng', year: 2026}]);
  });

  it('puts a calendar of the hospital in the place of ours', () => {
    const own: HolidayCalendar = {
      id: 'gb-eng',
      name: 'Our own',
      weekend: ['Friday', 'Saturday'],
      years: [2026, 2026],
      days: [{date: '2026-04-05', name: 'Day of the hospital'}],
      possible: [],
      sources: [{citation: 'The hospital', confidence: 'confirmed'}],
    };
    // Friday and Saturday, and Sunday as a holiday: April 6, 7, 8.
    const found = acknowledging({calendars: [own, ...rules.calendars]});
    assert.equal(found.due?.date, '2026-04-08');
    assert.equal(found.confidence, 'read');
  });
});
