export type Place = { id: string; sheet: string; line: number | null };

/** Where a row stands on its page: by its line, unless several sheets may have one of that number. */
export const rowAnchor = ({ id, sheet, line }: Place) => `row-${line === null || sheet ? id : line}`;
