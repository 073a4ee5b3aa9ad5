/** What a spreadsheet may skip before it decides that a cell is a formula. */
const skipped = '[\\s\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]*';
const starts = '[=+\\-@|%\\t\\r\uff1d\uff0b\uff0d\uff20]';

const dangerous = new RegExp(`^'*${skipped}${starts}`, 'u');
const defused = new RegExp(`^'+${skipped}${starts}`, 'u');
const number = /^-?\d+(\.\d+)?$/;

/** A text as a cell that no spreadsheet runs: an apostrophe before what could be a formula. Numbers stay numbers. */
export const neutralised = (text: string): string =>
  dangerous.test(text) && !number.test(text) ? `'${text}` : text;

/** The text of a cell that neutralised() wrote. */
export const restored = (cell: string): string => (defused.test(cell) ? cell.slice(1) : cell);

/** What XML cannot hold. */
export const unwritable = /[\ufffe\uffff]/g;
