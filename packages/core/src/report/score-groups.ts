import {readAnswers, type Answers, type CollectedResponse} from './collected-response.js';
import type {Measure} from './measure.js';
import type {Figure, GroupedScores, GroupScores, Score} from './score.js';
import type {ScoreOptions} from './score-measures.js';
import {MixedModesError, scorePeople} from './score-responses.js';
import {suppressionRules} from './suppression-rule.js';
import {suppressTable} from './suppress-table.js';

/**
 * Scores responses of one mode for everyone and for each group, such as a ward. Whoever has the scores of everyone
 * can subtract the groups that are shown, so the people left over must be as many and as mixed as a group that may be
 * shown: where they are not, the smallest groups are withheld with them.
 */
export function scoreGroups<Response extends CollectedResponse>(
  measures: readonly Measure[],
  responses: readonly Response[],
  {
    groupOf,
    ...options
  }: ScoreOptions & {readonly groupOf: (response: Response) => string | undefined},
): GroupedScores | undefined {
  const [first] = responses;
  if (!first) return undefined;
  if (responses.some(({mode}) => mode !== first.mode)) throw new MixedModesError();
  const groups = new Map<string | undefined, Answers[]>();
  for (const response of responses) {
    const answers = readAnswers(response.response);
    const group = groupOf(response);
    if (!answers) continue;
    const before = groups.get(group);
    if (before) before.push(answers);
    else groups.set(group, [answers]);
  }
  const everyone = [...groups.values()].flat();
  const overall = {mode: first.mode, ...scorePeople(measures, everyone, options)};
  const comparison = {measures, groups, overall: overall.scores, options};
  return {
    mode: first.mode,
    overall,
    groups: scoreEach(comparison).map((scores) => ({...scores, mode: first.mode})),
  };
}

interface Comparison {
  readonly measures: readonly Measure[];
  /** `undefined` holds those who belong to no group. */
  readonly groups: ReadonlyMap<string | undefined, readonly Answers[]>;
  readonly overall: readonly Score[];
  readonly options: ScoreOptions;
}

function scoreEach(comparison: Comparison): readonly Omit<GroupScores, 'mode'>[] {
  const {measures, groups, options} = comparison;
  const sizes = shownSizes(comparison);
  const named = [...groups].flatMap(([group, people]) =>
    group === undefined ? [] : [{group, people, size: sizes.get(group)}],
  );
  const scored = named.map(({group, people, size}) => ({
    group,
    ...(size !== undefined && {responses: size}),
    scores: scorePeople(measures, people, options).scores,
  }));
  if (options.suppression === 'off') return scored;
  const withheld = sharingQuestions(measures).map((ids) => ({
    ids,
    groups: groupsToWithhold({...comparison, ids, scored}),
  }));
  return scored.map((one) => ({
    ...one,
    scores: one.scores.map((score) =>
      withheld.some(({ids, groups: names}) => names.has(one.group) && ids.has(score.measureId))
        ? withoutFigures(score)
        : score,
    ),
  }));
}

/** How many people each group has, where that can be said beside how many there are in all. */
function shownSizes({groups, options}: Comparison): ReadonlyMap<string | undefined, number> {
  const sizes = [...groups].map(([group, {length}]) => ({group, length}));
  const {suppression = suppressionRules.us} = options;
  if (suppression === 'off') return new Map(sizes.map(({group, length}) => [group, length]));
  const {cells} = suppressTable(
    sizes.map(({length}) => [length]),
    suppression,
  );
  return new Map(
    sizes.flatMap(({group}, index) => {
      const size = cells[index]?.[0];
      return size === undefined ? [] : [[group, size] as const];
    }),
  );
}

/** The ids of measures that look at the same questions, directly or through each other: they are shown together. */
function sharingQuestions(measures: readonly Measure[]): readonly ReadonlySet<string>[] {
  let clusters: readonly {readonly ids: Set<string>; readonly questions: Set<string>}[] = [];
  for (const measure of measures) {
    const questions = questionsOf(measure);
    const touched = clusters.filter((one) => questions.some((linkId) => one.questions.has(linkId)));
    const merged = {
      ids: new Set([measure.id, ...touched.flatMap(({ids}) => [...ids])]),
      questions: new Set([...questions, ...touched.flatMap((one) => [...one.questions])]),
    };
    clusters = [...clusters.filter((one) => !touched.includes(one)), merged];
  }
  return clusters.map(({ids}) => ids);
}

const questionsOf = (measure: Measure): readonly string[] =>
  'items' in measure ? measure.items.map(({linkId}) => linkId) : [measure.linkId];

interface Cluster extends Comparison {
  readonly ids: ReadonlySet<string>;
  readonly scored: readonly Pick<GroupScores, 'group' | 'responses' | 'scores'>[];
}

function groupsToWithhold(cluster: Cluster): ReadonlySet<string> {
  const {groups, scored, ids} = cluster;
  const isUnsafe = ({responses, scores}: (typeof scored)[number]): boolean =>
    responses === undefined ||
    scores.some(({measureId, ...score}) => ids.has(measureId) && figuresOf(score).some(isWithheld));
  const withheld = new Set(scored.filter(isUnsafe).map(({group}) => group));
  const sizeOf = (group: string): number => groups.get(group)?.length ?? 0;
  const rest = scored
    .map(({group}) => group)
    .filter((group) => !withheld.has(group) && sizeOf(group) > 0)
    .sort((one, other) => sizeOf(one) - sizeOf(other));
  for (const group of rest) {
    if (isSafeToWorkOut(cluster, withheld)) break;
    withheld.add(group);
  }
  return withheld;
}

/** True when nothing is given away by subtracting the shown groups from everyone. */
function isSafeToWorkOut(
  {measures, groups, overall, options, ids}: Cluster,
  withheld: ReadonlySet<string>,
): boolean {
  const left = [...groups].flatMap(([group, people]) =>
    group === undefined || withheld.has(group) ? people : [],
  );
  const concerned = measures.filter(({id}) => ids.has(id));
  const {scores} = scorePeople(concerned, left, options);
  return scores.every((score) => {
    const shown = overall.find(({measureId}) => measureId === score.measureId);
    const wholes = shown ? figuresOf(shown) : [];
    return figuresOf(score).every(
      (figure, index) => !figure.withheld || wholes[index]?.withheld === true,
    );
  });
}

const figuresOf = ({figures, items = []}: Pick<Score, 'figures' | 'items'>): readonly Figure[] => [
  ...figures,
  ...items.flatMap((item) => item.figures),
];

const isWithheld = ({withheld}: Figure): boolean => withheld;

function withoutFigures({measureId, kind, title, figures, items}: Score): Score {
  const withheld = (all: readonly Figure[]): readonly Figure[] =>
    all.map(({name, unit}) => ({name, unit, withheld: true}));
  return {
    measureId,
    kind,
    ...(title !== undefined && {title}),
    figures: withheld(figures),
    ...(items && {
      items: items.map((item) => ({linkId: item.linkId, figures: withheld(item.figures)})),
    }),
  };
}
