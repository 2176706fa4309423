import type {NewCaseEvent, StoredCaseEvent} from '../case/case-event.js';
import type {CaseOnRecord} from './redaction-rules.js';
import type {Entered, NewWorkEvent} from './work-entry.js';

/** An event that another case begins with, as of when it happened. */
export type PastEvent = (NewCaseEvent | NewWorkEvent) & Pick<StoredCaseEvent, 'at' | 'actor'>;

type Payload = NonNullable<StoredCaseEvent['payload']>;

/**
 * What of a case's record holds for a part of it as well, in its order and as of its own time: who may be told and how
 * they may be reached, from whom it is kept, that nothing may be destroyed, and whatever makes a clock begin sooner.
 * What gives more time is not among it, nor that somebody was let in: both were decided about the case as it was.
 * `files`: what the new case calls those that it gets.
 */
export function carriedEntries(
  at: CaseOnRecord,
  files: ReadonlyMap<string, string>,
): readonly PastEvent[] {
  const standing = new Set(standingEntries(at).map(({id}) => id));
  return at.events.flatMap((event): readonly PastEvent[] => {
    const ofFile = filePayload(event, files);
    const payload = ofFile ?? carriedPayload(event, standing, files);
    if (payload === undefined) return [];
    const actor = ofFile ? event.actor : ({role: 'service'} as const);
    // Each kind keeps its own payload; the compiler does not follow the pair through a copy.
    return [{kind: event.kind, payload, at: event.at, actor} as unknown as PastEvent];
  });
}

/** Of what replaces itself the last, of what ends what has not ended, and every word of danger. */
function standingEntries({state, work}: CaseOnRecord): readonly {readonly id: string}[] {
  // That the whole is no grievance says nothing of a part, and until somebody says it of that it has every clock. What
  // is no complaint has clocks only because somebody classified it.
  const isComplaint = state.feedback?.kind === 'complaint';
  const classified = work.classifications.filter(
    (entry) => entry.class === 'grievance' || !isComplaint || saysDanger(entry),
  );
  return [
    ...classified,
    ...work.packs.slice(-1),
    ...work.authority.slice(-1),
    ...work.contactRules.slice(-1),
    ...(work.identity ? [work.identity] : []),
    ...(work.lateFiling ? [work.lateFiling] : []),
    ...work.people.filter(({cleared}) => !cleared),
    ...work.holds.filter(({lifted}) => !lifted),
    ...work.triage,
    ...work.stages,
    ...work.agreedDates,
    ...work.duties.filter(({duty}) => duty === 'acknowledge'),
  ];
}

function saysDanger({facts}: Entered<'classified'>): boolean {
  return facts?.['alleges-abuse'] === true || facts?.['alleges-neglect'] === true;
}

function carriedPayload(
  {kind, payload}: StoredCaseEvent,
  standing: ReadonlySet<unknown>,
  files: ReadonlyMap<string, string>,
): Payload | undefined {
  // Whoever was answered that it came was answered about all of it, whatever else was said then.
  if (kind === 'acknowledged') return {};
  if (payload === undefined) return undefined;
  if (kind === 'details-recorded')
    return without(payload, 'changes', ['summary', 'desiredOutcome']);
  if (!standing.has(payload['id'])) return undefined;
  if (kind === 'authority-recorded') return withFile(payload, files);
  return kind === 'classified' ? without(payload, 'facts', settledFacts) : payload;
}

/** What shows it, by the name that it has in the new case; without one where it could not be given there. */
function withFile({fileId, ...rest}: Payload, files: ReadonlyMap<string, string>): Payload {
  const id = files.get(String(fileId));
  return id === undefined ? rest : {...rest, fileId: id};
}

/** What was settled may have been the other matter. */
const settledFacts: readonly string[] = [
  'settled-on-the-spot',
  'settled-next-working-day',
  'settled-at-first-stage',
];

function without(payload: Payload, part: string, names: readonly string[]): Payload {
  const fields = payload[part];
  if (typeof fields !== 'object' || fields === null) return payload;
  const left = Object.entries(fields).filter(([name]) => !names.includes(name));
  return {...payload, [part]: Object.fromEntries(left)};
}

function filePayload(
  {kind, payload}: StoredCaseEvent,
  files: ReadonlyMap<string, string>,
): Payload | undefined {
  if (kind === 'file-scanned') {
    const id = files.get(String(payload?.['fileId']));
    return id === undefined ? undefined : {...payload, fileId: id};
  }
  const file = kind === 'file-added' && (payload?.['file'] as {readonly id: string} | undefined);
  const id = file && files.get(file.id);
  return id ? {...payload, file: {...file, id}} : undefined;
}
