import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, test} from 'node:test';
import {sql} from 'kysely';
import {sampleFeedback} from '@patient-relations/core/testing';
import type {StaffRoleId} from '@patient-relations/core/staff';
import {madeUpCases} from './testing/made-up-cases.js';
import {requestsTo, withToken, type Requests} from './testing/requests.js';
import {beginSession, makeAccount} from './testing/test-accounts.js';
import {startTestService, type TestService} from './testing/test-service.js';
import {untilSettled} from './testing/until-settled.js';

const base = '/v1/staff/facilities/riverside/cases';
/** Texts that are unlike each other, each given out once. */
const stories = madeUpCases(60, 0, 7).map(({feedback}) => feedback.story);
const newStory = (): string => stories.pop() ?? '';

describe('Cases that may be of the same matter', () => {
  let service: TestService;
  let requests: Requests;
  let staff: Readonly<Record<string, string>>;

  before(async () => {
    service = await startTestService();
    requests = requestsTo(service);
    staff = withToken(await service.staffToken());
  });
  after(() => service.end());

  /** Somebody whom no other test knows, unless `feedback` says who. */
  const hand = async (feedback: Parameters<typeof sampleFeedback>[0] = {}): Promise<string> => {
    const number = `+1 312 ${String(Math.random()).slice(2, 9)}`;
    const {id, status} = await requests.submit({
      feedback: sampleFeedback({
        person: {role: 'patient', name: `Person ${randomUUID()}`},
        patient: undefined,
        occasion: {departmentId: 'ward-4', date: '2025-11-02'},
        contact: {preferred: 'phone', phone: number},
        ...feedback,
      }),
    });
    assert.equal(status, 201);
    await untilSettled(service);
    return id;
  };
  const read = (caseId: string, headers = staff) =>
    requests.get(`${base}/${caseId}/duplicates`, headers);
  const suggested = async (caseId: string, headers = staff) =>
    ((await read(caseId, headers)).body.suggestions as Suggestion[]).map((each) => each.caseId);
  const versionOf = async (caseId: string) =>
    (await requests.get(`${base}/${caseId}`, staff)).body.version as number;
  const withRole = async (role: StaffRoleId) =>
    withToken(await service.staffToken('riverside', [role]));

  interface Suggestion {
    readonly caseId: string;
    readonly score: number;
    readonly reasons: readonly {readonly is: string}[];
  }

  test('are suggested with what speaks for it, from either of them', async () => {
    const person = {role: 'patient', name: 'José Okafor'} as const;
    const contact = {preferred: 'phone', phone: '(312) 555-0147'} as const;
    const story = newStory();
    const one = await hand({person, contact, story});
    const other = await hand({
      person: {role: 'patient', name: 'Okafor, Jose'},
      contact: {preferred: 'phone', phone: '+1 312 555 0147'},
      story: `${story} I wrote it before.`,
    });
    await hand({story: newStory()});
    const {body} = await read(one);
    assert.equal(body.comparedWords, true);
    const [suggestion] = body.suggestions as Suggestion[];
    assert.deepEqual(
      [body.suggestions.length, suggestion?.caseId, suggestion?.score],
      [1, other, 100],
    );
    assert.deepEqual(
      suggestion?.reasons.map(({is}) => is),
      ['same-phone', 'same-name', 'same-department', 'near-in-time', 'like-words'],
    );
    assert.deepEqual(await suggested(other), [one]);
  });

  test('are not those of one person about something else, nor alike for a name in the words', async () => {
    const person = {role: 'patient', name: 'Wilhelmina Featherstonehaugh'} as const;
    const one = await hand({person, story: `Wilhelmina Featherstonehaugh writes. ${newStory()}`});
    await hand({person, story: newStory()});
    assert.deepEqual(await suggested(one), []);
    const stored = await sql<{story: string}>`select story from case_texts`.execute(service.db);
    assert.ok(stored.rows.every((row) => !/wilhelmina|featherstonehaugh/i.test(row.story)));
  });

  test('are not there for whoever is named in one of them, and found by no name that a role does not see', async () => {
    const person = {role: 'patient', name: 'Ottoline Marchbanks'} as const;
    const contact = {preferred: 'email', email: 'otto@mail.example'} as const;
    const identity = 'confidential';
    const story = newStory();
    const other = await hand({identity, person, contact, story});
    const third = await hand({identity, person, contact, story: `${story} Again.`});
    assert.deepEqual(await suggested(other), [third]);
    for (const role of ['risk', 'auditor'] as const) {
      const {body} = await read(other, await withRole(role));
      const reasons = (body.suggestions as Suggestion[]).flatMap((each) => each.reasons);
      assert.ok(!reasons.some(({is}) => /name|email|phone|record/.test(is)), role);
    }
    const {id: accountId} = await makeAccount(service, {roles: ['pr-3']});
    const named = withToken(await beginSession(service, {id: accountId}));
    assert.deepEqual(await suggested(other, named), [third]);
    const entry = {
      kind: 'person-named',
      version: await versionOf(third),
      payload: {accountId, part: 'subject'},
    };
    await requests.put(`${base}/${third}/entries/${randomUUID()}`, entry, staff);
    assert.deepEqual((await read(other, named)).body, {comparedWords: true, suggestions: []});
    assert.equal((await read(third, named)).status, 404);
  });

  test('are suggested no more once staff have said that they are not, until they take it back', async () => {
    const person = {role: 'patient', name: 'Thaddeus Quill'} as const;
    const story = newStory();
    const [one, other] = [await hand({person, story}), await hand({person, story})];
    const id = randomUUID();
    const say = async (more: object, write = randomUUID() as string) => {
      const versions = {
        version: await versionOf(one),
        other: {caseId: other, version: await versionOf(other)},
      };
      const url = `${base}/${one}/relations/${write}`;
      assert.equal((await requests.put(url, {...versions, ...more}, staff)).status, 200);
    };
    await say({relate: 'link', relation: 'not-duplicate'}, id);
    assert.ok(!(await suggested(one)).includes(other) && !(await suggested(other)).includes(one));
    await say({relate: 'unlink', linkId: id});
    assert.ok((await suggested(one)).includes(other) && (await suggested(other)).includes(one));
  });

  test('are never two parts of one case', async () => {
    const person = {role: 'patient', name: 'Leocadia Marsh'} as const;
    const story = newStory();
    const whole = await hand({person, story});
    const parts = [randomUUID(), randomUUID()] as const;
    for (const part of parts) {
      const body = {version: await versionOf(whole), words: story, reason: 'One of two matters.'};
      const {status} = await requests.put(`${base}/${whole}/splits/${part}`, body, staff);
      assert.equal(status, 200);
    }
    const [one, other] = parts;
    assert.ok(!(await suggested(one)).includes(other) && !(await suggested(other)).includes(one));
    const again = await hand({person, story});
    assert.ok((await suggested(one)).includes(again), 'another case of the same words is');
  });

  test('are found by nothing that was taken out', async () => {
    const person = {role: 'patient', name: 'Perpetua Vance'} as const;
    const story = newStory();
    const [one, other] = [await hand({person, story}), await hand({person, story})];
    assert.ok((await suggested(one)).includes(other));
    const redaction = {
      version: await versionOf(other),
      position: 1,
      reason: 'It named another patient.',
    };
    await requests.put(`${base}/${other}/redactions/${randomUUID()}`, redaction, staff);
    assert.ok(!(await suggested(one)).includes(other));
    const {rows} = await sql<{story: string; signs: string}>`
      select story, signs::text from case_texts where case_id = ${other}`.execute(service.db);
    assert.deepEqual(rows, [{story: '', signs: ''}]);
  });

  test('are suggested by the other facts where the database may not compare words, which is said', async () => {
    const person = {role: 'patient', name: 'Barnaby Locke', relationship: undefined} as const;
    const patient = {recordNumber: 'MR 990017'};
    const story = newStory();
    const [one, other] = [
      await hand({person, patient, story}),
      await hand({person, patient, story: `${story} Still nothing.`}),
    ];
    await sql`drop extension pg_trgm cascade`.execute(service.db);
    const {body} = await read(one);
    assert.equal(body.comparedWords, false);
    const [suggestion] = body.suggestions as Suggestion[];
    assert.equal(suggestion?.caseId, other);
    assert.ok(suggestion?.reasons.every(({is}) => is !== 'like-words'));
    const {body: ready} = await requests.get('/ready');
    assert.equal(ready.ready, true);
    assert.ok(ready.warnings.some((each: string) => each.startsWith('NO PG_TRGM')));
    const {warnings} = await service.again();
    assert.ok(warnings.some((each) => each.startsWith('NO PG_TRGM')));
  });
});
