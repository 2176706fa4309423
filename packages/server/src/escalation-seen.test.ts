import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {describe, test, type TestContext} from 'node:test';
import {SMTPServer} from 'smtp-server';
import type {StaffRoleId} from '@patient-relations/core/staff';
import {
  escalationStart as start,
  minute,
  startEscalatingService,
} from './testing/escalating-service.js';
import {withToken} from './testing/requests.js';
import {waitUntil} from './testing/wait-until.js';

describe('Whoever was told of a case', () => {
  /** A case of which a professional has just been told. */
  async function begin(context: TestContext) {
    const desk = await startEscalatingService(context, SMTPServer);
    const {service, clock, requests, planned, told} = desk;
    const {id: caseId} = await requests.submit();
    await planned(caseId);
    clock.now = new Date(start + 61 * minute);
    await waitUntil(() => told().length === 1);
    const [first] = await planned(caseId);
    const say = async (
      roles: readonly StaffRoleId[],
      given: {readonly id?: string; readonly escalationId?: string; readonly version?: number} = {},
    ) => {
      const {id = randomUUID(), escalationId = first?.id ?? '', version = 2} = given;
      const entry = {kind: 'escalation-seen', version, payload: {escalationId}};
      const url = `/v1/staff/facilities/riverside/cases/${caseId}/entries/${id}`;
      return requests.put(url, entry, withToken(await service.staffToken('riverside', roles)));
    };
    return {...desk, caseId, first, say};
  }

  test('says that they have seen it, and nobody is told instead of them', async (context) => {
    const {clock, requests, caseId, say, planned, eventsOf, told} = await begin(context);
    assert.equal((await planned(caseId)).length, 2);
    assert.equal((await say(['pr-3'])).status, 200);
    assert.equal((await planned(caseId)).length, 1, 'what was planned for the lead is taken back');
    clock.now = new Date(start + 20 * 60 * minute);
    const other = await requests.submit();
    clock.now = new Date(start + 22 * 60 * minute);
    await waitUntil(() => told().length === 2);
    const kinds = (await eventsOf(caseId)).map(({kind}) => kind);
    assert.deepEqual(kinds, ['received', 'escalated', 'escalation-seen']);
    assert.equal((await planned(other.id)).length, 2);
  });

  test('says so once: sent again it is the same, and a second time it was done already', async (context) => {
    const {say} = await begin(context);
    const id = randomUUID();
    const first = await say(['pr-3'], {id});
    const again = await say(['pr-3'], {id});
    assert.deepEqual([again.status, again.body], [200, first.body]);
    const second = await say(['pr-3'], {version: 3});
    assert.deepEqual(
      [second.status, second.body.errors],
      [409, [{path: '/payload/escalationId', code: 'already-done'}]],
    );
  });

  test('is one of the role that was told, or works cases on their own', async (context) => {
    const {say} = await begin(context);
    const refused = [{path: '/payload/escalationId', code: 'not-for-role'}];
    for (const role of ['pr-2', 'risk', 'privacy', 'grievance-committee'] as const) {
      const {status, body} = await say([role]);
      assert.deepEqual([status, body.errors], [403, refused], role);
    }
    for (const role of ['auditor', 'administrator', 'frontline'] as const)
      assert.equal((await say([role])).status, 403, role);
    assert.equal((await say(['manager'])).status, 200);
  });

  test('cannot have seen what nobody was told', async (context) => {
    const {say} = await begin(context);
    const {status, body} = await say(['pr-3'], {escalationId: randomUUID()});
    assert.deepEqual(
      [status, body.errors],
      [400, [{path: '/payload/escalationId', code: 'unknown-value'}]],
    );
  });

  test('stands in the way of nobody who looked at the case before', async (context) => {
    const {requests, staff, caseId, say} = await begin(context);
    assert.equal((await say(['pr-3'])).status, 200);
    const url = `/v1/staff/facilities/riverside/cases/${caseId}/entries/${randomUUID()}`;
    const note = {kind: 'noted', version: 1, payload: {text: 'I call her.'}};
    assert.equal((await requests.put(url, note, staff)).status, 200);
  });
});
