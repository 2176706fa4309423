import type {LintFinding, LintRuleName} from './lint-finding.js';

const meanings: Readonly<Record<LintRuleName, string>> = {
  'definition-fault': 'the engine cannot show this, or not as it is meant',
  'missing-translation': 'no translation',
  'reading-level': 'too hard to read',
  'double-barrelled': 'asks two things at once',
  'leading-wording': 'suggests an answer',
  'required-text': 'nobody should have to write something',
  'personal-data': 'tells who someone is, though the survey is anonymous',
  unreachable: 'nobody can ever answer this',
  'cannot-decline': 'required, without "prefer not to say"',
  inaccessible: 'some people cannot use this',
  'resembles-hcahps': 'resembles HCAHPS, which inpatients are asked officially',
};

/** A finding in a line, for developers and authors: where, which rule, what it means. */
export function describeFinding({rule, path, linkId, language, subject}: LintFinding): string {
  const place = linkId ? `${path} (${linkId})` : path;
  const where = language ? `${place} [${language}]` : place;
  return `${where}  ${rule}: ${meanings[rule]}${subject === undefined ? '' : ` – ${subject}`}`;
}
