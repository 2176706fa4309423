import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Concern} from '../escalation/concern.js';
import {proposedRiskFlags} from './proposed-risk-flags.js';
import {suggestedFlags} from './risk-flag.js';
import {escalationRoles} from '../escalation/escalation-role.js';

const suggested = (place: string, ...found: readonly Concern[]) =>
  suggestedFlags(proposedRiskFlags, new Set(found), place).map(({flag}) => flag.id);
const clocksOf = (id: string) =>
  proposedRiskFlags
    .find((flag) => flag.id === id)
    ?.clocks.map(({time, from}) =>
      'setting' in time ? time.setting : [time.amount, time.unit, time.days, from].join(' '),
    );

describe('A risk flag', () => {
  test('is suggested by what a case points to, and says by what', () => {
    assert.deepEqual(suggested('US-TX', 'privacy-breach'), ['privacy-breach']);
    assert.deepEqual(suggested('US-TX', 'device-failure'), ['device-event']);
    assert.deepEqual(suggested('US-TX', 'emergency-care-refusal'), ['emergency-transfer']);
    assert.deepEqual(suggested('US-TX', 'neglect'), ['abuse-report', 'quality-review']);
    const [found] = suggestedFlags(
      proposedRiskFlags,
      new Set<Concern>(['restraint', 'death', 'media']),
      'US',
    ).filter(({flag}) => flag.id === 'restraint-death');
    assert.deepEqual(found?.because, ['death', 'restraint']);
  });

  test('that needs two things is not suggested by one of them', () => {
    assert.ok(!suggested('US', 'death').includes('restraint-death'));
    assert.ok(!suggested('US', 'restraint').includes('restraint-death'));
    assert.ok(suggested('US', 'restraint', 'death').includes('restraint-death'));
  });

  test('holds in its own place alone', () => {
    assert.ok(suggested('US-CA', 'death').includes('california-adverse-event'));
    assert.ok(!suggested('US-CO', 'death').includes('california-adverse-event'));
    assert.ok(!suggested('US', 'death').includes('california-adverse-event'));
    assert.deepEqual(suggested('GB-ENG', 'death', 'privacy-breach', 'abuse'), ['abuse-report']);
    assert.deepEqual(suggested('USX', 'privacy-breach'), []);
  });

  test('is suggested by nothing where nothing points to it', () => {
    assert.deepEqual(suggested('US-CA'), []);
    assert.deepEqual(suggested('US-CA', 'missing-valuables', 'litigation'), []);
  });

  test('has the times of the rules', () => {
    const times = {
      'sentinel-event': ['45 days business known'],
      'restraint-death': ['1 days business known'],
      'emergency-transfer': ['72 hours calendar happened'],
      'privacy-breach': ['60 days calendar known'],
      'california-adverse-event': ['5 days calendar known', '24 hours calendar known'],
      'device-event': ['10 days working known'],
      'abuse-report': ['abuseReportHours'],
      'quality-review': [],
    };
    assert.deepEqual(
      Object.keys(times),
      proposedRiskFlags.map(({id}) => id),
    );
    for (const [id, expected] of Object.entries(times))
      assert.deepEqual(clocksOf(id), expected, id);
  });

  test('names who confirms it, what is asked of them, its settings and its sources', () => {
    for (const {confirmedBy, task, clocks, settings, sources} of proposedRiskFlags) {
      assert.ok(Object.hasOwn(escalationRoles, confirmedBy));
      assert.ok(task.length > 0);
      for (const source of [...sources, ...clocks.flatMap((clock) => clock.sources)])
        assert.ok(['cited', 'unverified'].includes(source.confidence));
      for (const clock of clocks) {
        assert.ok(clock.sources.length > 0);
        if ('setting' in clock.time) {
          const {setting} = clock.time;
          assert.ok(settings.some(({name}) => name === setting));
        }
      }
    }
  });
});
