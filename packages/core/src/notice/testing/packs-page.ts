import type {Confidence, Source} from '../../policy/source.js';
import {noticeReport} from '../check/notice-report.js';
import type {TextReading} from '../check/text-report.js';
import type {Notice} from '../notice.js';

const levels: readonly Confidence[] = ['confirmed', 'read', 'cited', 'unverified'];

const beginning = `# The notices that come with this SDK

Written by \`packages/core/src/notice/packs/packs-page.test.ts\` from the data, and held to it: \`npm test\` fails when this
page is stale. \`npx pr-notice-check\` prints the same facts statement by statement, for these notices and for your own.

- **Languages.** \`draft\`: written by a person, and reviewed by nobody. Readers are told so. Your reviewer sets \`reviewed\`.
- **Reading.** The easiest and the hardest section. English: Flesch-Kincaid grade, 6 or less. Spanish: Fernández-Huerta,
  where more is easier, 70 or more. No formula for Arabic is known here: not measured.
- **Sources.** \`read\`: checked against the page or text it names. \`cited\`: a standard citation whose text was not read
  again. \`unverified\`: open or conflicting, see below. \`confirmed\` is for a hospital's own reviewer, so there is none here.
  Each is counted as often as a statement, a duty to give the notice or its retention names it.
- **To fill in.** How many values a hospital has to give before it can publish the notice, and how many it may.
`;

/** The page that tells what the notices of a pack hold, as Markdown. */
export function packsPage(notices: readonly Notice[]): string {
  return [
    beginning,
    table(
      ['Notice', 'For', 'Version', 'Languages', 'Reading', 'Sources', 'To fill in'],
      notices.map(noticeRow),
    ),
    '## What is not verified',
    'Whoever configures a notice looks into these. Each line says what is open, and where it is leaned on.',
    openFacts(notices),
  ].join('\n\n');
}

function noticeRow(notice: Notice): readonly string[] {
  const {id, kind, jurisdiction, version, effective, texts, fields} = notice;
  const required = fields.filter((field) => field.required).length;
  return [
    `\`${id}\` (${kind})`,
    jurisdiction,
    `${version}, from ${effective.from}`,
    Object.entries(texts)
      .map(([language, {status}]) => `${language} ${status}`)
      .join(', '),
    readingCell(noticeReport(notice).readings),
    sourcesCell(notice),
    `${required}${required < fields.length ? `, and ${fields.length - required} more` : ''}`,
  ];
}

/** The easiest and the hardest section in each language. */
function readingCell(readings: readonly TextReading[]): string {
  const languages = [...new Set(readings.map(({language}) => language))];
  return languages
    .map((language) => {
      const values = readings.flatMap((each) =>
        each.language === language && each.value !== undefined ? [each.value] : [],
      );
      if (values.length === 0) return `${language} not measured`;
      return `${language} ${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)}`;
    })
    .join(', ');
}

function sourcesCell({sections, delivery, retention}: Notice): string {
  const sources: readonly Source[] = [
    ...sections.flatMap(({statements}) => statements.flatMap((each) => each.sources)),
    ...delivery.flatMap((rule) => rule.sources),
    retention.source,
  ];
  return levels
    .map((level) => [level, sources.filter(({confidence}) => confidence === level).length] as const)
    .filter(([, count]) => count > 0)
    .map(([level, count]) => `${count} ${level}`)
    .join(', ');
}

/** Each open fact once, with the places that lean on it. */
function openFacts(notices: readonly Notice[]): string {
  const facts = new Map<string, Map<string, string[]>>();
  for (const notice of notices)
    for (const {place, source} of noticeReport(notice).unverified) {
      const fact = `**${source.citation}.** ${source.note ?? ''}`;
      const places = facts.get(fact) ?? new Map<string, string[]>();
      facts.set(fact, places.set(notice.id, [...(places.get(notice.id) ?? []), place]));
    }
  return [...facts]
    .map(([fact, places]) => {
      const where = [...places].map(([id, list]) => `\`${id}\`: ${list.join(', ')}`);
      return `- ${fact} (${where.join('; ')})`;
    })
    .join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
