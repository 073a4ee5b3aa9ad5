import { and, eq, sql } from 'drizzle-orm';
import type { UpdateQuestionState } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import { updateQuestions } from '#db/schema/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import type { Subject } from '../subject.ts';

type Ending = { state: Exclude<UpdateQuestionState, 'open'>; reply?: string };

/** Ends the question that waits, if one does, or this one alone; the lock on the update lets one ending through. */
export async function endQuestion(
  db: Db,
  actor: Actor,
  { id }: Pick<Subject, 'id'>,
  ending: Ending,
  questionId?: string,
) {
  const [ended] = await db
    .update(updateQuestions)
    .set({ ...ending, endedById: actor.accountId, endedAt: sql`now()` as never })
    .where(
      and(
        eq(updateQuestions.updateId, id),
        eq(updateQuestions.state, 'open'),
        ...(questionId ? [eq(updateQuestions.id, questionId)] : []),
      ),
    )
    .returning();
  return ended;
}
