import {
  sampleAccessCode,
  sampleAcknowledgement,
  sampleFeedback,
  sampleSurveyResponse,
} from '@patient-relations/core/testing';
import type {QueuedOperation, QueuedRequest} from '@patient-relations/core/outbox';
import type {Random} from './random.js';

export const facilityId = 'riverside';

/** One thing that a person sends. A file's bytes travel to the page as text. */
export interface Write {
  readonly id: string;
  readonly operation: QueuedOperation;
  readonly request: Omit<QueuedRequest, 'file'> & {readonly file?: string};
}

/** What one person sends, in the order they send it. */
export type Person = readonly Write[];

/** What people send, `count` writes in all: complaints with messages and files after them, answers, acknowledgements. */
export async function plan(count: number, random: Random): Promise<readonly Person[]> {
  const acknowledgement = await sampleAcknowledgement();
  const people: Person[] = [];
  for (let left = count; left > 0;) {
    const person = personOf(random, left, acknowledgement);
    people.push(person);
    left -= person.length;
  }
  return people;
}

function personOf(random: Random, most: number, acknowledgement: object): Person {
  const chance = random.next();
  if (chance < 0.2) return [writeOf('submit-survey-response', surveyRequest(random))];
  if (chance < 0.3) return [writeOf('acknowledge-notice', {acknowledgement})];
  const accessCode = sampleAccessCode();
  const story = `What happened to number ${random.below(1e9)}. `.repeat(1 + random.below(40));
  const feedback = sampleFeedback({story, channel: 'kiosk', contact: {preferred: 'code'}});
  const mine = {caseId: 'mine', accessCode};
  const later = Array.from({length: Math.min(random.below(3), most - 1)}, () =>
    random.next() < 0.5
      ? writeOf('send-message', {...mine, text: `And this: ${random.below(1e9)}.`})
      : writeOf('add-file', {...mine, name: 'letter.pdf', file: pdfOf(random)}),
  );
  return [writeOf('submit-feedback', {accessCode, feedback}), ...later];
}

function surveyRequest(random: Random): object {
  const response = sampleSurveyResponse({overall: 4 + random.below(2)});
  return {surveyId: 'visit', version: '1', mode: 'kiosk', language: 'en', response};
}

function writeOf(operation: QueuedOperation, content: object): Write {
  const id = crypto.randomUUID();
  return {id, operation, request: {id, facilityId, ...content} as unknown as Write['request']};
}

function pdfOf(random: Random): string {
  return `%PDF-1.4\n% ${random.below(1e9)} ${'.'.repeat(random.below(4000))}\n%%EOF\n`;
}
