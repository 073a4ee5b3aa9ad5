import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { ImportKind, ImportOutcome } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import type { Covers } from '#db/schema/imports.ts';
import { columnMappings, importFiles, importRows, imports, organisations } from '#db/schema/index.ts';
import { type Actor, scopeOf } from '#lib/access/actor.ts';
import type { Action } from '#lib/access/policy.ts';
import { recordAll } from '#lib/access/record.ts';
import { signal } from '#lib/access/signal.ts';
import type { Grid } from '#lib/exchange/grid.ts';
import { headOf, signatureOf } from '#lib/exchange/mapping.ts';
import { readGrid } from '#lib/exchange/read-grid.ts';
import { isReason } from '#lib/exchange/reason-column.ts';
import { actionOn, type Facts, type Planned, type RecordImporter } from '#lib/exchange/record-importer.ts';
import { unusedOf } from '#lib/exchange/unused.ts';
import { inHandfuls } from '#lib/exchange/written.ts';
import { Refusal } from '#lib/refusal.ts';
import { type Plan, planImport } from './plan.ts';
import { recordImporters } from './records.ts';

type Import = typeof imports.$inferSelect;

/** Rows that name people are for headquarters, as whatever else an import of them tells. */
export const sharing = 'hq_only';

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

export async function gridOf(db: Db, importId: string): Promise<Grid> {
  const [file] = await db.select().from(importFiles).where(eq(importFiles.importId, importId));
  if (!file) throw new Refusal('wrong_status');
  return readGrid(file.content);
}

/** Plans what the file would do and keeps it row by row: nothing else changes. */
export async function preview(db: Db, actor: Actor, found: Import, grid: Grid): Promise<Import> {
  const plan = await planImport(db, actor, found, grid);
  await db.delete(importRows).where(eq(importRows.importId, found.id));
  await inHandfuls(rowsOf(found, plan), (handful) => db.insert(importRows).values(handful));
  const [previewed] = await db
    .update(imports)
    .set({
      status: 'previewed',
      counts: countsOf(plan),
      covers: { ...found.covers, ...notRead(found, grid) },
      createdAt: sql`clock_timestamp()`,
    })
    .where(eq(imports.id, found.id))
    .returning();
  return previewed ?? found;
}

/** What the preview says is left out: columns that were said to be ignored, and sheets that hold no part of it. */
function notRead({ mapping }: Import, { sheets }: Grid): Pick<Covers, 'unused' | 'unread'> {
  const taken = mapping ?? [];
  const unused = taken.flatMap(({ sheet: name, headerRow, columns, ignored }) => {
    const sheet = sheets.find((each) => each.name === name);
    if (!sheet) return [];
    const { header, body } = headOf(sheet, headerRow);
    const read = new Set(Object.values(columns));
    const holds = (at: number) => header[at]?.trim() || body.some(({ cells }) => cells[at]?.trim());
    return unusedOf(
      name,
      header,
      ignored.filter((at) => !read.has(at) && holds(at)),
    );
  });
  const unread = sheets.flatMap(({ name, rows }) =>
    // The one sheet of a CSV has no name that could be told.
    name && rows.length > 0 && !taken.some(({ sheet }) => sheet === name) ? [name] : [],
  );
  return { unused, unread };
}

function rowsOf({ id: importId, operationId }: Import, { rows, organisations: made }: Plan) {
  const own = { importId, operationId, sharing } as const;
  return [
    ...rows.map(({ part, sheet, line, outcome, planned, label, reason, value }) => ({
      ...own,
      sheet,
      line,
      outcome,
      part,
      subjectId: planned?.subjectId ?? null,
      key: planned?.key ?? '',
      label,
      data: outcome === 'gone' ? null : (planned?.data ?? null),
      before: planned?.before ?? null,
      reason,
      reasonValue: value,
    })),
    ...made.map(({ id, label }) => ({
      ...own,
      sheet: '',
      line: null,
      outcome: 'new' as const,
      part: 'organisations',
      subjectId: id,
      key: id,
      label,
      data: { nameEn: label, typeCode: 'OTHER' },
      before: null,
      reason: null,
      reasonValue: null,
    })),
  ];
}

