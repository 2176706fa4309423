import assert from 'node:assert/strict';
import {createRestTransport, type Reply} from '@patient-relations/core';
import {actAsStaff} from '@patient-relations/core/testing';
import {staffRoutes} from '@patient-relations/core/transport';
import type {RunningService} from './service.js';

const facilityId = 'riverside';

/** The office behind the page, as far as the staff API reaches. */
export interface Office {
  /** How many cases there are. */
  countCases(): Promise<number>;
  /** The id of the case with this number. */
  findCase(reference: string): Promise<string>;
  acknowledge(caseId: string, text: string): Promise<void>;
  resolve(caseId: string, text: string): Promise<void>;
  /** What the person told first. */
  readStory(caseId: string): Promise<string>;
}

/** Someone of the office, with the token that the service made at its first start. */
export async function officeOf(service: RunningService): Promise<Office> {
  const token = await service.staffToken();
  const transport = createRestTransport({baseUrl: service.origin, token: () => token}, staffRoutes);
  const staff = actAsStaff(transport, facilityId);
  const list = async () =>
    valueOf(await transport.send('list-cases', {facilityId, limit: 200})).cases;
  return {
    countCases: async () => (await list()).length,
    async findCase(reference) {
      const found = (await list()).find((each) => each.reference === reference);
      assert.ok(found, 'the case is in the list');
      return found.id;
    },
    async acknowledge(caseId, text) {
      valueOf(await staff.acknowledge(caseId, text));
    },
    async resolve(caseId, text) {
      valueOf(await staff.resolve(caseId, text));
    },
    async readStory(caseId) {
      const [first] = valueOf(await staff.read(caseId)).events;
      const feedback = first?.payload?.['feedback'] as {readonly story: string} | undefined;
      return feedback?.story ?? '';
    },
  };
}

function valueOf<Value>(reply: Reply<Value>): Value {
  if (!reply.ok) throw new assert.AssertionError({message: `refused: ${reply.problem.code}`});
  return reply.value;
}
