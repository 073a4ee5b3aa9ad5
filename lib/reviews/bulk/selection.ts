import { eq, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { formReturns } from '#db/schema/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import { query } from '#lib/access/operation.ts';
import { keepFormReturn } from '#lib/http/form-return.ts';
import { Refusal } from '#lib/refusal.ts';
import { mostRows } from '#lib/roster/bulk/schema.ts';
import { conditions, joins } from '#lib/submissions/listed.ts';
import { SubmissionChoice } from '#lib/submissions/schema.ts';
import { NewSelection } from './schema.ts';

/** What `code` says of a form that was kept for a preview, not refused. */
const mark = 'submissions';

/** What somebody ticked, kept for an hour for their eyes only: the address of its preview holds no ids. */
export const selectSubmissions = query({
  action: 'review.assign',
  input: NewSelection,
  async run({ db, actor, input: { all, ids: ticked, query: address } }) {
    const ids = all ? await allThatMatch(db, actor, address ?? '') : [...new Set(ticked)];
    if (ids.length === 0) throw new Refusal('invalid', { fields: { ids: ['none_chosen'] } });
    if (ids.length > mostRows) throw new Refusal('too_many_rows', { values: { limit: mostRows } });
    return { id: await keepFormReturn(actor.accountId, { code: mark }, { ids }) };
  },
});

/** Read by Postgres' own rule for kept forms: one's own, and no other. */
export async function selectionOf(db: Db, { accountId }: Actor, id: string): Promise<string[] | undefined> {
  if (!accountId) return;
  const [row] = await db.select().from(formReturns).where(eq(formReturns.id, id));
  if (row?.code !== mark) return;
  return NewSelection.parse({ ids: row.values.ids }).ids;
}

async function allThatMatch(db: Db, actor: Actor, address: string): Promise<string[]> {
  const filter = SubmissionChoice.parse(Object.fromEntries(new URLSearchParams(address)));
  const { rows } = await db.execute<{ id: string }>(
    sql`select s.id ${joins} where ${conditions(actor, filter)} order by s.id limit ${mostRows + 1}`,
  );
  return rows.map(({ id }) => id);
}
