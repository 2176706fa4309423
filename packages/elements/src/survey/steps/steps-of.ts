import type {SurveyNode} from '@patient-relations/core/survey';

/** What is asked at one time. */
export interface Step {
  /** The key of its question or page. */
  readonly key: string;
  /** Every place on it; not the groups around it. */
  readonly places: ReadonlySet<SurveyNode>;
  /** True where one choice answers all of it. */
  readonly isSingle: boolean;
}

/** The steps that are asked for now: a question, a page or a table each, with the texts before it. */
export function stepsOf(nodes: readonly SurveyNode[]): readonly Step[] {
  const steps: {key: string; places: Set<SurveyNode>; isSingle: boolean}[] = [];
  let waiting: SurveyNode[] = [];
  const visit = (node: SurveyNode): void => {
    if (!node.enabled || node.item.hidden) return;
    if (node.item.type === 'display') waiting.push(node);
    else if (isOpened(node)) node.nodes.forEach(visit);
    else {
      const places = new Set([...waiting, node, ...within(node)]);
      steps.push({key: node.key, places, isSingle: isSingle(node)});
      waiting = [];
    }
  };
  nodes.forEach(visit);
  // A last text has no question after it.
  const last = steps.at(-1);
  for (const node of waiting) last?.places.add(node);
  return steps;
}

/** A group whose questions are asked one by one; a page, a table, tabs and what repeats are kept together. */
function isOpened({item, nodes}: SurveyNode): boolean {
  const isKept = item.repeats || /^(page|.?table|matrix|tab.*)$/.test(item.control ?? '');
  return item.type === 'group' && !isKept && nodes.some((node) => node.item.type !== 'display');
}

const within = ({nodes, entries}: SurveyNode): readonly SurveyNode[] =>
  [...nodes, ...entries.flatMap((entry) => entry.nodes)].flatMap((node) => [node, ...within(node)]);

function isSingle({item, entries}: SurveyNode): boolean {
  const isOne = item.type === 'boolean' || (item.type === 'choice' && !item.repeats);
  return isOne && entries.every(({nodes}) => nodes.every((node) => !node.enabled));
}
