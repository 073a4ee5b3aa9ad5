import { and, eq, ne, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { assignments, people } from '#db/schema/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { overlap, type Period } from '../dates.ts';

type Held = Period & { personId: string; holder: string | null };

/** Everybody who is, was or will be in the post, as dates with a name for the refusal. */
export function heldIn(db: Db, postId: string, except?: string): Promise<Held[]> {
  return db
    .select({
      since: assignments.since,
      until: assignments.until,
      personId: assignments.personId,
      holder: sql<string | null>`${people.givenName} || ' ' || ${people.familyName}`,
    })
    .from(assignments)
    .leftJoin(people, eq(people.id, assignments.personId))
    .where(and(eq(assignments.postId, postId), except ? ne(assignments.id, except) : undefined))
    .orderBy(assignments.since);
}

export const toldOf = ({ holder, since, until }: Held) => ({
  values: { holder: holder ?? '…', since, until: until ?? '' },
});

/** A post's own dates hold all its assignments, and a sole post has one holder at a time. */
export async function requireRoomFor(db: Db, post: Period & { id: string; sole: boolean }) {
  const held = await heldIn(db, post.id);
  const outside = held.find(
    (it) => it.since < post.since || (post.until && (it.until === null || it.until > post.until)),
  );
  if (outside) throw new Refusal('post_held', toldOf(outside));
  const second = post.sole && held.find((it, at) => held.slice(0, at).some((other) => overlap(it, other)));
  if (second) throw new Refusal('post_taken', toldOf(second));
}
