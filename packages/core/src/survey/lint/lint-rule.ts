import type {LintFinding, LintOptions} from './lint-finding.js';
import type {LintedSurvey, LintedText} from './linted-survey.js';

/** Looks at a survey for one kind of fault. */
export type LintRule = (survey: LintedSurvey, options: LintOptions) => readonly LintFinding[];

/** One sentence or label in one language. */
export interface Wording {
  readonly text: LintedText;
  readonly language: string;
  readonly words: string;
}

/** All texts in all their languages, those of `roles` only. */
export function wordingsOf(
  {texts}: LintedSurvey,
  roles: readonly LintedText['role'][],
): readonly Wording[] {
  return texts
    .filter(({role}) => roles.includes(role))
    .flatMap((text) => [...text.words].map(([language, words]) => ({text, language, words})));
}

/** Words in one form: small letters, one kind of apostrophe, single spaces. */
export function plain(words: string): string {
  return words.toLowerCase().replaceAll(/[’‘`]/g, "'").replaceAll(/\s+/g, ' ').trim();
}
