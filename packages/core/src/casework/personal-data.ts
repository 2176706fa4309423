import {eventsForThePerson, type StoredCaseEvent} from '../case/case-event.js';
import type {CaseFileState} from '../case/reduce-case.js';
import type {CaseDetails} from './case-work.js';
import {mayHear} from './may-hear.js';
import type {CaseOnRecord} from './redaction-rules.js';
import {redactableKinds} from './redaction-rules.js';
import type {Entered} from './work-entry.js';

/** What of a case is its person's, to be handed to them when they ask. */
export interface PersonalData {
  readonly caseId: string;
  readonly reference?: string | undefined;
  /** As their own page has them. */
  readonly events: readonly StoredCaseEvent[];
  /** What the office recorded of them, as it stands now; it goes before what they wrote. */
  readonly details: CaseDetails;
  readonly contactRules?: Said<'contact-rules-changed'> | undefined;
  readonly identity?: Said<'identity-raised'> | undefined;
  readonly authority: readonly Said<'authority-recorded'>[];
  /** Calls, letters and meetings with them. */
  readonly contacts: readonly Said<'contact-logged'>[];
  readonly files: readonly Omit<CaseFileState, 'at'>[];
  /**
   * `representative`: somebody else speaks for the patient and nothing says that they may be told, so that what the
   * office recorded is left out.
   */
  readonly leftOut?: 'representative' | undefined;
  /** What else of the office's words the case holds, by kind and number: whether it is theirs a person decides. */
  readonly others: Readonly<Record<string, number>>;
}

/** An entry without who entered it. */
type Said<
  Kind extends
    'contact-rules-changed' | 'identity-raised' | 'authority-recorded' | 'contact-logged',
> = Omit<Entered<Kind>, 'by' | 'id'>;

/** Gathers what of a case is its person's. `today`: an authority may have ended. */
export function personalData(
  {events, state, work}: CaseOnRecord,
  {today}: {readonly today: string},
): PersonalData {
  const isOpen = mayHear({state, work}, today);
  return {
    caseId: state.id,
    reference: state.reference,
    events: eventsForThePerson(events),
    details: isOpen ? work.details : {},
    contactRules: said(work.contactRules.at(-1)),
    identity: said(work.identity),
    authority: work.authority.map(withoutHand),
    contacts: isOpen ? work.contacts.map(withoutHand) : [],
    files: state.files.map(({at: _at, ...file}) => file),
    ...(!isOpen && {leftOut: 'representative' as const}),
    others: countOthers(events),
  };
}

const given: readonly string[] = ['contact-logged', 'details-recorded'];

function countOthers(events: readonly StoredCaseEvent[]): PersonalData['others'] {
  const theirs = new Set(eventsForThePerson(events).map(({id}) => id));
  const counts: Record<string, number> = {};
  for (const {id, kind, payload} of events)
    if (payload && !theirs.has(id) && !given.includes(kind) && redactableKinds.includes(kind))
      counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function said<Entry extends {readonly by: string; readonly id: string}>(
  entry: Entry | undefined,
): Omit<Entry, 'by' | 'id'> | undefined {
  return entry && withoutHand(entry);
}

function withoutHand<Entry extends {readonly by: string; readonly id: string}>({
  by: _by,
  id: _id,
  ...rest
}: Entry): Omit<Entry, 'by' | 'id'> {
  return rest;
}
