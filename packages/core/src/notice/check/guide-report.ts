import {fits, type Shape} from '../../transport/shape.js';
import type {Source} from '../../policy/source.js';
import {passageProblems} from '../check-passage.js';
import {readingGrade} from '../reading-grade.js';
import type {TextReport} from './text-report.js';

/** A guide as pages load it, as far as it is looked at here. */
interface GuideFile {
  readonly language: string;
  readonly entries: readonly {
    readonly id: string;
    readonly title: string;
    readonly language: string;
    readonly parts: readonly {readonly heading?: string; readonly text: string}[];
    readonly sources: readonly Source[];
  }[];
}

const guideShape: Shape = {
  language: 'string',
  entries: [
    {
      id: 'string',
      title: 'string',
      language: 'string',
      parts: [{'heading?': 'string', text: 'string'}],
      sources: [{citation: 'string', confidence: 'string', 'note?': 'string'}],
    },
  ],
};

/** True for what has the form of a guide. */
export function isGuideFile(value: unknown): value is GuideFile {
  return fits(value, guideShape);
}

/** Looks at a guide. An entry without a source claims no right: nothing is missing. */
export function guideReport({language, entries}: GuideFile, maxGrade?: number): TextReport {
  return {
    name: `guide ${language}`,
    problems: entries.flatMap(({parts}, at) =>
      parts.flatMap(({text}, part) =>
        passageProblems(text).length > 0
          ? [{path: `/entries/${at}/parts/${part}/text`, code: 'not-plain' as const}]
          : [],
      ),
    ),
    readings: entries.map(({id, title, parts, language: spoken}) => {
      const passages = parts.flatMap(({heading = '', text}) => [heading, text]);
      return {place: id, ...readingGrade([title, ...passages], spoken, maxGrade)};
    }),
    missingSources: [],
    unverified: entries.flatMap(({id, sources}) =>
      sources
        .filter(({confidence}) => confidence === 'unverified')
        .map((source) => ({place: id, source})),
    ),
  };
}
