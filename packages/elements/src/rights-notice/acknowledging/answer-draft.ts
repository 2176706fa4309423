import {
  acknowledgementProblems,
  noticeLimits,
  type Acknowledgement,
  type AcknowledgementOutcome,
  type NoticeMode,
  type NoticeView,
  type Signature,
  type SignerRelationship,
} from '@patient-relations/core/notice';
import type {NoticeMessage} from '../rights-notice.messages.js';

/** What a person has filled in so far. */
export interface AnswerDraft {
  readonly outcome?: AcknowledgementOutcome | undefined;
  readonly relationship: SignerRelationship | '';
  readonly name: string;
  readonly signing: Signature['type'];
  readonly drawing?: Extract<Signature, {readonly type: 'drawn'}> | undefined;
  readonly reason: string;
  readonly effort: string;
  readonly witnessName: string;
  readonly witnessRole: string;
}

/** What an answer is given to, and how. */
export interface AnswerContext {
  readonly mode: NoticeMode;
  readonly proof: NoticeView['proof'];
}

/** Nothing yet. Whoever reads for themselves is taken to be the patient until they say otherwise. */
export const emptyDraft: AnswerDraft = {
  relationship: '',
  name: '',
  signing: 'typed',
  reason: '',
  effort: '',
  witnessName: '',
  witnessRole: '',
};

/** Over the telephone nobody signs; what was said is witnessed. */
export const canSign = ({mode}: AnswerContext): boolean => mode !== 'by-phone';

/** True where someone of the staff goes through it with the person. */
export const isWitnessed = ({mode}: AnswerContext): boolean => mode !== 'self';

/** True where an acknowledgement needs a signature to count. */
export const needsSignature = (context: AnswerContext): boolean =>
  context.proof !== undefined && canSign(context);

/** True where what was tried is to be said: without a signature, it is what is on record. */
export const asksEffort = ({outcome}: AnswerDraft, context: AnswerContext): boolean =>
  isWitnessed(context) && (outcome !== 'acknowledged' || !canSign(context));

/** What of a record a draft holds. */
export function answerOf(
  draft: AnswerDraft,
  context: AnswerContext,
): Pick<Acknowledgement, 'outcome' | 'reason' | 'effort' | 'signer' | 'signature' | 'witness'> {
  const {outcome = 'acknowledged', relationship} = draft;
  const name = draft.name.trim();
  const isAcknowledged = outcome === 'acknowledged';
  const effort = draft.effort.trim();
  const signature = isAcknowledged && canSign(context) ? signatureOf(draft) : undefined;
  return {
    outcome,
    ...(!isAcknowledged && {reason: draft.reason.trim()}),
    ...(asksEffort(draft, context) && effort && {effort}),
    ...(isAcknowledged && name && {signer: {name, relationship: relationship || 'patient'}}),
    ...(signature && {signature}),
    ...(isWitnessed(context) && {
      witness: {name: draft.witnessName.trim(), role: draft.witnessRole.trim()},
    }),
  };
}

function signatureOf({signing, drawing, name}: AnswerDraft): Signature | undefined {
  // Whoever chose to draw and drew nothing is told so.
  if (signing === 'drawn') return drawing ?? {type: 'drawn', width: 1, height: 1, strokes: []};
  return name.trim() ? {type: 'typed', name: name.trim()} : undefined;
}

/** A field by its id, and what is said of it. */
export type AnswerProblems = ReadonlyMap<AnswerField, NoticeMessage>;

/** The fields that something may be wrong with. */
export type AnswerField = keyof typeof missing;

const missing = {
  outcome: 'outcomeMissing',
  reason: 'reasonMissing',
  effort: 'effortMissing',
  relationship: 'relationshipMissing',
  name: 'nameMissing',
  signature: 'signatureMissing',
  witnessName: 'witnessMissing',
  witnessRole: 'roleMissing',
} as const satisfies Record<string, NoticeMessage>;

const tooMuch: ReadonlyMap<string, NoticeMessage> = new Map([
  ['too-long', 'tooLong'],
  ['too-many', 'drawingTooLong'],
]);

/** What keeps an answer from being recorded: by the rules that the service has, too, in the order of the fields. */
export function answerProblems(
  draft: AnswerDraft,
  context: AnswerContext,
  acknowledgement: Acknowledgement,
): AnswerProblems {
  if (!draft.outcome) return new Map([['outcome', missing.outcome]]);
  const found = new Map<AnswerField, NoticeMessage>();
  for (const {path, code} of acknowledgementProblems(acknowledgement, context.proof)) {
    const field = fieldOf(path, draft, context);
    if (field) found.set(field, tooMuch.get(code) ?? missing[field]);
  }
  const isSigned = found.has('name') || acknowledgement.signer;
  if (isSigned && !draft.relationship) found.set('relationship', missing.relationship);
  const order = Object.keys(missing) as AnswerField[];
  return new Map(
    order.flatMap((field) => {
      const said = found.get(field);
      return said ? [[field, said] as const] : [];
    }),
  );
}

/** Where a person can mend what is wrong; undefined where it is not theirs to mend. */
function fieldOf(
  path: string,
  draft: AnswerDraft,
  context: AnswerContext,
): AnswerField | undefined {
  // Where nobody can sign, what was tried stands for it.
  if (path === '/signature' && !canSign(context)) return 'effort';
  if (/^\/signature(\/strokes)?$/.test(path))
    return draft.signing === 'drawn' ? 'signature' : 'name';
  const [, part = '', field] = path.split('/');
  const fields: Readonly<Record<string, AnswerField>> = {
    reason: 'reason',
    effort: 'effort',
    signer: 'name',
    signature: 'name',
    witness: field === 'role' ? 'witnessRole' : 'witnessName',
  };
  return fields[part];
}

/** How many letters a field takes at most. */
export function limitOf(field: AnswerField): number {
  switch (field) {
    case 'reason':
      return noticeLimits.reason;
    case 'effort':
      return noticeLimits.effort;
    case 'witnessRole':
      return noticeLimits.role;
    default:
      return noticeLimits.name;
  }
}
