import {assessCase} from '../casework/assess-case.js';
import {storySimilarity} from '../casework/duplicates/story-pieces.js';
import {comparedCase, suggestedDuplicates} from '../casework/duplicates/suggest-duplicates.js';
import {decideEntry} from '../casework/entry-rules.js';
import {relationProblem} from '../casework/may-enter.js';
import {isPutTo, putTask} from '../casework/put-task.js';
import {reduceWork} from '../casework/reduce-work.js';
import {decideRelation} from '../casework/relation-rules.js';
import {eventsWithout, seenOfCase} from '../casework/role-view.js';
import type {Reply, RequestOf, ResponseOf} from '../transport/transport.js';
import {isKeptFrom} from './memory-gate.js';
import {
  forStaff,
  type MemoryCaller,
  type MemoryOperations,
  type MemoryService,
} from './memory-operations.js';
import {idProblem, receiptOf, refusal, stateOf, type MemoryCase} from './memory-store.js';
import {split} from './memory-split.js';
import {onRecord, writeAsStaff} from './memory-writing.js';

type CaseworkOperation =
  | 'read-assessment'
  | 'read-staff-file'
  | 'assign-cases'
  | 'list-tasks'
  | 'answer-task'
  | 'relate-cases'
  | 'split-case'
  | 'list-duplicates'
  | 'list-outgoing';

/** What the office asks for beside its cases themselves. */
export function createCaseworkOperations(
  service: MemoryService,
): MemoryOperations<CaseworkOperation> {
  return {
    'read-assessment': forStaff(service, (request, caller) => assess(service, request, caller)),
    'read-staff-file': forStaff(service, (request, caller) => readFile(service, request, caller)),
    'assign-cases': forStaff(service, (request, caller) => assign(service, request, caller)),
    'list-tasks': forStaff(service, ({after}, caller) => {
      // All of them are on one page, behind which there is no place.
      if (after !== undefined)
        return refusal(400, 'invalid', [{path: '/after', code: 'wrong-format'}]);
      const tasks = tasksPutTo(service, caller).map(({task, caseId}) => putTask(caseId, task));
      return {ok: true, value: {tasks}};
    }),
    'answer-task': forStaff(service, (request, caller) => answer(service, request, caller)),
    'relate-cases': forStaff(service, (request, caller) => relate(service, request, caller)),
    'split-case': forStaff(service, (request, caller) => split(service, request, caller)),
    'list-duplicates': forStaff(service, (request, caller) => compare(service, request, caller)),
    // Nothing goes out from here.
    'list-outgoing': forStaff(service, () => ({ok: true, value: {outgoing: []}})),
  };
}

function assess(
  {store, known, deadlineRules, facility}: MemoryService,
  {caseId, language = 'en'}: RequestOf<'read-assessment'>,
  {roles = []}: MemoryCaller,
): Reply<ResponseOf<'read-assessment'>> {
  const target = store.cases.get(caseId);
  if (!target) return refusal(404, 'not-found');
  const seen = seenOfCase(onRecord(target), roles, facility.readers);
  const events = [...eventsWithout(target.events, seen)];
  const now = store.now().toISOString();
  const value = assessCase(onRecord({...target, events}), {known, deadlineRules}, {now, language});
  return {ok: true, value};
}

function readFile(
  {store, facility}: MemoryService,
  {caseId, fileId}: RequestOf<'read-staff-file'>,
  {roles = []}: MemoryCaller,
): Reply<Blob> {
  const target = store.cases.get(caseId);
  if (!target) return refusal(404, 'not-found');
  const seen = seenOfCase(onRecord(target), roles, facility.readers);
  // What is in a file cannot be left out of it: it is for those who see names as well as words.
  if (!seen.includes('name') || !seen.includes('story')) return refusal(403, 'forbidden');
  const file = stateOf(target).files.find(({id}) => id === fileId);
  const blob = target.files.get(fileId);
  if (file?.scan !== 'released' || blob === undefined) return refusal(404, 'not-found');
  return {ok: true, value: blob.slice(0, blob.size, file.mediaType)};
}

