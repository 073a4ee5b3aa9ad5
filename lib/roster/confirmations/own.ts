import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '#db/index.ts';
import { type Actor, scopeOf } from '#lib/access/actor.ts';
import { beyond } from '#lib/access/beyond.ts';
import { command, query } from '#lib/access/operation.ts';
import type { Action } from '#lib/access/policy.ts';
import { Refusal } from '#lib/refusal.ts';
import { storeChanges } from '../changes/store.ts';
import { isServing } from '../people/erasure.ts';
import { confirm } from './answer.ts';

/** One's own record, whatever one reaches else: found by the account that it belongs to, and by nothing that is sent. */
const ofOwn = <T>(db: Db, actor: Actor, action: Action, step: (id: string) => Promise<T>): Promise<T> => {
  const id = actor.personId;
  if (!id) throw new Refusal('not_found');
  return beyond(db, scopeOf(actor, action), () => step(id));
};

/** Everything that the platform holds of whoever asks, as it is kept. */
export const exportOwn = query({
  action: 'self.export',
  input: z.object({}),
  run: ({ db, actor }) =>
    ofOwn(db, actor, 'self.export', async (id) => {
      const { rows } = await db.execute<{ held: Record<string, unknown> }>(sql`
        select jsonb_build_object(
          'account', (select to_jsonb(a) - 'password_hash' from accounts a where a.id = ${actor.accountId}),
          'digest', (select to_jsonb(s) - 'token_hash' from digest_subscriptions s
            where s.email = (select lower(a.email) from accounts a where a.id = ${actor.accountId})),
          'person', (select to_jsonb(h) - 'search' from people h where h.id = ${id}),
          'contacts', (select jsonb_agg(to_jsonb(t)) from person_contacts t where t.person_id = ${id}),
          'assignments', (select jsonb_agg(to_jsonb(a)) from assignments a where a.person_id = ${id}),
          'questions', (select jsonb_agg(to_jsonb(r) - 'token_hash') from confirmation_requests r where r.person_id = ${id}),
          'changes', (select jsonb_agg(to_jsonb(c)) from change_requests c where c.person_id = ${id}),
          'merges', (select jsonb_agg(jsonb_build_object('on', m.created_at, 'record', to_jsonb(g) - 'search'))
            from person_merges m join people g on g.id = m.merged_id where m.kept_id = ${id} and m.undone_at is null)
        ) as held`);
      return rows[0]?.held ?? {};
    }),
  records: ({ actor }) => ({ subjectType: 'person', subjectId: actor.personId }),
});

/** I looked, and all of it is right. */
export const confirmOwn = command({
  action: 'self.confirm',
  input: z.object({}),
  run: ({ db, actor }) =>
    ofOwn(db, actor, 'self.confirm', async (personId) => {
      const { rows } = await db.execute<{ givenName: string; familyName: string }>(
        sql`select given_name as "givenName", family_name as "familyName" from people where id = ${personId}`,
      );
      if (!rows[0]) throw new Refusal('not_found');
      await confirm(db, { personId, ...rows[0] });
      return { id: personId };
    }),
  records: () => ({ subjectType: 'person', after: { answer: 'correct' } }),
});

/** What is wrong, in one's own words, or the wish to be erased: Geneva sees it among the proposed changes. */
export const correctOwn = command({
  action: 'self.correct',
  input: z.object({
    note: z.string().trim().min(1).max(2_000),
  }),
  run: ({ db, actor, input }) =>
    ofOwn(db, actor, 'self.correct', (id) => wish(db, actor, id, {}, input.note)),
  records: () => ({ subjectType: 'person', after: null }),
});

/** Whoever holds a post asks Geneva; the post must pass on first. */
export const askErasure = command({
  action: 'self.erase',
  input: z.object({}),
  run: ({ db, actor }) =>
    ofOwn(db, actor, 'self.erase', async (id) => {
      if (!(await isServing(db, id))) throw new Refusal('wrong_status');
      return wish(db, actor, id, { erase: { from: null, to: null } }, null);
    }),
  records: () => ({ subjectType: 'person', after: null }),
});

async function wish(
  db: Db,
  actor: Actor,
  personId: string,
  proposed: Record<string, { from: null; to: null }>,
  note: string | null,
) {
  const { rows } = await db.execute<{ version: number; operationId: string | null }>(sql`
    select h.version, coalesce(h.operation_id, (select a.operation_id from assignments a where a.person_id = h.id
      order by a.since desc limit 1)) as "operationId" from people h where h.id = ${personId}`);
  const { version: subjectVersion = 1, operationId = null } = rows[0] ?? {};
  const of = { subjectType: 'person', subjectId: personId, subjectVersion, operationId } as const;
  const from = { origin: 'inside', personId, proposedBy: actor.accountId, sharing: 'hq_only' } as const;
  await storeChanges(db, [{ ...of, proposed, note }], from);
  return { id: personId };
}
