import {css} from 'lit';

/** What a person confirms a notice with. */
export const acknowledgingStyles = css`
  .confirm {
    max-inline-size: 42rem;
    gap: 1.25rem;
  }

  .large .confirm {
    max-inline-size: none;
  }

  .signature {
    inline-size: 100%;
    block-size: 11rem;
    border: 1.5px solid var(--_control-line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    color: var(--_ink);
    touch-action: none;
    cursor: crosshair;
  }

  /* The answers go with the record: there is one thing to send, at the end. */
  .teach-back pr-survey::part(send) {
    display: none;
  }

  .teach-back,
  .witness {
    padding: 1.15rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
  }
`;
