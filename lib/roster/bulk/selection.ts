import { eq, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { formReturns } from '#db/schema/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import { query } from '#lib/access/operation.ts';
import { today } from '#lib/http/fields.ts';
import { keepFormReturn } from '#lib/http/form-return.ts';
import { Refusal } from '#lib/refusal.ts';
import { wantedPeople } from '../people/queries.ts';
import { PeopleFilter } from '../people/schema.ts';
import { among, kept } from '../posts/filter.ts';
import { everyOnDayOf } from '../posts/on-day.ts';
import { RosterFilter } from '../posts/schema.ts';
import { mostRows, NewSelection, type Selection } from './schema.ts';

/** What `code` says of a form that was kept for a preview, not refused. */
const mark = 'selection';

/**
 * What somebody ticked, kept for an hour for their eyes only, as refused forms are: a preview's address names it and
 * holds no ids. "All that match" is settled here, so that what is previewed is what was meant.
 */
export const selectRows = query({
  action: 'bulk.apply',
  input: NewSelection,
  async run({ db, actor, input: { all, ...selection } }) {
    const ids = all ? await allThatMatch(db, selection) : [...new Set(selection.ids)];
    if (ids.length === 0) throw new Refusal('invalid', { fields: { ids: ['none_chosen'] } });
    if (ids.length > mostRows) throw new Refusal('too_many_rows', { values: { limit: mostRows } });
    const { list, act } = selection;
    return { id: await keepFormReturn(actor.accountId, { code: mark }, { list, act, ids }) };
  },
});

/** Read by Postgres' own rule for kept forms: one's own, and no other. */
export async function selectionOf(db: Db, { accountId }: Actor, id: string): Promise<Selection | undefined> {
  if (!accountId) return;
  const [row] = await db.select().from(formReturns).where(eq(formReturns.id, id));
  if (row?.code !== mark) return;
  const { ids, ...rest } = row.values as Record<string, string | string[]>;
  return NewSelection.parse({ ...rest, ids });
}

async function allThatMatch(db: Db, { list, query: address }: Selection): Promise<string[]> {
  const words = Object.fromEntries(new URLSearchParams(address ?? ''));
  const found = list === 'roster' ? postsThat(words) : peopleThat(words);
  const { rows } = await db.execute<{ id: string }>(sql`${found} limit ${mostRows + 1}`);
  return rows.map(({ id }) => id);
}

function postsThat(words: Record<string, string>) {
  const filter = RosterFilter.parse(words);
  const day = filter.asOf ?? today();
  return sql`select id from (
    select p.id, g.kind, f.arrangement from posts p ${everyOnDayOf(day)} where ${among(filter, day)}
  ) found where ${kept(filter)} order by id`;
}

const peopleThat = (words: Record<string, string>) => sql`
  select h.id from people h left join organisations org on org.id = h.organisation_id
  where ${wantedPeople(PeopleFilter.parse(words))} order by h.id`;