const isWritten = (outcome: ImportOutcome) => outcome === 'new' || outcome === 'changed';

function countsOf({ rows, organisations: made, ignored }: Plan): Record<string, number> {
  const counts: Record<string, number> = {
    new: made.length,
    changed: 0,
    unchanged: 0,
    gone: 0,
    left: 0,
    rejected: 0,
    ignored,
    confirmed: 0,
    unidentified: 0,
    toCheck: rows.filter(({ outcome, reason }) => isWritten(outcome) && reason !== null).length,
  };
  for (const { outcome } of rows) {
    // Nothing goes unless whoever sends the file says so.
    const counted = outcome === 'gone' ? 'left' : outcome;
    counts[counted] = (counts[counted] ?? 0) + 1;
  }
  return counts;
}

/** What nobody else may change while rows are compared and written. */
const held = sql`lock table organisations, structures, posts, people, person_contacts, assignments, structure_members, activities
  in share row exclusive mode`;

/** Plans once more over what stands now; if that is what was previewed, does it. What the file has no more goes where it replaces earlier ones. */
export async function applyRecords(
  db: Db,
  actor: Actor,
  found: Import,
  replaces: boolean,
): Promise<Record<string, number>> {
  await db.execute(held);
  const plan = await planImport(db, actor, found, await gridOf(db, found.id));
  await requireAsPreviewed(db, found, plan);
  await inHandfuls(plan.organisations, (handful) =>
    db.insert(organisations).values(
      handful.map(({ id, label }) => ({
        id,
        nameEn: label,
        nameFr: label,
        typeCode: 'OTHER',
        operationId: found.operationId,
      })),
    ),
  );
  const left = await settleLeft(db, found, plan, replaces);
  for (const importer of recordImporters(found.kind)) {
    const due = plan.rows.flatMap(({ part, outcome, planned }) =>
      part === importer.kind && planned && isWritten(outcome) ? [planned] : [],
    );
    if (due.length === 0) continue;
    await importer.write(db, due, found.id, scopeOf(actor, 'import.apply', 'import.read'));
    if (importer.quiet) continue;
    const acts = due.map((each) => entryOf(importer, each));
    await recordAll(db, actor, acts);
    for (const { action, entry } of acts) await signal(db, action, entry);
  }
  return { ...found.counts, left: 0, gone: left };
}

/** Takes away what the file has no more, or forgets that it was asked about; answers how many went. */
async function settleLeft(db: Db, { id, kind }: Import, { rows }: Plan, replaces: boolean): Promise<number> {
  const gone = rows.filter(({ outcome }) => outcome === 'gone');
  if (!replaces) {
    await db.delete(importRows).where(and(eq(importRows.importId, id), eq(importRows.outcome, 'gone')));
    return 0;
  }
  for (const importer of recordImporters(kind))
    await importer.left?.takeAway(db, plannedIn(gone.filter(({ part }) => part === importer.kind)));
  return gone.length;
}

const plannedIn = (rows: Plan['rows']) => rows.flatMap(({ planned }) => (planned ? [planned] : []));

async function requireAsPreviewed(db: Db, found: Import, plan: Plan) {
  const shown = await db
    .select()
    .from(importRows)
    .where(eq(importRows.importId, found.id))
    .orderBy(asc(importRows.id));
  const told = rowsOf(found, plan);
  const alike = (a: (typeof shown)[number], b: (typeof told)[number]) =>
    a.outcome === b.outcome &&
    a.subjectId === b.subjectId &&
    isDeepStrictEqual([a.data, a.before], [b.data, b.before]);
  if (shown.length !== told.length || shown.some((row, at) => !told[at] || !alike(row, told[at])))
    throw new Refusal('import_changed');
}

