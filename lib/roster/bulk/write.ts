import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import type { BulkChange } from '#db/schema/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import type { Action } from '#lib/access/policy.ts';
import { record } from '#lib/access/record.ts';
import { signal } from '#lib/access/signal.ts';
import { Refusal } from '#lib/refusal.ts';

/** What a bulk act may write, and the column of each. */
const columns: Record<string, string> = { until: 'until', endReason: 'end_reason', sharing: 'sharing' };
const types: Record<string, string> = { until: 'date', endReason: 'text', sharing: 'sharing_level' };

const kinds: Record<string, { subjectType: string; edit: Action }> = {
  posts: { subjectType: 'post', edit: 'post.edit' },
  people: { subjectType: 'person', edit: 'person.edit' },
  assignments: { subjectType: 'assignment', edit: 'assignment.edit' },
};

const kindOf = (table: string) => {
  const kind = kinds[table];
  if (!kind) throw new Error(`a bulk act does not write ${table}`);
  return kind;
};

/** One record of many: written if it is still the version that was planned, with its own line in the trail. */
export async function writeChange(
  db: Db,
  actor: Actor,
  change: BulkChange,
  operationId: string | null,
): Promise<BulkChange> {
  const version = await setWords(db, change, change.after, change.version);
  if (version === null) throw new Refusal('preview_overtaken');
  const action = 'until' in change.after ? 'assignment.end' : kindOf(change.table).edit;
  await trace(db, actor, action, { ...change, operationId });
  return { ...change, version, operationId };
}

/** The new version; null where somebody changed the record meanwhile. */
export async function setWords(
  db: Db,
  { table, id }: BulkChange,
  words: Record<string, unknown>,
  version: number,
): Promise<number | null> {
  kindOf(table);
  const set = Object.entries(words).map(
    ([name, value]): SQL =>
      sql`${sql.identifier(columns[name] ?? '')} = ${value ?? null}::${sql.raw(types[name] ?? 'text')}`,
  );
  const { rows } = await db.execute<{ version: number }>(sql`
    update ${sql.identifier(table)} set ${sql.join(set, sql`, `)}, version = version + 1, updated_at = now()
    where id = ${id} and version = ${version} returning version`);
  return rows[0]?.version ?? null;
}

/** The trail of one record, as if it had been changed by itself. */
export async function trace(
  db: Db,
  actor: Actor,
  action: Action,
  { table, id, operationId = null, before, after }: Omit<BulkChange, 'version'>,
) {
  const { subjectType } = kindOf(table);
  const entry = { subjectType, subjectId: id, operationId, before, after };
  await record(db, actor, action, entry);
  await signal(db, action, entry);
}

/** What undoing is in the trail: a change like any other. */
export const editOf = (table: string): Action => kindOf(table).edit;
