import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, test} from 'node:test';
import {exportJWK, generateKeyPair, SignJWT, type CryptoKey} from 'jose';
import {sql} from 'kysely';
import {solveChallenge} from '@patient-relations/core/proof';
import {
  sampleFacility,
  sampleQuestionnaire,
  sampleSurveyResponse,
} from '@patient-relations/core/testing';
import {requestsTo, withToken, type Answer, type Requests} from './testing/requests.js';
import {startTestService, testConfig, type TestService} from './testing/test-service.js';

const canary = 'quetzalcanary';
const portal = {issuer: 'https://portal.riverside.example', audience: 'patient-relations'};
const staffUrl = '/v1/staff/facilities/riverside';
const version = `${staffUrl}/surveys/visit/versions/1`;

describe('A survey', () => {
  let service: TestService;
  let requests: Requests;
  let staff: Readonly<Record<string, string>>;
  let portalKey: CryptoKey;
  let clock = new Date();

  before(async () => {
    const {privateKey, publicKey} = await generateKeyPair('ES256');
    portalKey = privateKey;
    const jwks = {keys: [{...(await exportJWK(publicKey)), alg: 'ES256'}]};
    service = await startTestService({
      now: () => clock,
      config: testConfig({
        proof: {required: true, cost: 1, validMinutes: 120},
        facilities: [{facility: sampleFacility(), portal: {...portal, jwks}}],
      }),
    });
    requests = requestsTo(service);
    staff = withToken(await service.staffToken());
    const published = await requests.put(version, {questionnaire: sampleQuestionnaire()}, staff);
    assert.equal(published.status, 201, published.text);
    await field('open', {});
    await field('invited', {access: 'invitation', coolDownDays: 30});
    await field('portal', {mode: 'portal', coolDownDays: 30, identified: true});
    await field('lobby', {mode: 'kiosk', eligible: {locationIds: ['main-campus']}});
  });
  after(() => service.end());

  test('needs a puzzle from a page that nobody vouches for, and from nobody else', async () => {
    const id = randomUUID();
    const refused = await answer({id});
    assert.deepEqual([refused.status, refused.body.code], [428, 'proof-required']);
    const url = '/v1/facilities/riverside/challenges';
    const {body: challenge} = await requests.send('POST', url, {body: {id}});
    const solution = await solveChallenge(challenge);
    assert.equal((await answer({id, proof: {challenge, solution}})).status, 201);
    const replay = await answer({id});
    assert.equal(replay.status, 200, 'a replay needs none');
    const [invitation] = await invite({count: 1});
    assert.equal((await answer({campaignId: 'invited', invitation})).status, 201);
    assert.equal((await answer({}, staff)).status, 201);
    assert.equal((await answer({mode: 'portal'}, await asPortalUser('ana'))).status, 201);
  });

  test('at a kiosk draws on the quota of the device, at its place', async () => {
    const device = {authorization: `Device ${await service.deviceToken(1)}`};
    const tap = {campaignId: 'lobby', mode: 'kiosk', locationId: 'main-campus'};
    const elsewhere = await answer({...tap, locationId: 'lakeside-clinic'}, device);
    assert.deepEqual(elsewhere.body.errors, [{path: '/locationId', code: 'not-allowed'}]);
    const nowhere = await answer({...tap, locationId: undefined}, device);
    assert.deepEqual(nowhere.body.errors, [{path: '/locationId', code: 'not-allowed'}]);
    assert.equal((await answer(tap, device)).status, 201);
    const beyond = await answer(tap, device);
    assert.equal(beyond.status, 429);
    assert.ok(Number(beyond.headers['retry-after']) > 0);
    assert.equal((await rowsOf('survey_responses')).filter(({mode}) => mode === 'kiosk').length, 1);
  });

  test('keeps who answered only where a campaign says so, and leads nowhere else from a person to answers', async () => {
    const id = randomUUID();
    const [invitation = ''] = await invite({people: ['mrn-4711']});
    const reply = await answer({id, campaignId: 'invited', invitation});
    assert.equal(reply.status, 201, reply.text);
    const row = (await rowsOf('survey_responses')).find((each) => each['id'] === id);
    assert.equal(row?.['person_hash'], null);
    for (const table of ['survey_invitations', 'survey_cool_downs'] as const)
      for (const each of await rowsOf(table)) {
        const text = JSON.stringify(each);
        assert.ok(!text.includes(id) && !text.includes(String(row['received_at'])), table);
        assert.ok(!text.includes('mrn-4711') && !text.includes(invitation), 'only keyed hashes');
      }
    const identified = randomUUID();
    const eve = await asPortalUser('eve');
    const campaign = {campaignId: 'portal', mode: 'portal'};
    assert.equal((await answer({id: identified, ...campaign}, eve)).status, 201);
    const known = (await rowsOf('survey_responses')).find((each) => each['id'] === identified);
    assert.equal(typeof known?.['person_hash'], 'string');
    const url = `${staffUrl}/survey-responses/${identified}/erasures/${randomUUID()}`;
    assert.equal((await requests.put(url, {reason: 'asked-for'}, staff)).status, 200);
    const unknown = (await rowsOf('survey_responses')).find((each) => each['id'] === identified);
    assert.equal(unknown?.['person_hash'], null, 'nor where it was erased');
    const again = await answer(campaign, eve);
    assert.deepEqual([again.status, again.body.code], [409, 'survey-too-soon']);
    clock = new Date(clock.getTime() + 30 * 86_400_000);
    assert.equal((await answer(campaign, eve)).status, 201, 'after thirty days');
  });

  test('forgets in time who was left alone', async () => {
    assert.ok((await rowsOf('survey_cool_downs')).length > 0);
    clock = new Date(clock.getTime() + 400 * 86_400_000);
    await service.checkpoint();
    assert.deepEqual(await rowsOf('survey_cool_downs'), []);
  });

  test('loses what was answered when that is erased, and nothing else', async () => {
    const id = randomUUID();
    const response = sampleSurveyResponse({overall: 1, reason: canary});
    const first = await answer({id, response}, staff);
    const erasure = randomUUID();
    const url = `${staffUrl}/survey-responses/${id}/erasures`;
    const reason = 'asked-for';
    const erased = await requests.put(`${url}/${erasure}`, {reason}, staff);
    assert.deepEqual([erased.status, erased.body.id], [200, erasure]);
    const elsewhere = await requests.put(
      `${url.replace('riverside', 'nowhere')}/${randomUUID()}`,
      {reason},
      staff,
    );
    assert.equal(elsewhere.body.code, 'unknown-facility');
    const rows = await service.db.selectFrom('erasures').selectAll().execute();
    const {
      tenant: _tenant,
      facility_id: _facility,
      erased_by: by,
      ...row
    } = rows.find((each) => each.id === erasure) ?? assert.fail('no row says it');
    assert.deepEqual(row, {
      id: erasure,
      response_id: id,
      file_hash: null,
      line: null,
      reason,
      erased_at: erased.body.erasedAt,
    });
    const dana = await service.db.selectFrom('staff_tokens').select('id').execute();
    assert.ok(
      dana.some((token) => token.id === by),
      'it says who did',
    );
    const {rows: whole} = await sql`select (select json_agg(w) from writes w)::text as writes,
      (select json_agg(e) from erasures e)::text as erasures`.execute(service.db);
    assert.ok(!JSON.stringify(whole).includes(canary), 'no ledger keeps what was said');
    const replay = await answer({id, response}, staff);
    assert.deepEqual([replay.status, replay.text], [200, first.text]);
    const other = await answer({id}, staff);
    assert.equal(other.body.code, 'conflict', 'compared without what was erased');
    const {text} = await requests.get(`${version}/responses.csv`, staff);
    assert.ok(!text.includes(canary));
    assert.match(text, new RegExp(`"${id}".*"erased"`));
  });

  test('no longer tells that an answer was low once it is erased', async () => {
    await field('offering', {caseOffer: {linkId: 'overall', atMost: 2}});
    const id = randomUUID();
    const response = sampleSurveyResponse({overall: 1, reason: canary});
    const first = await answer({id, campaignId: 'offering', response}, staff);
    assert.deepEqual([first.status, first.body.offerCase], [201, true], first.text);
    const url = `${staffUrl}/survey-responses/${id}/erasures/${randomUUID()}`;
    assert.equal((await requests.put(url, {reason: 'asked-for'}, staff)).status, 200);
    const told = {...first.body, offerCase: false};
    const kept = await service.db
      .selectFrom('writes')
      .select('outcome')
      .where('id', '=', id)
      .execute();
    assert.deepEqual(kept, [{outcome: told}], 'the ledger does not keep it');
    const replay = await answer({id, campaignId: 'offering', response}, staff);
    assert.deepEqual([replay.status, replay.body], [200, told]);
  });

  test('counts no other tap of a burst once the first is erased', async () => {
    const url = `${staffUrl}/surveys/burst/versions/1`;
    await requests.put(url, {questionnaire: sampleQuestionnaire()}, staff);
    await field('tapped', {surveyId: 'burst', mode: 'kiosk'});
    const device = {authorization: `Device ${await service.deviceToken(100)}`};
    const tap = async (): Promise<string> => {
      const id = randomUUID();
      const place = {campaignId: 'tapped', mode: 'kiosk', locationId: 'main-campus'};
      const taken = await answer({id, surveyId: 'burst', ...place}, device);
      assert.equal(taken.status, 201, taken.text);
      clock = new Date(clock.getTime() + 1000);
      return id;
    };
    const modesCounted = async (): Promise<readonly string[]> => {
      const {body} = await requests.get(`${url}/results`, staff);
      return body.modes.map(({mode}: {mode: string}) => mode);
    };
    const first = await tap();
    await tap();
    assert.deepEqual(await modesCounted(), ['kiosk']);
    const erasure = `${staffUrl}/survey-responses/${first}/erasures/${randomUUID()}`;
    assert.equal((await requests.put(erasure, {reason: 'asked-for'}, staff)).status, 200);
    assert.deepEqual(await modesCounted(), [], 'the second tap does not count in its place');
  });

  test('leaves as CSV in which no cell is a formula and every number is one', async () => {
    const questionnaire = sampleQuestionnaire({
      item: [
        {linkId: 'words', type: 'text', repeats: true},
        {linkId: 'number', type: 'integer'},
        {linkId: 'share', type: 'decimal'},
        {linkId: '=who', type: 'group', item: [{linkId: 'day', type: 'date'}]},
      ],
    });
    const url = `${staffUrl}/surveys/formulas/versions/1`;
    const published = await requests.put(url, {questionnaire}, staff);
    assert.equal(published.status, 201, published.text);
    const texts: Readonly<Record<string, string>> = {
      '=1+1': "'=1+1",
      '+1': "'+1",
      '-5': "'-5",
      '@SUM(A1)': "'@SUM(A1)",
      '\t=1': "'\t'=1",
      '\r=1': "'\r'=1",
      '\n=1\n': "'\n'=1\n",
      '\t=1\tx': "'\t'=1\tx",
      ' \n\u200B@b': "' \n\u200B'@b",
      '\na': "'\na",
      ' =1': "' =1",
      '\u200B=1': "'\u200B=1",
      '\uFF1D1': "'\uFF1D1",
      '\uFF0B1': "'\uFF0B1",
      '\uFF0D1': "'\uFF0D1",
      '\uFF201': "'\uFF201",
      '"=1': `'""=1`,
      'a, "b"\nc; =d': `a, ""b""\nc; '=d`,
      'a;=1': "a;'=1",
      'a\t\u200B@b': "a\t\u200B'@b",
      'a\n-b': "a\n'-b",
      'a | +1|\uFF1D2': "a | '+1|'\uFF1D2",
      'a - b = c': 'a - b = c',
      السلام: 'السلام',
    };
    for (const valueString of Object.keys(texts)) {
      const item = [
        {linkId: 'words', answer: [{valueString}]},
        {linkId: 'number', answer: [{valueInteger: -5}]},
        {linkId: 'share', answer: [{valueDecimal: 2.5}]},
        {linkId: '=who', item: [{linkId: 'day', answer: [{valueDate: '2026-02-28'}]}]},
      ];
      const reply = await answer(
        {surveyId: 'formulas', response: sampleSurveyResponse({item})},
        staff,
      );
      assert.equal(reply.status, 201, reply.text);
      clock = new Date(clock.getTime() + 1000);
    }
    const csv = await requests.get(`${url}/responses.csv`, staff);
    assert.equal(csv.headers['content-type'], 'text/csv; charset=utf-8; header=present');
    assert.match(String(csv.headers['content-disposition']), /^attachment/);
    const [head = '', ...records] = csv.bytes.toString('utf8').split('\r\n');
    assert.equal(head.startsWith('\uFEFF"id","receivedAt","mode"'), true);
    assert.ok(head.endsWith('"status","words","number","share","day"'));
    const ends = Object.values(texts).map((text) => `,"completed","${text}",-5,2.5,"2026-02-28"`);
    assert.equal(records.length, ends.length + 1);
    for (const [index, end] of ends.entries())
      assert.ok(records[index]?.endsWith(end), `${records[index]} should end with ${end}`);
    const ndjson = await requests.get(`${url}/responses.ndjson`, staff);
    const lines = ndjson.text.trim().split('\n');
    const stored = lines.map(
      (line) => JSON.parse(line).response.item[0].answer[0].valueString as string,
    );
    assert.deepEqual(stored, Object.keys(texts), 'as it was answered');
  });

  test('leaves whole, however many have answered', async () => {
    const url = `${staffUrl}/surveys/many/versions/1`;
    await requests.put(url, {questionnaire: sampleQuestionnaire()}, staff);
    await answer({surveyId: 'many'}, staff);
    // Same instants on purpose: pages must part neither where they are equal nor lose one there.
    await sql`insert into survey_responses
      select tenant, facility_id, id || '-' || n, survey_id, version, campaign_id, mode, language, location_id,
        department_id, device_id, person_hash, received_at
      from survey_responses, generate_series(1, 1700) as n where survey_id = 'many'`.execute(
      service.db,
    );
    const {text} = await requests.get(`${url}/responses.ndjson`, staff);
    const ids = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id as string);
    assert.equal(new Set(ids).size, 1701);
    assert.equal(ids.length, 1701);
  });

  describe('that cannot be taken', () => {
    const deep = (levels: number): object => {
      let item: object = {linkId: `level-${levels}`, type: 'string'};
      for (let level = levels - 1; level > 0; level -= 1)
        item = {linkId: `level-${level}`, type: 'group', item: [item]};
      return item;
    };
    const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;

    test('is refused by its place: nothing is stored, logged or quoted', async () => {
      const url = `${staffUrl}/surveys/wrong/versions/1`;
      const resource = '{"resourceType":"Questionnaire","item":';
      const item = {linkId: 'a', type: 'string', text: canary};
      const bodies: readonly (readonly [string, string | object, number])[] = [
        ['malformed JSON', `{"questionnaire": {"${canary}`, 400],
        ['another resource', {questionnaire: {resourceType: canary}}, 400],
        ['no resource', {questionnaire: [canary]}, 400],
        ['a definition of 50 MB', {questionnaire: {item: 'x'.repeat(50_000_000)}}, 413],
        ['200 levels', {questionnaire: sampleQuestionnaire({item: [deep(200) as never]})}, 400],
        ['100,000 levels', `{"questionnaire": ${resource}${nested(100_000)}}}`, 400],
        [
          'the same linkId twice',
          {questionnaire: sampleQuestionnaire({item: [item, item] as never})},
          400,
        ],
        ['text no store can hold', {questionnaire: sampleQuestionnaire({title: '\u0000'})}, 400],
        ['another version', {questionnaire: sampleQuestionnaire({version: '2'})}, 400],
        [
          'a measure of nothing',
          {questionnaire: sampleQuestionnaire(), measures: [{id: canary}]},
          400,
        ],
      ];
      for (const [what, body, status] of bodies) {
        const reply = await requests.put(url, body as object, {
          ...staff,
          'content-type': 'application/json',
        });
        assert.equal(reply.status, status, `${what}: ${reply.text}`);
        assert.ok(!reply.text.includes(canary), what);
        if (status === 400) assert.ok(reply.body.errors.length > 0, what);
      }
      assert.equal((await requests.get(url, staff)).status, 404);
      assert.ok(!service.log().includes(canary));
    });

    test('is refused when its answers are impossible', async () => {
      const questionnaire = sampleQuestionnaire({
        version: '1',
        item: [
          {linkId: 'day', type: 'date'},
          {linkId: 'number', type: 'decimal'},
          {linkId: 'text', type: 'string', maxLength: 5},
        ],
      });
      const url = `${staffUrl}/surveys/strict/versions/1`;
      await requests.put(url, {questionnaire}, staff);
      const wrong: readonly (readonly [string, object, string, string])[] = [
        [
          '2026-02-30',
          {item: [{linkId: 'day', answer: [{valueDate: '2026-02-30'}]}]},
          '/response/item/0/answer/0',
          'invalid-value',
        ],
        [
          'NaN',
          {item: [{linkId: 'number', answer: [{valueDecimal: 'NaN'}]}]},
          '/response/item/0/answer/0',
          'invalid-value',
        ],
        [
          'null',
          {item: [{linkId: 'number', answer: [{valueDecimal: null}]}]},
          '/response/item/0/answer/0',
          'invalid-value',
        ],
        [
          'too long',
          {item: [{linkId: 'text', answer: [{valueString: canary}]}]},
          '/questionnaire/item/2',
          'too-long',
        ],
        [
          'two answers',
          {item: [{linkId: 'text', answer: [{valueString: 'a'}, {valueString: 'b'}]}]},
          '/response/item/0',
          'too-many-answers',
        ],
        [
          'two values in one',
          {item: [{linkId: 'text', answer: [{valueString: 'a', valueInteger: 1}]}]},
          '/response/item/0/answer/0',
          'wrong-format',
        ],
        [
          'another version',
          {questionnaire: `${questionnaire.url}|2`},
          '/response/questionnaire',
          'other-version',
        ],
        ['in progress', {status: 'in-progress'}, '/response/status', 'unknown-value'],
        ['no list', {item: {linkId: 'text'}}, '/response/item', 'wrong-type'],
        ['no items', {item: [null]}, '/response/item/0', 'wrong-type'],
      ];
      for (const [what, overrides, path, code] of wrong) {
        const response = sampleSurveyResponse({item: [], ...overrides});
        const reply = await answer({surveyId: 'strict', response}, staff);
        assert.equal(reply.status, 400, `${what}: ${reply.text}`);
        assert.ok(
          reply.body.errors.some(
            (error: object) => JSON.stringify(error) === JSON.stringify({path, code}),
          ),
          `${what}: ${reply.text}`,
        );
        assert.ok(!reply.text.includes(canary));
      }
      const text = JSON.stringify(bodyOf({surveyId: 'strict'}));
      const bomb = text.replace(
        '"item":[',
        `"item":[{"linkId":"text","answer":${nested(50_000)}},`,
      );
      const reply = await requests.put(`/v1/survey-responses/${randomUUID()}`, bomb as never, {
        ...staff,
        'content-type': 'application/json',
      });
      assert.equal(reply.status, 400, reply.text);
      assert.equal(
        (await rowsOf('survey_responses')).filter((row) => row['survey_id'] === 'strict').length,
        0,
      );
    });

    test('is in no log and no answer when the database fails in the middle of it', async () => {
      await sql`alter table survey_answers add constraint no check (response::text not like '%${sql.raw(canary)}%') not valid`.execute(
        service.db,
      );
      const response = sampleSurveyResponse({overall: 1, reason: canary});
      const id = randomUUID();
      const failed = await answer({id, campaignId: 'open', response}, staff);
      assert.deepEqual([failed.status, failed.body.code], [500, 'unknown']);
      await sql`alter table survey_answers drop constraint no`.execute(service.db);
      assert.ok(!failed.text.includes(canary) && !service.log().includes(canary));
      const campaign = (await requests.get(`${staffUrl}/campaigns`, staff)).body.campaigns.find(
        (each: {id: string}) => each.id === 'open',
      );
      assert.equal(campaign.responses, 0, 'and it took no place');
      assert.equal((await answer({id, campaignId: 'open', response}, staff)).status, 201);
    });
  });

  async function field(id: string, settings: object): Promise<void> {
    const whole = {surveyId: 'visit', version: '1', mode: 'web', access: 'open', ...settings};
    const url = `${staffUrl}/campaigns/${id}`;
    const saved = await requests.put(url, {revision: 0, settings: whole}, staff);
    assert.equal(saved.status, 200, saved.text);
  }

  async function invite(order: object): Promise<readonly string[]> {
    const url = `${staffUrl}/campaigns/invited/invitations/${randomUUID()}`;
    const {body} = await requests.put(url, order, staff);
    return body.invitations.map(({token}: {token: string}) => token);
  }

  function bodyOf(overrides: object): object {
    return {
      facilityId: 'riverside',
      surveyId: 'visit',
      version: '1',
      mode: 'web',
      language: 'en',
      response: sampleSurveyResponse(),
      ...overrides,
    };
  }

  function answer(
    {id = randomUUID(), ...overrides}: {readonly id?: string; readonly [field: string]: unknown},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    return requests.put(`/v1/survey-responses/${id}`, bodyOf(overrides), headers);
  }

  async function asPortalUser(sub: string): Promise<Readonly<Record<string, string>>> {
    const token = await new SignJWT({sub})
      .setProtectedHeader({alg: 'ES256'})
      .setIssuer(portal.issuer)
      .setAudience(portal.audience)
      .setExpirationTime('5m')
      .sign(portalKey);
    return withToken(token);
  }

  function rowsOf(
    table: 'survey_responses' | 'survey_invitations' | 'survey_cool_downs',
  ): Promise<readonly Readonly<Record<string, unknown>>[]> {
    return service.db.selectFrom(table).selectAll().execute() as never;
  }
});
