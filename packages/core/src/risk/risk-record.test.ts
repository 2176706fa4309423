import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Concern} from '../escalation/concern.js';
import {jurisdictionOf} from './jurisdiction-of.js';
import {destroyRisk} from './destroy-risk.js';
import {raiseFlag, suggestFlags} from './open-flag.js';
import {reduceRisk, standingOf} from './reduce-risk.js';
import {riskEventsFor} from './risk-view.js';
import {proposedRiskFlags} from './proposed-risk-flags.js';
import {suggestedFlags} from './risk-flag.js';
import {proposedFlag, RecordInTest, refusalOf} from './testing/risk-record.js';

function recordWith(...flags: readonly string[]): RecordInTest & {readonly flagId: string} {
  const at = new RecordInTest();
  for (const id of flags)
    at.add(raiseFlag(at.record, {flag: proposedFlag(id)}, {id: at.newId(), newId: at.newId}));
  return Object.assign(at, {flagId: at.record.flags[0]?.id ?? ''});
}

function suggest(at: RecordInTest, ...concerns: readonly Concern[]): number {
  const found = suggestedFlags(proposedRiskFlags, new Set(concerns), 'US-TX');
  const events = suggestFlags(at.record, found, at.newId);
  at.add(events);
  return events.length;
}

const standings = (at: RecordInTest) =>
  at.record.flags.map((flag) => `${flag.flag} ${standingOf(flag)}`);
const confirmation = {knownAt: '2026-03-02T08:00:00.000Z', ongoingDanger: false};

