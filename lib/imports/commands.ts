import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { ImportKind, ImportStatus } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import { importFiles, importRows, imports, type SheetMapping } from '#db/schema/index.ts';
import { type Actor, can } from '#lib/access/actor.ts';
import { command } from '#lib/access/operation.ts';
import { fieldName } from '#lib/exchange/fields.ts';
import type { Grid } from '#lib/exchange/grid.ts';
import {
  type Counts,
  compare,
  count,
  forManyRows,
  stage,
  whileNothingElseIsApplied,
  whileNothingIsApplied,
} from '#lib/exchange/preview.ts';
import { readGrid } from '#lib/exchange/read-grid.ts';
import { actionOn } from '#lib/exchange/record-importer.ts';
import { Key, today } from '#lib/http/fields.ts';
import { Refusal } from '#lib/refusal.ts';
import { asOfName, dayInName } from './as-of.ts';
import { guessMapping, isComplete, requireComplete } from './guess.ts';
import { importerOf, importers } from './kinds.ts';
import {
  applyRecords,
  gridOf,
  isOfRecords,
  learnMappings,
  preview,
  sha256,
  sharing,
  undoRecords,
} from './record-import.ts';
import { importerOfPart, recordImporters } from './records.ts';
import { ApplyImport, ImportMapping, NewImport } from './schema.ts';
import { seenBy } from './seen.ts';

type Row = typeof imports.$inferSelect;
type Sent = z.output<typeof NewImport>;

/** What a page takes; the command line reads more, from a file that is at hand anyway. */
const largestKept = 10 * 1024 * 1024;

/** Reads a file and says what it would do. Nothing changes but the preview itself; a refused file leaves no trace. */
export const previewImport = command({
  action: 'import.preview',
  input: NewImport,
  place({ input: { kind, operation } }) {
    if (kind === '5w' && !operation) throw new Refusal('invalid', { fields: { operation: ['required'] } });
    return isOfRecords(kind) ? (operation ?? null) : null;
  },
  async run({ db, actor, input, subject: { operationId } }) {
    const { kind, file, asOf: told } = input;
    requireKind(actor, kind, operationId);
    if (isOfRecords(kind)) return upload(db, actor, input);
    const importer = importerOf(kind);
    const asOf = told ?? asOfName(file.name);
    await forManyRows(db);
    const facts = await stage(db, file, { name: file.name, asOf }, importer, importers);
    await whileNothingIsApplied(db);
    if (!importer.partial) await requireNewest(db, kind, asOf, facts.sha256);
    const { sha256, encoding, covers } = facts;
    const created = await insert(db, {
      kind,
      fileName: file.name.slice(0, 200),
      bytes: file.size,
      asOf,
      accountId: actor.accountId,
      sharing: importer.sharing,
      sha256,
      encoding,
      covers,
    });
    await compare(db, created.id, asOf, importer, facts);
    const counts = await count(db, created.id, asOf, importer, facts);
    await db.update(imports).set({ counts }).where(eq(imports.id, created.id));
    if (counts.rejected > 0 && facts.isSheet && file.size <= largestKept)
      await keepFile(db, created, Buffer.from(await file.arrayBuffer()));
    return { ...created, counts };
  },
  records: ({ output }) => told(output),
});

/** Does what the preview said, all of it or nothing. Refused when another file of the kind was applied meanwhile. */
export const applyImport = command({
  action: 'import.apply',
  input: ApplyImport,
  subject: ({ db, actor, input, lock }) => load(db, actor, input.id, lock),
  async run({ db, actor, input, subject }) {
    requireKind(actor, subject.kind, subject.operationId);
    requireOpen(subject);
    await whileNothingElseIsApplied(db);
    if (isOfRecords(subject.kind)) {
      const counts = await applyRecords(db, actor, subject, input.replaces ?? false);
      await change(db, subject.id, { counts });
      return await close(db, subject.id, 'applied');
    }
    const importer = importerOf(subject.kind);
    await forManyRows(db);
    await requireNotOvertaken(db, subject, importer.partial ?? false);
    await importer.apply(db, subject);
    return await close(db, subject.id, 'applied');
  },
  records: ({ output }) => told(output),
});

