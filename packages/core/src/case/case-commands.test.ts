import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {sampleCase} from '../testing/builders.js';
import {decideCase, type CaseCommand} from './case-commands.js';
import type {NewCaseEvent, StoredCaseEvent} from './case-event.js';
import {reduceCase, type CaseState, type CaseStatus} from './reduce-case.js';

const id = '6f7c2f7e-0d3c-4f7e-9a53-0a4b5d3f9c01';
const file = {id, name: 'photo.png', mediaType: 'image/png', bytes: 70, sha256: 'ab'};

/** The state after a case went through these. */
function stateAfter(...kinds: readonly NewCaseEvent['kind'][]): CaseState {
  const [received] = sampleCase();
  assert.ok(received);
  const events = kinds.map((kind, index): StoredCaseEvent => ({
    ...received,
    id: `event-${index + 2}`,
    position: index + 2,
    kind,
    payload: {text: 'words'},
  }));
  const state = reduceCase([received, ...events]);
  assert.ok(state);
  return state;
}

const states: Readonly<Record<CaseStatus, CaseState>> = {
  received: stateAfter(),
  acknowledged: stateAfter('acknowledged'),
  resolved: stateAfter('acknowledged', 'resolved'),
  reopened: stateAfter('acknowledged', 'resolved', 'not-resolved'),
  closed: stateAfter('acknowledged', 'resolved', 'not-resolved', 'closed'),
  withdrawn: stateAfter('withdrawn'),
  merged: stateAfter('merged-into'),
};

const commands: Readonly<Record<CaseCommand['command'], CaseCommand>> = {
  'send-message': {command: 'send-message', id, text: 'words'},
  'add-file': {command: 'add-file', id, file},
  withdraw: {command: 'withdraw', id, reason: 'why'},
  'say-not-resolved': {command: 'say-not-resolved', id, reason: 'why'},
  acknowledge: {command: 'acknowledge', id, text: 'words'},
  resolve: {command: 'resolve', id, text: 'words'},
  close: {command: 'close', id, text: 'words'},
  reopen: {command: 'reopen', id, reason: 'why'},
};

/** Who may do what when: one row a state, as an office would write it on the wall. */
const allowed: Readonly<Record<CaseStatus, readonly CaseCommand['command'][]>> = {
  received: ['send-message', 'add-file', 'withdraw', 'acknowledge', 'resolve', 'close'],
  acknowledged: ['send-message', 'add-file', 'withdraw', 'resolve', 'close'],
  resolved: ['send-message', 'add-file', 'say-not-resolved', 'close', 'reopen'],
  reopened: ['send-message', 'add-file', 'withdraw', 'resolve', 'close'],
  closed: ['send-message', 'add-file', 'say-not-resolved', 'reopen'],
  withdrawn: ['send-message', 'add-file', 'reopen'],
  merged: ['send-message', 'add-file'],
};

/** What stands in the way, by what the case is; it was acknowledged in all of these but two. */
const because: Readonly<Record<CaseStatus, string>> = {
  received: 'open',
  acknowledged: 'open',
  resolved: 'answered',
  reopened: 'open',
  closed: 'answered',
  withdrawn: 'withdrawn',
  merged: 'merged',
};

function refused(status: CaseStatus, name: CaseCommand['command']) {
  const isAgain = name === 'acknowledge' && because[status] !== status;
  const code = isAgain ? 'already-done' : because[status];
  return {problem: {status: 409, code: 'not-now', errors: [{path: '', code}]}};
}

const appended: Readonly<Record<CaseCommand['command'], NewCaseEvent>> = {
  'send-message': {kind: 'message-sent', payload: {messageId: id, text: 'words'}},
  'add-file': {kind: 'file-added', payload: {file}},
  withdraw: {kind: 'withdrawn', payload: {reason: 'why'}},
  'say-not-resolved': {kind: 'not-resolved', payload: {reason: 'why'}},
  acknowledge: {kind: 'acknowledged', payload: {text: 'words'}},
  resolve: {kind: 'resolved', payload: {text: 'words'}},
  close: {kind: 'closed', payload: {text: 'words'}},
  reopen: {kind: 'reopened', payload: {reason: 'why'}},
};

describe('A case that is', () => {
  for (const status of Object.keys(states) as CaseStatus[])
    for (const name of Object.keys(commands) as CaseCommand['command'][]) {
      const isAllowed = allowed[status].includes(name);
      test(`${status} ${isAllowed ? 'takes' : 'does not take'} "${name}"`, () => {
        assert.equal(states[status].status, status);
        assert.deepEqual(
          decideCase(states[status], commands[name]),
          isAllowed ? {events: [appended[name]]} : refused(status, name),
        );
      });
    }

  test('resolved without ever having been acknowledged may still be acknowledged', () => {
    assert.ok('events' in decideCase(stateAfter('resolved'), commands.acknowledge));
  });

  test('given a command without its optional words stores none', () => {
    assert.deepEqual(decideCase(states.received, {command: 'withdraw', id}), {
      events: [{kind: 'withdrawn', payload: {}}],
    });
    assert.deepEqual(decideCase(states.received, {command: 'acknowledge', id, text: undefined}), {
      events: [{kind: 'acknowledged', payload: {}}],
    });
  });
});