async function assign(
  service: MemoryService,
  {facilityId, id, owner, team, cases}: RequestOf<'assign-cases'>,
  caller: MemoryCaller,
): Promise<Reply<ResponseOf<'assign-cases'>>> {
  const problem = idProblem(id);
  if (problem) return problem;
  const payload = {owner, ...(team !== undefined && {team})};
  const entry = {kind: 'assigned', payload} as const;
  const outcomes: ResponseOf<'assign-cases'>['cases'] = [];
  for (const {id: caseId, version} of cases) {
    const target = service.store.cases.get(caseId);
    // One write each: the same order sent again finds each of them done.
    const write = {facilityId, caseId, id: `${id} ${caseId}`, version};
    const content = {caseId, entry};
    const reply: Reply<{readonly version: number}> =
      target && isKeptFrom(target, caller.id)
        ? refusal(404, 'not-found')
        : await writeAsStaff(service, {write, caller, content}, (at) => decideEntry(at, entry, id));
    outcomes.push({
      id: caseId,
      ...(reply.ok ? {version: reply.value.version} : {code: reply.problem.code}),
    });
  }
  return {ok: true, value: {cases: outcomes}};
}

/** What is due first comes first. */
function tasksPutTo({store}: MemoryService, {id = '', roles = [], departments = []}: MemoryCaller) {
  return [...store.cases.values()]
    .filter((each) => !isKeptFrom(each, id))
    .flatMap(({id: caseId, events}) => reduceWork(events).tasks.map((task) => ({caseId, task})))
    .filter(({task}) => isPutTo(task, {id, roles, departments}))
    .sort((one, other) => ((one.task.due ?? '~') < (other.task.due ?? '~') ? -1 : 1));
}

function answer(
  service: MemoryService,
  {facilityId, caseId, taskId, id, text}: RequestOf<'answer-task'>,
  caller: MemoryCaller,
): Reply<never> | Promise<Reply<ResponseOf<'answer-task'>>> {
  const problem = idProblem(id);
  if (problem) return problem;
  const target = service.store.cases.get(caseId);
  const {id: callerId = '', roles = [], departments = []} = caller;
  const asker = {id: callerId, roles, departments};
  const tasks = target && !isKeptFrom(target, callerId) ? reduceWork(target.events).tasks : [];
  // A question to others is not there for this one, whoever guesses its number.
  if (!tasks.some(({id: of, to}) => of === taskId && isPutTo({to}, asker)))
    return refusal(404, 'not-found');
  const entry = {kind: 'task-answered', payload: {taskId, text}} as const;
  const write = {facilityId, caseId, id};
  return writeAsStaff(service, {write, caller, content: {caseId, entry}}, (at) =>
    decideEntry(at, entry, id),
  );
}

function relate(
  service: MemoryService,
  {facilityId, caseId, id, ...relation}: RequestOf<'relate-cases'>,
  caller: MemoryCaller,
): Reply<ResponseOf<'relate-cases'>> {
  const {store} = service;
  const [one, other] = [store.cases.get(caseId), store.cases.get(relation.other.caseId)];
  const forbidden = relationProblem(caller.roles ?? [], relation.relate);
  if (forbidden) return {ok: false, problem: forbidden};
  const problem = idProblem(id);
  if (problem) return problem;
  if (!one || !other || isKeptFrom(other, caller.id)) return refusal(404, 'not-found');
  const content = {operation: 'relate', caseId, relation};
  return store.once({facilityId, id, content}, () => {
    const isStale = ({events}: MemoryCase, version: number): boolean => version !== events.length;
    if (isStale(one, relation.version) || isStale(other, relation.other.version))
      return refusal(409, 'stale');
    const pair = {one: onRecord(one), other: onRecord(other), id};
    const decision = decideRelation({...pair, newId: () => crypto.randomUUID()}, relation);
    if ('problem' in decision) return {ok: false, problem: decision.problem};
    const actor = {role: 'staff', ...(caller.id && {id: caller.id})} as const;
    store.append(one, actor, decision.events);
    store.append(other, actor, decision.others);
    const receipt = receiptOf(id, one);
    const others = {caseId: other.id, version: other.events.length};
    return receipt.ok ? {ok: true, value: {...receipt.value, other: others}} : receipt;
  });
}

/** Every case is compared with every other one: there are not many here. */
function compare(
  {store, facility}: MemoryService,
  {caseId}: RequestOf<'list-duplicates'>,
  {id: accountId, roles = []}: MemoryCaller,
): Reply<ResponseOf<'list-duplicates'>> {
  const target = store.cases.get(caseId);
  if (!target) return refusal(404, 'not-found');
  const seenBy = (each: MemoryCase) => {
    const at = onRecord(each);
    return comparedCase(at, seenOfCase(at, roles, facility.readers));
  };
  const own = seenBy(target);
  const others = [...store.cases.values()].filter((each) => !isKeptFrom(each, accountId));
  const suggestions = suggestedDuplicates(own, others.map(seenBy), ({story}) => ({
    similarity: storySimilarity(own.story, story),
    letters: Math.min(own.story.length, story.length),
  }));
  return {ok: true, value: {comparedWords: own.story !== '', suggestions}};
}
