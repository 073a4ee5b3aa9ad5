import { and, eq } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { updateQuestions } from '#db/schema/index.ts';
import { command } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';
import { theUpdate } from '../subject.ts';
import { endQuestion } from './end.ts';
import { tellAsker, tellWriters } from './letters.ts';
import { AskUpdate, QuestionKey, QuestionReply } from './schema.ts';

/** Asks one thing about what was sent, which stays sent. The next question waits until this one has its answer. */
export const askUpdate = command({
  action: 'update.ask',
  input: AskUpdate,
  subject: theUpdate,
  async run({ db, actor, input: { body }, subject }) {
    if (subject.status !== 'submitted') throw new Refusal('wrong_status');
    const { id: updateId, submittedVersion: version, operationId, sharing } = subject;
    const [asked] = await db
      .insert(updateQuestions)
      .values({ updateId, version, body, askedById: actor.accountId, operationId, sharing })
      .onConflictDoNothing()
      .returning({ id: updateQuestions.id });
    if (!asked) throw new Refusal('question_open');
    await tellWriters(db, actor, subject);
    return { ...subject, questionId: asked.id };
  },
});

/** The answer is a record beside the update: what was sent stays as it was sent. */
export const replyToQuestion = command({
  action: 'update.reply',
  input: QuestionReply,
  subject: theUpdate,
  async run({ db, actor, input: { questionId, reply }, subject }) {
    const answered = await endQuestion(db, actor, subject, { state: 'answered', reply }, questionId);
    if (!answered) throw await gone(db, subject.id, questionId);
    await tellAsker(db, actor, subject, answered.askedById);
    return { ...subject, questionId };
  },
});

/** Geneva needs no answer any more. */
export const withdrawQuestion = command({
  action: 'update.withdraw_question',
  input: QuestionKey,
  subject: theUpdate,
  async run({ db, actor, input: { questionId }, subject }) {
    const withdrawn = await endQuestion(db, actor, subject, { state: 'withdrawn' }, questionId);
    if (!withdrawn) throw await gone(db, subject.id, questionId);
    return { ...subject, questionId };
  },
});

/** A question that somebody ended meanwhile, or none of this update. */
async function gone(db: Db, updateId: string, questionId: string): Promise<Refusal> {
  const [known] = await db
    .select({ id: updateQuestions.id })
    .from(updateQuestions)
    .where(and(eq(updateQuestions.id, questionId), eq(updateQuestions.updateId, updateId)));
  return new Refusal(known ? 'question_ended' : 'not_found');
}
