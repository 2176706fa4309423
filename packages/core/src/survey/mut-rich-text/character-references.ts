import type {IssueList, RichTextIssue} from './rich-text.js';

/** XML's own, and the one that people write most. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  nbsp: '\u00a0',
  quot: '"',
};

const replacement = '\ufffd';

// eslint-disable-next-line no-control-regex -- These are what is looked for.
const controls = /[\0-\x08\v\f\x0e-\x1f\x7f\ufffe\uffff]/g;
const references = /&(?:(#x[\da-f]{1,6}|#\d{1,7}|[a-z][a-z\d]{0,31});)?/gi;

/** Text without the control characters that XML forbids. */
export function withoutControls(source: string, issues: IssueList, at?: number): string {
  return source.replace(controls, (_, offset: number) => {
    issues.add(noted('a control character', at, offset));
    return '';
  });
}

/** Text as it is read. What refers to nothing stays as it is written, for a reader to make sense of. */
export function resolveReferences(source: string, issues: IssueList, at?: number): string {
  const resolved = source.replace(
    references,
    (found, reference: string | undefined, offset: number) => {
      const character = reference === undefined ? undefined : referredTo(reference);
      if (character === undefined || character === replacement)
        issues.add(noted('a character reference', at, offset));
      return character ?? found;
    },
  );
  return withoutControls(resolved, issues, at);
}

const noted = (subject: string, at: number | undefined, offset: number): RichTextIssue => ({
  code: 'invalid-rich-text',
  severity: 'note',
  subject,
  ...(at !== undefined && {at: at + offset}),
});

function referredTo(reference: string): string | undefined {
  if (!reference.startsWith('#'))
    return Object.hasOwn(named, reference) ? named[reference] : undefined;
  const code = /^#x/i.test(reference)
    ? Number.parseInt(reference.slice(2), 16)
    : Number(reference.slice(1));
  return isCharacter(code) ? String.fromCodePoint(code) : replacement;
}

/** https://www.w3.org/TR/xml/#charsets */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return !isSurrogate && code !== 0x7f && code !== 0xfffe && code !== 0xffff && code <= 0x10ffff;
}
