import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {describe, test} from 'node:test';
import {SMTPServer} from 'smtp-server';
import {defaultMatrix} from '@patient-relations/core/escalation';
import {
  deskMatrix,
  startEscalatingService,
  type EscalationConfig,
} from './testing/escalating-service.js';
import {withToken} from './testing/requests.js';
import {beginSession, makeAccount} from './testing/test-accounts.js';

const facility = '/v1/staff/facilities/riverside';

interface Simulated {
  readonly timeline: readonly {readonly text: string; readonly notice?: Notice}[];
  readonly spared: readonly Notice[];
  readonly text: readonly string[];
}
interface Notice {
  readonly at: string;
  readonly rule: string;
  readonly role: string;
  readonly channel: string;
}

const noticesIn = ({timeline}: Simulated): readonly string[] =>
  timeline.flatMap(({notice}) => (notice ? [lineOf(notice)] : [])).sort();
const lineOf = ({at, rule, role, channel}: Notice): string =>
  `${new Date(at).toISOString()} ${rule} ${role} ${channel}`;

describe('A simulation of a case', () => {
  test('says of a case that is there what is planned for it, whatever has happened to it', async (context) => {
    const matrix = structuredClone(defaultMatrix) as NonNullable<EscalationConfig['matrix']>;
    const desk = await startEscalatingService(context, SMTPServer, {matrix});
    const {service, clock, requests, staff, planned, eventsOf} = desk;
    const manager = withToken(await service.staffToken('riverside', ['manager']));
    const {id} = await requests.submit();
    const compare = async (what: string): Promise<number> => {
      const rows = await planned(id);
      const url = `${facility}/cases/${id}/escalation-simulations`;
      const {status, body} = await requests.send('POST', url, {body: {}, headers: manager});
      assert.equal(status, 200, what);
      const lines = rows.map(({due_at: at, rule, role, channel}) =>
        lineOf({at, rule, role, channel}),
      );
      assert.deepEqual(noticesIn(body as unknown as Simulated), lines.sort(), what);
      return lines.length;
    };
    const enter = async (kind: string, payload: object): Promise<void> => {
      clock.now = new Date(clock.now.getTime() + 60_000);
      const version = (await eventsOf(id)).length;
      const url = `${facility}/cases/${id}/entries/${randomUUID()}`;
      const {status, text} = await requests.put(url, {kind, version, payload}, staff);
      assert.equal(status, 200, text);
    };
    const counts = [await compare('it came')];
    await enter('urgency-set', {level: 'S1', reason: 'She fell.'});
    counts.push(await compare('it is urgent'));
    await requests.put(
      `${facility}/role-absences/${randomUUID()}`,
      {role: 'pr-4', from: '2026-03-12T15:30:00.000Z', standIn: 'privacy'},
      manager,
    );
    counts.push(await compare('its lead is away'));
    await enter('task-opened', {to: {role: 'pr-4'}, question: 'Was the bell broken?'});
    counts.push(await compare('somebody was asked'));
    await enter('assigned', {owner: 'account-mei'});
    counts.push(await compare('somebody took it'));
    for (const {kind, payload} of await eventsOf(id))
      if (kind === 'escalated') await enter('escalation-seen', {escalationId: payload['id']});
    counts.push(await compare('whoever was told has seen it'));
    assert.ok(new Set(counts).size > 3, `there was something to compare: ${counts.join()}`);
  });

  test('tries another matrix on it, and changes nothing', async (context) => {
    const desk = await startEscalatingService(context, SMTPServer);
    const {requests, staff, planned} = desk;
    const {id} = await requests.submit();
    const before = await planned(id);
    const rules = deskMatrix.rules.map((rule) => ({...rule, id: 'nobody-has-it'}));
    const url = `${facility}/cases/${id}/escalation-simulations`;
    const body = {matrix: {...deskMatrix, rules}};
    const answer = await requests.send('POST', url, {body, headers: staff});
    assert.deepEqual(noticesIn(answer.body as unknown as Simulated), [
      '2026-03-12T16:00:00.000Z nobody-has-it pr-3 email',
      '2026-03-12T18:00:00.000Z nobody-has-it pr-4 pager',
    ]);
    assert.deepEqual(await planned(id), before);
  });

  test('of a made-up one says in words who is told, and whom it spares', async (context) => {
    const {requests, staff} = await startEscalatingService(context, SMTPServer);
    const happenings = [
      {id: '1', at: '2026-03-06T10:00:00.000Z', is: 'received'},
      {
        ...{id: '2', at: '2026-03-06T10:30:00.000Z'},
        ...{is: 'absent', role: 'pr-3', standIn: 'manager'},
      },
      {id: '3', at: '2026-03-06T12:00:00.000Z', is: 'owned'},
    ];
    const url = `${facility}/escalation-simulations`;
    const {body} = await requests.send('POST', url, {body: {happenings}, headers: staff});
    assert.deepEqual(body.text, [
      '2026-03-06T10:00:00.000Z The complaint came in.',
      '2026-03-06T10:30:00.000Z Nobody is there any more: Patient relations professional; Manager in charge stands in.',
      '2026-03-06T11:00:00.000Z → Manager in charge is told by email: Nobody owns a case. Because pr-3 is not there. (unowned)',
      '2026-03-06T12:00:00.000Z Somebody owns the case.',
      'Spared: Patient relations lead would have been told at 2026-03-06T13:00:00.000Z (unowned).',
    ]);
    assert.deepEqual(body.matrix, {id: 'desk', version: '1', status: 'approved'});
  });

  test('names each place where a matrix does not fit together', async (context) => {
    const {requests, staff} = await startEscalatingService(context, SMTPServer);
    const [first, second] = deskMatrix.levels;
    const [rule] = deskMatrix.rules;
    const matrix = {
      ...deskMatrix,
      levels: [first, {...second, fallback: 'pr-3'}],
      rules: [rule, {...rule, steps: [{level: 'ward', after: first?.within}]}],
    };
    const body = {happenings: [{id: '1', at: '2026-03-06T10:00:00Z', is: 'received'}], matrix};
    const url = `${facility}/escalation-simulations`;
    const answer = await requests.send('POST', url, {body, headers: staff});
    assert.deepEqual(
      [answer.status, answer.body.errors],
      [
        400,
        [
          {path: '/matrix/rules/1/id', code: 'duplicate-id'},
          {path: '/matrix/levels/0/fallback', code: 'fallback-cycle'},
          {path: '/matrix/levels/1/fallback', code: 'fallback-cycle'},
          {path: '/matrix/rules/1/steps/0/level', code: 'unknown-level'},
        ],
      ],
    );
  });

  test('of a matrix that would take minutes to count is given up, and keeps nobody waiting', async (context) => {
    const {requests, staff} = await startEscalatingService(context, SMTPServer);
    const long = {amount: 10_000, unit: 'days', days: 'business'} as const;
    const levels = Array.from({length: 60}, (_each, index) => ({
      ...{id: `l${index}`, role: 'pr-3', channel: 'email', within: long},
      ...(index < 59 && {fallback: `l${index + 1}`}),
    }));
    const rules = Array.from({length: 100}, (_each, index) => ({
      ...{id: `r${index}`, says: 'Long.', trigger: {on: 'unowned'}},
      steps: [{level: 'l0', after: long}],
    }));
    const body = {
      happenings: [{id: '1', at: '2026-03-06T10:00:00Z', is: 'received'}],
      matrix: {...deskMatrix, levels, rules},
    };
    const began = performance.now();
    const url = `${facility}/escalation-simulations`;
    const {status} = await requests.send('POST', url, {body, headers: staff});
    assert.equal(status, 413);
    assert.ok(performance.now() - began < 10_000);
  });

  test('is for nobody whom the case is kept from, and for no administrator', async (context) => {
    const desk = await startEscalatingService(context, SMTPServer);
    const {service, requests, staff} = desk;
    const {id} = await requests.submit();
    const named = await makeAccount(service, {roles: ['manager']});
    const entry = {
      kind: 'person-named',
      version: 1,
      payload: {accountId: named.id, part: 'subject'},
    };
    await requests.put(`${facility}/cases/${id}/entries/${randomUUID()}`, entry, staff);
    const url = `${facility}/cases/${id}/escalation-simulations`;
    const administrator = await service.staffToken('riverside', ['administrator']);
    for (const [token, status] of [
      [await beginSession(service, named), 404],
      [administrator, 403],
    ] as const) {
      const answer = await requests.send('POST', url, {body: {}, headers: withToken(token)});
      assert.equal(answer.status, status);
    }
    const read = await requests.get(`${facility}/escalation-matrix`, withToken(administrator));
    assert.deepEqual([read.status, read.body.matrix], [200, deskMatrix]);
  });
});
