import assert from 'node:assert/strict';
import {createPublicKey, verify} from 'node:crypto';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, beforeEach, describe, test} from 'node:test';
import {sql} from 'kysely';
import {sampleFeedback} from '@patient-relations/core/testing';
import {exportVerification, inspect} from './commands/export-verification.js';
import {readSettings, UsageError} from './commands/settings.js';
import {inspectionPage} from './inspection/inspection-page.js';
import {requestsTo, withToken, type Requests} from './testing/requests.js';
import {storeOneCase} from './testing/stored-case.js';
import {startTestService, type TestService} from './testing/test-service.js';

const entities: Readonly<Record<string, string>> = {
  ...{'&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&'},
};

describe('An inspector', () => {
  let service: TestService;
  let requests: Requests;

  before(async () => {
    service = await startTestService();
    requests = requestsTo(service);
  });
  after(() => service.end());
  beforeEach(async () => {
    for (const table of ['case_events', 'event_payloads', 'cases', 'checkpoints'] as const)
      await service.db.deleteFrom(table).execute();
  });

  const page = async (tenant = 'north') =>
    inspectionPage(await inspect({...service.options, db: service.db}, tenant, new Date()));
  const texts = (html: string, name: string) =>
    [...html.matchAll(new RegExp(`<pre class="${name}">([^<]*)</pre>`, 'g'))].map(([, text = '']) =>
      text.replaceAll(/&[#\w]+;/g, (entity) => entities[entity] ?? entity),
    );

  test('checks every signature with the file alone, and follows it to each case', async () => {
    const {id} = await requests.submit();
    await service.checkpoint();
    await requests.submit();
    const staff = withToken(await service.staffToken());
    await requests.get(`/v1/staff/facilities/riverside/cases/${id}`, staff);
    await service.checkpoint();
    const html = await page();
    assert.match(html, /class="result">\s*Intact/);
    const [pem = ''] = /-----BEGIN PUBLIC KEY-----[^<]+/.exec(html) ?? [];
    const key = createPublicKey(pem);
    const [statements, signatures] = [texts(html, 'statement'), texts(html, 'signature')];
    assert.equal(statements.length, signatures.length);
    for (const [index, statement] of statements.entries()) {
      const signature = Buffer.from(signatures[index] ?? '', 'base64url');
      const options = {key, dsaEncoding: 'ieee-p1363'} as const;
      assert.ok(verify('sha256', Buffer.from(statement), options, signature), statement);
      const changed = Buffer.from(statement.replace(/"sequence":(\d+)/, '"sequence":9$1'));
      assert.ok(!verify('sha256', changed, options, signature));
    }
    const said = statements.map((text) => JSON.parse(text) as {format: string; previous: string});
    const cases = said.filter(({format}) => format === 'patient-relations/checkpoint/1');
    assert.equal(cases.length, 2);
    assert.equal(cases[1]?.previous, signatures[0]);
    assert.ok(said.some(({format}) => format === 'patient-relations/audit-checkpoint/1'));
    const {link} = await service.db
      .selectFrom('case_events')
      .select('link')
      .where('case_id', '=', id)
      .executeTakeFirstOrThrow();
    assert.ok(statements.some((text) => text.includes(link)));
  });

  test('reads no word of any case, and the file runs nothing and asks no network', async () => {
    await requests.submit({feedback: sampleFeedback({story: 'Zebra <script>alert(1)</script>'})});
    await service.checkpoint();
    const html = await page();
    assert.ok(!/zebra|Rosa/i.test(html));
    assert.ok(!/<script|<img|<link|<iframe|href=|src=|@import|url\(/i.test(html));
    assert.match(html, /Content-Security-Policy" content="default-src &#39;none&#39;; style-src/);
  });

  test('is told the first break in words, and what somebody put into a table is text', async () => {
    const {id} = await requests.submit();
    await service.checkpoint();
    await sql`update case_events set at = '2020-01-01T00:00:00.000Z'`.execute(service.db);
    await sql`update checkpoints set heads = '"<b>"'::jsonb, signature = '<i>'`.execute(service.db);
    const html = await page();
    assert.match(html, /class="result broken"/);
    assert.ok(html.includes(`Case ${id}, event 1: an event was changed`));
    assert.ok(html.includes('it has no canonical form') && !/<b>|<i>/.test(html));
  });

  test('gets one file by one command, never over another, and of a tenant that is there', async () => {
    const data = await mkdtemp(join(tmpdir(), 'pr-inspection-'));
    try {
      const out = join(data, 'for-the-inspector.html');
      const run = (...args: string[]) =>
        exportVerification(readSettings(['export-verification', '--data', data, ...args], {}));
      await assert.rejects(run(), UsageError);
      await assert.rejects(run('--out', out, '--tenant', 'nobody'), /Nothing is stored yet/);
      await storeOneCase(data);
      await assert.rejects(run('--out', out, '--tenant', 'nobody'), /There are: default/);
      assert.deepEqual(await run('--out', out), {text: `default: intact, see ${out}`, ok: true});
      assert.match(await readFile(out, 'utf8'), /<h1>Verification of the record of default<\/h1>/);
      await assert.rejects(run('--out', out), /choose one that is not there yet/);
    } finally {
      await rm(data, {recursive: true});
    }
  });
});
