import {randomUUID} from 'node:crypto';
import {readdir, readFile} from 'node:fs/promises';
import {sampleAccessCode} from '@patient-relations/core/testing';

/** A request form of `/v1`, as it is kept. */
export interface SampleRequest {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  readonly path: string;
  readonly authorization?: string;
  readonly body?: object;
  readonly status: number;
}

const folder = new URL('../samples/v1/', import.meta.url);

/** The names of all samples. */
export async function sampleNames(): Promise<readonly string[]> {
  return (await readdir(folder)).sort();
}

/** The text of a sample, with places for what differs. */
export function readSampleText(name: string): Promise<string> {
  return readFile(new URL(name, folder), 'utf8');
}

/** A sample with its places filled. */
export function fillSample(text: string, values: Readonly<Record<string, string>>): SampleRequest {
  return JSON.parse(
    text.replaceAll(/\{\{(\w+)\}\}/g, (_, key: string) => values[key] ?? ''),
  ) as SampleRequest;
}

const letterIds = [
  'draftedLetter',
  'reviewedLetter',
  'finalLetter',
  'sentLetter',
  'letterDelivery',
];

/** Values by which a sample is well formed and about nothing that is there. */
export function valuesOfNothing(): Readonly<Record<string, string>> {
  const ids = [
    'id',
    'caseId',
    'deviceId',
    'resetId',
    'deliveryId',
    'responseId',
    'accountId',
    'taskId',
    'erasureId',
    'absenceId',
    'escalationId',
    'flagId',
    'earlierCaseId',
    ...letterIds,
  ];
  return {
    ...Object.fromEntries(ids.map((name) => [name, randomUUID()])),
    facility: 'riverside',
    newCode: sampleAccessCode(),
    code: sampleAccessCode(),
    number: '123456',
    newSurveyId: `s-${randomUUID()}`,
    surveyId: 'visit',
    newCampaign: `c-${randomUUID()}`,
    openCampaign: 'open',
    invitedCampaign: 'invited',
    noticeId: 'rights',
    newNoticeId: `n-${randomUUID()}`,
    shownAt: new Date().toISOString(),
    textHash: 'a'.repeat(43),
    letterDigest: 'a'.repeat(43),
    fileSha256: 'a'.repeat(64),
    newSignInName: `ana-${randomUUID()}`,
  };
}
