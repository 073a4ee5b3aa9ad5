import { createHash } from 'node:crypto';
import type { ImportKind, ImportOutcome } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import type { imports, SheetMapping } from '#db/schema/index.ts';
import { type Actor, can } from '#lib/access/actor.ts';
import { monthOrderIn } from '#lib/activities/months.ts';
import { Rejected } from '#lib/exchange/cells.ts';
import type { Grid } from '#lib/exchange/grid.ts';
import { headOf } from '#lib/exchange/mapping.ts';
import type { Place, Planned, Planner, RecordImporter } from '#lib/exchange/record-importer.ts';
import { type DateOrder, orderIn, Told } from '#lib/exchange/told.ts';
import { type KnownOrganisation, type World, worldOf } from '#lib/exchange/world.ts';
import { recordImporters } from './records.ts';

type Import = typeof imports.$inferSelect;

/** What a row of the file would do, and what to look at in it; or why it is refused. */
export type PlannedRow = {
  part: ImportKind;
  sheet: string;
  /** None for what is in the file no more. */
  line: number | null;
  outcome: ImportOutcome;
  planned: Planned | null;
  /** What people know it by; of a row that nobody understands, its first words. */
  label: string | null;
  reason: string | null;
  value: string | null;
};

export type Plan = { rows: PlannedRow[]; organisations: KnownOrganisation[]; ignored: number };

/** What an import would do to what stands now. Planned twice over the same things, it says the same. */
export async function planImport(db: Db, actor: Actor, found: Import, grid: Grid): Promise<Plan> {
  const world = await worldOf(db);
  const at = { line: 0 };
  const place = placeOf(found, actor, at);
  const rows: PlannedRow[] = [];
  let ignored = 0;
  for (const importer of recordImporters(found.kind)) {
    const mapping = found.mapping?.find(({ part }) => part === importer.kind);
    const sheet = mapping && grid.sheets.find(({ name }) => name === mapping.sheet);
    if (!mapping || !sheet) continue;
    const plan = importer.plan ?? (await importer.prepared(db, found));
    const all = toldBy(sheet, mapping, found.covers.dateOrder ?? null).map(({ line, cells, told }) => {
      at.line = line;
      const planned = planRow(plan, told, firstWords(cells), world, place);
      return planned && { part: importer.kind, sheet: sheet.name, line, ...planned };
    });
    const taken = all.filter((row) => row !== null);
    for (const row of taken) rows.push(row);
    for (const row of await leftBy(db, importer, found, taken)) rows.push(row);
    ignored += all.length - taken.length;
  }
  return { rows, organisations: madeAndNamed(world, rows), ignored };
}

/** What holds for every row of the file; `at` is the row that is looked at. */
function placeOf(found: Import, actor: Actor, at: { line: number }): Place {
  const seen = new Map<string, number>();
  return {
    operationId: found.operationId,
    addOrganisations: found.covers.addOrganisations ?? false,
    month: found.covers.month ?? null,
    mint: (name) => uuidOf(`${found.id} ${name}`),
    may: (action, operationId) => can(actor, action, operationId),
    claim(id) {
      const first = seen.get(id);
      if (first !== undefined) throw new Rejected('duplicate', String(first));
      seen.set(id, at.line);
    },
  };
}

/** A row that is refused may be one that stands: while there is any, nothing is said to be left out. */
async function leftBy(
  db: Db,
  { left, kind }: RecordImporter,
  { operationId }: Import,
  rows: readonly PlannedRow[],
): Promise<PlannedRow[]> {
  if (!left || rows.some(({ outcome }) => outcome === 'rejected')) return [];
  const planned = rows.flatMap((row) => (row.planned ? [row.planned] : []));
  const none = { part: kind, sheet: '', line: null, outcome: 'gone', reason: null, value: null } as const;
  return (await left.find(db, operationId, planned)).map((it) => ({ ...none, planned: it, label: it.label }));
}

/** The rows of a sheet, and what each says under our names. */
function toldBy(sheet: Grid['sheets'][number], mapping: SheetMapping, said: DateOrder) {
  const { body } = headOf(sheet, mapping.headerRow);
  const cellsOf = body.map(({ cells }) => cells);
  const orders = ordersIn(mapping, cellsOf, said);
  const places = new Map(Object.entries(mapping.columns));
  return body.map(({ line, cells }) => ({ line, cells, told: new Told(cells, places, orders) }));
}

function planRow(
  plan: Planner,
  told: Told,
  words: string,
  world: World,
  place: Place,
): Omit<PlannedRow, 'part' | 'sheet' | 'line'> | null {
  try {
    const planned = plan(told, world, place);
    if (!planned) return null;
    const outcome =
      planned.before === null ? 'new' : same(planned.data, planned.before) ? 'unchanged' : 'changed';
    const { reason = null, value = null } = planned.note ?? {};
    return { outcome, planned, label: planned.label, reason, value };
  } catch (error) {
    if (!(error instanceof Rejected)) throw error;
    return { outcome: 'rejected', planned: null, label: words, reason: error.reason, value: error.value };
  }
}

/** What tells a row from its neighbours where it names no record. */
const firstWords = (cells: readonly string[]) =>
  cells
    .map((cell) => cell.trim())
    .filter(Boolean)
    .slice(0, 3)
    .join(' · ')
    .slice(0, 120);

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Days are read as the column that they stand in writes them; where it does not tell, as the sheet's other days, or as whoever sent it said. */
function ordersIn(
  { columns }: SheetMapping,
  body: readonly string[][],
  said: DateOrder,
): ReadonlyMap<string, DateOrder> {
  const days = ['since', 'until', 'month'].flatMap((name) => {
    const at = columns[name];
    return at === undefined ? [] : [{ name, cells: body.map((cells) => cells[at] ?? '') }];
  });
  const together = orderIn(days.flatMap(({ cells }) => cells)) ?? said;
  const own = (name: string, cells: readonly string[]) =>
    name === 'month' ? monthOrderIn(cells) : orderIn(cells);
  return new Map(days.map(({ name, cells }) => [name, own(name, cells) ?? together]));
}

/** Organisations that the file makes, as far as a row that is taken names them. */
function madeAndNamed({ organisations }: World, rows: readonly PlannedRow[]): KnownOrganisation[] {
  const named = new Set(rows.flatMap(({ planned }) => Object.values(planned?.data ?? {})));
  return organisations.filter(({ id, made }) => made && named.has(id));
}

/** An id that is the same whenever the same import is planned. */
function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