describe('The risk record of a case', () => {
  test('asks whoever confirms a flag the question of the flag, once', () => {
    const at = recordWith('device-event');
    suggest(at, 'device-failure');
    assert.deepEqual(standings(at), ['device-event open']);
    const [flag] = at.record.flags;
    assert.deepEqual(
      flag?.tasks.map(({question}) => question),
      [proposedFlag('device-event').task],
    );
    assert.deepEqual([flag.raisings.length, flag.suggestions.length], [1, 1]);
  });

  test('does not suggest again what was dismissed, unless something new points to it', () => {
    const at = new RecordInTest();
    assert.equal(suggest(at, 'death'), 2);
    assert.equal(suggest(at, 'death'), 0);
    const flagId = at.record.flags[0]?.id ?? '';
    at.enter({kind: 'flag-dismissed', payload: {flagId, reason: 'It was long ago.'}});
    assert.equal(suggest(at, 'death'), 0);
    assert.equal(suggest(at, 'death', 'assault'), 4, 'the abuse report as well');
    assert.deepEqual(standings(at), [
      'sentinel-event dismissed',
      'sentinel-event open',
      'abuse-report open',
    ]);
  });

  test('knows what pointed to a flag while it stood, once it is dismissed', () => {
    const at = new RecordInTest();
    suggest(at, 'death');
    assert.equal(suggest(at, 'death', 'self-harm'), 1);
    const flagId = at.record.flags[0]?.id ?? '';
    at.enter({kind: 'flag-dismissed', payload: {flagId, reason: 'No.'}});
    assert.equal(suggest(at, 'self-harm'), 0);
  });

  test('lets staff raise again what was dismissed', () => {
    const at = recordWith('device-event');
    at.enter({kind: 'flag-dismissed', payload: {flagId: at.flagId, reason: 'No.'}});
    const raise = {flag: proposedFlag('device-event'), note: 'It failed again.'};
    at.add(raiseFlag(at.record, raise, {id: at.newId(), newId: at.newId}));
    assert.deepEqual(standings(at), ['device-event dismissed', 'device-event open']);
  });

  test('is confirmed and dismissed by the role that answers for the flag alone', () => {
    const at = recordWith('privacy-breach');
    const confirm = {
      kind: 'flag-confirmed',
      payload: {flagId: at.flagId, ...confirmation},
    } as const;
    assert.equal(refusalOf(at.enter(confirm)), '403');
    assert.equal(
      refusalOf(at.enter(confirm, {roles: ['pr-4']})),
      '400 /payload/flagId unknown-value',
    );
    assert.equal(refusalOf(at.enter(confirm, {roles: ['privacy']})), 'entered');
    const offices = recordWith('emergency-transfer');
    const happenedAt = '2026-03-02T07:00:00.000Z';
    const transfer = {...confirm, payload: {...confirm.payload, flagId: offices.flagId}};
    const dated = {...transfer, payload: {...transfer.payload, happenedAt}};
    assert.equal(refusalOf(offices.enter(dated)), 'entered', 'risk answers for compliance');
  });

  test('names what is impossible, and writes nothing then', () => {
    const at = recordWith('california-adverse-event');
    const {flagId} = at;
    const duty = (payload: object) => {
      const whole = {flagId, clock: 'report', doneAt: '2026-03-02T09:00:00.000Z', how: 'By phone'};
      return refusalOf(at.enter({kind: 'risk-duty-done', payload: {...whole, ...payload}}));
    };
    const confirm = (payload: object) =>
      refusalOf(at.enter({kind: 'flag-confirmed', payload: {flagId, ...confirmation, ...payload}}));
    const dismiss = () =>
      refusalOf(at.enter({kind: 'flag-dismissed', payload: {flagId, reason: 'No.'}}));
    const events = at.events.length;
    const impossible = 'impossible-date';
    assert.equal(duty({}), '409 /payload/flagId not-confirmed');
    assert.equal(
      confirm({knownAt: '2026-03-03T08:00:00.000Z'}),
      `400 /payload/knownAt ${impossible}`,
    );
    assert.equal(
      confirm({happenedAt: '2026-03-02T09:00:00.000Z'}),
      `400 /payload/happenedAt ${impossible}`,
    );
    assert.equal(confirm({flagId: 'none'}), '400 /payload/flagId unknown-value');
    assert.equal(at.events.length, events);
    assert.equal(confirm({}), 'entered');
    assert.equal(confirm({}), '409 /payload/flagId already-done');
    assert.equal(duty({clock: 'other'}), '400 /payload/clock unknown-value');
    assert.equal(duty({clock: 'report-danger'}), '400 /payload/clock not-owed');
    assert.equal(
      duty({doneAt: '2026-03-02T07:59:00.000Z'}),
      `400 /payload/doneAt ${impossible}`,
      'before it was known',
    );
    assert.equal(duty({doneAt: '2026-03-04T07:59:00.000Z'}), `400 /payload/doneAt ${impossible}`);
    assert.equal(duty({}), 'entered');
    assert.equal(duty({}), '409 /payload/clock already-done');
    assert.equal(dismiss(), 'entered', 'what was confirmed by mistake can be dismissed');
    assert.equal(dismiss(), '409 /payload/flagId already-done');
    assert.equal(confirm({}), '409 /payload/flagId dismissed');
    assert.equal(duty({}), '409 /payload/flagId dismissed');
    const transfer = recordWith('emergency-transfer');
    const undated = {flagId: transfer.flagId, ...confirmation};
    assert.equal(
      refusalOf(transfer.enter({kind: 'flag-confirmed', payload: undated})),
      '400 /payload/happenedAt required',
    );
  });

  test('asks and answers, and asks nothing more of a flag that is dismissed', () => {
    const at = recordWith('device-event');
    const {flagId} = at;
    const own = at.record.flags[0]?.tasks[0]?.id ?? '';
    at.enter({kind: 'risk-task-opened', payload: {flagId, question: 'Which maker?'}});
    const taskId = at.record.flags[0]?.tasks[1]?.id ?? '';
    at.enter({kind: 'risk-task-answered', payload: {flagId, taskId, text: 'Acme.'}});
    at.enter({kind: 'risk-task-closed', payload: {flagId, taskId}});
    const answer = {kind: 'risk-task-answered', payload: {flagId, taskId, text: 'More.'}} as const;
    assert.equal(refusalOf(at.enter(answer)), '409 /payload/taskId already-done');
    const unknown = {...answer, payload: {...answer.payload, taskId: 'none'}};
    assert.equal(refusalOf(at.enter(unknown)), '400 /payload/taskId unknown-value');
    at.enter({kind: 'flag-dismissed', payload: {flagId, reason: 'No.'}});
    const [first, second] = at.record.flags[0]?.tasks ?? [];
    assert.equal(first?.id, own);
    assert.ok(first.closed && second?.closed);
    assert.equal(second.answers[0]?.text, 'Acme.');
    const ask = {kind: 'risk-task-opened', payload: {flagId, question: 'Why?'}} as const;
    assert.equal(refusalOf(at.enter(ask)), '409 /payload/flagId dismissed');
  });

  test('shows a role the flags that it answers for, as if there were no others', () => {
    const alone = recordWith('privacy-breach');
    const both = recordWith('privacy-breach', 'device-event');
    const said = ({events}: RecordInTest, roles: Parameters<typeof riskEventsFor>[1]) =>
      riskEventsFor(events, roles, proposedRiskFlags).map(({kind, payload}) => [kind, payload]);
    assert.deepEqual(said(both, ['privacy']), said(alone, ['privacy']));
    assert.deepEqual(said(both, ['pr-4', 'manager']), []);
    assert.equal(said(both, ['risk']).length, 4);
    assert.equal(said(both, ['auditor']).length, 4);
    const unknown = riskEventsFor(both.events, ['privacy'], []);
    assert.deepEqual(unknown, [], 'a flag that is known no more is for risk management');
    assert.equal(riskEventsFor(both.events, ['risk'], []).length, 4);
  });

  test('says nothing once it is destroyed, and is destroyed once', () => {
    const at = recordWith('device-event');
    const gone = destroyRisk(at.events, 'asked-for');
    assert.deepEqual(
      gone.map(({payload}) => payload.position),
      [1, 2],
    );
    const left = at.events.map(({payload: _payload, ...frame}) => frame);
    assert.deepEqual(reduceRisk(left), {flags: []});
    assert.deepEqual(destroyRisk(left, 'asked-for'), []);
  });

  test('is of the place that the rules of the facility agree on, and of none where they do not', () => {
    assert.equal(jurisdictionOf(['US', 'US']), 'US');
    assert.equal(jurisdictionOf(['US', 'US-CA', 'EU']), 'US-CA');
    assert.equal(jurisdictionOf(['US', 'CA-BC']), undefined);
    assert.equal(jurisdictionOf(['US-CA', 'US-TX']), undefined);
    assert.equal(jurisdictionOf(['EU']), undefined);
    assert.equal(jurisdictionOf([]), undefined);
  });
});