/** Forgets what the preview said; that there was one stays on record. */
export const discardImport = command({
  action: 'import.discard',
  input: Key,
  subject: ({ db, actor, input, lock }) => load(db, actor, input.id, lock),
  async run({ db, subject }) {
    if (subject.status !== 'uploaded') requireOpen(subject);
    await db.delete(importRows).where(eq(importRows.importId, subject.id));
    await db.delete(importFiles).where(eq(importFiles.importId, subject.id));
    return await close(db, subject.id, 'discarded');
  },
  records: ({ output }) => told(output),
});

/** Says which column of a sheet is which. Once all are spoken for, what the file would do is planned. */
export const mapImport = command({
  action: 'import.map',
  input: ImportMapping,
  subject: ({ db, actor, input, lock }) => load(db, actor, input.id, lock),
  async run({ db, actor, input, subject }) {
    if (subject.status !== 'uploaded') requireOpen(subject);
    const grid = await gridOf(db, subject.id);
    const said = mappingOf(grid, input);
    const mapping = [
      ...(subject.mapping ?? []).filter(({ part }) => part !== input.part),
      ...(said ? [said] : []),
    ];
    const mapped = await change(db, subject.id, { mapping, status: 'uploaded' });
    if (said) requireComplete(grid, [said]);
    if (!isComplete(grid, mapping)) return mapped;
    await learnMappings(db, mapped, grid);
    return preview(db, actor, mapped, grid);
  },
  records: ({ input, output }) => ({
    subjectLabel: output.fileName,
    before: null,
    after: { part: input.part, sheet: input.sheet, columns: input.columns },
  }),
});

/** Takes an import back: what it made goes, what it changed is as before, where nobody changed it since. */
export const undoImport = command({
  action: 'import.undo',
  input: Key,
  subject: ({ db, actor, input, lock }) => load(db, actor, input.id, lock),
  async run({ db, actor, subject }) {
    requireKind(actor, subject.kind, subject.operationId);
    if (subject.status !== 'applied' || !isOfRecords(subject.kind)) throw new Refusal('wrong_status');
    await whileNothingElseIsApplied(db);
    const kept = await undoRecords(db, subject);
    return change(db, subject.id, {
      status: 'undone',
      undoneAt: new Date().toISOString(),
      counts: { ...subject.counts, kept },
    });
  },
  records: ({ output }) => told(output),
});

/** Keeps the file; where its columns explain themselves, what it would do is planned at once. */
async function upload(db: Db, actor: Actor, sent: Sent) {
  const { kind, file, operation, addOrganisations, dateOrder } = sent;
  const of = kind === '5w' ? (sent.asOf ?? dayInName(file.name)) : null;
  const content = Buffer.from(await file.arrayBuffer());
  const grid = await readGrid(content);
  // Nothing in it says which of five kinds of rows these are.
  if (kind === 'set-up' && grid.sheets[0]?.name === '') throw new Refusal('file_one_sheet');
  const mapping = await guessMapping(db, kind, grid, operation ?? null);
  const uploaded = await insert(db, {
    kind,
    fileName: file.name.slice(0, 200),
    bytes: file.size,
    sha256: sha256(content),
    encoding: grid.encoding,
    asOf: of ?? today(),
    status: 'uploaded',
    covers: {
      ...(addOrganisations && { addOrganisations }),
      ...(dateOrder && { dateOrder }),
      ...(of && { month: `${of.slice(0, 7)}-01` }),
    },
    mapping,
    accountId: actor.accountId,
    operationId: operation ?? null,
    sharing,
  });
  await keepFile(db, uploaded, content);
  return isComplete(grid, mapping) ? preview(db, actor, uploaded, grid) : uploaded;
}

/** So that it can be handed back with the reasons beside its rows. */
const keepFile = (db: Db, { id: importId, operationId, sharing: level }: Row, content: Buffer) =>
  db.insert(importFiles).values({ importId, content, operationId, sharing: level });

