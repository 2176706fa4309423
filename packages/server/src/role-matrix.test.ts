import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, test} from 'node:test';
import {
  commandPermissions,
  entryPermissions,
  relationPermissions,
} from '@patient-relations/core/casework';
import {entryKinds} from '@patient-relations/core/schemas';
import {isStaffOperation, mayDo, permissions, staffRoleIds} from '@patient-relations/core/staff';
import {sampleEntries} from '@patient-relations/core/testing';
import {requestsTo, withToken, type Requests} from './testing/requests.js';
import {
  fillSample,
  readSampleText,
  sampleNames,
  valuesOfNothing,
  type SampleRequest,
} from './testing/sample-requests.js';
import {beginSession, makeAccount} from './testing/test-accounts.js';
import {startTestService, type TestService} from './testing/test-service.js';

/** An endpoint as the description of the service has it. */
interface Described {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly security: readonly Readonly<Record<string, unknown>>[];
}

/** Signing in is for whoever has not signed in yet. */
const beforeSigningIn = /\/(sign-in|set-up|provider-sign-in(\/callback)?|sign-in-codes)$/;

describe('Every endpoint that staff can call', () => {
  let service: TestService;
  let requests: Requests;
  let endpoints: readonly Described[];
  let address: string;
  const samples: string[] = [];
  /** By role and facility: someone who has only that role. */
  const people = new Map<string, string>();

  before(async () => {
    service = await startTestService();
    requests = requestsTo(service);
    const {body} = await requests.get('/openapi.json');
    endpoints = Object.entries(body.paths as Record<string, Record<string, Described>>).flatMap(
      ([path, methods]) =>
        Object.entries(methods).map(([method, {operationId, security = []}]) => ({
          ...{path, method: method.toUpperCase(), operationId, security},
        })),
    );
    address = await service.app.listen({port: 0, host: '127.0.0.1'});
    for (const name of await sampleNames()) samples.push(await readSampleText(name));
    for (const role of staffRoleIds)
      for (const facilityId of ['riverside', 'lakeside', 'hillside']) {
        const {id} = await makeAccount(service, {roles: [role], facilityId});
        people.set(`${role} ${facilityId}`, id);
      }
  });
  after(() => service.end());

  test('is in the table of who may do what, and the table names no other', () => {
    for (const {operationId} of ofStaff())
      assert.ok(isStaffOperation(operationId), `${operationId} is missing in permissions.ts`);
    const described = new Set(ofStaff().map(({operationId}) => operationId));
    assert.deepEqual(
      Object.keys(permissions).filter((each) => !described.has(each)),
      [],
    );
  });

  test('is closed to whoever has not signed in, but for signing in', () => {
    const open = endpoints.filter(
      ({path, security}) =>
        path.startsWith('/v1/staff/') && !beforeSigningIn.test(path) && !isForStaff(security),
    );
    assert.deepEqual(open, []);
  });

  for (const role of staffRoleIds)
    test(`answers ${role} as the table says, and nobody whose token is not in force`, async () => {
      const faults: string[] = [];
      for (const endpoint of ofStaff())
        for (const [who, token] of await tokensOf(role)) {
          const answer = await call(endpoint, token);
          const expected = expectedOf(endpoint, role, who);
          if (outcomeOf(answer) !== expected)
            faults.push(`${endpoint.operationId} by ${who}: ${answer.status}, not ${expected}`);
        }
      assert.deepEqual(faults, []);
    });

  for (const role of staffRoleIds)
    test(`takes from ${role} the kinds of entry, the commands and the relations that are theirs`, async () => {
      const faults: string[] = [];
      const token = await beginSession(service, {id: people.get(`${role} riverside`) ?? ''});
      for (const {what, path, body, to} of await writes()) {
        const answer = await requests.put(path, body, withToken(token));
        const expected = to.includes(role) ? 'allowed' : 'forbidden';
        if (outcomeOf(answer) !== expected)
          faults.push(`${what}: ${answer.status}, not ${expected}`);
      }
      assert.deepEqual(faults, []);
    });

  /** One of each, about a case of which nobody can have seen so much: who may is asked before whether they saw all. */
  async function writes() {
    const {id} = await requests.submit();
    const at = (list: string) =>
      `/v1/staff/facilities/riverside/cases/${id}/${list}/${randomUUID()}`;
    const version = 1000;
    const other = {caseId: randomUUID(), version};
    const text = 'It was looked into.';
    return [
      ...entryKinds.map((kind) => ({
        ...{what: `the entry "${kind}"`, path: at('entries'), to: entryPermissions[kind].to},
        body: {kind, version, payload: sampleEntries[kind]},
      })),
      ...Object.entries(commandPermissions).map(([command, {to}]) => ({
        ...{what: `the command "${command}"`, path: at('commands'), to},
        body: {command, version, text},
      })),
      ...relations().map(({relate, ...rest}) => ({
        ...{what: `the relation "${relate}"`, path: at('relations')},
        ...{to: relationPermissions[relate].to, body: {relate, version, other, ...rest}},
      })),
    ];
  }

  function ofStaff(): readonly Described[] {
    return endpoints.filter(({security}) => isForStaff(security));
  }

  /** A session of each kind, for one request: what is asked for may end it. */
  async function tokensOf(role: string): Promise<readonly (readonly [Who, string | undefined])[]> {
    const idAt = (facilityId: string) => people.get(`${role} ${facilityId}`) ?? '';
    const at = (facilityId: string) => beginSession(service, {id: idAt(facilityId), facilityId});
    return [
      ['in force', await at('riverside')],
      ['no token', undefined],
      ['expired', await expired(await at('riverside'))],
      ['disabled', await beginSession(service, {id: await disabled(role)})],
      ['of another facility', await at('lakeside')],
      ['of another tenant', await at('hillside')],
    ];
  }

  async function expired(token: string): Promise<string> {
    await service.db
      .updateTable('staff_sessions')
      .set({used_at: new Date(Date.now() - 16 * 60_000).toISOString()})
      .where('token_hash', '=', service.parts.secrets.hash('token', token))
      .execute();
    return token;
  }

  /** Disabled without its sessions being ended, as if that had failed. */
  async function disabled(role: string): Promise<string> {
    const key = `${role} disabled`;
    const known = people.get(key);
    if (known !== undefined) return known;
    const {id} = await makeAccount(service, {roles: [role as 'auditor']});
    await service.db
      .updateTable('staff_accounts')
      .set({disabled_at: new Date().toISOString()})
      .where('id', '=', id)
      .execute();
    people.set(key, id);
    return id;
  }

  async function call({method, path}: Described, token: string | undefined) {
    if (path.endsWith('/changes')) return begin(path, token);
    const request = sampleOf(method, path);
    return requests.send(method as 'GET', request.path, {
      ...(request.body && {body: request.body}),
      ...(token !== undefined && {headers: withToken(token)}),
    });
  }

  /** A stream has no end to wait for: its head says whether it was opened. */
  async function begin(path: string, token: string | undefined) {
    const url = `${address}${path.replace('{facilityId}', 'riverside')}`;
    const response = await fetch(url, {...(token !== undefined && {headers: withToken(token)})});
    if (!response.ok) return {status: response.status, body: (await response.json()) as object};
    await response.body?.cancel();
    return {status: response.status, body: undefined};
  }

  /** What fits the endpoint's schemas, about things that are not there: who asks is looked at before what for. */
  function sampleOf(method: string, path: string): Pick<SampleRequest, 'path' | 'body'> {
    const pattern = new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}(\\?.*)?$`);
    const values = valuesOfNothing();
    const filled = samples.map((text) => fillSample(text, values));
    const fitting = filled.filter((each) => each.method === method && pattern.test(each.path));
    // Of entries the one that every role may make which may make any.
    const found =
      fitting.find(({body}) => JSON.stringify(body ?? {}).includes('"escalation-seen"')) ??
      fitting[0];
    // Files and what is sealed travel as forms; without one it is the form that is missing, after who asks is known.
    return found ?? {path: path.replaceAll(/\{(\w+)\}/g, (_, name: string) => formValue(name))};
  }

  function formValue(name: string): string {
    return {facilityId: 'riverside', operation: 'submit-feedback'}[name] ?? randomUUID();
  }
});

const relations = () =>
  [
    {relate: 'link', relation: 'series'},
    {relate: 'unlink', linkId: randomUUID()},
    {relate: 'merge', samePerson: true, reason: 'One fall.'},
  ] as const;

type Who =
  'in force' | 'no token' | 'expired' | 'disabled' | 'of another facility' | 'of another tenant';
type Outcome = 'allowed' | 'forbidden' | 'unauthorized';

function isForStaff(security: Described['security']): boolean {
  return security.some((each) => 'staff' in each);
}

function expectedOf({operationId, security}: Described, role: string, who: Who): Outcome {
  if (who === 'in force') return mayDo([role], operationId) ? 'allowed' : 'forbidden';
  const isPublic = security.some((each) => Object.keys(each).length === 0);
  return who === 'no token' && isPublic ? 'allowed' : 'unauthorized';
}

function outcomeOf({status}: {readonly status: number}): Outcome {
  if (status === 401) return 'unauthorized';
  return status === 403 ? 'forbidden' : 'allowed';
}
