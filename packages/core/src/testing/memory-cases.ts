import {parseAccessCode} from '../access/parse-access-code.js';
import {decideCase, type CaseCommand} from '../case/case-commands.js';
import {eventsForThePerson, type CaseFile} from '../case/case-event.js';
import type {CaseReceipt, PatientCase} from '../case/case-views.js';
import {datesForThePerson} from '../policy/deadlines/explain/index.js';
import type {CaseAddress, Reply} from '../transport/transport.js';
import {fileFault, inspectFile} from './memory-files.js';
import {
  facilityProblem,
  subjectOf,
  type MemoryCaller,
  type MemoryOperations,
  type MemoryService,
} from './memory-operations.js';
import {idProblem, receiptOf, refusal, stateOf, type MemoryCase} from './memory-store.js';

type PersonOperation =
  | 'list-my-cases'
  | 'read-case'
  | 'send-message'
  | 'add-file'
  | 'read-file'
  | 'withdraw'
  | 'say-not-resolved';

/** What a person does with a case of their own. */
export function createCaseOperations(service: MemoryService): MemoryOperations<PersonOperation> {
  const {store} = service;
  const command = (address: CaseAddress, caller: MemoryCaller, given: CaseCommand) =>
    commandOwnCase(service, {address, caller, given});
  return {
    'list-my-cases': ({facilityId}, caller) => {
      const person = subjectOf(caller);
      if (person === undefined) return refusal(401, 'unauthorized');
      const own = [...store.cases.values()].filter(({subject}) => subject === person);
      return (
        facilityProblem(service, facilityId) ?? {
          ok: true,
          value: {cases: own.map((each) => viewOf(service, each))},
        }
      );
    },
    'read-case': (address, caller) => {
      const found = findOwnCase(service, address, caller);
      return found.ok ? {ok: true, value: viewOf(service, found.value)} : found;
    },
    'send-message': ({id, text, ...address}, caller) =>
      command(address, caller, {command: 'send-message', id, text}),
    withdraw: ({id, reason, ...address}, caller) =>
      command(address, caller, {command: 'withdraw', id, reason}),
    'say-not-resolved': ({id, reason, ...address}, caller) =>
      command(address, caller, {command: 'say-not-resolved', id, reason}),
    'add-file': async ({id, name, file, ...address}, caller) =>
      addFile(service, {address, caller, file: await inspectFile(id, name, file), blob: file}),
    'read-file': ({fileId, ...address}, caller) => {
      const found = findOwnCase(service, address, caller);
      if (!found.ok) return found;
      const file = stateOf(found.value).files.find(({id}) => id === fileId);
      const blob = found.value.files.get(fileId);
      if (file?.scan !== 'released' || blob === undefined) return refusal(404, 'not-found');
      return {ok: true, value: blob.slice(0, blob.size, file.mediaType)};
    },
  };
}

/** The one answer to a wrong, mistyped, revoked or foreign code. */
const unknownCode = refusal(404, 'unknown-code');

function findOwnCase(
  {store}: MemoryService,
  {facilityId, caseId, accessCode}: CaseAddress,
  caller: MemoryCaller,
): Reply<MemoryCase> {
  const cases = [...store.cases.values()].filter((each) => each.facilityId === facilityId);
  if (accessCode !== undefined) {
    const code = parseAccessCode(accessCode);
    const opened = cases.find((each) => code !== undefined && each.accessCode === code);
    const isMeant = opened !== undefined && (caseId === 'mine' || caseId === opened.id);
    return isMeant ? {ok: true, value: opened} : unknownCode;
  }
  const person = subjectOf(caller);
  if (person === undefined) return refusal(401, 'unauthorized');
  const own = cases.find(({id, subject}) => id === caseId && subject === person);
  return own ? {ok: true, value: own} : refusal(404, 'not-found');
}

interface OwnCommand {
  readonly address: CaseAddress;
  readonly caller: MemoryCaller;
  readonly given: CaseCommand;
}

function commandOwnCase(
  service: MemoryService,
  {address, caller, given}: OwnCommand,
): Reply<CaseReceipt> {
  const {store} = service;
  const found = idProblem(given.id) ?? findOwnCase(service, address, caller);
  if (!found.ok) return found;
  const target = found.value;
  const content = {caseId: target.id, given};
  return store.once({facilityId: address.facilityId, id: given.id, content}, () => {
    const decision = decideCase(stateOf(target), given);
    if ('problem' in decision) return {ok: false, problem: decision.problem};
    store.append(target, {role: 'person'}, decision.events);
    return receiptOf(given.id, target);
  });
}

interface NewFile {
  readonly address: CaseAddress;
  readonly caller: MemoryCaller;
  readonly file: CaseFile;
  readonly blob: Blob;
}

function addFile(
  service: MemoryService,
  {address, caller, file, blob}: NewFile,
): Reply<CaseReceipt> {
  const {store, facility} = service;
  const found = idProblem(file.id) ?? findOwnCase(service, address, caller);
  if (!found.ok) return found;
  const target = found.value;
  const content = {caseId: target.id, command: 'add-file', sha256: file.sha256};
  return store.once({facilityId: address.facilityId, id: file.id, content}, () => {
    const fault = fileFault(file, facility, stateOf(target).files.length);
    if (fault) return refusal(fault.status, fault.code);
    const decision = decideCase(stateOf(target), {command: 'add-file', id: file.id, file});
    if ('problem' in decision) return {ok: false, problem: decision.problem};
    const scanned = {fileId: file.id, outcome: 'released'} as const;
    store.append(target, {role: 'person'}, decision.events);
    store.append(target, {role: 'service'}, [{kind: 'file-scanned', payload: scanned}]);
    target.files.set(file.id, blob);
    return receiptOf(file.id, target);
  });
}

function viewOf({facility, store}: MemoryService, found: MemoryCase): PatientCase {
  const {id, facilityId, events} = found;
  const {languages, timeZone} = facility;
  const now = store.now().toISOString();
  return {
    id,
    facilityId,
    events: structuredClone(eventsForThePerson(events)),
    // An office that has set up nothing of its own is under no rules but its own word.
    dates: datesForThePerson({events, state: stateOf(found)}, [], {languages, timeZone, now}),
  };
}