/** Each record has its own line in the trail, as if it had been written by hand. */
function entryOf({ noun, kind }: RecordImporter, { subjectId, operationId, data, before }: Planned) {
  const action: Action =
    kind === 'members' ? 'structure.set_member' : actionOn(noun, before ? 'edit' : 'create');
  return {
    action,
    entry: {
      subjectType: noun,
      subjectId: kind === 'members' ? String(data.structureId) : subjectId,
      operationId,
      before: before && safe(before),
      after: safe(data),
    },
  };
}

/** How to reach people is never in the trail. */
function safe({ emails, phones, person: _, ...facts }: Facts): Facts {
  return emails || phones ? { ...facts, contacts: [emails, phones] } : facts;
}

/** Takes back what an import did, where nobody changed it since; answers how many records it left, and marks them. */
export async function undoRecords(db: Db, found: Import): Promise<number> {
  await db.execute(held);
  const rows = await db
    .select()
    .from(importRows)
    .where(eq(importRows.importId, found.id))
    .orderBy(asc(importRows.id));
  const left: string[] = [];
  for (const importer of recordImporters(found.kind).toReversed()) {
    const done = rows.filter(({ part, outcome }) => part === importer.kind && isWritten(outcome));
    left.push(...(await importer.undo(db, done.map(plannedOf), found.appliedAt ?? '', found.id)));
    const gone = rows.filter(({ part, outcome }) => part === importer.kind && outcome === 'gone');
    if (gone.length > 0) await importer.left?.bringBack(db, gone.map(plannedOf));
  }
  for (const { subjectId } of rows.filter(({ part }) => part === 'organisations'))
    if (subjectId && !(await removeOrganisation(db, subjectId))) left.push(subjectId);
  for (const id of left)
    await db.execute(
      sql`update import_rows set reason = 'changed_since' where import_id = ${found.id} and subject_id = ${id}`,
    );
  return left.length;
}

const plannedOf = ({
  subjectId,
  operationId,
  key,
  label,
  data,
  before,
}: typeof importRows.$inferSelect): Planned => ({
  subjectId: subjectId ?? '',
  operationId,
  key,
  label: label ?? '',
  data: data ?? {},
  before,
});

async function removeOrganisation(db: Db, id: string) {
  const used = ['people', 'assignments', 'structure_agencies', 'structure_members'].map(
    (table) => sql`not exists (select from ${sql.identifier(table)} t where t.organisation_id = o.id)`,
  );
  const { rowCount } = await db.execute(sql`delete from organisations o where o.id = ${id} and o.version = 1
    and ${sql.join(used, sql` and `)} and not exists (select from posts p where p.funding_organisation_id = o.id)
    and not exists (select from organisations c where o.id in (c.parent_id, c.merged_into_id))`);
  return (rowCount ?? 0) > 0;
}

/** So that the next file with the same headers is understood at once. */
export async function learnMappings(db: Db, found: Import, grid: Grid) {
  for (const mapping of found.mapping ?? []) {
    const sheet = grid.sheets.find(({ name }) => name === mapping.sheet);
    if (!sheet) continue;
    const { header } = headOf(sheet, mapping.headerRow);
    const signature = signatureOf(header);
    const ignored = mapping.ignored.filter((at) => !isReason(header[at] ?? ''));
    const learned = { ...mapping, ignored };
    await db
      .insert(columnMappings)
      .values({
        kind: mapping.part,
        signature,
        mapping: learned,
        operationId: found.operationId,
        sharing: found.kind === '5w' ? 'network' : sharing,
      })
      .onConflictDoUpdate({
        target: [columnMappings.kind, columnMappings.signature, columnMappings.operationId],
        set: { mapping: learned, updatedAt: sql`now()` },
      });
  }
}

export const isOfRecords = (kind: ImportKind) => recordImporters(kind).length > 0;
