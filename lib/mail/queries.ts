import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { mails } from '#db/schema/index.ts';
import { query } from '#lib/access/operation.ts';
import { Key } from '#lib/http/fields.ts';
import { listInput, seek } from '#lib/http/list.ts';
import { Refusal } from '#lib/refusal.ts';

export const mailStates = ['kept', 'sent', 'failed'] as const;
const state = sql<(typeof mailStates)[number]>`case
  when ${mails.sentAt} is not null then 'sent' when ${mails.error} is not null then 'failed' else 'kept' end`;

export const Mail = z
  .object({
    id: z.uuid(),
    recipient: z.string(),
    template: z.string(),
    subject: z.string(),
    state: z.enum(mailStates),
    createdAt: z.string(),
    sentAt: z.string().nullable(),
    attempts: z.int(),
    error: z.string().nullable(),
  })
  .meta({ id: 'Mail' });

const shown = {
  id: mails.id,
  recipient: mails.recipient,
  template: mails.template,
  subject: mails.subject,
  state,
  createdAt: mails.createdAt,
  sentAt: mails.sentAt,
  attempts: mails.attempts,
  error: mails.error,
};

/** What went out, waits, or failed; without SMTP, where mails are read. */
export const listMails = query({
  action: 'mail.read',
  input: listInput(['created'], {
    sort: z.enum(['created', '-created']).default('-created'),
    state: z.enum(mailStates).optional(),
  }),
  async run({ db, input: { state: asked, ...paging } }) {
    const created = { by: sql`${mails.createdAt}`, type: 'timestamptz' };
    const place = seek(paging, { created }, sql`${mails.id}`);
    const wanted = asked ? sql`${state} = ${asked}` : sql`true`;
    const rows = await db
      .select({
        ...shown,
        cursorKey: place.key,
        total: sql<number>`(select count(*) from ${mails} where ${wanted})`.mapWith(Number),
      })
      .from(mails)
      .where(place.where ? sql`${wanted} and ${place.where}` : wanted)
      .orderBy(...place.orderBy)
      .limit(place.limit);
    return place.page(rows, rows[0]?.total ?? 0);
  },
});

/** One mail with its words. Reading somebody's mail leaves a trace. */
export const getMail = query({
  action: 'mail.read',
  input: Key,
  async run({ db, input }) {
    const [mail] = await db
      .select({ ...shown, body: mails.body })
      .from(mails)
      .where(eq(mails.id, input.id));
    if (!mail) throw new Refusal('not_found');
    return mail;
  },
  records: ({ output }) => ({ subjectType: 'mail', subjectId: output.id }),
});
