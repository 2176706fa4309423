import {nearestLanguage} from '../locale/nearest-language.js';

/** A line of what is on the screen. */
export interface ScreenLine {
  readonly text: string;
  readonly language: string;
  readonly element: Element;
}

/**
 * What is read of a screen. Not what someone typed: the review of a form stands in `dd`, and a lobby listens.
 */
const lines = 'h1, h2, h3, h4, p, li, dt, legend, label, summary, button, a[href]';
/** Nor an access code, or what spells it out below: whoever hears it can open the case. */
const secrets = '.code, .code ~ details';

/** The visible lines of an element as they are seen: through slots and shadow roots, in order. */
export function screenLines(root: Element | ShadowRoot): readonly ScreenLine[] {
  return childrenOf(root).flatMap((element): readonly ScreenLine[] => {
    if (!element.checkVisibility({visibilityProperty: true}) || element.matches(secrets)) return [];
    const isLine = element.matches(lines) && !element.querySelector(lines);
    const text = isLine ? element.textContent.replace(/\s+/g, ' ').trim() : '';
    if (text) return [{text, language: nearestLanguage(element), element}];
    return screenLines(element.shadowRoot ?? element);
  });
}

function childrenOf(root: Element | ShadowRoot): readonly Element[] {
  const assigned = root instanceof HTMLSlotElement ? root.assignedElements({flatten: true}) : [];
  return assigned.length > 0 ? assigned : [...root.children];
}
