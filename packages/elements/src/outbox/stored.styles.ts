import {css} from 'lit';

/** Something that is stored: calm, locked, not done yet. */
export const storedStyles = css`
  .stored {
    display: grid;
    gap: 0.9rem;
    padding: 1.25rem;
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .head {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.75rem;
    align-items: center;
  }

  .lock {
    inline-size: 2rem;
    block-size: 2rem;
    color: var(--_accent);
  }

  h2,
  h3 {
    margin: 0;
  }

  .badge {
    justify-self: start;
    padding: 0.15rem 0.7rem;
    border: 1.5px solid var(--_danger);
    border-radius: 99rem;
    background: var(--_danger-tint);
    color: var(--_danger);
    font-weight: 600;
  }

  .keep {
    display: flex;
    flex-wrap: wrap;
    gap: 1.25rem;
    align-items: center;
  }

  .keep > div {
    display: grid;
    flex: 1 1 16rem;
    gap: 0.6rem;
  }

  .code {
    justify-self: start;
    margin: 0;
    font:
      600 clamp(1.15rem, 5vw, 1.6rem) / 1.4 ui-monospace,
      monospace;
    letter-spacing: 0.06em;
    overflow-wrap: anywhere;
  }

  .qr {
    flex: none;
    inline-size: min(12rem, 100%);
    padding: 0.25rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    background: white;
  }

  .qr svg {
    display: block;
    inline-size: 100%;
    block-size: auto;
  }
`;