/** A sheet's columns as they were said; the same name twice is refused. */
function mappingOf(
  grid: Grid,
  { part, sheet, headerRow, columns }: z.output<typeof ImportMapping>,
): SheetMapping | null {
  const importer = importerOfPart(part);
  if (sheet === null || sheet === undefined) if (grid.sheets[0]?.name !== '') return null;
  if (!importer || !grid.sheets.some(({ name }) => name === (sheet ?? ''))) throw new Refusal('not_found');
  const named = columns.flatMap((name, at): [string, number][] =>
    name && name in importer.fields ? [[name, at]] : [],
  );
  const twice = named.filter(([name], at) => named.findIndex(([each]) => each === name) < at);
  if (twice.length > 0)
    throw new Refusal('columns_twice', {
      values: { columns: twice.map(([name]) => fieldName('en', name)).join(', ') },
    });
  const ignored = columns.flatMap((name, at) => (name === 'ignore' ? [at] : []));
  return { part, sheet: sheet ?? '', headerRow, columns: Object.fromEntries(named), ignored };
}

function requireKind(actor: Actor, kind: ImportKind, operationId: string | null) {
  const actions = isOfRecords(kind)
    ? recordImporters(kind).map(({ noun }) => actionOn(noun, 'create'))
    : [importerOf(kind).action];
  if (actions.some((action) => !can(actor, action, operationId))) throw new Refusal('forbidden');
}

function requireOpen({ status }: Row) {
  if (status !== 'previewed') throw new Refusal('wrong_status');
}

/** Figures never go back in time. The very file that was applied may come again under any date: it changes nothing. */
async function requireNewest(db: Db, kind: ImportKind, asOf: string, sha256: string) {
  const { rows } = await db.execute<{ newest: string | null; same: boolean | null }>(sql`
    select max(as_of)::text as newest, bool_or(sha256 = ${sha256}) as same
    from imports where kind = ${kind} and status = 'applied'`);
  const { newest = null, same = null } = rows[0] ?? {};
  if (newest && newest > asOf && !same) throw new Refusal('file_older', { values: { asOf, newer: newest } });
}

/**
 * What was previewed is what is done, so nothing of the kind may have been applied since; of pages of a search, nothing
 * that speaks of one of the same records.
 */
async function requireNotOvertaken(db: Db, { id, kind, createdAt }: Row, partial: boolean) {
  const sameRecord = sql`exists (select from import_rows mine join import_rows theirs using (key, part)
    where mine.import_id = ${id} and theirs.import_id = i.id and key <> '')`;
  const { rows } = await db.execute(sql`select from imports i where i.kind = ${kind} and i.status = 'applied'
    and i.applied_at >= ${createdAt} and ${partial ? sameRecord : sql`true`} limit 1`);
  if (rows.length > 0) throw new Refusal('import_overtaken');
}

async function load(db: Db, actor: Actor, id: string, lock: boolean): Promise<Row | undefined> {
  const rows = db
    .select()
    .from(imports)
    .where(and(eq(imports.id, id), seenBy(actor)));
  const [row] = await (lock ? rows.for('update') : rows);
  return row;
}

async function insert(db: Db, values: typeof imports.$inferInsert): Promise<Row> {
  const [created] = await db
    .insert(imports)
    .values({ ...values, createdAt: sql`clock_timestamp()` })
    .returning();
  if (!created) throw new Error('the import was not written');
  return created;
}

async function change(db: Db, id: string, values: Partial<typeof imports.$inferInsert>): Promise<Row> {
  const [changed] = await db.update(imports).set(values).where(eq(imports.id, id)).returning();
  if (!changed) throw new Refusal('not_found');
  return changed;
}

async function close(db: Db, id: string, status: ImportStatus): Promise<Row> {
  const [closed] = await db
    .update(imports)
    .set({ status, appliedAt: status === 'applied' ? sql`clock_timestamp()` : null })
    .where(eq(imports.id, id))
    .returning();
  if (!closed) throw new Refusal('not_found');
  return closed;
}

/** What the audit trail keeps of an import: which file, and how many rows it touched. */
const told = ({ fileName, kind, status, asOf, sha256, counts }: Row & { counts: Partial<Counts> }) => ({
  subjectLabel: fileName,
  before: null,
  after: { kind, status, asOf, sha256, counts },
});
