import {render, type TemplateResult} from 'lit';
import type {SurveyItem, SurveyNode} from '@patient-relations/core/survey';
import type {SeriesRenderer} from './field.js';
import type {Looks} from './item-views.js';
import {placeElements} from './place-elements.js';

/** How the repeats of a group are drawn together. */
export interface SeriesLooks {
  /** The renderer of a group's series; undefined where each repeat stands by itself. */
  readonly seriesOf: (node: SurveyNode) => SeriesRenderer | undefined;
  /** Draws around the repeats of a group that are put into `room`. */
  readonly draw: (nodes: readonly SurveyNode[], room: Element) => TemplateResult;
}

interface SeriesView {
  readonly element: HTMLElement;
  readonly room: HTMLElement;
}

type Arrange = NonNullable<Looks['arrange']>;
type Views = Parameters<Arrange>[2];

/** Arranges the repeats of a group as one series, where its first repeat is, seen as long as one of them is. */
export function createSeriesViews({
  seriesOf,
  draw,
}: SeriesLooks): Required<Pick<Looks, 'arrange' | 'turned'>> {
  const series = new WeakMap<Element, Map<SurveyItem, SeriesView>>();
  /** By the room that the repeats are in: draws what is around them. */
  const around = new WeakMap<Element, () => void>();

  function seriesIn(room: Element, item: SurveyItem, tag: 'tbody' | 'div' = 'div'): SeriesView {
    const inRoom = series.get(room) ?? new Map<SurveyItem, SeriesView>();
    series.set(room, inRoom);
    const known = inRoom.get(item);
    if (known) return known;
    const view = {element: document.createElement('div'), room: document.createElement(tag)};
    view.element.className = 'series';
    view.room.className = 'items';
    inRoom.set(item, view);
    return view;
  }

  function drawRepeats(
    {element, room}: SeriesView,
    group: readonly SurveyNode[],
    views: Views,
  ): void {
    const elements = group.map(views.elementOf);
    const isSame =
      elements.length === room.children.length &&
      elements.every((each, index) => room.children[index] === each);
    placeElements(room, elements);
    // Their numbers change when one comes or goes.
    if (!isSame) group.forEach(views.redraw);
    const drawAround = (): void => {
      element.hidden = elements.every((each) => each.getAttribute('hidden') === '');
      render(draw(group, room), element);
    };
    around.set(room, drawAround);
    drawAround();
  }

  function arrange(...[room, wanted, views]: Parameters<Arrange>): readonly Element[] {
    const repeats = new Map<SurveyItem, SurveyNode[]>();
    const elements: Element[] = [];
    for (const node of wanted) {
      const look = node.item.repeats ? seriesOf(node) : undefined;
      const known = look && repeats.get(node.item);
      if (known) known.push(node);
      else if (look) {
        repeats.set(node.item, [node]);
        elements.push(seriesIn(room, node.item, look.room).element);
      } else elements.push(views.elementOf(node));
    }
    for (const [item, group] of repeats) drawRepeats(seriesIn(room, item), group, views);
    return elements;
  }

  return {
    arrange,
    turned(element) {
      if (element.parentElement) around.get(element.parentElement)?.();
    },
  };
}
