import type { Unused } from '#db/schema/imports.ts';

const shown = 50;

/** Columns of a sheet that nobody reads, as people find them there; of very many, the first. */
export function unusedOf(sheet: string, header: readonly string[], places: readonly number[]): Unused[] {
  const names = places.map((at) => header[at]?.trim() || `#${at + 1}`);
  const more = names.length - shown;
  const columns = names.slice(0, shown).map((name) => name.slice(0, 80));
  return names.length === 0 ? [] : [{ sheet, columns: more > 0 ? [...columns, `… +${more}`] : columns }];
}
