import {css} from 'lit';

export const receiptStyles = css`
  .badge {
    justify-self: start;
    padding: 0.15rem 0.7rem;
    border: 1.5px solid var(--_danger);
    border-radius: 99rem;
    background: var(--_danger-tint);
    color: var(--_danger);
    font-weight: 600;
  }

  .facts {
    display: grid;
    gap: 0.6rem 2rem;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr));
  }

  dt {
    color: var(--_muted);
  }

  dd {
    margin: 0;
    font-weight: 600;
  }

  .card {
    display: grid;
    gap: 0.85rem;
    padding: 1.25rem;
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    min-inline-size: 0;
  }

  .camera {
    display: flex;
    flex-wrap: wrap;
    gap: 1rem 1.5rem;
    align-items: center;
  }

  .camera p {
    flex: 1 1 12rem;
    margin: 0;
  }

  .qr {
    flex: none;
    inline-size: min(14rem, 100%);
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

  h4 {
    margin: 0 0 0.6rem;
    font-size: 1rem;
  }

  .code {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    inline-size: fit-content;
    font:
      600 clamp(1.15rem, 5vw, 1.75rem) / 1.2 ui-monospace,
      'SFMono-Regular',
      Consolas,
      monospace;
    letter-spacing: 0.08em;
  }

  .code span {
    padding: 0.35rem 0.5rem 0.35rem 0.6rem;
    border-radius: var(--_radius-small);
    background: var(--_tint);
  }

  .code i {
    align-self: center;
    inline-size: 0.5rem;
    overflow: hidden;
    color: var(--_muted);
  }

  summary {
    min-block-size: var(--_target);
    align-content: center;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }

  .note:empty {
    margin-block-start: calc(-1 * 0.85rem);
  }

  .note {
    font-weight: 600;
  }

  details ol {
    padding-inline-start: 1.5rem;
  }

  .code-field {
    max-inline-size: 9rem;
  }

  @media (forced-colors: active) {
    .code span {
      border: 1px solid;
    }
  }
`;
