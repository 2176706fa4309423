import type {CaseReceipt, StaffCase} from '../case/case-views.js';
import type {Reply, RequestOf, Transport} from '../transport/transport.js';

/** What the office does in a test or a story, one call a step. Each reads the case first, as a person would. */
export interface StaffAtWork {
  read(caseId: string): Promise<Reply<StaffCase>>;
  acknowledge(caseId: string, text?: string): Promise<Reply<CaseReceipt>>;
  sendMessage(caseId: string, text: string): Promise<Reply<CaseReceipt>>;
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
  return {
    read,
    acknowledge: (caseId, text) => command('acknowledge', caseId, text),
    sendMessage: (caseId, text) => command('send-message', caseId, text),
    resolve: (caseId, text) => command('resolve', caseId, text),
  };
}
