import assert from 'node:assert/strict';
import {randomBytes, randomUUID} from 'node:crypto';
import {after, before, describe, test} from 'node:test';
import {
  sampleAccessCode,
  sampleAcknowledgement,
  sampleFacility,
  sampleFeedback,
  sampleNotice,
  sampleNoticeValues,
  sampleQuestionnaire,
} from '@patient-relations/core/testing';
import {writeToCase} from './cases/write-to-case.js';
import {insertComments} from './store/comment-store.js';
import {listKiosks} from './store/kiosk-store.js';
import {createAccount} from './staff/accounts.js';
import {requestsTo, withToken, type Requests} from './testing/requests.js';
import {
  fillSample,
  readSampleText,
  sampleNames,
  type SampleRequest,
} from './testing/sample-requests.js';
import {testLetterDesk, testLetters} from './testing/letter-desk.js';
import {beginSession, makeAccount} from './testing/test-accounts.js';
import {createTestPortal, type TestPortal} from './testing/test-portal.js';
import {startTestService, testConfig, type TestService} from './testing/test-service.js';

/** What a page of any age may send. A sample is never changed; a new form is a new sample. */
describe('Every request form of /v1', async () => {
  let service: TestService;
  let requests: Requests;
  let portal: TestPortal;
  const names = await sampleNames();

  before(async () => {
    portal = await createTestPortal();
    const facilities = [{facility: sampleFacility(), portal: portal.config, letters: testLetters}];
    service = await startTestService({config: testConfig({facilities})});
    requests = requestsTo(service);
  });
  after(() => service.end());

  for (const name of names)
    test(`is accepted for the whole life of the service: ${name}`, async () => {
      const {method, path, authorization, body, status} = await readSample(name);
      const answer = await requests.send(method, path, {
        ...(body && {body}),
        ...(authorization !== undefined && {headers: {authorization}}),
      });
      assert.equal(answer.status, status, answer.text);
    });

  test('has a sample: no route is without one', async () => {
    const {body} = await requests.get('/openapi.json');
    const samples = await Promise.all(names.map(readSample));
    const described = Object.entries(body.paths as Record<string, object>)
      .flatMap(([path, methods]) =>
        Object.keys(methods).map((method) => [method.toUpperCase(), path]),
      )
      // Files, and what is sealed, travel as forms, which files.test.ts, comments.test.ts and sealed.test.ts send; changes
      // are followed in changes.test.ts, without an end; the operator's routes are no part of /v1.
      .filter(
        ([, path = '']) =>
          path.startsWith('/v1') && !/\/(files|comment-imports|sealed)\/|\/changes$/.test(path),
      );
    for (const [method = '', path = ''] of described) {
      const pattern = new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}(\\?.*)?$`);
      assert.ok(
        samples.some((each) => each.method === method && pattern.test(each.path)),
        `${method} ${path}`,
      );
    }
  });

  async function readSample(name: string): Promise<SampleRequest> {
    const text = await readSampleText(name);
    return fillSample(text, await valuesFor(text));
  }

  async function valuesFor(text: string): Promise<Readonly<Record<string, string>>> {
    const staffToken = await service.staffToken();
    const earlier = text.includes('{{earlierCaseId}}') ? [await requests.submit()] : [];
    // A compliment can be answered without being classified first.
    const {id: caseId, accessCode: code} = await requests.submit({
      feedback: sampleFeedback({kind: 'compliment'}),
    });
    const base = {facility: 'riverside', id: randomUUID(), newCode: sampleAccessCode()};
    const survey = /survey|Campaign/.test(text) ? await makeSurvey(staffToken) : {};
    const notice = /notice|deliver/i.test(text) ? await makeNotice(staffToken) : {};
    const kiosk = /\/(kiosks?|hand-overs)\b/.test(text) ? await makeKiosk() : {};
    const letter = /Letter\}\}/.test(text) ? await makeLetter(caseId, text) : {};
    const people = /ccount|ession|sign-in|set-up|signInName|administrator/.test(text)
      ? await makePeople()
      : {};
    const made = {
      ...base,
      ...people,
      ...survey,
      ...notice,
      ...kiosk,
      ...letter,
      caseId,
      code,
      staffToken,
      resolvedCode: code,
      ...earlier.map(({id}) => ({earlierCaseId: id}))[0],
    };
    if (text.includes('{{fileSha256}}')) return {...made, fileSha256: await storeComment()};
    const cases = `/v1/staff/facilities/riverside/cases/${caseId}`;
    if (text.includes('{{resolvedCode}}'))
      await requests.put(
        `${cases}/commands/${randomUUID()}`,
        {command: 'resolve', version: 1, text: 'Mended.'},
        withToken(staffToken),
      );
    if (text.includes('{{taskId}}')) {
      const taskId = randomUUID();
      const payload = {to: {role: 'pr-4'}, question: 'Was the bell broken?'};
      const entry = {kind: 'task-opened', version: 1, payload};
      await requests.put(`${cases}/entries/${taskId}`, entry, withToken(staffToken));
      return {...made, taskId};
    }
    if (text.includes('{{escalationId}}'))
      return {...made, escalationId: await tellSomebody(caseId)};
    if (text.includes('{{absenceId}}')) return {...made, absenceId: await sayAway()};
    if (/\/risk\//.test(text)) return {...made, flagId: await raiseFlag(caseId)};
    if (text.includes('{{erasureId}}')) return {...made, erasureId: await askErasure(cases)};
    if (!text.includes('{{resetId}}')) return made;
    const resetId = randomUUID();
    const reset = {check: 'in-person', change: 'rotate'};
    const {body} = await requests.put(
      `${cases}/code-resets/${resetId}`,
      reset,
      withToken(staffToken),
    );
    return {...made, resetId, number: body.number as string};
  }

  async function raiseFlag(caseId: string): Promise<string> {
    const flagId = randomUUID();
    const url = `/v1/staff/facilities/riverside/risk/${caseId}/flags/${flagId}`;
    const body = {flag: 'quality-review'};
    await requests.put(url, body, withToken(await service.staffToken()));
    return flagId;
  }

  async function storeComment(): Promise<string> {
    const fileSha256 = randomBytes(32).toString('hex');
    const {db, secrets, facilities} = service.parts;
    const {scope} = facilities.require('riverside');
    const file = {scope, fileHash: secrets.hash('comment-file', fileSha256), columnsHash: ''};
    const comment = {line: 2, text: 'Kind', saidOn: null, locationId: null, criticality: null};
    await insertComments(db, file, [{...comment, labels: {}}]);
    return fileSha256;
  }

  /** A letter that has gone as far as the sample needs it. */
  async function makeLetter(
    caseId: string,
    text: string,
  ): Promise<Readonly<Record<string, string>>> {
    const desk = await testLetterDesk(service, caseId);
    await desk.enter('authority-recorded', {status: 'recorded'});
    await desk.enter('packs-set', {packs: [{id: 'us-cms', version: '1'}]});
    const stages = {reviewed: 'reviewedLetter', final: 'finalLetter', sent: 'sentLetter'} as const;
    const [stage = 'drafted', name = 'draftedLetter'] =
      Object.entries(stages).find(([, place]) => text.includes(place)) ?? [];
    const id = await desk.letter('resolution', stage as keyof typeof stages);
    const {digest, deliveries} = (await desk.get(id)).body as {
      readonly digest: string;
      readonly deliveries: readonly {readonly id: string}[];
    };
    const more = {letterDigest: digest, letterDelivery: deliveries[0]?.id ?? ''};
    return {[name]: id, reviewerToken: desk.reviewer, ...more};
  }

  async function makePeople(): Promise<Readonly<Record<string, string>>> {
    const {id: accountId, signInName, passphrase} = await makeAccount(service, {roles: ['pr-3']});
    const waiting = {id: randomUUID(), name: 'Ana', waitingName: `waiting-${randomUUID()}`};
    const {setUpCode} = await createAccount(
      service.parts,
      service.parts.facilities.require('riverside'),
      {...waiting, signInName: waiting.waitingName, roles: ['pr-2'], departments: [], by: 'a test'},
    );
    return {
      accountId,
      signInName,
      passphrase,
      waitingName: waiting.waitingName,
      setUpCode,
      newSignInName: `new-${randomUUID()}`,
      sessionToken: await beginSession(service, {id: accountId}),
      administratorToken: await service.staffToken('riverside', ['administrator']),
    };
  }

  /** As the service does when a case falls due. */
  async function tellSomebody(caseId: string): Promise<string> {
    const id = randomUUID();
    const {scope} = service.parts.facilities.require('riverside');
    const payload = {id, rule: 'unowned', to: 'pr-4', channel: 'email', noticeId: id};
    const write = {scope, caseId, id, content: {}, actor: {role: 'service'}} as const;
    await writeToCase(service.parts, write, () => [{kind: 'escalated', payload}]);
    return id;
  }

  async function sayAway(): Promise<string> {
    const id = randomUUID();
    const manager = withToken(await service.staffToken('riverside', ['manager']));
    const order = {role: 'privacy', from: new Date().toISOString()};
    await requests.put(`/v1/staff/facilities/riverside/role-absences/${id}`, order, manager);
    return id;
  }

  /** Asked for by somebody else: nobody agrees with themselves. */
  async function askErasure(cases: string): Promise<string> {
    const id = randomUUID();
    const other = withToken(await service.staffToken());
    const wish = {version: 1, reason: 'asked-for'};
    await requests.put(`${cases}/erasures/${id}`, wish, other);
    return id;
  }

  async function makeNotice(staffToken: string): Promise<Readonly<Record<string, string>>> {
    const staff = withToken(staffToken);
    const noticeId = 'rights';
    const notice = sampleNotice({id: noticeId, teachBack: sampleQuestionnaire()});
    const publication = {
      notice,
      values: sampleNoticeValues,
      effectiveFrom: '2025-01-02T12:00:00.000Z',
    };
    const url = `/v1/staff/facilities/riverside/notices/${noticeId}/versions/1`;
    await requests.put(url, publication, staff);
    const deliveryId = randomUUID();
    const shownAt = new Date().toISOString();
    const acknowledgement = await sampleAcknowledgement(notice, {shownAt});
    const body = {facilityId: 'riverside', acknowledgement};
    await requests.put(`/v1/acknowledgements/${deliveryId}`, body, staff);
    const {textHash} = acknowledgement;
    const portalToken = await portal.tokenFor('ana');
    return {noticeId, newNoticeId: `n-${randomUUID()}`, deliveryId, shownAt, textHash, portalToken};
  }

  async function makeKiosk(): Promise<Readonly<Record<string, string>>> {
    const deviceToken = await service.deviceToken(1000);
    const {scope} = service.parts.facilities.require('riverside');
    const kiosks = await listKiosks(service.db, scope);
    const handOverId = randomUUID();
    await requests.put(
      `/v1/facilities/riverside/hand-overs/${handOverId}`,
      {ciphertext: 'A'.repeat(64)},
      {authorization: `Device ${deviceToken}`},
    );
    return {deviceToken, deviceId: kiosks.at(-1)?.id ?? '', handOverId};
  }

  async function makeSurvey(staffToken: string): Promise<Readonly<Record<string, string>>> {
    const staff = withToken(staffToken);
    const url = '/v1/staff/facilities/riverside';
    const ids = {surveyId: 'visit', openCampaign: 'open', invitedCampaign: 'invited'};
    const {surveyId} = ids;
    const questionnaire = sampleQuestionnaire();
    await requests.put(`${url}/surveys/${surveyId}/versions/1`, {questionnaire}, staff);
    const settings = {surveyId, version: '1', mode: 'web'};
    for (const [id, access] of [
      ['open', 'open'],
      ['invited', 'invitation'],
    ])
      await requests.put(
        `${url}/campaigns/${id}`,
        {revision: 0, settings: {...settings, access}},
        staff,
      );
    const {body} = await requests.put(
      `${url}/campaigns/invited/invitations/${randomUUID()}`,
      {count: 1},
      staff,
    );
    const invitation = body.invitations[0].token as string;
    const responseId = randomUUID();
    const response = {resourceType: 'QuestionnaireResponse', status: 'stopped'};
    const rest = {surveyId, version: '1', mode: 'web', language: 'en', response};
    const answers = {facilityId: 'riverside', ...rest};
    await requests.put(`/v1/survey-responses/${responseId}`, answers, staff);
    const [newSurveyId, newCampaign] = [`s-${randomUUID()}`, `c-${randomUUID()}`];
    return {...ids, responseId, invitation, newSurveyId, newCampaign};
  }
});
