import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {StoredCaseEvent} from '../case/case-event.js';
import {reduceCase} from '../case/reduce-case.js';
import {grievanceFacts} from '../policy/grievance-rules/grievance-facts.js';
import {grievanceRulesOf} from '../policy/grievance-rules/rules/index.js';
import {staffRoleIds, type StaffRoleId} from '../staff/roles.js';
import {sampleCase, sampleFeedback} from '../testing/builders.js';
import {sampleEntries} from '../testing/sample-work.js';
import {commandPermissions, entryPermissions, relationPermissions} from './entry-permissions.js';
import type {CaseAtHand, WorkEntry} from './entry-rules.js';
import {commandProblem, kindProblem, relationProblem, supervisionProblem} from './may-enter.js';
import {reduceWork} from './reduce-work.js';

const kinds = Object.keys(entryPermissions) as (keyof typeof entryPermissions)[];
const commands = Object.keys(commandPermissions) as (keyof typeof commandPermissions)[];
const relations = Object.keys(relationPermissions) as (keyof typeof relationPermissions)[];

const enteredBy = (...roles: readonly StaffRoleId[]): readonly string[] =>
  kinds.filter((kind) => !kindProblem(roles, kind)).sort();

/** What is entered by whoever works on their own, and not under supervision. */
const notSupervised = [
  ...['packs-set', 'late-filing-allowed', 'person-cleared', 'reveal-decided'],
  ...['finding-made', 'root-cause-found', 'disclosed', 'action-opened', 'action-closed'],
  ...['paused', 'extended', 'stage-started', 'date-agreed', 'outcome-recorded'],
];
const holds = ['legal-hold-placed', 'legal-hold-lifted'];

describe('Who enters what in the record of a case', () => {
  test('is said of each kind that there is, with a source', () => {
    assert.deepEqual([...kinds].sort(), Object.keys(sampleEntries).sort());
    for (const {to, source} of [
      ...Object.values(entryPermissions),
      ...Object.values(commandPermissions),
      ...Object.values(relationPermissions),
    ])
      assert.ok(to.length > 0 && source.endsWith('.'));
  });

  test('under supervision is what decides nothing, delays nothing and ends nothing', () => {
    assert.deepEqual(
      enteredBy('pr-2'),
      kinds.filter((kind) => ![...notSupervised, ...holds].includes(kind)).sort(),
    );
    const given = commands.filter((command) => !commandProblem(['pr-2'], command));
    assert.deepEqual(given.sort(), ['acknowledge', 'reopen', 'send-message']);
    const put = relations.filter((relate) => !relationProblem(['pr-2'], relate));
    assert.deepEqual(put.sort(), ['link', 'unlink']);
  });

  test('is all of it for whoever leads, and all but holds for whoever works on their own', () => {
    for (const role of ['pr-4', 'manager'] as const)
      assert.deepEqual(enteredBy(role), [...kinds].sort());
    assert.deepEqual(enteredBy('pr-3'), kinds.filter((kind) => !holds.includes(kind)).sort());
    for (const role of ['pr-3', 'pr-4', 'manager'] as const) {
      for (const command of commands) assert.equal(commandProblem([role], command), undefined);
      for (const relate of relations) assert.equal(relationProblem([role], relate), undefined);
    }
  });

  test('is what is theirs for risk management, privacy and the committee', () => {
    const answers = ['escalation-seen', 'referral-answered'];
    assert.deepEqual(enteredBy('risk'), [...answers, ...holds].sort());
    assert.deepEqual(enteredBy('privacy'), [...answers, ...holds, 'reveal-decided'].sort());
    assert.deepEqual(enteredBy('grievance-committee'), [...answers, 'finding-made'].sort());
  });

  test('is nothing for everybody else, who gives no command and relates no cases either', () => {
    const others = ['frontline', 'department-reviewer', 'auditor', 'administrator'] as const;
    assert.deepEqual(enteredBy(...others), []);
    for (const role of staffRoleIds.filter((each) => !/^pr-|^manager$/.test(each))) {
      for (const command of commands) assert.equal(commandProblem([role], command)?.status, 403);
      for (const relate of relations) assert.equal(relationProblem([role], relate)?.status, 403);
    }
  });

  test('is refused by the place of what was asked for, and nothing else', () => {
    const refused = (path: string) => ({
      ...{status: 403, code: 'forbidden'},
      errors: [{path, code: 'not-for-role'}],
    });
    assert.deepEqual(kindProblem(['pr-2'], 'finding-made'), refused('/kind'));
    assert.deepEqual(commandProblem(['pr-2'], 'resolve'), refused('/command'));
    assert.deepEqual(relationProblem(['pr-2'], 'merge'), refused('/relate'));
  });
});

