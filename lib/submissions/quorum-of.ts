import { eq, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { reviews } from '#db/schema/index.ts';
import { type Quorum, quorum } from '#lib/reviews/quorum.ts';
import type { Subject } from './subject.ts';

/** How far the reviews of a submission have come, by the rules of its appeal. */
export async function quorumOf(db: Db, { id, appealId, submittedVersion }: Subject): Promise<Quorum> {
  const read = await db
    .select({
      role: reviews.role,
      agrees: reviews.agrees,
      finishedAt: reviews.finishedAt,
      version: reviews.version,
    })
    .from(reviews)
    .where(eq(reviews.submissionId, id));
  const { rows } = await db.execute<{ reviewersNeeded: number; secondReader: boolean }>(sql`
    select reviewers_needed as "reviewersNeeded", second_reader as "secondReader"
    from appeal_rules where appeal_id = ${appealId}::uuid`);
  return quorum(read, rows[0] ?? { reviewersNeeded: 1, secondReader: false }, submittedVersion);
}
