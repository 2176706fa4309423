import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, test} from 'node:test';
import {sql} from 'kysely';
import {within} from './background/within.js';
import {followChanges} from './cases/follow-changes.js';
import {requestsTo, withToken, type Requests} from './testing/requests.js';
import {startTestService, type TestService} from './testing/test-service.js';

const base = '/v1/staff/facilities/riverside';

describe('Whoever follows the changes', () => {
  let service: TestService;
  let requests: Requests;
  let address: string;
  let me: string;
  let staff: Readonly<Record<string, string>>;

  before(async () => {
    service = await startTestService();
    requests = requestsTo(service);
    staff = withToken(await service.staffToken());
    me = (await service.db.selectFrom('staff_tokens').select('id').executeTakeFirst())?.id ?? '';
    address = await service.app.listen({port: 0, host: '127.0.0.1'});
  });
  after(() => service.end());

  test('hears of each case that comes or moves on, by its number alone, and goes on where they were', async () => {
    const {id: before} = await requests.submit();
    const stream = await follow();
    const {id} = await requests.submit();
    const first = await stream.next();
    assert.deepEqual(first.data, {caseId: id, version: 1});
    await enter(id, {kind: 'noted', version: 1, payload: {text: 'Canary words.'}});
    const second = await stream.next();
    assert.deepEqual(second.data, {caseId: id, version: 2});
    assert.ok(!stream.text().includes('Canary') && !stream.text().includes(before));
    await stream.leave();

    const {id: meanwhile} = await requests.submit();
    const again = await follow(second.id);
    assert.deepEqual((await again.next()).data, {caseId: meanwhile, version: 1});
    await again.leave();
  });

  test('hears of what comes also where their number is of a database that a backup has replaced', async () => {
    const stream = await follow('900000000000');
    const {id} = await requests.submit();
    assert.deepEqual((await stream.next()).data, {caseId: id, version: 1});
    await stream.leave();
  });

  test('is told every one of thousands that one transaction changed, over many connections', async () => {
    const {db, facilityId} = service;
    await sql`insert into cases (tenant, facility_id, id, status, version, received_at, key_id, settled_version)
      select 'north', ${facilityId}, gen_random_uuid()::text, 'received', 1, '2026-01-01T00:00:00.000Z', 'key', 1
      from generate_series(1, 1200)`.execute(db);
    const scope = {tenant: 'north', facilityId};
    const heard = new Set<string>();
    let after = 0;
    for (let connection = 0; connection < 5; connection += 1) {
      let looks = 0;
      const following = {scope, accountId: me, after, everyMs: 1};
      for await (const each of followChanges(db, {...following, signal: within(20_000)})) {
        if (each) after = each.change;
        if (each && 'caseId' in each) heard.add(each.caseId);
        if (!each && ++looks === 1) break;
      }
    }
    const {count} = await db
      .selectFrom('cases')
      .select(({fn}) => fn.countAll<number>().as('count'))
      .where('facility_id', '=', facilityId)
      .executeTakeFirstOrThrow();
    // All but the one that names whoever follows, where that was told before.
    assert.ok(heard.size >= 1200 && heard.size >= Number(count) - 1, `${heard.size} of ${count}`);
  });

  test('hears nothing of a case that names them', async () => {
    const {id: about} = await requests.submit();
    await enter(about, {
      kind: 'person-named',
      version: 1,
      payload: {accountId: me, part: 'subject'},
    });
    const stream = await follow();
    const colleague = withToken(await service.staffToken());
    await enter(about, {kind: 'noted', version: 2, payload: {text: 'About her.'}}, colleague);
    const {id: other} = await requests.submit();
    assert.deepEqual((await stream.next()).data, {caseId: other, version: 1});
    await stream.leave();
  });

  test('has to be of the staff', async () => {
    const {status} = await requests.get(`${base}/changes`);
    assert.equal(status, 401);
  });

  async function follow(lastEventId?: string) {
    const left = new AbortController();
    const response = await fetch(`${address}${base}/changes`, {
      headers: {...staff, ...(lastEventId !== undefined && {'last-event-id': lastEventId})},
      signal: left.signal,
    });
    assert.equal(response.headers.get('content-type'), 'text/event-stream');
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    assert.ok(reader);
    let text = '';
    let read = 0;
    const nextLines = async (): Promise<readonly string[]> => {
      for (;;) {
        const end = text.indexOf('\n\n', read);
        if (end >= 0) {
          const event = text.slice(read, end);
          read = end + 2;
          if (!event.startsWith(':')) return event.split('\n');
          continue;
        }
        const {value = '', done} = await reader.read();
        assert.ok(!done, 'the stream ended');
        text += value;
      }
    };
    // The first sign of life says that following has begun.
    const {value = ''} = await reader.read();
    text += value;
    return {
      text: () => text,
      leave: async () => {
        left.abort();
        await reader.cancel().catch(() => undefined);
      },
      async next() {
        const [id = '', data = ''] = await nextLines();
        return {
          id: id.replace('id: ', ''),
          data: JSON.parse(data.replace('data: ', '')) as unknown,
        };
      },
    };
  }

  async function enter(caseId: string, entry: object, as = staff): Promise<void> {
    const url = `${base}/cases/${caseId}/entries/${randomUUID()}`;
    const {status, text} = await requests.put(url, entry, as);
    assert.equal(status, 200, text);
  }
});
