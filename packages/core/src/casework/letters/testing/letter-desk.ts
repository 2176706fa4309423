import type {NewCaseEvent, StoredCaseEvent} from '../../../case/case-event.js';
import {reduceCase} from '../../../case/reduce-case.js';
import type {FieldProblem} from '../../../errors/problem.js';
import type {Feedback} from '../../../feedback/feedback.js';
import {letterTemplates} from '../../../letter/templates/index.js';
import type {PolicyPack} from '../../../policy/policy-pack.js';
import {grievanceRulesOf} from '../../../policy/grievance-rules/index.js';
import {policyPacks} from '../../../policy/packs/index.js';
import {sampleCase, sampleFeedback} from '../../../testing/builders.js';
import {reduceWork} from '../../reduce-work.js';
import type {NewWorkEvent} from '../../work-entry.js';
import {decideLetter} from '../decide-letter.js';
import type {LetterAction, LetterAtHand} from '../letter-action.js';
import type {LetterHospital} from '../letter-facts.js';

export const sampleHospital: LetterHospital = {
  name: {en: 'Riverside Hospital', es: 'Hospital Riverside'},
  timeZone: 'America/New_York',
  facts: {
    contactName: 'Mei Lin',
    contactPhone: '+1 555 010 2044',
    signerName: 'Robin Shah',
    signerRole: {en: 'Head of patient relations', es: 'Dirección de atención al paciente'},
  },
  values: Object.fromEntries(fieldsOfBodies().map((field) => [field, `${field} of ours`])),
};

function fieldsOfBodies(): readonly string[] {
  return policyPacks.flatMap(({bodies}) =>
    bodies.flatMap(({name, contact}) => [
      ...(typeof name === 'string' ? [] : [name.field]),
      ...Object.values(contact).filter((field) => field !== undefined),
    ]),
  );
}

/** The pack that goes by an id. */
export function packOf(id: string): PolicyPack {
  const found = policyPacks.find((each) => each.id === id);
  if (!found) throw new Error(`no pack ${id}`);
  return found;
}

/** What someone does to a letter, by whom; `ann` unless it says otherwise. */
export type Step = LetterAction & {readonly by?: string};

/** A desk at which letters of one case are written: each step is decided on all that came of those before. */
export interface LetterDesk {
  readonly at: (by?: string) => LetterAtHand;
  /** The id of the write, or what stood in its way: `409 /channel forbidden-channel`. */
  readonly take: (step: Step) => Promise<string>;
  readonly enter: (kind: string, payload: object) => void;
  readonly kinds: () => readonly string[];
}

export function letterDesk({
  feedback = sampleFeedback(),
  packs = [packOf('us-cms')],
  now = '2025-11-05T15:00:00.000Z',
}: {
  readonly feedback?: Feedback;
  readonly packs?: readonly PolicyPack[];
  readonly now?: string;
} = {}): LetterDesk {
  const events: StoredCaseEvent[] = sampleCase(feedback).slice(0, 1);
  const add = (kind: string, payload: object, by = 'ann'): void => {
    const [first] = events;
    if (!first) throw new Error('no case');
    const position = events.length + 1;
    const actor = {role: 'staff', id: by} as const;
    events.push({
      ...first,
      id: `event-${position}`,
      position,
      at: now,
      actor,
      kind,
      payload: {...payload},
    });
  };
  const desk: LetterDesk = {
    at(by = 'ann') {
      const state = reduceCase(events);
      if (!state) throw new Error('no case');
      const rules = {grievanceRules: grievanceRulesOf('us-cms'), grievancePolicy: {}};
      const known = {packs: policyPacks, taxonomies: [], ...rules};
      const work = reduceWork(events);
      return {
        events: [...events],
        state,
        work,
        by,
        known,
        packs,
        hospital: sampleHospital,
        now,
        templates: letterTemplates,
      };
    },
    async take({by, ...step}) {
      const id = writeId(events.length);
      const decision = await decideLetter(desk.at(by), step, id);
      if ('problem' in decision) return refusal(decision.problem);
      const made: readonly (NewCaseEvent | NewWorkEvent)[] = decision.events;
      for (const {kind, payload} of made) add(kind, payload, by);
      return id;
    },
    enter: add,
    kinds: () => events.slice(1).map(({kind}) => kind),
  };
  return desk;
}

function refusal({
  status,
  errors,
}: {
  readonly status: number;
  readonly errors: readonly FieldProblem[];
}): string {
  return errors.map(({path, code}) => `${status} ${path} ${code}`).join(', ');
}

function writeId(count: number): string {
  return `00000000-0000-4000-b000-${String(count).padStart(12, '0')}`;
}
