import type {CSSResult, ReactiveElement} from 'lit';

/** Adds styles that arrived after their element was drawn, once. */
export function adoptLateStyles({renderRoot}: ReactiveElement, {styleSheet}: CSSResult): void {
  if (!(renderRoot instanceof ShadowRoot) || !styleSheet) return;
  const {adoptedStyleSheets: adopted} = renderRoot;
  if (!adopted.includes(styleSheet)) renderRoot.adoptedStyleSheets = [...adopted, styleSheet];
}
