import assert from 'node:assert/strict';
import {createHash, randomUUID} from 'node:crypto';
import {after, before, describe, test} from 'node:test';
import {sql} from 'kysely';
import {
  verifyAcknowledgement,
  type Acknowledgement,
  type Notice,
} from '@patient-relations/core/notice';
import {solveChallenge} from '@patient-relations/core/proof';
import {
  sampleAcknowledgement,
  sampleFacility,
  sampleNotice,
  sampleNoticeValues,
} from '@patient-relations/core/testing';
import {requestsTo, withToken, type Answer, type Requests} from './testing/requests.js';
import {createTestPortal, type TestPortal} from './testing/test-portal.js';
import {startTestService, testConfig, type TestService} from './testing/test-service.js';

type Headers = Readonly<Record<string, string>>;

const facilityUrl = '/v1/facilities/riverside';
const staffUrl = '/v1/staff/facilities/riverside';
const dayMs = 86_400_000;
const start = new Date('2030-03-02T15:00:00.000Z');

describe('A rights notice', () => {
  let service: TestService;
  let requests: Requests;
  let staff: Headers;
  let portal: TestPortal;
  let clock = start;

  before(async () => {
    portal = await createTestPortal();
    service = await startTestService({
      now: () => clock,
      config: testConfig({
        proof: {required: true, cost: 1, validMinutes: 120},
        facilities: [
          {facility: sampleFacility(), portal: portal.config},
          {tenant: 'south', facility: sampleFacility({id: 'hillside'})},
        ],
      }),
    });
    requests = requestsTo(service);
    staff = withToken(await service.staffToken());
    await publish(sampleNotice());
  });
  after(() => service.end());

  test('may be kept by a browser until the next one takes its place, and asked for anew each time before it is signed', async () => {
    const list = () => requests.get(`${facilityUrl}/notices`);
    assert.equal((await list()).headers['cache-control'], 'public, max-age=300');
    await publish(sampleNotice({version: '2', change: {kind: 'editorial'}}), {
      effectiveFrom: new Date(clock.getTime() + 90_000).toISOString(),
    });
    assert.equal((await list()).headers['cache-control'], 'public, max-age=90');
    const head = await requests.get(`${facilityUrl}/notices/rights?language=es`);
    assert.deepEqual([head.body.version, head.headers['cache-control']], ['1', 'no-store']);
    const named = await requests.get(`${facilityUrl}/notices/rights?language=es&version=1`);
    assert.equal(named.headers['cache-control'], 'public, max-age=3600');
    const url = `${facilityUrl}/notices/rights/versions/1/sections?language=es`;
    assert.equal((await requests.get(url)).headers['cache-control'], 'public, max-age=3600');
    clock = new Date(clock.getTime() + 90_000);
    const next = await requests.get(`${facilityUrl}/notices/rights?language=es`);
    assert.equal(next.body.version, '2');
    clock = start;
  });

  test('keeps its languages in the order in which they were written', async () => {
    const {texts} = sampleNotice();
    const notice = sampleNotice({id: 'order', texts: {es: texts['es']!, en: texts['en']!}});
    await publish(notice);
    const {body} = await requests.get(`${facilityUrl}/notices/order?language=en`);
    assert.deepEqual(body.languages, ['es', 'en']);
  });

  test('needs a puzzle from a page that nobody vouches for, and a replay needs none', async () => {
    const id = randomUUID();
    const refused = await acknowledge({id});
    assert.deepEqual([refused.status, refused.body.code], [428, 'proof-required']);
    const {body: challenge} = await requests.send('POST', `${facilityUrl}/challenges`, {
      body: {id},
    });
    const proof = {challenge, solution: await solveChallenge(challenge)};
    assert.equal((await acknowledge({id, proof})).status, 201);
    const replay = await acknowledge({id});
    assert.equal(replay.status, 200);
    const record = await recordOf(id);
    assert.deepEqual([record.recordedBy, record.subject], ['person', undefined]);
  });

  test('acknowledged at a kiosk draws on its quota and says so', async () => {
    const device = {authorization: `Device ${await service.deviceToken(1)}`};
    const id = randomUUID();
    assert.equal((await acknowledge({id}, device)).status, 201);
    assert.equal((await recordOf(id)).recordedBy, 'device');
    const beyond = await acknowledge({}, device);
    assert.equal(beyond.status, 429);
  });

  test('acknowledged in the portal is on record under the key of the token, for the visit that goes on', async () => {
    const subject = `mrn-${randomUUID()}`;
    const headers = withToken(await portal.tokenFor(subject));
    const encounter = await admit(subject);
    const due = await requests.get(`${facilityUrl}/my-due-notices`, headers);
    assert.deepEqual(
      due.body.due.map(({noticeId}: {noticeId: string}) => noticeId),
      ['order', 'rights'],
    );
    const id = randomUUID();
    const taken = await acknowledge({id}, headers);
    assert.equal(taken.status, 201, taken.text);
    const record = await recordOf(id);
    assert.deepEqual([record.subject, record.encounter], [subject, encounter]);
    const byStaff = await acknowledge({subject, encounter}, staff);
    assert.deepEqual([byStaff.status, byStaff.body.id], [200, id], 'the first stands');
    const again = await requests.get(`${facilityUrl}/my-due-notices`, headers);
    assert.deepEqual(
      again.body.due.map(({noticeId}: {noticeId: string}) => noticeId),
      ['order'],
    );
  });

  test('is owed to the signed-in person alone: nobody else learns what someone is owed', async () => {
    const device = {authorization: `Device ${await service.deviceToken(9)}`};
    for (const headers of [{}, device, staff, withToken(await portal.tokenFor('x'.repeat(201)))]) {
      const {status, body} = await requests.get(`${facilityUrl}/my-due-notices`, headers);
      assert.deepEqual([status, body.code], [401, 'unauthorized']);
    }
  });

  test('has one record however many pages and staff send theirs at once', async () => {
    const other = requestsTo(await service.again());
    const [subject, encounter] = [`mrn-${randomUUID()}`, randomUUID()];
    const outcomes = ['acknowledged', 'declined'] as const;
    const answers = await Promise.all(
      Array.from({length: 20}, async (_, turn) => {
        const outcome = outcomes[turn % 4 === 3 ? 1 : 0];
        const acknowledgement = await said({
          outcome,
          ...(outcome === 'declined' && {reason: 'No'}),
        });
        const to = turn % 2 ? other : requests;
        const body = {facilityId: 'riverside', acknowledgement, subject, encounter};
        return to.put(`/v1/acknowledgements/${randomUUID()}`, body, staff);
      }),
    );
    assert.ok(answers.every(({status}) => status < 300));
    const rows = await rowsOf(subject);
    assert.equal(rows.filter(({status}) => status === 'given').length, 1);
    assert.ok(rows.filter(({status}) => status === 'not-signed').length <= 1);
  });

  test('stays as it was published, and so does a record, whatever the service tries', async () => {
    const id = randomUUID();
    await acknowledge({id}, staff);
    for (const statement of [
      `update notice_versions set effective_from = '2020'`,
      `delete from notice_versions`,
      `update notice_deliveries set status = 'given'`,
      `delete from notice_deliveries where id = '${id}'`,
      `truncate notice_deliveries`,
      `truncate notice_versions, notice_destructions`,
    ])
      await assert.rejects(sql.raw(statement).execute(service.db), /never changed|kept until/);
    assert.equal((await recordOf(id)).status, 'given');
  });

  test('is forgotten as something owed when the visit has long been over; what was given stays', async () => {
    const subject = `mrn-${randomUUID()}`;
    const dischargedAt = new Date(clock.getTime() + dayMs).toISOString();
    const encounter = await admit(subject, {dischargedAt});
    await acknowledge({subject, encounter}, staff);
    const visits = () =>
      service.db
        .selectFrom('notice_encounters')
        .select('encounter')
        .where('encounter', '=', encounter)
        .execute();
    clock = new Date(start.getTime() + 90 * dayMs);
    await service.checkpoint();
    assert.equal((await visits()).length, 1);
    clock = new Date(start.getTime() + 92 * dayMs);
    await service.checkpoint();
    assert.equal((await visits()).length, 0);
    assert.equal((await rowsOf(subject)).length, 1);
    clock = start;
  });

  test('has a log that is read to its end, page by page, also where records came in the same instant', async () => {
    const subject = `mrn-${randomUUID()}`;
    const ids = await Promise.all(
      Array.from({length: 7}, async () => {
        const id = randomUUID();
        assert.equal((await acknowledge({id, subject, encounter: id}, staff)).status, 201);
        return id;
      }),
    );
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page: Answer = await search({subject, limit: 2, after});
      seen.push(...page.body.records.map(({id}: {id: string}) => id));
      after = page.body.next;
    } while (after !== undefined);
    assert.deepEqual(seen.toSorted(), ids.toSorted());
    const broken = await search({after: 'Li4u'});
    assert.deepEqual(broken.body.errors, [{path: '/after', code: 'wrong-format'}]);
  });

  test('is proven on a page with no script, under a policy that allows its own styles alone', async () => {
    const id = randomUUID();
    const name = '<script>alert(1)</script>';
    const signature = {
      type: 'drawn',
      width: 300,
      height: 100,
      strokes: [[10, 10, 200, 60, 250, 90]],
    } as const;
    const encounter = randomUUID();
    const taken = await acknowledge(
      {
        id,
        subject: 'mrn-4711',
        encounter,
        acknowledgement: await said({
          languages: ['es'],
          mode: 'with-interpreter',
          signer: {name, relationship: 'guardian'},
          witness: {name: 'Dana & Co', role: 'Advocate'},
          signature,
        }),
      },
      staff,
    );
    assert.equal(taken.status, 201, taken.text);
    const {status, headers, text} = await requests.get(`${staffUrl}/deliveries/${id}/proof`, staff);
    assert.equal(status, 200, text);
    assert.equal(headers['content-type'], 'text/html; charset=utf-8');
    const [, styles = ''] = /<style>([^]*?)<\/style>/.exec(text) ?? [];
    const hash = createHash('sha256').update(styles).digest('base64');
    const policy = String(headers['content-security-policy']);
    assert.ok(policy.startsWith(`default-src 'none'; style-src 'sha256-${hash}'`), policy);
    assert.doesNotMatch(text, /<script|style="|<link|<img|onload/i);
    for (const part of [
      'Riverside General Hospital',
      'Sus derechos en Riverside Hospital',
      'January 2, 2025',
      'March 2, 2030',
      'mrn-4711',
      encounter,
      '<bdi>&lt;script&gt;alert(1)&lt;/script&gt;</bdi> (guardian)',
      'Witness: <bdi>Dana &amp; Co</bdi>, <bdi>Advocate</bdi>',
      'Visitors (stood in English)',
      'M10 10L200 60 250 90',
      '2036-03-02',
      'the text on record is the text of this version',
    ])
      assert.ok(text.includes(part), `${part}\n${text}`);
    assert.equal((await requests.get(`${staffUrl}/deliveries/${id}/proof`)).status, 401);
  });

  test('is proven by what that page says, years later and by anyone who has the version', async () => {
    const id = randomUUID();
    await acknowledge({id, acknowledgement: await said({languages: ['es', 'en']})}, staff);
    const {text} = await requests.get(`${staffUrl}/deliveries/${id}/proof`, staff);
    const [, small = ''] = /<pre>([^]*?)<\/pre>/.exec(text) ?? [];
    const record = JSON.parse(small.replaceAll('&quot;', '"')) as Acknowledgement;
    const {body} = await requests.get(`${staffUrl}/notices/rights/versions/1`, staff);
    const {notice, values} = body as {notice: Notice; values: typeof sampleNoticeValues};
    assert.equal((await verifyAcknowledgement(record, notice, values)).status, 'verified');
    const forged = {...values, hospital: 'Riverside hospital'};
    assert.equal((await verifyAcknowledgement(record, notice, forged)).status, 'text-differs');
  });

  test('that stood otherwise on the screen is proven to nobody', async () => {
    const id = randomUUID();
    const acknowledgement = await said({textHash: 'A'.repeat(43)});
    const taken = await acknowledge({id, acknowledgement}, staff);
    assert.equal(taken.body.status, 'disputed');
    const {text} = await requests.get(`${staffUrl}/deliveries/${id}/proof`, staff);
    assert.match(text, /Disputed\.[^]*does not\s+count as given/);
    assert.match(text, /is not the text of this version \(text-differs\)/);
  });

  test('is proven as it is on record: no language it does not have, and no name that turns its neighbors around', async () => {
    const id = randomUUID();
    const name = 'אבי\u202e\u2066';
    const acknowledgement = {
      ...(await said({signer: {name, relationship: 'patient'}})),
      languages: ['fr'],
    };
    const taken = await acknowledge({id, acknowledgement}, staff);
    assert.equal(taken.body.status, 'disputed', taken.text);
    const {text} = await requests.get(`${staffUrl}/deliveries/${id}/proof`, staff);
    assert.ok(text.includes('French (fr, not a language of this version)'), text);
    assert.ok(text.includes(`<bdi>${name}</bdi> (patient)`), text);
    const [, small = ''] = /<pre>([^]*?)<\/pre>/.exec(text) ?? [];
    assert.doesNotMatch(small, /[\u202a-\u202e\u2066-\u2069]/);
    assert.equal(JSON.parse(small.replaceAll('&quot;', '"')).signer.name, name);
  });

  test('leaves in a table that no spreadsheet runs', async () => {
    const reason = '=HYPERLINK("https://evil.example","x")';
    const acknowledgement = await said({outcome: 'declined', reason});
    await acknowledge({acknowledgement, subject: '+1', encounter: '-2'}, staff);
    const {text, headers} = await requests.get(`${staffUrl}/deliveries.csv`, staff);
    assert.match(String(headers['content-type']), /^text\/csv/);
    const line = text.split('\r\n').find((each) => each.includes('HYPERLINK')) ?? '';
    assert.ok(line.includes(`"'=HYPERLINK(""https://evil.example"",""x"")"`), line);
    assert.ok(line.includes(`"'+1","'-2"`), line);
    const {text: lines} = await requests.get(`${staffUrl}/deliveries.ndjson`, staff);
    const first = JSON.parse(lines.split('\n')[0] ?? '') as {id: string};
    assert.equal((await recordOf(first.id)).id, first.id);
  });

  test('has records that go when their time is over, and leave how many there were', async () => {
    const kept = randomUUID();
    const first = await destroy(kept);
    assert.equal(first.body.destroyed, 0);
    const before = await countRows();
    assert.ok(before > 10);
    clock = new Date('2036-03-02T15:00:00.000Z');
    assert.equal((await destroy(randomUUID())).body.destroyed, 0, 'not on the last day itself');
    clock = new Date('2036-03-03T15:00:00.000Z');
    assert.equal((await destroy(kept)).text, first.text, 'a replay destroys nothing');
    const id = randomUUID();
    const over = await destroy(id);
    assert.equal(over.body.destroyed, before);
    assert.equal(await countRows(), 0);
    const [row] = await service.db
      .selectFrom('notice_destructions')
      .select(['destroyed', 'kept_until_before', 'destroyed_at'])
      .where('id', '=', id)
      .execute();
    assert.deepEqual(row, {
      destroyed: before,
      kept_until_before: '2036-03-03',
      destroyed_at: clock.toISOString(),
    });
    clock = start;
  });

  async function publish(notice: Notice, change: object = {}): Promise<void> {
    const body = {notice, values: sampleNoticeValues, effectiveFrom: '2025-01-02T06:00:00Z'};
    const url = `${staffUrl}/notices/${notice.id}/versions/${notice.version}`;
    const published = await requests.put(url, {...body, ...change}, staff);
    assert.equal(published.status, 201, published.text);
  }

  function said(overrides: Partial<Acknowledgement> = {}): Promise<Acknowledgement> {
    return sampleAcknowledgement(sampleNotice(), {shownAt: clock.toISOString(), ...overrides});
  }

  async function acknowledge(
    {id = randomUUID(), ...body}: {readonly id?: string; readonly [name: string]: unknown},
    headers: Headers = {},
  ): Promise<Answer> {
    const whole = {facilityId: 'riverside', acknowledgement: await said(), ...body};
    return requests.put(`/v1/acknowledgements/${id}`, whole, headers);
  }

  async function admit(subject: string, change: object = {}): Promise<string> {
    const encounter = randomUUID();
    const arrivedAt = new Date(clock.getTime() - 3_600_000).toISOString();
    const visit = {encounter, subject, setting: 'inpatient', arrivedAt, admittedAt: arrivedAt};
    const saved = await requests.put(`${staffUrl}/encounters`, {...visit, ...change}, staff);
    assert.equal(saved.status, 200, saved.text);
    return encounter;
  }

  function search(body: object): Promise<Answer> {
    return requests.send('POST', `${staffUrl}/deliveries/search`, {body, headers: staff});
  }

  async function recordOf(id: string) {
    const {body} = await search({limit: 200});
    const found = body.records.find((each: {id: string}) => each.id === id);
    assert.ok(found, 'it is in the log');
    return found;
  }

  function rowsOf(subject: string) {
    return service.db
      .selectFrom('notice_deliveries')
      .select('status')
      .where('subject', '=', subject)
      .execute();
  }

  async function countRows(): Promise<number> {
    return (await service.db.selectFrom('notice_deliveries').select('id').execute()).length;
  }

  function destroy(id: string): Promise<Answer> {
    return requests.put(`${staffUrl}/delivery-destructions/${id}`, {}, staff);
  }
});
