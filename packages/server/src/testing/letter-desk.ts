import {randomUUID} from 'node:crypto';
import type {LetterFacts, LetterKind} from '@patient-relations/core/letter';
import {policyPacks} from '@patient-relations/core/policy';
import type {LettersConfig} from '../config/letters-config.js';
import {requestsTo, withToken, type Answer} from './requests.js';
import type {TestService} from './test-service.js';

/** What a hospital says of itself, with something for every place that any pack has. */
export const testLetters: LettersConfig = {
  letterhead: {name: 'Riverside Hospital', lines: ['1 River Street', '+1 555 010 2000']},
  facts: {
    contactName: 'Mei Lin',
    contactPhone: '+1 555 010 2044',
    signerName: 'Robin Shah',
    signerRole: {en: 'Head of patient relations', es: 'Dirección de atención al paciente'},
    authorityHelp: 'Send us the form that the patient signed.',
    appeal: 'Write to us within thirty days.',
    statusAddress: 'https://riverside.example/my-case',
  },
  values: Object.fromEntries(
    policyPacks.flatMap(({bodies}) =>
      bodies.flatMap(({name, contact}) =>
        [...(typeof name === 'string' ? [] : [name.field]), ...Object.values(contact)].flatMap(
          (field) => (field === undefined ? [] : [[field, `${field} of ours`]]),
        ),
      ),
    ),
  ),
};

/** What whoever writes a letter knows, whatever kind it is. */
export const testLetterFacts: LetterFacts = {
  concern: 'Nobody came to the bell.',
  steps: ['We talked with the nurses.', 'We tested the bell.'],
  results: ['The bell was broken.'],
  decision: 'It is mended.',
  answers: ['Nobody heard the bell.'],
  remedies: ['The bell was mended.'],
  actions: ['We test each bell every day.'],
  apology: 'We are sorry.',
  delayReason: 'We wait for a report.',
  newDate: '2026-12-08',
  daysNeeded: '14',
  progress: 'We talked with the nurses.',
  openPoints: ['Who was there that night.'],
  respondBy: '2026-12-01',
};

/** Works on the letters of one case through requests, always with the latest of it. */
export interface TestLetterDesk {
  /** `path` is behind `…/letters/`: `<letter>/edits`. The id of the write, and what was answered. */
  readonly put: (
    path: string,
    body: object,
    token?: string,
  ) => Promise<Answer & {readonly id: string}>;
  readonly enter: (kind: string, payload: object) => Promise<Answer>;
  readonly get: (path: string, token?: string) => Promise<Answer>;
  /** Drafts, and goes on as far as it is said; the id of the letter. */
  readonly letter: (
    kind: LetterKind,
    until: 'drafted' | 'reviewed' | 'final' | 'sent',
  ) => Promise<string>;
  readonly reviewer: string;
}

export async function testLetterDesk(
  service: TestService,
  caseId: string,
): Promise<TestLetterDesk> {
  const requests = requestsTo(service);
  const staff = await service.staffToken();
  const reviewer = await service.staffToken(service.facilityId, ['pr-3']);
  const url = `/v1/staff/facilities/${service.facilityId}/cases/${caseId}`;
  const version = async (): Promise<number> =>
    (await requests.get(url, withToken(staff))).body.version as number;
  const put = async (path: string, body: object, token: string) => {
    const id = randomUUID();
    const whole = {version: await version(), ...body};
    return {...(await requests.put(`${url}/${path}/${id}`, whole, withToken(token))), id};
  };
  const desk: TestLetterDesk = {
    reviewer,
    put: (path, body, token = staff) =>
      put(path === '' ? 'letters' : `letters/${path}`, body, token),
    enter: (kind, payload) => put('entries', {kind, payload}, staff),
    get: (path, token = staff) => requests.get(`${url}/letters/${path}`, withToken(token)),
    async letter(kind, until) {
      const {id, status, text} = await desk.put('', {kind, facts: testLetterFacts});
      if (status !== 200) throw new Error(text);
      const {digest} = (await desk.get(id)).body as {readonly digest: string};
      const steps = {
        drafted: () => Promise.resolve(),
        reviewed: () => desk.put(`${id}/reviews`, {digest}, reviewer),
        final: () => desk.put(`${id}/finalizations`, {}),
        sent: () => desk.put(`${id}/deliveries`, {channel: 'portal'}),
      };
      for (const [step, take] of Object.entries(steps)) {
        const answer = await take();
        if (answer && answer.status !== 200) throw new Error(answer.text);
        if (step === until) break;
      }
      return id;
    },
  };
  return desk;
}
