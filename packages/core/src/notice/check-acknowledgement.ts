import type {FieldProblem, FieldProblemCode} from '../errors/problem.js';
import {isStorable} from '../feedback/storable-text.js';
import type {Acknowledgement} from './acknowledgement.js';
import {signatureProblems} from './check-signature.js';
import type {DeliveryRule} from './notice.js';
import {noticeLimits} from './notice-limits.js';
import {isInstant, isLanguageTag, isNoticeId, isTimeZone, isVersionName} from './well-formed.js';

/**
 * What keeps a record from being taken, where `proof` is what has to show that the notice was given. Nothing here says
 * whether the notice exists or its text is right: see `verifyAcknowledgement`. The teach-back answers are the survey
 * engine's to check.
 */
export function acknowledgementProblems(
  acknowledgement: Acknowledgement,
  proof: DeliveryRule['proof'] = 'delivery',
): readonly FieldProblem[] {
  return [
    ...subjectProblems(acknowledgement),
    ...languageProblems(acknowledgement),
    ...timeProblems(acknowledgement),
    ...reasonProblems(acknowledgement, proof),
    ...signerProblems(acknowledgement, proof),
    ...witnessProblems(acknowledgement),
  ];
}

function problemIf(
  isWrong: boolean,
  path: string,
  code: FieldProblemCode = 'wrong-format',
): readonly FieldProblem[] {
  return isWrong ? [{path, code}] : [];
}

function subjectProblems({noticeId, version, textHash}: Acknowledgement): readonly FieldProblem[] {
  return [
    ...problemIf(!isNoticeId(noticeId), '/noticeId'),
    ...problemIf(!isVersionName(version), '/version'),
    ...problemIf(!/^[\w-]{43}$/.test(textHash), '/textHash'),
  ];
}

function languageProblems({languages, sections}: Acknowledgement): readonly FieldProblem[] {
  const lists = [
    ...problemIf(languages.length === 0, '/languages', 'required'),
    ...problemIf(languages.length > noticeLimits.languages, '/languages', 'too-many'),
    ...problemIf(new Set(languages).size < languages.length, '/languages', 'duplicate'),
    ...problemIf(sections.length === 0, '/sections', 'required'),
    ...problemIf(
      sections.length > noticeLimits.sections * Math.max(1, languages.length),
      '/sections',
      'too-many',
    ),
  ];
  if (lists.length > 0) return lists;
  return [
    ...languages.flatMap((tag, at) => problemIf(!isLanguageTag(tag), `/languages/${at}`)),
    ...sections.flatMap(({id, language}, at) => [
      ...problemIf(!isNoticeId(id), `/sections/${at}/id`),
      ...problemIf(!isLanguageTag(language), `/sections/${at}/language`),
    ]),
  ];
}

/**
 * Any time of a device's clock is taken: nobody typed it, and nobody could mend it. What it is taken for is `momentsOf`'s
 * to say.
 */
function timeProblems({shownAt, timeZone}: Acknowledgement): readonly FieldProblem[] {
  return [
    ...problemIf(!isInstant(shownAt), '/shownAt'),
    ...problemIf(!isTimeZone(timeZone), '/timeZone', 'unknown-value'),
  ];
}

/**
 * A person who declines or is unable has a reason on record. Where a good-faith effort is asked for, staff say what they
 * tried, too (45 CFR 164.520(c)(2)(ii)); a person alone with the page was asked by the page, which the record shows.
 */
function reasonProblems(
  {outcome, mode, reason, effort}: Acknowledgement,
  proof: DeliveryRule['proof'],
): readonly FieldProblem[] {
  const isRefused = outcome !== 'acknowledged';
  const needsEffort = isRefused && proof === 'good-faith' && mode !== 'self';
  return [
    ...textProblems(reason, '/reason', {max: noticeLimits.reason, isRequired: isRefused}),
    ...textProblems(effort, '/effort', {max: noticeLimits.effort, isRequired: needsEffort}),
  ];
}

function signerProblems(
  acknowledgement: Acknowledgement,
  proof: DeliveryRule['proof'],
): readonly FieldProblem[] {
  const {outcome, signer, signature} = acknowledgement;
  const {name} = signer ?? {};
  const isMissing = !signature && needsSignature(acknowledgement, proof);
  return [
    ...problemIf(isMissing, '/signature', 'required'),
    ...problemIf(
      signature !== undefined && outcome !== 'acknowledged',
      '/signature',
      'not-allowed',
    ),
    ...(signature ? signatureProblems(signature) : []),
    ...problemIf(signature !== undefined && !signer, '/signer', 'required'),
    ...(signer
      ? textProblems(name, '/signer/name', {max: noticeLimits.name, isRequired: true})
      : []),
  ];
}

/** Nobody can sign over the telephone, and a person may be asked in vain: the effort stands for the signature then. */
function needsSignature(
  {outcome, mode, effort}: Acknowledgement,
  proof: DeliveryRule['proof'],
): boolean {
  if (outcome !== 'acknowledged' || proof === 'delivery') return false;
  const mayBeReplaced = proof === 'good-faith' || mode === 'by-phone';
  return !(mayBeReplaced && effort?.trim());
}

function witnessProblems({mode, witness}: Acknowledgement): readonly FieldProblem[] {
  if (!witness) return problemIf(mode !== 'self', '/witness', 'required');
  return [
    ...textProblems(witness.name, '/witness/name', {max: noticeLimits.name, isRequired: true}),
    ...textProblems(witness.role, '/witness/role', {max: noticeLimits.role, isRequired: true}),
  ];
}

function textProblems(
  text: string | undefined,
  path: string,
  {max, isRequired}: {readonly max: number; readonly isRequired: boolean},
): readonly FieldProblem[] {
  if (!text?.trim()) return problemIf(isRequired || text !== undefined, path, 'required');
  if (text.length > max) return [{path, code: 'too-long'}];
  return problemIf(!isStorable(text), path);
}
