import type { Db } from '#db/index.ts';
import type { SheetMapping } from '#db/schema/index.ts';
import { foldedName } from '#lib/exchange/folded.ts';
import type { Grid } from '#lib/exchange/grid.ts';
import { guessColumns, guessHeaderRow, headOf } from '#lib/exchange/mapping.ts';
import { activityFields, tableFields } from './fields.ts';
import { labelsOf } from './known.ts';
import { recogniser } from './recognise.ts';

type Sheet = Grid['sheets'][number];

/** A list of activities says who, and by which words it may be mine action; lists of choices have few columns or none of these. */
function isList(columns: Record<string, number>) {
  const has = (...names: (keyof typeof activityFields)[]) => names.some((name) => name in columns);
  return (
    has('organisation', 'acronym') &&
    has('aor', 'cluster', 'activity') &&
    has('admin1', 'admin2', 'admin3', 'pcode1', 'pcode2', 'pcode3')
  );
}

/** What the columns of a table are headed with tells nothing of what it counts; the name of its sheet does. */
const counts = [
  ['5w-organisations', /org|partner|partenaire|socio|партнер/i],
  ['5w-people', /people|person|reach|benef|atteint|alcanz|осіб|охоплен/i],
] as const;

/** Shares and changes are no counts. */
const isWhole = (cell: string) => /^\d[\d\s,.]*$/.test(cell) && !/[.,]\d{1,2}$/.test(cell);

/** Which sheets of a 5W hold what, before anybody says so: the list that has most columns we know, else tables by place. */
export async function guessActivities(db: Db, { sheets }: Grid): Promise<Omit<SheetMapping, 'ignored'>[]> {
  const lists = sheets.flatMap((sheet) => {
    const headerRow = guessHeaderRow(activityFields, sheet);
    const { header, tags, body } = headOf(sheet, headerRow);
    const columns = guessColumns(activityFields, header, tags);
    const rank = body.length > 0 && isList(columns) ? Object.keys(columns).length : 0;
    return rank > 0 ? [{ part: '5w' as const, sheet: sheet.name, headerRow, columns, rank }] : [];
  });
  const best = lists.toSorted((a, b) => b.rank - a.rank)[0];
  if (best) return [{ part: best.part, sheet: best.sheet, headerRow: best.headerRow, columns: best.columns }];
  const { isCluster } = recogniser(await labelsOf(db));
  return counts.flatMap(([part, named]) => {
    for (const sheet of sheets) {
      const columns = named.test(foldedName(sheet.name)) ? tableColumns(sheet, isCluster) : null;
      if (columns) return [{ part, sheet: sheet.name, ...columns }];
    }
    return [];
  });
}

/** Columns for the place, its code, and the one figure that is headed by a label of mine action. */
export function tableColumns(sheet: Sheet, isCluster: (cell: string) => boolean) {
  const headerRow = guessHeaderRow(tableFields, sheet);
  const { header, tags, body } = headOf(sheet, headerRow);
  const columns = guessColumns(tableFields, header, tags);
  const figure = header.findIndex((head) => head.trim() !== '' && isCluster(head));
  const cells = body.map(({ cells: row }) => row[figure]?.trim() ?? '').filter(Boolean);
  if (!('place' in columns) || figure < 0 || cells.length === 0 || !cells.every(isWhole)) return null;
  return { headerRow, columns: { ...columns, figure } };
}
