import type {TranslationStatus} from '../notice/notice.js';
import {isLanguageTag} from '../notice/well-formed.js';
import {readFrontMatter, type FrontMatter} from './front-matter.js';
import {guideTopics, type GuidePart, type GuideStep, type GuideText} from './guide.js';

/** One entry in one language, as a hospital writes it. */
export interface GuideFile {
  readonly id: string;
  readonly topic: (typeof guideTopics)[number];
  readonly language: string;
  readonly text: GuideText;
  /** The line of the file that a path of the text was read from. */
  readonly lineOf: (path: string) => number;
}

/** What is wrong with a file, and in which line of it, counted from 1. */
export interface FileProblem {
  readonly line: number;
  readonly message: string;
}

/**
 * Reads a file of the guide: names between two lines of `---` (`id`, `topic`, `title`, `language`, `keywords`,
 * `next`, and if it was reviewed, `status`), then passages, each under a heading with `## ` if it has one.
 */
export function readGuideFile(content: string): {
  readonly file?: GuideFile | undefined;
  readonly problems: readonly FileProblem[];
} {
  const lines = content.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const {fields, bodyFrom, problems: faults} = readFrontMatter(lines);
  if (bodyFrom === 0) return {problems: faults};
  const problems = [...faults];
  const say = (line: number, message: string): void => void problems.push({line, message});
  const parts = readParts(lines, bodyFrom, say);
  const steps = readSteps(fields, say);
  const names = readNames(fields, say);
  if (!names || problems.length > 0) return {problems};
  const {id, topic, language, title, status} = names;
  const text = {
    status,
    title,
    parts: parts.map(({part}) => part),
    keywords: keywordsOf(fields),
    next: steps.map(({step}) => step),
  };
  const places = new Map([
    ['/title', fields.get('title')?.line],
    ['/next', fields.get('next')?.line],
    ['/parts', bodyFrom + 1],
    ...parts.map(({line}, index) => [`/parts/${index}/text`, line] as const),
    ...steps.map(({line}, index) => [`/next/${index}`, line] as const),
  ]);
  const lineOf = (path: string): number => places.get(path) ?? 1;
  return {problems, file: {id, topic, language, text, lineOf}};
}

type Names = Pick<GuideFile, 'id' | 'topic' | 'language'> & Pick<GuideText, 'title' | 'status'>;

function readNames(fields: FrontMatter['fields'], say: Say): Names | undefined {
  const one = (name: string): string => fields.get(name)?.values[0]?.text ?? '';
  for (const name of ['id', 'topic', 'title', 'language', 'next'])
    if (!one(name)) say(1, `needs "${name}:" between the lines of "---"`);
  const wrong = (name: string, message: string): void => {
    if (one(name)) say(fields.get(name)?.line ?? 1, message);
  };
  const [id, language, title] = [one('id'), one('language'), one('title')];
  const topic = guideTopics.find((known) => known === one('topic'));
  const status = statuses.find((known) => known === (one('status') || 'draft'));
  if (!topic) wrong('topic', `is no topic; topics are ${guideTopics.join(', ')}`);
  if (!(isLanguageTag(language) && /^[a-z]{2,3}(-|$)/.test(language)))
    wrong('language', 'is no language tag such as "en" or "es"');
  if (!status) wrong('status', `is no status; it is one of ${statuses.join(', ')}`);
  return topic && status && {id, topic, language, title, status};
}

const statuses: readonly TranslationStatus[] = ['draft', 'machine', 'reviewed'];

type Say = (line: number, message: string) => void;

function readParts(
  lines: readonly string[],
  from: number,
  say: Say,
): readonly {readonly part: GuidePart; readonly line: number}[] {
  const parts: {heading?: string; text: string; line: number}[] = [];
  lines.slice(from).forEach((line, index) => {
    const at = from + index + 1;
    const heading = /^##\s+(.*\S)\s*$/.exec(line)?.[1];
    if (heading !== undefined) return void parts.push({heading, text: '', line: at});
    if (/^#/.test(line)) say(at, 'is no heading of a part; those begin with "## "');
    const last = parts.at(-1);
    if (!last?.text) {
      if (!line.trim()) return undefined;
      if (!last) return void parts.push({text: `${line}\n`, line: at});
      last.line = at;
    }
    last.text += `${line}\n`;
    return undefined;
  });
  if (parts.length === 0) say(from + 1, 'says nothing after the second line of "---"');
  return parts.map(({line, text, heading}) => ({
    line,
    part: {...(heading !== undefined && {heading}), text: text.trim()},
  }));
}

function readSteps(
  fields: FrontMatter['fields'],
  say: Say,
): readonly {readonly step: GuideStep; readonly line: number}[] {
  return (fields.get('next')?.values ?? []).flatMap(({text, line}) => {
    const [, label, to] = /^\[([^[\]]+)\]\(([^()\s]+)\)$/.exec(text) ?? [];
    if (label !== undefined && to !== undefined) return {line, step: {label, to}};
    say(line, 'is no step; a step is [what to do](where it leads)');
    return [];
  });
}

function keywordsOf(fields: FrontMatter['fields']): readonly string[] {
  const values = fields.get('keywords')?.values ?? [];
  return values.flatMap(({text}) => text.split(/[,،]/)).flatMap((word) => word.trim() || []);
}
