import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, test} from 'node:test';
import {requestsTo, withToken, type Requests} from './testing/requests.js';
import {beginSession, makeAccount} from './testing/test-accounts.js';
import {startTestService, type TestService} from './testing/test-service.js';

const base = '/v1/staff/facilities/riverside';

describe('A department that is asked more than a page holds', () => {
  const asked = 60;
  let service: TestService;
  let requests: Requests;
  let ward: Readonly<Record<string, string>>;
  let office: Readonly<Record<string, string>>;
  let caseId: string;

  before(async () => {
    service = await startTestService();
    requests = requestsTo(service);
    office = withToken(await service.staffToken());
    const account = {roles: ['department-reviewer' as const], departments: ['ward-4']};
    ward = withToken(await beginSession(service, await makeAccount(service, account)));
    ({id: caseId} = await requests.submit());
    for (let version = 1; version <= asked; version += 1) {
      // One in two has a day, and the days do not come in the order of the questions.
      const day = String(1 + ((version * 7) % 28)).padStart(2, '0');
      const due = version % 2 ? {due: `2027-01-${day}T09:00:00.000Z`} : {};
      const payload = {to: {departmentId: 'ward-4'}, question: `Question ${version}?`, ...due};
      const url = `${base}/cases/${caseId}/entries/${randomUUID()}`;
      const {status, text} = await requests.put(
        url,
        {kind: 'task-opened', version, payload},
        office,
      );
      assert.equal(status, 200, text);
    }
  });
  after(() => service.end());

  test('reads every question once, page after page, by what is due next, and answers the last', async () => {
    const read: {readonly id: string; readonly question: string; readonly due?: string}[] = [];
    let next: string | undefined;
    let pages = 0;
    do {
      const query: string = next === undefined ? '' : `?after=${next}`;
      const {status, body} = await requests.get(`${base}/tasks${query}`, ward);
      assert.equal(status, 200);
      read.push(...body.tasks);
      next = body.next as string | undefined;
      pages += 1;
    } while (next !== undefined);
    assert.equal(pages, 2);
    assert.equal(new Set(read.map(({question}) => question)).size, asked);
    const due = read.map((task) => task.due ?? '9999');
    assert.deepEqual(due, [...due].sort());
    const answer = `${base}/cases/${caseId}/tasks/${read.at(-1)?.id}/answers/${randomUUID()}`;
    const first = await requests.put(answer, {text: 'It was.'}, ward);
    assert.equal(first.status, 200);

    const close = {kind: 'task-closed', version: asked + 2, payload: {taskId: read.at(-1)?.id}};
    const closed = await requests.put(
      `${base}/cases/${caseId}/entries/${randomUUID()}`,
      close,
      office,
    );
    assert.equal(closed.status, 200, closed.text);
    const again = await requests.put(answer, {text: 'It was.'}, ward);
    assert.deepEqual([again.status, again.text], [200, first.text], 'sent again, it is the same');
  });

  test('is told that a place in the list is none', async () => {
    const {status, body} = await requests.get(`${base}/tasks?after=elsewhere`, ward);
    assert.deepEqual([status, body.errors[0].path], [400, '/after']);
  });
});
