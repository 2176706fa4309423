import type {CaseReceipt, StaffCase} from '../case/case-views.js';
import {reduceCase} from '../case/reduce-case.js';
import type {WorkEntry} from '../casework/entry-rules.js';
import {reduceWork} from '../casework/reduce-work.js';
import type {Reply, RequestOf, Transport} from '../transport/transport.js';

/** What the office does in a test or a story, one call a step. Each reads the case first, as a person would. */
export interface StaffAtWork {
  read(caseId: string): Promise<Reply<StaffCase>>;
  acknowledge(caseId: string, text?: string): Promise<Reply<CaseReceipt>>;
  sendMessage(caseId: string, text: string): Promise<Reply<CaseReceipt>>;
  enter(caseId: string, entry: WorkEntry): Promise<Reply<CaseReceipt>>;
  /** Says first, of a complaint that nobody has classified, that it is a grievance. */
  resolve(caseId: string, text: string): Promise<Reply<CaseReceipt>>;
}

/** Works cases through the staff operations of any transport: `createMemoryTransport().staff`, or REST with a token. */
export function actAsStaff(transport: Transport, facilityId: string): StaffAtWork {
  const read = (caseId: string) => transport.send('read-staff-case', {facilityId, caseId});
  const command = async (
    name: RequestOf<'command-case'>['command'],
    caseId: string,
    text: string | undefined,
  ): Promise<Reply<CaseReceipt>> => {
    const seen = await read(caseId);
    if (!seen.ok) return seen;
    const {version} = seen.value;
    const id = crypto.randomUUID();
    return transport.send('command-case', {facilityId, caseId, id, version, command: name, text});
  };
  const enter = async (caseId: string, entry: WorkEntry): Promise<Reply<CaseReceipt>> => {
    const seen = await read(caseId);
    if (!seen.ok) return seen;
    const {version} = seen.value;
    const id = crypto.randomUUID();
    return transport.send('enter-in-case', {facilityId, caseId, id, version, entry});
  };
  const resolve = async (caseId: string, text: string): Promise<Reply<CaseReceipt>> => {
    const seen = await read(caseId);
    if (!seen.ok) return seen;
    const {events} = seen.value;
    const isComplaint = reduceCase(events)?.feedback?.kind === 'complaint';
    if (isComplaint && reduceWork(events).classifications.length === 0)
      await enter(caseId, {kind: 'classified', payload: {class: 'grievance'}});
    return command('resolve', caseId, text);
  };
  return {
    read,
    enter,
    resolve,
    acknowledge: (caseId, text) => command('acknowledge', caseId, text),
    sendMessage: (caseId, text) => command('send-message', caseId, text),
  };
}
