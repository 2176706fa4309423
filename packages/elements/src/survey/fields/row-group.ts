/** The role of a part of a table, written out where styles that make a list of the table would take it away. */
export const rowGroup = 'rowgroup';
