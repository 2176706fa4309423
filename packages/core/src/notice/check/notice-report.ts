import {readLintedSurvey} from '../../survey/lint/linted-survey.js';
import {noticeProblems} from '../check-notice.js';
import type {Notice} from '../notice.js';
import {readingGrade} from '../reading-grade.js';
import type {PlacedSource, TextReading, TextReport} from './text-report.js';

/** Looks at a notice: its faults, how hard each section is to read in each language, and where it comes from. */
export function noticeReport(notice: Notice, maxGrade?: number): TextReport {
  const sources = placedSources(notice);
  return {
    name: `${notice.id} ${notice.version}`,
    problems: noticeProblems(notice),
    readings: [...noticeReadings(notice, maxGrade), ...teachBackReadings(notice, maxGrade)],
    missingSources: sources
      .filter(({sources: list}) => !list.some(({citation}) => citation.trim()))
      .map(({place}) => place),
    unverified: sources.flatMap(({place, sources: list}) =>
      list
        .filter(({confidence}) => confidence === 'unverified')
        .map((source): PlacedSource => ({place, source})),
    ),
  };
}

/** The heading and the statements of a section together, once for each language it has; the title alone is no text. */
function noticeReadings({sections, texts}: Notice, maxGrade?: number): readonly TextReading[] {
  return sections.flatMap(({id, statements}) =>
    Object.entries(texts).flatMap(([language, text]): readonly TextReading[] => {
      const section = text.sections[id];
      if (!section) return [];
      const passages = statements.map((one) => section.statements[one.id] ?? '');
      return [{place: id, ...readingGrade([section.heading, ...passages], language, maxGrade)}];
    }),
  );
}

/** The questions that show whether it was understood, with their answers, in each language they have. */
function teachBackReadings({teachBack}: Notice, maxGrade?: number): readonly TextReading[] {
  if (!teachBack) return [];
  const {texts} = readLintedSurvey(teachBack);
  const languages = new Set(texts.flatMap(({words}) => [...words.keys()]));
  return [...languages].map((language) => {
    const words = texts.flatMap((text) => text.words.get(language) ?? []);
    return {place: 'teach-back', ...readingGrade(words, language, maxGrade)};
  });
}

function placedSources({sections, delivery, retention}: Notice): readonly {
  readonly place: string;
  readonly sources: readonly PlacedSource['source'][];
}[] {
  return [
    ...sections.flatMap(({id, statements}) =>
      statements.map((one) => ({place: `${id}/${one.id}`, sources: one.sources})),
    ),
    ...delivery.map(({on, sources}) => ({place: `delivery on ${on}`, sources})),
    {place: 'retention', sources: [retention.source]},
  ];
}
