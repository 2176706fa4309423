/** What a spreadsheet takes for the beginning of a formula or command, also in its full-width form. */
const formulaStart = /^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;
/** Blanks and marks that are invisible or skipped on import, so that what follows them counts as the beginning. */
const invisibleStart = /^[\s\p{Cc}\p{Cf}'"]+/u;

/** Where a cell may be parted, with what is skipped around there, and what comes after it. */
const parting = /([\s\p{Cc}\p{Cf}'";|]+)([^\s\p{Cc}\p{Cf}'";|])/gu;

/**
 * A text as one cell of CSV (RFC 4180), always in quotes. An apostrophe goes before whatever a spreadsheet could run:
 * `= + - @`, their full-width forms, TAB and CR, after invisible characters as well. So it does inside, after `;`, `|`,
 * TAB and line ends: where those part cells, what comes after them begins one. A text that begins with TAB or a line
 * end may be parted there, too, so that a formula after it gets an apostrophe of its own.
 */
export function textCell(text: string): string {
  const [skipped = ''] = invisibleStart.exec(text) ?? [];
  const rest = text.slice(skipped.length);
  const isFormula = formulaStart.test(rest);
  const before = isFormula || /^[\t\r\n]/.test(text) ? "'" : '';
  const again = isFormula && /[\t\r\n]/.test(skipped) ? "'" : '';
  const inside = rest.replace(parting, (whole: string, between: string, next: string) =>
    /[;|\t\r\n]/.test(between) && formulaStart.test(next) ? `${between}'${next}` : whole,
  );
  return `"${`${before}${skipped}${again}${inside}`.replaceAll('"', '""')}"`;
}

/** A number as one cell: digits, so that `-5` stays the number it is. What is no number is empty. */
export function numberCell(value: number): string {
  return Number.isFinite(value) ? String(value) : '';
}

/** One line of CSV. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.join(',')}\r\n`;
}