describe('Someone who works under supervision', () => {
  const [received] = sampleCase(sampleFeedback());
  assert.ok(received);

  /** A case in which these were entered before. */
  function atHand(...entered: readonly (readonly [kind: string, payload: object])[]): CaseAtHand {
    const events = entered.map(([kind, payload], index): StoredCaseEvent => ({
      ...{...(received as StoredCaseEvent), position: index + 2, kind},
      ...{actor: {role: 'staff', id: 'account-sam'}, payload: {id: `item-${index}`, ...payload}},
    }));
    const all = [received as StoredCaseEvent, ...events];
    const state = reduceCase(all);
    assert.ok(state);
    const grievanceRules = grievanceRulesOf('us-cms');
    const known = {packs: [], taxonomies: [], grievanceRules, grievancePolicy: {}};
    const now = '2026-12-01T12:00:00.000Z';
    return {state, work: reduceWork(all), by: 'account-mei', now, known};
  }

  const outcomeFor =
    (...roles: readonly StaffRoleId[]) =>
    (at: CaseAtHand, kind: WorkEntry['kind'], payload: object): string | undefined => {
      const problem = supervisionProblem(at, roles, {kind, payload} as WorkEntry);
      const [{path, code} = {path: '', code: ''}] = problem?.errors ?? [];
      return problem && `${problem.status} ${path} ${code}`;
    };
  const outcome = outcomeFor('pr-2');

  const urgent = (level: string) => ['urgency-set', {level, reason: 'She fell.'}] as const;

  test('raises the urgency of a case, and does not lower it', () => {
    const at = atHand(urgent('S2'));
    for (const level of ['S1', 'S2'])
      assert.equal(outcome(at, 'urgency-set', {level, reason: 'r'}), undefined, level);
    for (const level of ['S3', 'S4'])
      assert.equal(
        outcome(at, 'urgency-set', {level, reason: 'r'}),
        '403 /payload/level supervised',
      );
    assert.equal(outcome(atHand(), 'urgency-set', {level: 'S4', reason: 'r'}), undefined);
    const found = atHand(['triaged', {level: 'S1', because: ['abuse']}]);
    assert.equal(
      outcome(found, 'urgency-set', {level: 'S2', reason: 'r'}),
      '403 /payload/level supervised',
    );
  });

  test('says that a case is a grievance; that it is none, only where the case by itself says so', () => {
    const none = {
      ...Object.fromEntries(Object.keys(grievanceFacts).map((fact) => [fact, false])),
      ...{'speaks-for-patient': true, 'settled-on-the-spot': true},
    };
    const settled = {class: 'complaint', facts: none};
    assert.equal(
      outcome(atHand(), 'classified', settled),
      '403 /payload/class supervised',
      'their answers alone talk nothing down',
    );
    assert.equal(outcome(atHand(), 'classified', {class: 'grievance', reason: 'r'}), undefined);
    assert.equal(
      outcome(atHand(), 'classified', {class: 'complaint', reason: 'r'}),
      '403 /payload/class supervised',
      'nobody knows enough for the rules to say so',
    );
    const taken = atHand(['classified', {class: 'grievance'}]);
    assert.equal(outcome(taken, 'classified', settled), '403 /payload/class supervised');
  });

  test('asks for authority and takes it away, and does not grant it', () => {
    for (const status of ['asked', 'refused', 'revoked'])
      assert.equal(outcome(atHand(), 'authority-recorded', {status}), undefined, status);
    for (const status of ['recorded', 'not-needed'])
      assert.equal(
        outcome(atHand(), 'authority-recorded', {status}),
        '403 /payload/status supervised',
      );
  });

  test('offers an apology, and no money', () => {
    const offer = (what: object) => outcome(atHand(), 'recovery-offered', {text: 't', ...what});
    assert.equal(offer({offer: 'apology'}), undefined);
    const value = {amount: 2000, currency: 'USD'};
    assert.equal(offer({offer: 'other', value}), '403 /payload/value supervised');
    for (const each of ['waiver', 'refund', 'gift'])
      assert.equal(offer({offer: each}), '403 /payload/offer supervised');
  });

  test('records what was done elsewhere, but for the answer', () => {
    for (const duty of ['acknowledge', 'interim', 'update'])
      assert.equal(outcome(atHand(), 'duty-done', {duty}), undefined, duty);
    for (const duty of ['decide', 'respond'])
      assert.equal(outcome(atHand(), 'duty-done', {duty}), '403 /payload/duty supervised');
  });

  test('is supervised no more with a role that works on its own beside', () => {
    const at = atHand(urgent('S1'));
    for (const role of ['pr-3', 'pr-4', 'manager'] as const)
      assert.equal(outcomeFor('pr-2', role)(at, 'urgency-set', {level: 'S4'}), undefined);
    assert.equal(
      outcomeFor('pr-2', 'risk')(at, 'urgency-set', {level: 'S4'}),
      '403 /payload/level supervised',
    );
  });
});
