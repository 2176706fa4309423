import {css} from 'lit';

/** What waits on a device: a quiet list, a loud word only where something is wrong. */
export const outboxStyles = css`
  :host {
    max-inline-size: 42rem;
  }

  ul {
    display: grid;
    gap: 0.6rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: grid;
    gap: 0.2rem;
    padding: 0.85rem 1.1rem;
    border: 1px solid var(--_line);
    border-inline-start: 5px solid var(--_accent);
    border-radius: var(--_radius-small);
    background: var(--_surface);
  }

  li.refused {
    border-inline-start-color: var(--_danger);
  }

  li p,
  h2,
  h3 {
    margin: 0;
  }

  .id {
    font-family: ui-monospace, monospace;
    font-size: 0.85rem;
    overflow-wrap: anywhere;
  }

  .staff {
    display: grid;
    gap: 0.85rem;
    padding: 1.1rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  [role='status']:empty {
    display: none;
  }
`;
