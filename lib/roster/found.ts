import { eq } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { organisations, people, posts, structures } from '#db/schema/index.ts';
import { Refusal } from '#lib/refusal.ts';

/** What a request names by its id must be within reach; otherwise the field says that it is unknown. */

const unknown = (field: string) => new Refusal('invalid', { fields: { [field]: ['unknown_record'] } });

export async function structureOf(db: Db, id: string) {
  const [found] = await db
    .select({ id: structures.id, operationId: structures.operationId })
    .from(structures)
    .where(eq(structures.id, id));
  if (!found) throw unknown('structureId');
  return found;
}

export async function postOfAssignment(db: Db, id: string, lock = false) {
  const rows = db.select().from(posts).where(eq(posts.id, id));
  const [found] = await (lock ? rows.for('update') : rows);
  if (!found) throw unknown('postId');
  return found;
}

export async function requirePerson(db: Db, id: string) {
  const [found] = await db
    .select({ id: people.id, organisationId: people.organisationId })
    .from(people)
    .where(eq(people.id, id));
  if (!found) throw unknown('personId');
  return found;
}

export async function requireOrganisation(
  db: Db,
  id: string | null | undefined,
  field = 'organisationId',
): Promise<void> {
  if (!id) return;
  const found = await db.select({ id: organisations.id }).from(organisations).where(eq(organisations.id, id));
  if (found.length === 0) throw unknown(field);
}
