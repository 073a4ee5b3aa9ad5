import { z } from 'zod';
import { confirmationAnswers } from '#db/enums.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { Id } from '#lib/http/fields.ts';
import { eraseOwn } from '../people/erasure.ts';
import { answerQuestion, stopAsking } from './answer.ts';
import { askToConfirm } from './commands.ts';
import { askErasure, confirmOwn, correctOwn, exportOwn } from './own.ts';
import { remindPerson } from './reminders.ts';

const Done = z.object({ id: Id });

export const confirmationsApi = {
  'GET /me/record': endpoint(exportOwn, {
    summary: 'Everything that is held of you; each export is recorded',
    output: z.record(z.string(), z.unknown()),
    limit: 'export',
  }),
  'POST /me/record/confirmation': endpoint(confirmOwn, {
    summary: 'Confirm that your own record is right',
    output: Done,
  }),
  'POST /me/record/correction': endpoint(correctOwn, {
    summary: 'Say what is wrong with your own record; Geneva decides',
    output: Done,
  }),
  'POST /me/record/erasure': endpoint(eraseOwn, {
    summary: 'Erase your own record, where you hold no post',
    output: Done,
  }),
  'POST /me/record/erasure-request': endpoint(askErasure, {
    summary: 'Ask Geneva to erase your record while you hold a post',
    output: Done,
  }),
  'POST /people/{id}/ask': endpoint(askToConfirm, {
    summary: 'Ask a person by mail whether their entry is still correct',
    output: z.object({ id: Id }),
    limit: 'invite',
  }),
  'POST /people/{id}/reminder': endpoint(remindPerson, {
    summary: 'Remind a person of a question without an answer, or of a post that ends soon',
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
