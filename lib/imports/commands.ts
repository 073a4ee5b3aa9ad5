import { and, eq, gte, sql } from 'drizzle-orm';
import type { ImportKind, ImportStatus } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import { importRows, imports } from '#db/schema/index.ts';
import { type Actor, can } from '#lib/access/actor.ts';
import { command } from '#lib/access/operation.ts';
import {
  type Counts,
  compare,
  count,
  forManyRows,
  stage,
  whileNothingElseIsApplied,
  whileNothingIsApplied,
} from '#lib/exchange/preview.ts';
import { Key } from '#lib/http/fields.ts';
import { Refusal } from '#lib/refusal.ts';
import { asOfName } from './as-of.ts';
import { importerOf, importers } from './kinds.ts';
import { NewImport } from './schema.ts';

type Row = typeof imports.$inferSelect;

/** Reads a file and says what it would do. Nothing changes but the preview itself; a refused file leaves no trace. */
export const previewImport = command({
  action: 'import.preview',
  input: NewImport,
  place: () => null,
  async run({ db, actor, input: { kind, file, asOf: told } }) {
    const importer = importerOf(kind);
    requireKind(actor, kind);
    const asOf = told ?? asOfName(file.name);
    await forManyRows(db);
    const facts = await stage(db, file, importer, importers);
    await whileNothingIsApplied(db);
    await requireNewest(db, kind, asOf, facts.sha256);
    const { read: _, ignored: __, ...known } = facts;
    const created = await insert(db, {
      kind,
      fileName: file.name.slice(0, 200),
      bytes: file.size,
      asOf,
      accountId: actor.accountId,
      sharing: importer.sharing,
      ...known,
    });
    await compare(db, created.id, importer, facts);
    const counts = await count(db, created.id, asOf, importer, facts);
    await db.update(imports).set({ counts }).where(eq(imports.id, created.id));
    return { ...created, counts };
  },
  records: ({ output }) => told(output),
});

/** Does what the preview said, all of it or nothing. Refused when another file of the kind was applied meanwhile. */
export const applyImport = command({
  action: 'import.apply',
  input: Key,
  subject: ({ db, input, lock }) => load(db, input.id, lock),
  async run({ db, actor, subject }) {
    requireKind(actor, subject.kind);
    requireOpen(subject);
    await whileNothingElseIsApplied(db);
    const [later] = await db
      .select({ id: imports.id })
      .from(imports)
      .where(
        and(
          eq(imports.kind, subject.kind),
          eq(imports.status, 'applied'),
          gte(imports.appliedAt, subject.createdAt),
        ),
      )
      .limit(1);
    if (later) throw new Refusal('import_overtaken');
    await forManyRows(db);
    await importerOf(subject.kind).apply(db, subject);
    return await close(db, subject.id, 'applied');
  },
  records: ({ output }) => told(output),
});

/** Forgets what the preview said; that there was one stays on record. */
export const discardImport = command({
  action: 'import.discard',
  input: Key,
  subject: ({ db, input, lock }) => load(db, input.id, lock),
  async run({ db, subject }) {
    requireOpen(subject);
    await db.delete(importRows).where(eq(importRows.importId, subject.id));
    return await close(db, subject.id, 'discarded');
  },
  records: ({ output }) => told(output),
});

function requireKind(actor: Actor, kind: ImportKind) {
  if (!can(actor, importerOf(kind).action, null)) throw new Refusal('forbidden');
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

async function load(db: Db, id: string, lock: boolean): Promise<Row | undefined> {
  const rows = db.select().from(imports).where(eq(imports.id, id));
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
