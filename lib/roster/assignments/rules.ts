import { and, eq, ne, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { assignments } from '#db/schema/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { overlap, type Period } from '../dates.ts';
import { heldIn, toldOf } from '../posts/rules.ts';
import { moreThanFull } from './staffing.ts';

type Wanted = Period & { id?: string; personId: string; staffingCode: string };
type Post = Period & { id: string; sole: boolean };

/**
 * Whether this person may be in this post on these dates. The caller has locked the post; the person is locked
 * here, so that two posts cannot both fill the same hours at once. `except`: assignments that make way.
 */
export async function requireFit(db: Db, wanted: Wanted, post: Post, except = wanted.id) {
  if (wanted.until !== null && wanted.until < wanted.since) throw new Refusal('ends_before_start');
  if (wanted.since < post.since || (post.until && (wanted.until === null || wanted.until > post.until))) {
    throw new Refusal('outside_post_dates', { values: { since: post.since, until: post.until ?? '' } });
  }
  const held = await heldIn(db, post.id, except);
  const taken = held.find(
    (other) => overlap(wanted, other) && (post.sole || other.personId === wanted.personId),
  );
  if (taken) throw new Refusal('post_taken', toldOf(taken));
  await requireHours(db, wanted, except);
}

async function requireHours(db: Db, wanted: Wanted, except: string | undefined) {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended('person ' || ${wanted.personId}, 0))`);
  const others = await db
    .select({
      since: assignments.since,
      until: assignments.until,
      staffingCode: assignments.staffingCode,
    })
    .from(assignments)
    .where(and(eq(assignments.personId, wanted.personId), except ? ne(assignments.id, except) : undefined));
  if (moreThanFull(wanted, others))
    throw new Refusal('invalid', { fields: { staffingCode: ['more_than_full'] } });
}
