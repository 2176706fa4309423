import {css} from 'lit';

export const caseStatusStyles = css`
  .code-form {
    max-inline-size: 34rem;
  }

  .code-field {
    font-family: ui-monospace, 'SFMono-Regular', Consolas, monospace;
    letter-spacing: 0.08em;
    text-transform: uppercase;
  }

  .plain {
    display: grid;
    gap: 0.75rem;
    list-style: none;
  }

  summary {
    min-block-size: var(--_target);
    align-content: center;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }
`;
