import type {RichAttribute, RichAttributes, RichTag} from './rich-node.js';
import type {IssueList} from './rich-text.js';
import {safeAddress} from './safe-address.js';

type Check = (value: string) => string | undefined;

const matching =
  (form: RegExp): Check =>
  (value) =>
    form.test(value.trim()) ? value.trim() : undefined;

const span: Check = matching(/^[1-9]\d?$/);

/** For each attribute, the elements that may have it (any, without a list) and the values it may have. */
const rules: Readonly<
  Record<RichAttribute, {readonly on?: readonly RichTag[]; readonly check: Check}>
> = {
  lang: {check: matching(/^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i)},
  dir: {check: matching(/^(?:ltr|rtl|auto)$/)},
  href: {on: ['a'], check: safeAddress},
  colspan: {on: ['td', 'th'], check: span},
  rowspan: {on: ['td', 'th'], check: span},
  scope: {on: ['th'], check: matching(/^(?:row|col)(?:group)?$/)},
  start: {on: ['ol'], check: matching(/^-?\d{1,6}$/)},
};

/** Named in reports; any other is an unknown attribute. */
const named =
  'abbr action align alt axis background bgcolor border cellpadding cellspacing char charoff cite class code color ' +
  'colspan content data datetime dir face formaction frame headers height href id is lang name nowrap part poster ' +
  'rel rev role rowspan rules scope size slot src srcdoc srcset start style summary tabindex target title type ' +
  'usemap valign value width xlink:href';

const known: ReadonlySet<string> = new Set(named.split(' '));

/** The attributes that an element may have, of those that it has. */
export function keptAttributes(
  tag: RichTag,
  attributes: ReadonlyMap<string, string>,
  report: (issue: Parameters<IssueList['add']>[0]) => void,
): RichAttributes {
  const kept: Partial<Record<RichAttribute, string>> = {};
  for (const [written, value] of attributes) {
    const name = written.toLowerCase().replace(/^xml:lang$/, 'lang');
    if (/^xmlns(?::|$)/.test(name)) continue;
    const checked = isRuled(name) ? checkedValue(name, tag, value) : undefined;
    if (isRuled(name) && checked !== undefined) kept[name] = checked;
    else report(lost(name));
  }
  return kept;
}

const isRuled = (name: string): name is RichAttribute => Object.hasOwn(rules, name);

function checkedValue(name: RichAttribute, tag: RichTag, value: string): string | undefined {
  const {on, check} = rules[name];
  return !on || on.includes(tag) ? check(value) : undefined;
}

function lost(name: string): Parameters<IssueList['add']>[0] {
  if (name.startsWith('on'))
    return {code: 'unsafe-content', severity: 'partial', subject: 'an event handler'};
  const subject = known.has(name) || name.startsWith('aria-') ? name : 'an unknown attribute';
  return {code: 'unsafe-content', severity: name === 'href' ? 'partial' : 'note', subject};
}
