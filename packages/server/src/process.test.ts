import assert from 'node:assert/strict';
import {mkdtemp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {createClient, createRestTransport} from '@patient-relations/core';
import {readEnrolment, readSignedConfiguration} from '@patient-relations/core/kiosk';
import {sealWrite} from '@patient-relations/core/outbox';
import {sampleFacility, sampleSubmission} from '@patient-relations/core/testing';
import {staffRoutes} from '@patient-relations/core/transport';
import {runExecutable, spawnService, type SpawnedService} from './testing/spawned-service.js';

const facilityId = 'riverside';

describe('The executable', () => {
  let data: string;
  let args: readonly string[];
  let service: SpawnedService;

  before(async () => {
    data = await mkdtemp(join(tmpdir(), 'pr-process-'));
    const config = join(data, 'service.json');
    const facilities = [{facility: sampleFacility()}];
    await writeFile(config, JSON.stringify({facilities, proof: {required: false}}));
    args = ['--data', data, '--config', config];
    service = await spawnService(args);
  });
  after(async () => {
    if (service.child.exitCode === null && service.child.signalCode === null)
      await service.end('SIGKILL');
    await rm(data, {recursive: true});
  });

  test('says at its start that it is a trial, that nobody is told, and where the staff token is', async () => {
    const output = service.output();
    assert.match(output, /TRIAL/);
    assert.match(output, /NO NOTICES/);
    assert.match(output, /NO SCANNER/);
    const file = join(data, 'staff-token');
    assert.ok(output.includes(file));
    const token = (await readFile(file, 'utf8')).trim();
    assert.match(token, /^prs_/);
    assert.ok(!output.includes(token));
    assert.equal((await stat(file)).mode & 0o777, 0o600);
  });

  test('refuses a second process on the same data folder, naming it; the first works on', async () => {
    for (const command of [['serve', '--port', '0'], ['verify']]) {
      const second = await runExecutable([...command, '--data', data]);
      assert.equal(second.code, 1);
      assert.ok(second.stderr.includes(`data folder ${data} is in use`), second.stderr);
    }
    assert.equal((await fetch(`${service.origin}/health`)).status, 200);
  });

  test('starts over what a killed process left, with its keys, cases and codes', async () => {
    const submission = await submit();
    await service.end('SIGKILL');
    assert.ok((await readdir(data)).some((name) => name.startsWith('lock-')));
    service = await spawnService(args);
    assert.ok(!service.output().includes('staff token'), 'no second token is made');
    const {accessCode} = submission;
    const address = {facilityId, caseId: 'mine', accessCode};
    const reply = await createRestTransport({baseUrl: service.origin}).send('read-case', address);
    assert.ok(reply.ok);
    assert.equal(reply.value.id, submission.id);
  });

  test('finishes what it has begun when it is asked to stop, and signs a last checkpoint', async () => {
    const writes = Array.from({length: 60}, () =>
      submit().then(
        ({id}) => id,
        () => undefined,
      ),
    );
    // Once the first is confirmed the others are on their way.
    await Promise.any(writes);
    const code = await service.end('SIGTERM');
    assert.equal(code, 0, service.output());
    const ids = await Promise.all(writes);
    const confirmed = ids.filter((id) => id !== undefined);
    assert.ok(confirmed.length >= 1);
    const verified = await runExecutable(['verify', '--data', data]);
    assert.equal(verified.code, 0, verified.stderr);
    assert.match(verified.stdout, /default: intact/);
    service = await spawnService(args);
    const stored = new Set(await storedCases());
    assert.deepEqual(
      confirmed.filter((id) => !stored.has(id)),
      [],
    );
  });

  test('makes and revokes tokens for staff and kiosks, while it does not run', async () => {
    assert.equal(await service.end('SIGINT'), 0);
    const make = (command: string, name: string, ...more: readonly string[]) =>
      runExecutable([command, '--name', name, ...more, ...args]);
    const [ana, dana] = [
      await make('create-staff-token', 'ana', '--role', 'pr-3'),
      await make('create-staff-token', 'dana', '--role', 'pr-3'),
    ];
    assert.match(ana.stdout, /^prs_\S+\n$/);
    const device = await make('create-device-token', 'lobby');
    assert.match(device.stdout, /^prd_\S+\nprk1\.\S+\n$/);
    const [token = '', line = ''] = device.stdout.trim().split('\n');
    const enrolment = readEnrolment(line);
    assert.deepEqual([enrolment?.facilityId, enrolment?.token], [facilityId, token]);
    assert.equal((await make('revoke-staff-token', 'dana')).stdout, '1 revoked\n');
    service = await spawnService(args);
    assert.equal(await listStatus(ana.stdout.trim()), 200);
    assert.equal(await listStatus(dana.stdout.trim()), 401);
    assert.ok(enrolment);
    const {configurationKey, deviceId} = enrolment;
    const transport = createRestTransport(
      {baseUrl: service.origin, deviceToken: enrolment.token},
      staffRoutes,
    );
    const reply = await transport.send('read-kiosk-configuration', {facilityId});
    assert.ok(reply.ok);
    const expected = {publicKeyJwk: configurationKey, facilityId, deviceId, atLeast: 0};
    const read = await readSignedConfiguration(reply.value.signed, expected);
    assert.equal(
      read.status,
      'good',
      'the line is all that a device needs to trust what it is told',
    );
  });

  test('lets devices seal to a new key, and still opens what is sealed to the old one', async () => {
    const read = async () => {
      const transport = createRestTransport({baseUrl: service.origin}, staffRoutes);
      const reply = await transport.send('read-sealing-key', {facilityId});
      assert.ok(reply.ok);
      return reply.value;
    };
    const before = await read();
    await service.end();
    const file = join(data, 'sealing-key.jwk');
    assert.equal((await stat(file)).mode & 0o777, 0o600);
    const rotated = await runExecutable(['rotate-sealing-key', ...args]);
    assert.equal(rotated.code, 0, rotated.stderr);
    for (const name of ['sealing-key.jwk', 'sealing-keys-old.jwk'])
      assert.equal((await stat(join(data, name))).mode & 0o777, 0o600);
    service = await spawnService(args);
    const now = await read();
    assert.notEqual(now.keyId, before.keyId);
    assert.ok(rotated.stdout.startsWith(now.keyId));
    const {id, accessCode, feedback} = sampleSubmission();
    const binding = {facilityId, operation: 'submit-feedback', id} as const;
    const request = {id, facilityId, accessCode, feedback};
    const sealed = await sealWrite(binding, request, before);
    const transport = createRestTransport({baseUrl: service.origin}, staffRoutes);
    const reply = await transport.send('deliver-sealed', {...binding, sealed});
    assert.ok(reply.ok);
    assert.ok((await storedCases()).includes(id));
    const elsewhere = await runExecutable(['rotate-sealing-key', ...args], {PR_SEALING_KEY: 'x'});
    assert.equal(elsewhere.code, 2);
    assert.match(elsewhere.stderr, /PR_SEALING_KEYS_OLD/);
  });

  test('does not start with a key that the data was not written with', async () => {
    await service.end();
    const env = {PR_SECRET_KEY: Buffer.alloc(32, 1).toString('hex')};
    const refused = await runExecutable(args, env);
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /not the key that this database was written with/);
  });

  test('explains how it is called', async () => {
    const help = await runExecutable(['--help']);
    assert.deepEqual([help.code, help.stderr], [0, '']);
    assert.match(help.stdout, /create-staff-token/);
    const nameless = await runExecutable(['create-staff-token', '--data', data]);
    assert.match(nameless.stderr, /needs --name/);
    const idle = await runExecutable(['create-staff-token', '--name', 'ana', '--data', data]);
    assert.match(idle.stderr, /needs --role, one of: frontline, /);
    assert.equal(idle.code, 2);
    const nowhere = await runExecutable([
      'create-device-token',
      '--name',
      'x',
      '--facility',
      'none',
      '--data',
      data,
    ]);
    assert.match(nowhere.stderr, /no facility "none"/);
  });

  test('does not start with DATABASE_URL and a key missing, and says how to make one', async () => {
    const env = {DATABASE_URL: 'postgresql://127.0.0.1:1/none'};
    const secret = {PR_SECRET_KEY: Buffer.alloc(32, 1).toString('hex')};
    const other = await mkdtemp(join(tmpdir(), 'pr-process-'));
    const refused = await runExecutable(['--data', other], env);
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /PR_SECRET_KEY must be set/);
    const unsigned = await runExecutable(['--data', other], {...env, ...secret});
    assert.equal(unsigned.code, 2);
    assert.match(unsigned.stderr, /PR_SIGNING_KEY must be set.*openssl genpkey/);
    const signing = {PR_SIGNING_KEY: await readFile(join(data, 'signing-key.jwk'), 'utf8')};
    const unsealed = await runExecutable(['--data', other], {...env, ...secret, ...signing});
    assert.equal(unsealed.code, 2);
    assert.match(unsealed.stderr, /PR_SEALING_KEY must be set.*openssl genpkey/);
    await rm(other, {recursive: true});
  });

  async function submit() {
    const submission = sampleSubmission();
    const client = createClient({facilityId, baseUrl: service.origin});
    const delivery = await client.feedback.submit(submission);
    if (delivery.status !== 'received') throw new Error(delivery.status);
    return submission;
  }

  async function storedCases(): Promise<readonly string[]> {
    const token = (await readFile(join(data, 'staff-token'), 'utf8')).trim();
    const transport = createRestTransport(
      {baseUrl: service.origin, token: () => token},
      staffRoutes,
    );
    const reply = await transport.send('list-cases', {facilityId, limit: 200});
    assert.ok(reply.ok);
    return reply.value.cases.map(({id}) => id);
  }

  async function listStatus(token: string): Promise<number> {
    const url = `${service.origin}/v1/staff/facilities/${facilityId}/cases`;
    return (await fetch(url, {headers: {authorization: `Bearer ${token}`}})).status;
  }
});
