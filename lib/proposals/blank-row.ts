/** Which group of people a row counts stands in it before anybody writes: such a row is blank until a number is in it. */
const given = 'group';

const nothing = (value: unknown) => value === null || value === undefined || String(value).trim() === '';

/** A row of a form in which nobody wrote: it is no row. */
export const isBlankRow = (row: unknown): boolean =>
  nothing(row) ||
  (typeof row === 'object' &&
    Object.entries(row ?? {}).every(([name, value]) => name === given || nothing(value)));
