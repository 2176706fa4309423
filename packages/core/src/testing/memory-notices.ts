import type {Localized} from '../facility/localize.js';
import type {AcknowledgementRecord} from '../notice/acknowledgement.js';
import {acknowledgementProblems} from '../notice/check-acknowledgement.js';
import {dueToPerson} from '../notice/due-in-visits.js';
import type {AcknowledgementReceipt, Encounter} from '../notice/notice-operations.js';
import {fillIn, viewNotice, type NoticeView} from '../notice/notice-view.js';
import {
  keptUntil,
  mayBeRecorded,
  momentsOf,
  openEncounter,
  proofAsked,
  recordStatus,
  recordThatStands,
  recordingProblems,
  teachBackProblems,
  visitProblems,
} from '../notice/recording-rules.js';
import {versionToTellOf} from '../notice/version-in-force.js';
import {verifyAcknowledgement} from '../notice/verify-acknowledgement.js';
import type {Reply, RequestOf} from '../transport/transport.js';
import {
  findNoticeVersion,
  noticeInForce,
  visitsOf,
  type MemoryNoticeVersion,
} from './memory-notice-store.js';
import {
  callerKind,
  facilityProblem,
  subjectOf,
  type MemoryCaller,
  type MemoryOperations,
  type MemoryService,
} from './memory-operations.js';
import {idProblem, refusal} from './memory-store.js';

type PageOperation =
  | 'list-notices'
  | 'read-notice'
  | 'read-notice-sections'
  | 'acknowledge-notice'
  | 'list-my-due-notices';

type Refused = ReturnType<typeof refusal>;
type Submission = RequestOf<'acknowledge-notice'>;

/** How people read notices, and how it gets on record that they did. */
export function createNoticeOperations(service: MemoryService): MemoryOperations<PageOperation> {
  const {notices, store} = service;
  return {
    'list-notices': ({facilityId}) => {
      const inForce = [...notices.versions.keys()]
        .sort()
        .flatMap((id) => noticeInForce(notices, id, store.now()) ?? []);
      return (
        facilityProblem(service, facilityId) ?? {
          ok: true,
          value: {
            notices: inForce.map((each) => ({
              id: each.noticeId,
              kind: each.notice.kind,
              version: each.version,
              title: titlesOf(each),
            })),
          },
        }
      );
    },
    'read-notice': (request) => {
      const found = findReadable(service, request);
      if ('problem' in found) return found;
      const {change: _own, ...view} = viewNotice(found.notice, request.language, found.values);
      const sections = view.sections.map(({passages, ...section}, index) => ({
        ...section,
        // The rest follows: the first section can be read before it arrives.
        ...(index === 0 && {passages}),
      }));
      return {
        ok: true,
        value: structuredClone({...view, ...toldOf(notices, found, request.language), sections}),
      };
    },
    'read-notice-sections': (request) => {
      const found = findReadable(service, request);
      if ('problem' in found) return found;
      const {sections} = viewNotice(found.notice, request.language, found.values);
      return {ok: true, value: structuredClone({sections})};
    },
    'acknowledge-notice': (request, caller) => acknowledge(service, request, caller),
    'list-my-due-notices': ({facilityId}, caller) => {
      const person = subjectOf(caller);
      if (person === undefined) return refusal(401, 'unauthorized');
      const due = dueToPerson(person, visitsOf(service));
      return facilityProblem(service, facilityId) ?? {ok: true, value: {due}};
    },
  };
}

/** What is new to people who knew the notice before. */
function toldOf(
  {versions}: MemoryService['notices'],
  {noticeId, version}: MemoryNoticeVersion,
  language: string,
): Pick<NoticeView, 'change'> {
  const published = versions.get(noticeId) ?? [];
  const told = versionToTellOf(
    published.map(({history}) => history),
    version,
  );
  const of = published.find((each) => each.version === told);
  const {change} = of ? viewNotice(of.notice, language, of.values) : {};
  return change ? {change} : {};
}

function titlesOf({notice, values}: MemoryNoticeVersion): Localized {
  return Object.fromEntries(
    Object.entries(notice.texts).map(([tag, {title}]) => [tag, fillIn(title, values)]),
  );
}

