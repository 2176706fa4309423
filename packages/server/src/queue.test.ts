import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, test} from 'node:test';
import type {Feedback} from '@patient-relations/core/feedback';
import {sampleEntries, sampleFeedback} from '@patient-relations/core/testing';
import {untilSettled} from './testing/until-settled.js';
import {requestsTo, withToken, type Requests} from './testing/requests.js';
import {startTestService, type TestService} from './testing/test-service.js';

const base = '/v1/staff/facilities/riverside';

describe('The queue', () => {
  let service: TestService;
  let requests: Requests;
  let staff: Readonly<Record<string, string>>;
  let me: string;

  before(async () => {
    service = await startTestService();
    requests = requestsTo(service);
    staff = withToken(await service.staffToken());
    const tokens = await service.db.selectFrom('staff_tokens').select('id').execute();
    me = tokens[0]?.id ?? '';
  });
  after(() => service.end());

  test('shows what is filtered for, and nothing else', async () => {
    const bell = await received();
    const praise = await received({
      kind: 'compliment',
      occasion: {locationId: 'main-campus', departmentId: 'billing'},
    });
    const rude = await received({language: 'es'});
    await enter(rude, {
      kind: 'urgency-set',
      version: 1,
      payload: {level: 'S1', reason: 'She is afraid.'},
    });
    // Somebody is told at once of a case that is so urgent, which stands in nobody's way.
    const classified = await enter(rude, {
      kind: 'classified',
      version: 2,
      payload: {class: 'grievance'},
    });
    const {version} = classified.body;
    await enter(rude, {kind: 'assigned', version, payload: {owner: me, team: 'Nights'}});
    const taken = await received();
    await command(taken, {command: 'withdraw', version: 1});
    assert.deepEqual(await ids('open=true&kind=complaint'), [rude, bell]);
    assert.deepEqual(await ids('open=false'), [taken]);
    assert.deepEqual(await ids('departmentId=billing'), [praise]);
    assert.deepEqual(await ids('language=es'), [rude]);
    assert.deepEqual(await ids('owner=me'), [rude]);
    assert.deepEqual(await ids(`owner=${me}&team=Nights&urgency=S1&class=grievance`), [rude]);
    assert.deepEqual(await ids('owner=nobody&class=none&open=true'), [praise, bell]);
    assert.deepEqual(await ids('to=2020-01-01T00:00:00.000Z'), []);
    assert.deepEqual((await ids('from=2020-01-01T00:00:00.000Z')).length, 4);
    const {body} = await requests.get(`${base}/cases?urgency=S1`, staff);
    const {urgency, class: decided, owner, team, departmentId} = body.cases[0];
    assert.deepEqual(
      [urgency, decided, owner, team, departmentId],
      ['S1', 'grievance', me, 'Nights', 'ward-4'],
    );
  });

  for (const order of ['due', 'urgency', 'newest', 'oldest'])
    test(`is read page by page in the order "${order}", each case once, while more come in`, async () => {
      const whole = await ids(`order=${order}&limit=200`);
      const seen: string[] = [];
      for (let after: string | undefined; ;) {
        const address = `${base}/cases?order=${order}&limit=1${after ? `&after=${after}` : ''}`;
        const {body} = await requests.get(address, staff);
        seen.push(...body.cases.map(({id}: {id: string}) => id));
        after = body.next as string | undefined;
        if (after === undefined) break;
        if (order === 'newest') await received();
      }
      assert.deepEqual(seen, whole);
    });

  test('puts the urgent before the rest, and refuses a page of another order', async () => {
    const [first] = await ids('order=urgency');
    const [urgent] = await ids('urgency=S1');
    assert.equal(first, urgent);
    const {body} = await requests.get(`${base}/cases?order=urgency&limit=1`, staff);
    const wrong = await requests.get(`${base}/cases?order=due&after=${body.next}`, staff);
    assert.deepEqual(wrong.body.errors, [{path: '/after', code: 'wrong-format'}]);
  });

  test('is searched by words of the person and of the office, whatever is typed', async () => {
    const lamp = await received({story: 'The lamp over the bed flickered: 100% of the night.'});
    await enter(lamp, {
      kind: 'noted',
      version: 1,
      payload: {text: 'Electrician was told, see ticket “Quokka”.'},
    });
    await untilSettled(service);
    assert.deepEqual(await found('lamp'), [lamp]);
    assert.deepEqual(await found('LAMP -quokka'), []);
    assert.deepEqual(await found('"over the bed" quokka'), [lamp]);
    for (const text of [`%'"\\`, "'; drop table cases; --", '& | ! ( ) :*', '"', '<->', '\\0'])
      assert.ok(Array.isArray(await found(text)), text);
    const empty = await requests.send('POST', `${base}/cases/search`, {
      body: {text: '\0'},
      headers: staff,
    });
    assert.deepEqual(empty.body.errors, [{path: '/text', code: 'wrong-format'}]);
  });

  test('is searched among open cases alone: one is found there until it is answered, and again once it is taken up', async () => {
    const id = await received({story: 'An axolotl in the corridor.'});
    const open = () => found('axolotl', {open: true, order: 'due'});
    await untilSettled(service);
    assert.deepEqual(await open(), [id]);
    await enter(id, {kind: 'classified', version: 1, payload: sampleEntries.classified});
    assert.equal((await command(id, {command: 'resolve', version: 2, text: 'Done.'})).status, 200);
    assert.deepEqual(await open(), []);
    assert.deepEqual(await found('axolotl'), [id]);
    const again = {command: 'reopen', version: 3, text: 'It is back.'};
    assert.equal((await command(id, again)).status, 200);
    assert.deepEqual(await open(), [id]);
  });

  test('finds a case no more by words that were removed', async () => {
    const id = await received({story: 'Zebra in the corridor.'});
    await untilSettled(service);
    assert.deepEqual(await found('zebra'), [id]);
    const redaction = {version: 1, position: 1, reason: 'It named somebody else.'};
    const url = `${base}/cases/${id}/redactions/${randomUUID()}`;
    assert.equal((await requests.put(url, redaction, staff)).status, 200);
    assert.deepEqual(await found('zebra'), []);
  });

  test('gives several cases to one person, and says which could not be', async () => {
    const [one, other] = [await received(), await received()];
    const order = {
      owner: 'account-sam',
      cases: [
        {id: one, version: 1},
        {id: other, version: 7},
        {id: randomUUID(), version: 1},
      ],
    };
    const id = randomUUID();
    const first = await requests.put(`${base}/assignments/${id}`, order, staff);
    assert.deepEqual(
      first.body.cases.map(({version, code}: {version?: number; code?: string}) => version ?? code),
      [2, 'stale', 'not-found'],
    );
    const again = await requests.put(`${base}/assignments/${id}`, order, staff);
    assert.equal(again.text, first.text);
    assert.deepEqual(await ids('owner=account-sam'), [one]);
  });

  test('is not there, as a list, a search, a case or an order, for whoever a case names', async () => {
    const about = await received({story: 'The walrus nurse shouted.'});
    const before = await ids('limit=200');
    await enter(about, {
      kind: 'person-named',
      version: 1,
      payload: {accountId: me, part: 'subject'},
    });
    await untilSettled(service);
    assert.deepEqual(
      await ids('limit=200'),
      before.filter((id) => id !== about),
    );
    assert.deepEqual(await found('walrus'), []);
    for (const path of [`cases/${about}`, `cases/${about}/files/${randomUUID()}`]) {
      const {status, body} = await requests.get(`${base}/${path}`, staff);
      assert.deepEqual([status, body.code], [404, 'not-found']);
    }
    const note = await enter(about, {kind: 'noted', version: 2, payload: {text: 'Not me.'}});
    assert.deepEqual([note.status, note.body.code], [404, 'not-found']);
    const order = {owner: me, cases: [{id: about, version: 2}]};
    const given = await requests.put(`${base}/assignments/${randomUUID()}`, order, staff);
    assert.deepEqual(given.body.cases, [{id: about, code: 'not-found'}]);

    const colleague = withToken(await service.staffToken());
    const {body} = await requests.get(`${base}/cases?limit=200`, colleague);
    assert.ok(body.cases.some(({id}: {id: string}) => id === about));
    const entry = {kind: 'person-cleared', version: 2, payload: {reason: 'Another ward.'}};
    const {payload} = (await requests.get(`${base}/cases/${about}`, colleague)).body.events[1];
    await requests.put(
      `${base}/cases/${about}/entries/${randomUUID()}`,
      {...entry, payload: {...entry.payload, personId: payload.id}},
      colleague,
    );
    assert.deepEqual(await found('walrus'), [about]);
  });

  test('is looked at in ways that each keeps for themselves', async () => {
    const view = {name: 'Mine, by date', query: {open: true, owner: 'me', order: 'due'}};
    const id = randomUUID();
    const saved = await requests.put(`${base}/views/${id}`, view, staff);
    assert.deepEqual(saved.body, {views: [{id, ...view}]});
    const other = withToken(await service.staffToken());
    assert.deepEqual((await requests.get(`${base}/views`, other)).body, {views: []});
    const renamed = await requests.put(`${base}/views/${id}`, {...view, name: 'Mine'}, staff);
    assert.deepEqual(renamed.body.views[0].name, 'Mine');
    const gone = await requests.send('DELETE', `${base}/views/${id}`, {headers: staff});
    assert.deepEqual(gone.body, {views: []});
  });

  async function received(changes: Partial<Feedback> = {}): Promise<string> {
    const {status, id, text} = await requests.submit({feedback: sampleFeedback(changes)});
    assert.equal(status, 201, text);
    return id;
  }

  async function ids(query: string): Promise<readonly string[]> {
    const {body} = await requests.get(`${base}/cases?${query}`, staff);
    return body.cases.map(({id}: {id: string}) => id);
  }

  async function found(text: string, query: object = {}): Promise<readonly string[]> {
    const body = {text, ...query};
    const answer = await requests.send('POST', `${base}/cases/search`, {body, headers: staff});
    return answer.body.cases?.map(({id}: {id: string}) => id);
  }

  function enter(caseId: string, entry: object) {
    return requests.put(`${base}/cases/${caseId}/entries/${randomUUID()}`, entry, staff);
  }

  function command(caseId: string, body: object) {
    return requests.put(`${base}/cases/${caseId}/commands/${randomUUID()}`, body, staff);
  }
});
