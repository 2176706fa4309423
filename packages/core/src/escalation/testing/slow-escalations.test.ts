import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import * as fc from 'fast-check';
import type {PolicyTime} from '../../policy/policy-pack.js';
import type {CaseHappening} from '../case-happening.js';
import {defaultMatrix} from '../default-matrix.js';
import {escalationFacts} from '../escalation-facts.js';
import type {
  EscalationLevel,
  EscalationMatrix,
  EscalationRule,
  EscalationTrigger,
} from '../escalation-matrix.js';
import {escalationsOf, nextDue} from '../escalations.js';
import {createOfficeCalendar, instantAt, minuteOf} from './office-hours.js';
import {slowEscalations} from './slow-escalations.js';

/** Happenings lie within the first four days, from a Friday to a Monday. */
const busyMinutes = 4 * 24 * 60;

const counts = fc.constantFrom<PolicyTime['days']>('calendar', 'working', 'business');
const time = (least: number): fc.Arbitrary<PolicyTime> =>
  fc.oneof(
    fc.record({amount: fc.integer({min: least, max: 9}), unit: fc.constant('hours'), days: counts}),
    fc.record({amount: fc.integer({min: least, max: 2}), unit: fc.constant('days'), days: counts}),
  );

const roles = ['frontline', 'manager', 'pr-4', 'risk'] as const;
const levelIds = ['a', 'b/%', 'c', 'd'];

const levels: fc.Arbitrary<readonly EscalationLevel[]> = fc
  .tuple(
    ...levelIds.map((id) =>
      fc.record(
        {
          id: fc.constant(id),
          role: fc.constantFrom(...roles),
          channel: fc.constant('email' as const),
          within: time(1),
          fallback: fc.constantFrom(...levelIds),
        },
        {requiredKeys: ['id', 'role', 'channel', 'within']},
      ),
    ),
  )
  .map((list) => [...list]);

const clocks = fc.option(fc.constant(['respond']), {nil: undefined});
const trigger: fc.Arbitrary<EscalationTrigger> = fc.oneof(
  fc.record({
    on: fc.constant('urgency'),
    levels: fc.constantFrom<readonly ('S1' | 'S2')[]>(['S1'], ['S1', 'S2']),
  }),
  fc.record({on: fc.constant('clock-near'), before: time(1), clocks}),
  fc.record({on: fc.constant('clock-missed'), clocks}),
  fc.record({on: fc.constantFrom('unowned', 'task-unanswered', 'not-resolved')}),
  fc.record({
    on: fc.constant('risk-flag'),
    flags: fc.option(fc.constant(['f1']), {nil: undefined}),
  }),
) as fc.Arbitrary<EscalationTrigger>;

const rule: fc.Arbitrary<Omit<EscalationRule, 'id'>> = fc.record({
  says: fc.constant('So it is.'),
  trigger,
  steps: fc.uniqueArray(
    fc.record(
      {level: fc.constantFrom(...levelIds), after: time(0), within: time(1)},
      {requiredKeys: ['level', 'after']},
    ),
    {minLength: 1, maxLength: 3, selector: ({level}) => level},
  ),
});

/** A matrix that may have cycles of fallbacks, equal times and several rules for one thing. */
const randomMatrix: fc.Arbitrary<EscalationMatrix> = fc
  .tuple(levels, fc.array(rule, {minLength: 1, maxLength: 5}))
  .map(([list, rules]) => ({
    ...defaultMatrix,
    levels: list,
    rules: rules.map((each, index) => ({...each, id: `rule ${index}`})),
  }));

const absence = fc.record({
  is: fc.constant('absent'),
  role: fc.constantFrom(...roles),
  standIn: fc.constantFrom(undefined, ...roles),
});

const what: fc.Arbitrary<object> = fc.oneof(
  fc.record({
    is: fc.constantFrom(
      'received',
      'owned',
      'owner-left',
      'not-resolved',
      'closed',
      'reopened',
      'taken-up',
    ),
  }),
  fc.record({is: fc.constant('urgency-set'), level: fc.constantFrom('S1', 'S2', 'S3')}),
  fc.record({
    is: fc.constant('clock-set'),
    clock: fc.constantFrom('respond', 'acknowledge'),
    due: fc
      .oneof(fc.integer({min: 0, max: busyMinutes + 3000}), fc.constantFrom(2000, 5000))
      .map(instantAt),
    flag: fc.constantFrom(undefined, 'f1'),
  }),
  fc.record({is: fc.constant('clock-ended'), clock: fc.constantFrom('respond', 'acknowledge')}),
  fc.record({is: fc.constantFrom('task-asked', 'task-ended'), task: fc.constantFrom('t1', 't2')}),
  fc.record({
    is: fc.constantFrom('flag-opened', 'flag-settled'),
    flag: fc.constantFrom('f1', 'f2'),
  }),
  absence,
  fc.record({is: fc.constant('present'), role: fc.constantFrom(...roles)}),
);

/** What happens to a case, in order of time, often several things in one minute. */
const randomHappenings: fc.Arbitrary<readonly CaseHappening[]> = fc
  .tuple(
    fc.array(
      fc.tuple(
        fc.oneof(fc.integer({min: 0, max: busyMinutes}), fc.constantFrom(0, 540, 1020, 2000)),
        what,
      ),
      {maxLength: 14},
    ),
    // Some are away from the start: else hardly anybody falls due whose stand-in is there.
    fc.array(fc.tuple(fc.constant(0), absence), {maxLength: 2}),
  )
  .map(
    ([list, away]) =>
      [...away, ...list]
        .sort(([one], [other]) => one - other)
        .map(([minute, happening], index) => ({
          id: `e${index}`,
          at: instantAt(minute),
          ...happening,
        })) as unknown as readonly CaseHappening[],
  );

