import type {SurveyNode} from '@patient-relations/core/survey';

/** The tabs of a container on the page. */
export interface TabList {
  readonly list: HTMLElement;
  draw(): void;
}

const lists = new WeakMap<SurveyNode, TabList>();
const selected = new WeakMap<SurveyNode, SurveyNode>();

/** Keeps the tabs of a container, to be drawn when its panels change. */
export function keepTabs(container: SurveyNode, tabs: TabList): void {
  lists.set(container, tabs);
}

/** The panels that have a tab. */
export const panelsOf = ({nodes}: SurveyNode): readonly SurveyNode[] =>
  nodes.filter(({item, enabled}) => item.type === 'group' && !item.hidden && enabled);

/** The panel that is shown: the one that was chosen, or the first while that is not asked. */
function selectedIn(container: SurveyNode): SurveyNode | undefined {
  const panels = panelsOf(container);
  const chosen = selected.get(container);
  return chosen && panels.includes(chosen) ? chosen : panels[0];
}

/** True for the panel that is shown. */
export const isSelected = (node: SurveyNode): boolean =>
  node.parent !== undefined && selectedIn(node.parent) === node;

/** Draws the tabs of a container anew, and shows the panel of the one that is selected. */
export function drawTabs(container: SurveyNode): void {
  const known = lists.get(container);
  if (!known) return;
  known.draw();
  const root = known.list.getRootNode();
  if (!(root instanceof ShadowRoot)) return;
  followLinks(root);
  for (const panel of container.nodes) {
    const element = root.getElementById(panel.key);
    if (element?.role !== 'tabpanel') continue;
    if (isSelected(panel)) element.removeAttribute('hidden');
    else element.setAttribute('hidden', 'until-found');
  }
}

/** Shows the panel and hides the others. */
export function selectTab(panel: SurveyNode): void {
  if (!panel.parent) return;
  selected.set(panel.parent, panel);
  drawTabs(panel.parent);
}

const followed = new WeakSet<ShadowRoot>();

/** A link from a list of what is wrong leads to a field; one in a panel that is hidden could not take the focus. */
function followLinks(root: ShadowRoot): void {
  if (followed.has(root)) return;
  followed.add(root);
  root.addEventListener('click', ({target}) => openFor(root, target as Element), {capture: true});
}

function openFor(root: ShadowRoot, target: Element): void {
  const link = target.closest<HTMLAnchorElement>('a[href^="#"]');
  let panel = link && root.getElementById(link.hash.slice(1))?.closest('[role=tabpanel]');
  for (; panel; panel = panel.parentElement?.closest('[role=tabpanel]')) {
    if (panel.hasAttribute('hidden')) panel.dispatchEvent(new Event('beforematch'));
  }
}
