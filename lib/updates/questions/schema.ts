import { z } from 'zod';
import { updateQuestionStates } from '#db/enums.ts';
import { Id, Key, Version } from '#lib/http/fields.ts';

/** Short: what takes more is sent back with points. */
const Words = z.string().trim().min(1).max(1_000);

export const AskUpdate = Key.extend({ version: Version, body: Words.describe('The question') });

export const QuestionReply = z.object({
  id: Id.describe('The update'),
  questionId: Id,
  reply: Words.describe('The answer'),
});

export const QuestionKey = z.object({ id: Id.describe('The update'), questionId: Id });

export const Question = z.object({
  id: Id,
  version: z.int().describe('The version of the update that it was asked of'),
  body: z.string(),
  state: z
    .enum(updateQuestionStates)
    .describe('Closed: the update was acknowledged or sent back before an answer came'),
  askedBy: z.string().nullable(),
  askedAt: z.string(),
  reply: z.string().nullable(),
  endedBy: z.string().nullable().describe('Who answered, withdrew or closed it'),
  endedAt: z.string().nullable(),
});