const calendar = createOfficeCalendar();
const lastMinute = busyMinutes + 3 * 24 * 60;
const seed = 20_260_306;
const fast = (matrix: EscalationMatrix, happenings: readonly CaseHappening[]) =>
  escalationsOf(matrix, escalationFacts('case-1', happenings), calendar);

/** Lets some of those who were told say so, a while after. */
const answers = fc.array(fc.tuple(fc.nat(), fc.integer({min: 0, max: 600})), {maxLength: 4});
function withAnswers(
  matrix: EscalationMatrix,
  happenings: readonly CaseHappening[],
  picked: readonly (readonly [number, number])[],
): readonly CaseHappening[] {
  const notices = fast(matrix, happenings);
  if (notices.length === 0) return happenings;
  const seen = picked.map(([pick, later], index): CaseHappening => {
    const notice = notices[pick % notices.length];
    assert.ok(notice);
    const at = instantAt(minuteOf(notice.at) + later);
    return {id: `seen-${index}`, at, is: 'acknowledged', notice: notice.id};
  });
  return [...happenings, ...seen];
}

describe('Who is told, and when', () => {
  test('is what somebody finds who sits there minute by minute', () => {
    const found = {notices: 0, chains: 0, answered: 0, standIns: 0};
    fc.assert(
      fc.property(randomMatrix, randomHappenings, answers, (matrix, happenings, picked) => {
        const all = withAnswers(matrix, happenings, picked);
        const notices = fast(matrix, all).filter(({at}) => minuteOf(at) <= lastMinute);
        const quick = notices.map((notice) => ({
          minute: minuteOf(notice.at),
          rule: notice.rule,
          occurrence: `${notice.matter.of} ${notice.matter.id}`,
          step: decodeURIComponent(notice.id.split('/')[4] ?? ''),
          level: notice.level,
          role: notice.role,
        }));
        const asText = (list: readonly object[]) => list.map((each) => JSON.stringify(each)).sort();
        assert.deepEqual(asText(quick), asText(slowEscalations(matrix, all, lastMinute)));
        found.notices += notices.length;
        found.chains += notices.filter(({insteadOf}) => insteadOf.length > 0).length;
        found.answered += all.length - happenings.length;
        found.standIns += notices.filter(({insteadOf, level}) =>
          insteadOf.some((each) => each.level === level),
        ).length;
      }),
      {numRuns: 2000, seed},
    );
    const {standIns, ...others} = found;
    assert.ok(standIns > 400, `stand-ins: ${standIns}`);
    for (const [what, count] of Object.entries(others))
      assert.ok(count > 1000, `${what}: ${count}`);
  });
});

describe('A scheduler', () => {
  test('that asks for the next again and again tells each once, and forgets none', () => {
    fc.assert(
      fc.property(randomMatrix, randomHappenings, (matrix, happenings) => {
        const notices = fast(matrix, happenings);
        const told: string[] = [];
        let at = instantAt(-1);
        for (let due = nextDue(notices, at); due; due = nextDue(notices, at)) {
          assert.ok(Date.parse(due.at) > Date.parse(at));
          ({at} = due);
          told.push(...due.notices.map(({id}) => id));
        }
        assert.equal(new Set(told).size, told.length);
        assert.deepEqual([...told].sort(), notices.map(({id}) => id).sort());
      }),
      {numRuns: 500, seed},
    );
  });

  test('that looks at each minute, knowing only what has happened so far, tells the same', () => {
    fc.assert(
      fc.property(randomMatrix, randomHappenings, answers, (matrix, happenings, picked) => {
        const all = withAnswers(matrix, happenings, picked);
        const told = new Map<string, string>();
        const minutes = new Set(
          [...all, ...fast(matrix, all), ...fast(matrix, happenings)].map(({at}) => minuteOf(at)),
        );
        for (const minute of [...minutes].sort((one, other) => one - other)) {
          const known = all.filter(({at}) => minuteOf(at) <= minute);
          for (const {id, at} of fast(matrix, known))
            if (minuteOf(at) <= minute && !told.has(id)) told.set(id, at);
        }
        const whole = fast(matrix, all).map(({id, at}) => [id, at] as const);
        assert.deepEqual([...told].sort(), [...whole].sort());
      }),
      {numRuns: 500, seed},
    );
  });

  test('finds no two notices under one id, and one id for the same notice whatever happens later', () => {
    fc.assert(
      fc.property(randomMatrix, randomHappenings, fc.nat(14), (matrix, happenings, cut) => {
        const early = happenings.slice(0, cut);
        const last = early.at(-1)?.at ?? instantAt(-1);
        const before = fast(matrix, early).filter(({at}) => Date.parse(at) < Date.parse(last));
        const after = new Map(fast(matrix, happenings).map((notice) => [notice.id, notice]));
        assert.equal(after.size, fast(matrix, happenings).length);
        for (const notice of before) assert.deepEqual(after.get(notice.id), notice);
      }),
      {numRuns: 500, seed},
    );
  });
});
