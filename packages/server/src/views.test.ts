import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, test} from 'node:test';
import {sampleFeedback} from '@patient-relations/core/testing';
import {mayDo, staffRoleIds, type StaffRoleId} from '@patient-relations/core/staff';
import {requestsTo, withCode, withToken, type Requests} from './testing/requests.js';
import {beginSession, makeAccount} from './testing/test-accounts.js';
import {startTestService, type TestService} from './testing/test-service.js';
import {untilSettled} from './testing/until-settled.js';

const base = '/v1/staff/facilities/riverside';
const confidential = sampleFeedback({
  identity: 'confidential',
  story: 'My canary story of the night.',
  person: {role: 'relative', name: 'Canaria Canaryname'},
  patient: {name: 'Elena Canarypatient', recordNumber: 'CANARY 417'},
  contact: {preferred: 'email', email: 'canary@canarymail.example', phone: '+1 555 010 0199'},
});

describe('Whoever of staff looks at the case of a confidential person', () => {
  let service: TestService;
  let requests: Requests;
  let office: Readonly<Record<string, string>>;
  let caseId: string;
  let fileId: string;
  const signedIn = new Map<StaffRoleId, Readonly<Record<string, string>>>();

  before(async () => {
    service = await startTestService();
    requests = requestsTo(service);
    office = withToken(await service.staffToken());
    const {id, accessCode} = await requests.submit({feedback: confidential});
    caseId = id;
    fileId = randomUUID();
    await requests.upload(
      `/v1/facilities/riverside/cases/mine/files/${fileId}`,
      {name: 'canaryname.txt', bytes: Buffer.from('%PDF-1.4 canary')},
      withCode(accessCode),
    );
    for (const role of staffRoleIds)
      signedIn.set(role, await signIn(role, role === 'department-reviewer' ? ['ward-4'] : []));
    const {body} = await requests.get(`${base}/cases/${caseId}`, office);
    await enter({
      kind: 'noted',
      version: body.version,
      payload: {text: 'Canaryname called again.'},
    });
    await untilSettled(service);
  });
  after(() => service.end());

  const seesNames: readonly StaffRoleId[] = ['pr-2', 'pr-3', 'pr-4', 'manager'];
  const names = /canaria|canaryname|canarypatient|CANARY 417/i;
  const contacts = /canarymail|010 0199/;

  for (const role of staffRoleIds)
    test(`as ${role} ${seesNames.includes(role) ? 'reads' : 'reads nowhere'} who it is`, async () => {
      const headers = signedIn.get(role) ?? {};
      const search = (text: string) =>
        requests.send('POST', `${base}/cases/search`, {body: {text}, headers});
      const answers = [
        await requests.get(`${base}/cases/${caseId}`, headers),
        await requests.get(`${base}/cases/${caseId}/assessment`, headers),
        await requests.get(`${base}/cases?limit=200`, headers),
        await requests.get(`${base}/tasks`, headers),
        await requests.get(`${base}/cases/${caseId}/files/${fileId}`, headers),
        await requests.get(`${base}/audit`, headers),
      ];
      const told = answers.map(({text, headers: sent}) => text + JSON.stringify(sent)).join(' ');
      assert.equal(names.test(told), seesNames.includes(role));
      assert.equal(contacts.test(told), seesNames.includes(role));
      for (const text of ['canaryname', 'Elena', '"canary 417"']) {
        const found = await search(text);
        const ids = found.body.cases?.map(({id}: {id: string}) => id) ?? [];
        assert.deepEqual(ids, seesNames.includes(role) ? [caseId] : [], text);
      }
      if (mayDo([role], 'readStaffCase') && !seesNames.includes(role))
        assert.deepEqual(answers[0]?.body.withheld, ['name', 'contact']);
    });

  test('as an auditor finds someone who gave their name by their words, and not by a name among them', async () => {
    const person = {role: 'patient', name: 'Wilfrida Oxbow'} as const;
    const told = {person, identity: 'named', story: 'I, Wilfrida, saw a pangolin.'} as const;
    const {id} = await requests.submit({feedback: sampleFeedback(told)});
    await untilSettled(service);
    const found = async (text: string, role: StaffRoleId): Promise<readonly string[]> => {
      const headers = signedIn.get(role) ?? {};
      const {body} = await requests.send('POST', `${base}/cases/search`, {body: {text}, headers});
      return body.cases.map((each: {id: string}) => each.id) as string[];
    };
    assert.deepEqual(await found('pangolin', 'auditor'), [id]);
    for (const text of ['Wilfrida', 'wilfrida pangolin', 'Oxbow'])
      assert.deepEqual(await found(text, 'auditor'), [], text);
    assert.deepEqual(await found('pangolin -wilfrida', 'auditor'), [id], 'nor by its absence');
    assert.deepEqual(await found('Wilfrida pangolin', 'manager'), [id]);
  });

  test('as a department is asked one thing, answers it, and sees nothing else', async () => {
    const ward = signedIn.get('department-reviewer') ?? {};
    const {body: before} = await requests.get(`${base}/cases/${caseId}`, office);
    const taskId = randomUUID();
    const asked = {
      to: {departmentId: 'ward-4'},
      question: 'Was the bell of the last room broken on the 2nd?',
      facts: 'The night shift.',
    };
    await enter({kind: 'task-opened', version: before.version, payload: asked}, taskId);
    const {body, text} = await requests.get(`${base}/tasks`, ward);
    assert.deepEqual(
      body.tasks.map(({id, question, facts}: {id: string; question: string; facts: string}) => [
        id,
        question,
        facts,
      ]),
      [[taskId, asked.question, asked.facts]],
    );
    assert.doesNotMatch(text, /canary/i);
    const answer = `${base}/cases/${caseId}/tasks/${taskId}/answers/${randomUUID()}`;
    assert.equal((await requests.put(answer, {text: 'Since noon.'}, ward)).status, 200);
    const other = await signIn('department-reviewer', ['billing']);
    assert.deepEqual((await requests.get(`${base}/tasks`, other)).body, {tasks: []});
    const refused = await requests.put(answer, {text: 'Not ours.'}, other);
    assert.equal(refused.status, 404);
    const {body: after} = await requests.get(`${base}/cases/${caseId}`, office);
    assert.equal(after.events.at(-1).payload.text, 'Since noon.');
  });

  test('as a department that the case names is not even asked', async () => {
    const named = await makeAccount(service, {
      roles: ['department-reviewer'],
      departments: ['ward-4'],
    });
    const headers = withToken(await beginSession(service, named));
    assert.equal((await requests.get(`${base}/tasks`, headers)).body.tasks.length, 1);
    const {body} = await requests.get(`${base}/cases/${caseId}`, office);
    const payload = {accountId: named.id, part: 'subject'};
    await enter({kind: 'person-named', version: body.version, payload});
    assert.deepEqual((await requests.get(`${base}/tasks`, headers)).body, {tasks: []});
  });

  async function signIn(role: StaffRoleId, departments: readonly string[]) {
    const account = await makeAccount(service, {roles: [role], departments: [...departments]});
    return withToken(await beginSession(service, account));
  }

  async function enter(entry: object, id: string = randomUUID()): Promise<void> {
    const {status, text} = await requests.put(
      `${base}/cases/${caseId}/entries/${id}`,
      entry,
      office,
    );
    assert.equal(status, 200, text);
  }
});
