import {css} from 'lit';

/** Tables of questions. Where there is no room for their columns they are a list, by style alone. */
export const tableStyles = css`
  .table-frame {
    container: table / inline-size;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  thead :is(th, td) {
    padding: 0.5rem 0.4rem;
    font-size: 0.95rem;
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    vertical-align: bottom;
  }

  .table-frame tbody.items {
    display: table-row-group;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .table-frame tbody > .item {
    margin: 0;
    border-block-start: 1px solid var(--_line);
  }

  .table-frame td > .item {
    margin: 0;
  }

  tbody th {
    padding: 0.6rem 0.75rem 0.6rem 0;
    padding-inline: 0 0.75rem;
    font-weight: 500;
    text-align: start;
  }

  .entry-table th {
    font-weight: 600;
  }

  .entry-table thead th {
    text-align: start;
  }

  .entry-table :is(td, th) {
    padding-inline: 0.4rem;
    vertical-align: top;
  }

  .entry-table td {
    padding-block: 0.5rem;
  }

  .entry-table tbody th {
    padding-block-start: 1.15rem;
  }

  .cell {
    display: grid;
    place-items: center;
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
    border-radius: var(--_radius-small);
    cursor: pointer;
  }

  .cell:hover {
    background: var(--_tint);
  }

  .cell:has(:checked) {
    background: var(--_tint);
    box-shadow: inset 0 0 0 2px var(--_accent);
  }

  .cell input {
    inline-size: 1.35rem;
    block-size: 1.35rem;
    margin: 0;
    accent-color: var(--_accent);
  }

  th .own-words {
    margin-block-start: 0.5rem;
    font-weight: 400;
  }

  @container table (min-width: 34.01rem) {
    .cell span,
    .row-name,
    .entry-table td > .item > label,
    .entry-table td > .item > fieldset > legend,
    .entry-table .asked {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }

  @container table (max-width: 34rem) {
    table,
    .table-frame tbody.items,
    tr,
    tbody :is(th, td) {
      display: block;
    }

    tr[hidden] {
      display: none;
    }

    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    tbody > .item {
      padding-block: 0.75rem 1rem;
    }

    tbody th {
      padding-block: 0.25rem 0.6rem;
      font-weight: 600;
    }

    tbody td {
      padding-block: 0.3rem;
    }

    .cell {
      grid-template-columns: auto 1fr;
      gap: 0.75rem;
      place-items: center start;
      padding-inline: 0.9rem;
      border: 1.5px solid var(--_line);
      font-weight: 500;
    }
  }

  @media (forced-colors: active) {
    .cell:has(:checked) {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
  }
`;