/** A version that people may read: the one in force, or any that was once. */
function findReadable(
  service: MemoryService,
  {
    facilityId,
    noticeId,
    version,
  }: {
    readonly facilityId: string;
    readonly noticeId: string;
    readonly version?: string | undefined;
  },
): MemoryNoticeVersion | Refused {
  const {notices, store} = service;
  const problem = facilityProblem(service, facilityId);
  if (problem) return problem;
  const now = store.now();
  if (version === undefined) {
    if (!notices.versions.has(noticeId)) return refusal(404, 'not-found');
    return noticeInForce(notices, noticeId, now) ?? refusal(409, 'notice-not-in-force');
  }
  const found = findNoticeVersion(notices, {noticeId, version});
  if (!found) return refusal(404, 'not-found');
  const isAhead = Date.parse(found.effectiveFrom) > now.getTime();
  return isAhead ? refusal(409, 'notice-not-in-force') : found;
}

async function acknowledge(
  service: MemoryService,
  request: Submission,
  caller: MemoryCaller,
): Promise<Reply<AcknowledgementReceipt>> {
  const {store} = service;
  const {id, facilityId} = request;
  const problem = facilityProblem(service, facilityId) ?? idProblem(id);
  if (problem) return problem;
  const {proof: _proof, ...content} = request;
  const write = {facilityId, id, content: {operation: 'acknowledge-notice', content}};
  // The id is looked up before whatever may change between two tries.
  const replay = store.replayOf<AcknowledgementReceipt>(write);
  if (replay) return replay;
  const found = await judge(service, request, caller);
  if ('problem' in found) return found;
  const record = await recordOf(service, {request, caller, found});
  return store.once(write, () => keep(service, record));
}

async function judge(
  service: MemoryService,
  request: Submission,
  caller: MemoryCaller,
): Promise<MemoryNoticeVersion | Refused> {
  const {notices, store, proof} = service;
  const {acknowledgement} = request;
  const kind = callerKind(caller);
  const around = recordingProblems(request, kind);
  if (around.length > 0) return refusal(400, 'invalid', around);
  const found = findNoticeVersion(notices, acknowledgement);
  if (!found) return refusal(404, 'not-found');
  const now = store.now();
  const visit = visitOf(service, request, caller);
  const asked = proofAsked(found.notice, visit);
  const errors = [
    ...(kind === 'staff' ? visitProblems(request, visit) : []),
    ...acknowledgementProblems(acknowledgement, asked).map((problem) => ({
      ...problem,
      path: `/acknowledgement${problem.path}`,
    })),
    ...(await teachBackProblems(found.notice, acknowledgement)),
  ];
  if (errors.length > 0) return refusal(400, 'invalid', errors);
  const published = notices.versions.get(acknowledgement.noticeId) ?? [];
  const history = published.map((each) => each.history);
  if (!mayBeRecorded(history, acknowledgement, now)) return refusal(409, 'notice-not-in-force');
  const unproven = kind === 'public' ? await proof?.fault(request.id, request.proof) : undefined;
  return unproven ? refusal(428, unproven) : found;
}

/** The visit a record belongs to, if it is on file: of a portal's user, the one in which they were shown the notice. */
function visitOf(
  {notices: {encounters}, store}: MemoryService,
  {acknowledgement, encounter}: Submission,
  caller: MemoryCaller,
): Encounter | undefined {
  const person = subjectOf(caller);
  if (person === undefined) return encounter === undefined ? undefined : encounters.get(encounter);
  const [shown, received] = momentsOf(acknowledgement, store.now());
  const visits = [...encounters.values()];
  return openEncounter(visits, person, shown) ?? openEncounter(visits, person, received);
}

interface Taken {
  readonly request: Submission;
  readonly caller: MemoryCaller;
  readonly found: MemoryNoticeVersion;
}

async function recordOf(
  service: MemoryService,
  {request, caller, found}: Taken,
): Promise<AcknowledgementRecord> {
  const {facility, store} = service;
  const {id, facilityId, acknowledgement} = request;
  const now = store.now();
  const person = subjectOf(caller);
  const subject = person ?? request.subject;
  const encounter =
    person === undefined ? request.encounter : visitOf(service, request, caller)?.encounter;
  const verification = await verifyAcknowledgement(acknowledgement, found.notice, found.values);
  return {
    ...structuredClone(acknowledgement),
    id,
    facilityId,
    status: recordStatus(acknowledgement, verification),
    ...(subject !== undefined && {subject}),
    ...(encounter !== undefined && {encounter}),
    receivedAt: now.toISOString(),
    recordedBy: caller.role,
    keepUntil: keptUntil(found.notice, facility.timeZone, now),
  };
}

function keep(
  {notices}: MemoryService,
  record: AcknowledgementRecord,
): Reply<AcknowledgementReceipt> {
  const standing = recordThatStands(notices.records, record);
  if (!standing) notices.records = [...notices.records, record];
  const {id, status, shownAt, receivedAt} = standing ?? record;
  return {ok: true, value: {id, status, shownAt, receivedAt}};
}
