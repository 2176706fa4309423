import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {matrixProblems} from './check-matrix.js';
import {defaultMatrix} from './default-matrix.js';
import type {EscalationLevel, EscalationMatrix, EscalationRule} from './escalation-matrix.js';
import type {EscalationRole} from './escalation-role.js';

const hours = (amount: number) => ({amount, unit: 'hours', days: 'calendar'}) as const;
const days = (amount: number) => ({amount, unit: 'days', days: 'calendar'}) as const;
const level = (id: string, change: Partial<EscalationLevel> = {}): EscalationLevel => ({
  id,
  role: 'pr-3',
  channel: 'email',
  within: hours(4),
  ...change,
});
const rule = (change: Partial<EscalationRule> = {}): EscalationRule => ({
  id: 'unowned',
  says: 'Nobody owns a case.',
  trigger: {on: 'unowned'},
  steps: [{level: 'a', after: hours(0)}],
  ...change,
});
const matrix = (change: Partial<EscalationMatrix>): EscalationMatrix => ({
  ...defaultMatrix,
  levels: [level('a'), level('b')],
  rules: [rule()],
  ...change,
});
const problems = (change: Partial<EscalationMatrix>): readonly string[] =>
  matrixProblems(matrix(change)).map(({path, code}) => `${path} ${code}`);

describe('A matrix', () => {
  test('as we propose it has nothing wrong with it, says that it is a proposal, and reaches every level', () => {
    assert.deepEqual(matrixProblems(defaultMatrix), []);
    assert.equal(defaultMatrix.status, 'proposal');
    assert.equal(defaultMatrix.sources[0]?.confidence, 'unverified');
    const reached = defaultMatrix.rules.flatMap(({steps}) => steps.map((step) => step.level));
    const fallbacks = defaultMatrix.levels.map(({fallback}) => fallback);
    for (const {id} of defaultMatrix.levels)
      assert.ok(reached.includes(id) || fallbacks.includes(id), id);
    const triggers = new Set(defaultMatrix.rules.map(({trigger}) => trigger.on));
    assert.equal(triggers.size, 7);
  });

  test('that is right has no problem', () => {
    assert.deepEqual(problems({}), []);
  });

  const wrong: readonly (readonly [string, Partial<EscalationMatrix>, readonly string[]])[] = [
    ['nobody and nothing', {levels: [], rules: []}, ['/levels required', '/rules required']],
    [
      'a role that nobody has',
      {levels: [level('a', {role: 'janitor' as EscalationRole})]},
      ['/levels/0/role unknown-role'],
    ],
    [
      'a role by the name of something that every object has',
      {levels: [level('a', {role: 'constructor' as EscalationRole})]},
      ['/levels/0/role unknown-role'],
    ],
    [
      'a level without a channel',
      {levels: [level('a', {channel: '' as 'email'})]},
      ['/levels/0/channel no-channel'],
    ],
    [
      'a stand-in who is not there',
      {levels: [level('a', {fallback: 'z'})]},
      ['/levels/0/fallback unknown-level'],
    ],
    [
      'stand-ins who come round again',
      {levels: [level('a', {fallback: 'b'}), level('b', {fallback: 'a'})]},
      ['/levels/0/fallback fallback-cycle', '/levels/1/fallback fallback-cycle'],
    ],
    [
      'somebody who stands in for themselves',
      {levels: [level('a', {fallback: 'a'})]},
      ['/levels/0/fallback fallback-cycle'],
    ],
    [
      'a level that leads into a round of others',
      {
        levels: [
          level('a', {fallback: 'b'}),
          level('b', {fallback: 'c'}),
          level('c', {fallback: 'b'}),
        ],
      },
      ['/levels/1/fallback fallback-cycle', '/levels/2/fallback fallback-cycle'],
    ],
    ['two levels of one name', {levels: [level('a'), level('a')]}, ['/levels/1/id duplicate-id']],
    [
      'no time to answer',
      {levels: [level('a', {within: hours(0)})]},
      ['/levels/0/within bad-time'],
    ],
    [
      'a time that is none',
      {rules: [rule({steps: [{level: 'a', after: hours(-1)}]})]},
      ['/rules/0/steps/0/after bad-time'],
    ],
    [
      'half an hour, which no calendar counts',
      {rules: [rule({steps: [{level: 'a', after: hours(0.5)}]})]},
      ['/rules/0/steps/0/after bad-time'],
    ],
    [
      'a step to nobody',
      {rules: [rule({steps: [{level: 'z', after: hours(1)}]})]},
      ['/rules/0/steps/0/level unknown-level'],
    ],
    [
      'a step to the same level again',
      {
        rules: [
          rule({
            steps: [
              {level: 'a', after: hours(1)},
              {level: 'a', after: hours(2)},
            ],
          }),
        ],
      },
      ['/rules/0/steps/1/level duplicate-id'],
    ],
    [
      'a step before the one ahead of it',
      {
        rules: [
          rule({
            steps: [
              {level: 'a', after: days(1)},
              {level: 'b', after: hours(23)},
            ],
          }),
        ],
      },
      ['/rules/0/steps/1/after not-increasing'],
    ],
    [
      'a step at once after one that waits for the office to open',
      {
        rules: [
          rule({
            steps: [
              {level: 'a', after: {amount: 1, unit: 'days', days: 'working'}},
              {level: 'b', after: hours(0)},
            ],
          }),
        ],
      },
      ['/rules/0/steps/1/after not-increasing'],
    ],
    [
      'a rule without a step and without a word',
      {rules: [rule({steps: [], says: ' '})]},
      ['/rules/0/says required', '/rules/0/steps required'],
    ],
    [
      'an urgency that is none',
      {rules: [rule({trigger: {on: 'urgency', levels: ['S5' as 'S1']}})]},
      ['/rules/0/trigger/levels unknown-urgency'],
    ],
    [
      'a trigger that is none',
      {rules: [rule({trigger: {on: 'full-moon' as 'unowned'}})]},
      ['/rules/0/trigger/on unknown-trigger'],
    ],
    [
      'a warning no time ahead',
      {rules: [rule({trigger: {on: 'clock-near', before: hours(0)}})]},
      ['/rules/0/trigger/before bad-time'],
    ],
  ];
  for (const [what, change, expected] of wrong)
    test(`with ${what} is told where that is`, () => {
      assert.deepEqual(problems(change), expected);
    });

  test('may tell two at the same time, and compares no times that count differently', () => {
    const steps = [
      {level: 'a', after: days(1)},
      {level: 'b', after: hours(24)},
    ];
    assert.deepEqual(problems({rules: [rule({steps})]}), []);
    const mixed = [
      {level: 'a', after: days(2)},
      {level: 'b', after: {amount: 1, unit: 'days', days: 'business'}},
    ] as const;
    assert.deepEqual(problems({rules: [rule({steps: mixed})]}), []);
  });
});
