import { and, count, eq, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { savedViews } from '#db/schema/index.ts';
import { type Actor, mayAnywhere } from '#lib/access/actor.ts';
import { command } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';
import { viewQuery } from './remembered.ts';
import { NewView, ViewEdit, ViewKey } from './schema.ts';

/** More than anybody tells apart. */
const most = 50;

export const createView = command({
  action: 'view.create',
  input: NewView,
  async run({ db, actor, input: { name, query, keepDay, sharedWith } }) {
    requireSharing(actor, sharedWith);
    const accountId = ownerOf(actor);
    await requireRoom(db, accountId);
    const [created] = await db
      .insert(savedViews)
      .values({ accountId, list: 'roster', name, query: viewQuery(query ?? '', keepDay), sharedWith })
      .returning();
    return told(created);
  },
});

export const editView = command({
  action: 'view.edit',
  input: ViewEdit,
  subject: ({ db, actor, input, lock }) => load(db, actor, input.id, lock),
  async run({ db, actor, input: { id, name, sharedWith }, subject }) {
    if (String(sharedWith) !== String(subject.sharedWith)) requireSharing(actor, sharedWith);
    const [edited] = await db
      .update(savedViews)
      .set({ name, sharedWith, version: subject.version + 1 })
      .where(eq(savedViews.id, id))
      .returning();
    return told(edited);
  },
});

export const deleteView = command({
  action: 'view.delete',
  input: ViewKey,
  subject: ({ db, actor, input, lock }) => load(db, actor, input.id, lock),
  async run({ db, input: { id }, subject }) {
    await db.delete(savedViews).where(eq(savedViews.id, id));
    return told(subject);
  },
  records: ({ subject }) => ({ before: subject, after: null }),
});

/** What everybody of a role finds beside their tabs is for those who keep the roster. */
function requireSharing(actor: Actor, sharedWith: readonly string[]) {
  if (sharedWith.length > 0 && !mayAnywhere(actor, 'view.share')) throw new Refusal('forbidden');
}

function ownerOf({ accountId }: Actor) {
  if (!accountId) throw new Refusal('forbidden');
  return accountId;
}

async function requireRoom(db: Db, accountId: string) {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended('views ' || ${accountId}, 0))`);
  const [held] = await db
    .select({ views: count() })
    .from(savedViews)
    .where(eq(savedViews.accountId, accountId));
  if ((held?.views ?? 0) >= most) throw new Refusal('too_many_rows', { values: { limit: most } });
}

type Row = typeof savedViews.$inferSelect;

function told(row: Row | undefined) {
  if (!row) throw new Refusal('not_found');
  const { id, name, query, sharedWith, version } = row;
  return { id, name, query, sharedWith, own: true, version };
}

/** Only one's own may be written; somebody else's is shared for reading, and Postgres shows no others. */
async function load(db: Db, actor: Actor, id: string, lock: boolean) {
  const own = lock ? eq(savedViews.accountId, ownerOf(actor)) : undefined;
  const rows = db
    .select()
    .from(savedViews)
    .where(and(eq(savedViews.id, id), own));
  const [row] = await (lock ? rows.for('update') : rows);
  return row && { ...row, operationId: null };
}
