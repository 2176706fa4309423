import type {CaseReceipt, StaffCase} from '../case/case-views.js';
import {reduceCase} from '../case/reduce-case.js';
import type {WorkEntry} from '../casework/entry-rules.js';
import type {CaseWork} from '../casework/case-work.js';
import type {LetterAction} from '../casework/letters/letter-action.js';
import type {LetterView} from '../casework/letters/letter-view.js';
import {reduceWork} from '../casework/reduce-work.js';
import type {Reply, RequestOf, Transport} from '../transport/transport.js';

/** What the office does in a test or a story, one call a step. Each reads the case first, as a person would. */
export interface StaffAtWork {
  read(caseId: string): Promise<Reply<StaffCase>>;
  acknowledge(caseId: string, text?: string): Promise<Reply<CaseReceipt>>;
  sendMessage(caseId: string, text: string): Promise<Reply<CaseReceipt>>;
  enter(caseId: string, entry: WorkEntry): Promise<Reply<CaseReceipt>>;
  /** The receipt of a draft has the id of its letter. Whoever reviews it works as somebody else than who wrote it. */
  letter(caseId: string, action: LetterAction): Promise<Reply<CaseReceipt>>;
  readLetter(caseId: string, letterId: string): Promise<Reply<LetterView>>;
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
  const letter = async (caseId: string, action: LetterAction): Promise<Reply<CaseReceipt>> => {
    const seen = await read(caseId);
    if (!seen.ok) return seen;
    const {version} = seen.value;
    const write = {facilityId, caseId, id: crypto.randomUUID(), version};
    return writeLetter(transport, write, {action, work: reduceWork(seen.value.events)});
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
    letter,
    readLetter: (caseId, letterId) => transport.send('read-letter', {facilityId, caseId, letterId}),
    resolve,
    acknowledge: (caseId, text) => command('acknowledge', caseId, text),
    sendMessage: (caseId, text) => command('send-message', caseId, text),
  };
}

interface LetterWrite {
  readonly facilityId: string;
  readonly caseId: string;
  readonly id: string;
  readonly version: number;
}

/** Each action is an operation of its own. */
function writeLetter(
  transport: Transport,
  write: LetterWrite,
  {action: given, work}: {readonly action: LetterAction; readonly work: CaseWork},
): Promise<Reply<CaseReceipt>> {
  switch (given.action) {
    case 'draft':
      return transport.send('draft-letter', {...write, ...without(given)});
    case 'edit':
      return transport.send('edit-letter', {...write, ...without(given)});
    case 'waive':
      return transport.send('waive-letter-element', {...write, ...without(given)});
    case 'review':
      return transport.send('review-letter', {...write, ...without(given)});
    case 'finalize':
      return transport.send('finalize-letter', {...write, ...without(given)});
    case 'send':
      return transport.send('send-letter', {...write, ...without(given)});
    case 'prove': {
      const sent = work.deliveries.find(({id}) => id === given.deliveryId);
      const letterId = sent?.letterId ?? given.deliveryId;
      return transport.send('prove-letter-delivery', {...write, ...without(given), letterId});
    }
  }
}

function without<Given extends LetterAction>({action: _action, ...given}: Given) {
  return given;
}
