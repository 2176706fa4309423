import assert from 'node:assert/strict';
import {createHash, randomBytes, randomUUID} from 'node:crypto';
import {readdir} from 'node:fs/promises';
import {request} from 'node:http';
import {after, before, describe, test} from 'node:test';
import {sampleFacility, sampleFile} from '@patient-relations/core/testing';
import {waitUntil} from './testing/wait-until.js';
import {requestsTo, withCode, withToken, type Requests} from './testing/requests.js';
import {startTestService, testConfig, type TestService} from './testing/test-service.js';

const mine = '/v1/facilities/riverside/cases/mine';
const limit = 200_000;

function smallFiles() {
  const {limits, ...rest} = sampleFacility();
  const files = {...limits.files, count: 3, bytesEach: limit};
  return testConfig({facilities: [{tenant: 'north', facility: {...rest, limits: {files}}}]});
}

describe('Files of a case, without a scanner,', () => {
  let service: TestService;
  let requests: Requests;
  let png: Buffer;

  before(async () => {
    service = await startTestService({config: smallFiles()});
    requests = requestsTo(service);
    png = Buffer.from(await sampleFile().file.arrayBuffer());
  });
  after(() => service.end());

  test('come back as they were, to be saved and powerless', async () => {
    const code = await newCase();
    const {fileId, status} = await add(code, {name: 'Mein Bild (ü).png', bytes: png});
    assert.equal(status, 200);
    const {headers, bytes, ...answer} = await requests.get(`${mine}/files/${fileId}`, code);
    assert.equal(answer.status, 200);
    assert.deepEqual(bytes, png);
    assert.equal(headers['content-type'], 'image/png');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['content-security-policy'], "sandbox; default-src 'none'");
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(
      headers['content-disposition'],
      `attachment; filename="Mein Bild ___.png"; filename*=UTF-8''Mein%20Bild%20%28%C3%BC%29.png`,
    );
    const staff = withToken(await service.staffToken());
    const caseId = (await requests.get(mine, code)).body.id as string;
    const url = `/v1/staff/facilities/riverside/cases/${caseId}/files/${fileId}`;
    assert.deepEqual((await requests.get(url, staff)).bytes, png);
    assert.equal((await requests.get(url, code)).status, 401);
  });

  const refusedFiles: readonly (readonly [string, () => Buffer, number, string])[] = [
    ['an empty file', () => Buffer.alloc(0), 422, 'file-empty'],
    ['an executable named like a photo', () => elf(), 415, 'file-type'],
    ['a Windows program named like a photo', () => windowsProgram(), 415, 'file-type'],
    ['a script named like a photo', () => Buffer.from('#!/bin/sh\necho hello\n'), 415, 'file-type'],
    [
      'a page named like a photo',
      () => Buffer.from('<!doctype html><script>1</script>'),
      415,
      'file-type',
    ],
    ['a file one byte too large', () => grown(limit + 1), 413, 'file-too-large'],
    ['a file many times too large', () => grown(limit * 20), 413, 'file-too-large'],
    ['a HEIC photo, with words of its own', () => heic(), 415, 'file-type-heic'],
  ];
  for (const [what, bytes, status, problem] of refusedFiles)
    test(`are refused one by one: ${what}; the case and the next file go through`, async () => {
      const code = await newCase();
      const refused = await add(code, {name: 'photo.jpg', bytes: bytes(), type: 'image/jpeg'});
      assert.deepEqual([refused.status, refused.body?.code], [status, problem], refused.text);
      assert.equal((await add(code, {name: 'photo.png', bytes: png})).status, 200);
      const {body} = await requests.get(mine, code);
      const kinds = body.events.map(({kind}: {kind: string}) => kind);
      assert.deepEqual(kinds, ['received', 'file-added', 'file-scanned']);
    });

  test('are taken up to the limit of bytes', async () => {
    assert.equal((await add(await newCase(), {name: 'a.png', bytes: grown(limit)})).status, 200);
  });

  test('are too many beyond the limit, also when they come at once; a replay is not', async () => {
    const code = await newCase();
    const answers = await Promise.all(
      Array.from({length: 6}, () => add(code, {name: 'a.png', bytes: unlike()})),
    );
    const statuses = answers.map(({status}) => status).sort();
    assert.deepEqual(statuses, [200, 200, 200, 409, 409, 409]);
    const [kept] = answers.filter(({status}) => status === 200);
    const refused = answers.find(({status}) => status === 409);
    assert.equal(refused?.body.code, 'too-many-files');
    const again = await add(code, {name: 'a.png', bytes: kept?.sent ?? png}, kept?.fileId);
    assert.deepEqual([again.status, again.text], [200, kept?.text]);
  });

  test('keep their first bytes when other bytes come under the same id', async () => {
    const code = await newCase();
    const {fileId, text} = await add(code, {name: 'a.png', bytes: png});
    const other = await add(code, {name: 'a.png', bytes: unlike()}, fileId);
    assert.deepEqual([other.status, other.body.code], [409, 'conflict']);
    const same = await add(code, {name: 'a.png', bytes: png}, fileId);
    assert.deepEqual([same.status, same.text], [200, text]);
    assert.deepEqual((await requests.get(`${mine}/files/${fileId}`, code)).bytes, png);
  });

  test('open with the code of their own case alone', async () => {
    const {fileId} = await add(await newCase(), {name: 'a.png', bytes: png});
    const other = await requests.get(`${mine}/files/${fileId}`, await newCase());
    assert.deepEqual([other.status, other.body.code], [404, 'not-found']);
    assert.equal((await requests.get(`${mine}/files/${fileId}`)).status, 401);
  });

  test('have names without paths, hidden marks and endless length', async () => {
    const code = await newCase();
    await add(code, {name: `../../etc/\u202Egnp.${'x'.repeat(300)}.png`, bytes: png});
    const {body} = await requests.get(mine, code);
    const {name} = body.events[1].payload.file;
    assert.ok(name.length <= 200 && name.startsWith('gnp.x') && name.endsWith('.png'), name);
  });

  test('are asked for when the form has none, or has it in another field', async () => {
    const code = await newCase();
    const answer = await add(code, {name: 'a.png', bytes: png, field: 'other'});
    assert.deepEqual(
      [answer.status, answer.body.errors],
      [400, [{path: '/file', code: 'required'}]],
    );
    const json = await requests.put(`${mine}/files/${randomUUID()}`, {}, code);
    assert.equal(json.status, 415);
  });

  const head = 'content-disposition: form-data; name="file"; filename="a.png"\r\n\r\n';
  const malformed: readonly (readonly [string, () => Buffer, string?])[] = [
    ['has no boundary', () => Buffer.from('x'), 'multipart/form-data'],
    ['is garbage', () => Buffer.from('no form at all')],
    [
      'holds words only',
      () => Buffer.from('--b\r\ncontent-disposition: form-data; name="file"\r\n\r\nx\r\n--b--\r\n'),
    ],
    ['is cut off', () => Buffer.concat([Buffer.from(`--b\r\n${head}`), png])],
    [
      'has a part named like a prototype',
      () => Buffer.from(`--b\r\n${head.replace('"file"', '"__proto__"')}x\r\n--b--\r\n`),
    ],
    [
      'holds two files',
      () =>
        Buffer.concat(
          ['--b\r\n' + head, png, `\r\n--b\r\n${head}`, png, '\r\n--b--\r\n'].map((piece) =>
            Buffer.from(piece),
          ),
        ),
    ],
  ];
  for (const [what, body, type = 'multipart/form-data; boundary=b'] of malformed)
    test(`are refused, and nothing is kept, when the form ${what}`, async () => {
      const code = await newCase();
      const headers = {...code, 'content-type': type};
      const url = `${mine}/files/${randomUUID()}`;
      const answer = await requests.send('PUT', url, {headers, body: body()});
      assert.deepEqual([answer.status, answer.body.code], [400, 'invalid'], answer.text);
      assert.equal(answer.body.errors[0].path, '/file');
      assert.equal((await requests.get(mine, code)).body.events.length, 1);
      await waitUntil(async () => (await readdir(service.incoming)).length === 0);
    });

  test('leave nothing behind when an upload breaks off', async () => {
    const baseUrl = await service.app.listen({port: 0, host: '127.0.0.1'});
    const code = await newCase();
    const url = `${baseUrl}${mine}/files/${randomUUID()}`;
    const headers = {
      ...code,
      'content-type': 'multipart/form-data; boundary=b',
      'content-length': 90_000,
    };
    const broken = request(url, {method: 'PUT', headers});
    broken.on('error', () => undefined);
    broken.write('--b\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\n\r\n');
    broken.write(grown(50_000));
    await waitUntil(async () => (await readdir(service.incoming)).length === 1);
    broken.destroy();
    await waitUntil(async () => (await readdir(service.incoming)).length === 0);
    const {body} = await requests.get(mine, code);
    assert.equal(body.events.length, 1);
  });

  async function newCase() {
    return withCode((await requests.submit()).accessCode);
  }

  async function add(
    code: Readonly<Record<string, string>>,
    file: Parameters<Requests['upload']>[1],
    fileId = randomUUID() as string,
  ) {
    const answer = await requests.upload(`${mine}/files/${fileId}`, file, code);
    return {...answer, fileId, sent: Buffer.from(file.bytes)};
  }

  function grown(bytes: number): Buffer {
    return Buffer.concat([png, Buffer.alloc(bytes - png.length)]);
  }

  function unlike(): Buffer {
    return Buffer.concat([png, randomBytes(8)]);
  }
});

