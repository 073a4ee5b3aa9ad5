import { z } from 'zod';
import { confirmationAnswers } from '#db/enums.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { Id } from '#lib/http/fields.ts';
import { answerQuestion, stopAsking } from './answer.ts';
import { askToConfirm } from './commands.ts';

export const confirmationsApi = {
  'POST /people/{id}/ask': endpoint(askToConfirm, {
    summary: 'Ask a person by mail whether their entry is still correct',
    output: z.object({ id: Id }),
    limit: 'invite',
  }),
  'POST /confirmations/answer': endpoint(answerQuestion, {
    summary: 'Answer the question of a mail with the token of its link, once',
    output: z.object({ id: Id, answer: z.enum(confirmationAnswers) }),
    open: true,
    limit: 'confirm',
  }),
  'POST /confirmations/stop': endpoint(stopAsking, {
    summary: 'End such mails with the token of a stop link',
    output: z.object({ id: Id }),
    open: true,
    limit: 'confirm',
  }),
};
