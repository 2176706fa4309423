import type {SurveyNode} from '@patient-relations/core/survey';
import type {Field, FieldRenderer} from './field.js';
import {placeElements} from './place-elements.js';

/** Draws what is inside a place's own element, from what is kept there. */
export type DrawNode = (
  node: SurveyNode,
  inside: Pick<Field, 'beneath' | 'elementOf' | 'kept'>,
  element: HTMLElement,
) => void;

/** How places look, beyond what is inside them. */
export interface Looks {
  /** The tags of a place's elements. */
  readonly lookOf?: (node: SurveyNode) => Pick<FieldRenderer, 'element' | 'room' | 'series'>;
  /** The elements that a room holds, where they are more than one for each place. */
  readonly arrange?: Arrange | undefined;
  /** Makes the controls of a place show its answers, after each drawing. */
  readonly show?: (node: SurveyNode, element: HTMLElement, isFirst: boolean) => void;
  /** True for a place on another screen: not seen, but found when a person searches the page. */
  readonly isAway?: (node: SurveyNode) => boolean;
  /** Hears of a place that may look different: what is drawn around it follows. */
  readonly turned?: ((element: Element) => void) | undefined;
  /** False for what its question draws itself, such as a unit. */
  readonly isPlaced?: (node: SurveyNode) => boolean;
}

/** The elements for the places of a room. `elementOf` makes a place's own element where there is none yet. */
export type Arrange = (
  room: Element,
  nodes: readonly SurveyNode[],
  views: {
    readonly elementOf: (node: SurveyNode) => Element;
    readonly has: (node: SurveyNode) => boolean;
    readonly redraw: (node: SurveyNode) => void;
  },
) => readonly Element[];

/** The elements of a survey's places. */
export interface ItemViews {
  /** Puts an element for each node into a room, in order, and takes away those that are gone. */
  fill(room: Element, nodes: readonly SurveyNode[]): void;
  /** Draws these places anew, or whatever holds those that are not drawn by themselves. */
  update(nodes: Iterable<SurveyNode>): void;
  /** Hides and shows places after `isAway` changed its mind. */
  turn(nodes: Iterable<SurveyNode>): void;
  elementOf(node: SurveyNode): HTMLElement | undefined;
  /** Whose element, or whose inside, an event came from. */
  nodeAt(target: Element): SurveyNode | undefined;
  /** How many drawings there have been, for tests of what a change costs. */
  readonly drawings: number;
}

interface View {
  readonly element: HTMLElement;
  readonly rooms: HTMLElement[];
  kept?: HTMLElement;
}

/**
 * Keeps an element on the page for every place of a survey, each with a rendering of its own: a change draws the places
 * it touched and no other, so that a keystroke costs the same in a form of ten questions and of a thousand.
 */
export function createItemViews(
  draw: DrawNode,
  {lookOf, arrange, show, isAway, turned, isPlaced = () => true}: Looks = {},
): ItemViews {
  const views = new WeakMap<SurveyNode, View>();
  const nodes = new WeakMap<Element, SurveyNode>();
  const elementOf = (node: SurveyNode): HTMLElement => viewOf(node).element;
  const arranging = {
    elementOf,
    has: (node: SurveyNode) => views.has(node),
    redraw: (node: SurveyNode) => drawView(node, viewOf(node)),
  };
  let drawings = 0;

  function viewOf(node: SurveyNode): View {
    const known = views.get(node);
    if (known) return known;
    const element = document.createElement(lookOf?.(node).element ?? 'div');
    element.className = 'item';
    const view: View = {element, rooms: []};
    views.set(node, view);
    nodes.set(element, node);
    drawView(node, view);
    return view;
  }

  function drawView(node: SurveyNode, view: View): void {
    const {element} = view;
    turnView(node, element);
    // What is not asked is drawn when it is.
    const isFirst = !element.firstChild;
    if (isFirst && isHidden(node)) return;
    drawings++;
    const inside = {
      beneath: (index: number) => roomIn(node, view, index),
      elementOf,
      kept: (make: () => HTMLElement) => (view.kept ??= make()),
    };
    draw(node, inside, element);
    show?.(node, element, isFirst);
  }

  function turnView(node: SurveyNode, element: Element): void {
    const hidden = isHidden(node) ? '' : isAway?.(node) ? 'until-found' : null;
    if (hidden === null) element.removeAttribute('hidden');
    else if (element.getAttribute('hidden') !== hidden) element.setAttribute('hidden', hidden);
    turned?.(element);
  }

  function roomIn(node: SurveyNode, view: View, index: number): Element | undefined {
    const inside = node.item.type === 'group' ? node.nodes : (node.entries[index]?.nodes ?? []);
    const within = inside.filter(isPlaced);
    if (within.length === 0) return undefined;
    let room = view.rooms[index];
    if (!room) {
      room = document.createElement(lookOf?.(node).room ?? 'div');
      room.className = 'items';
      view.rooms[index] = room;
    }
    fill(room, within);
    return room;
  }

  function fill(room: Element, wanted: readonly SurveyNode[]): void {
    placeElements(room, arrange?.(room, wanted, arranging) ?? wanted.map(elementOf));
  }

  return {
    fill,
    update(changed) {
      const drawn = new Set<SurveyNode>();
      for (let node of changed) {
        // A row of a table, or a repeat that has just come, is drawn by what it lies in.
        while (node.parent && !views.has(node)) node = node.parent;
        drawn.add(node);
      }
      for (const node of drawn) {
        const view = views.get(node);
        if (view) drawView(node, view);
      }
    },
    turn(away) {
      for (const node of away) {
        const view = views.get(node);
        if (view) turnView(node, view.element);
      }
    },
    elementOf: (node) => views.get(node)?.element,
    nodeAt(target) {
      const element = target.closest('.item');
      return element ? nodes.get(element) : undefined;
    },
    get drawings() {
      return drawings;
    },
  };
}

const isHidden = ({enabled, item}: SurveyNode): boolean =>
  item.hidden || (!enabled && item.disabledDisplay === 'hidden');