describe('Files of a case, with a scanner,', () => {
  let service: TestService;
  let requests: Requests;
  let verdict: 'released' | 'refused' | 'unsure' = 'released';
  const scanned: string[] = [];

  before(async () => {
    service = await startTestService({
      config: smallFiles(),
      everyMs: 20,
      scanner: async (path) => {
        scanned.push(path);
        if (verdict === 'unsure') throw new Error('the scanner is not there');
        return verdict;
      },
    });
    requests = requestsTo(service);
  });
  after(() => service.end());

  test('can be read once they were released', async () => {
    verdict = 'released';
    const {url, code} = await upload();
    await waitUntil(async () => (await requests.get(url, code)).status === 200);
    assert.equal(scanned.length, 1);
  });

  test('can never be read once they were refused; the person is told, and the bytes are gone', async () => {
    verdict = 'refused';
    const {url, code} = await upload();
    await waitUntil(async () => (await lastEvent(code)).kind === 'file-scanned');
    assert.equal((await lastEvent(code)).payload.outcome, 'refused');
    const answer = await requests.get(url, code);
    assert.deepEqual([answer.status, answer.body.code], [404, 'not-found']);
    const path = scanned.at(-1) ?? '';
    const {access} = await import('node:fs/promises');
    await waitUntil(() =>
      access(path).then(
        () => false,
        () => true,
      ),
    );
    const bytes = Buffer.from(await sampleFile().file.arrayBuffer());
    const replay = await requests.upload(url, {name: 'a.png', bytes}, code);
    assert.equal(replay.status, 200);
    await assert.rejects(access(path), 'a replay does not bring them back');
  });

  test('wait for as long as the scanner cannot tell, and are scanned again', async () => {
    verdict = 'unsure';
    const before = scanned.length;
    const {url, code} = await upload();
    await waitUntil(() => scanned.length > before);
    assert.equal((await requests.get(url, code)).status, 404);
    verdict = 'released';
    await service.db.updateTable('file_scans').set({next_try_at: ''}).execute();
    await waitUntil(async () => (await requests.get(url, code)).status === 200);
    const rows = await service.db.selectFrom('file_scans').selectAll().execute();
    assert.equal(rows.length, 0);
  });

  async function upload() {
    const code = withCode((await requests.submit()).accessCode);
    const url = `${mine}/files/${randomUUID()}`;
    const bytes = Buffer.from(await sampleFile().file.arrayBuffer());
    const answer = await requests.upload(url, {name: 'a.png', bytes}, code);
    assert.equal(answer.status, 200);
    return {url, code};
  }

  async function lastEvent(code: Readonly<Record<string, string>>) {
    return (await requests.get(mine, code)).body.events.at(-1);
  }
});

function elf(): Buffer {
  return Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), Buffer.alloc(200)]);
}

function windowsProgram(): Buffer {
  return Buffer.concat([
    Buffer.from('MZ'),
    createHash('sha256').update('x').digest(),
    Buffer.alloc(200),
  ]);
}

function heic(): Buffer {
  return Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(200)]);
}
