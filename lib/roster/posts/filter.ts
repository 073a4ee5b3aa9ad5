import { type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { namesShown } from '../names.ts';
import { patterns } from '../search.ts';
import type { RosterFilter } from './schema.ts';

type Filter = Omit<z.output<typeof RosterFilter>, 'limit' | 'cursor' | 'sort'>;

const onThe = (day: string) => sql`a.since <= ${day}::date and (a.until is null or a.until >= ${day}::date)`;

/**
 * Posts that one word leads to on a day. It narrows people first, then joins their posts: most words are names. What
 * a reader does not see of a holder, the word does not find.
 */
const postsFor = (word: SQL, day: string) => sql`p.id in (
  select a.post_id from (select id from people where search like ${word}) h
    join assignments a on a.person_id = h.id
    where ${onThe(day)} and ${namesShown(sql`a.operation_id`)}
  union all
  select a.post_id from (select id from organisations where search like ${word}) ho
    join assignments a on a.organisation_id = ho.id where ${onThe(day)}
  union all
  select a.post_id from (select id from organisations where search like ${word}) ho
    join people h on h.organisation_id = ho.id join assignments a on a.person_id = h.id and a.organisation_id is null
    where ${onThe(day)} and ${namesShown(sql`a.operation_id`)}
  union all
  select x.id from (select id from structures where search like ${word}) xs join posts x on x.structure_id = xs.id
  union all
  select x.id from posts x
    where app.fold(concat_ws(' ', x.location, x.title_en, x.title_fr)) like ${word}
  union all
  select x.id from operations xo join posts x on x.operation_id = xo.id
    where app.fold(xo.code || ' ' || xo.name_en || ' ' || xo.name_fr) like ${word}
  union all
  select x.id from countries xc join operation_countries oc on oc.country_id = xc.id
    join posts x on x.operation_id = oc.operation_id
    where app.fold(xc.id || ' ' || xc.name_en || ' ' || xc.name_fr) like ${word})`;

/** Which posts are meant at all, before a tab or a status narrows them. */
export function among(
  { q, operation, country, structure, role, language, status }: Filter,
  day: string,
): SQL {
  const life =
    status === 'planned'
      ? sql`p.since > ${day}::date`
      : status === 'ended'
        ? sql`p.until < ${day}::date`
        : sql`p.since <= ${day}::date and (p.until is null or p.until >= ${day}::date)`;
  const wanted = [
    life,
    operation && sql`p.operation_id = ${operation}`,
    structure && sql`p.structure_id = ${structure}`,
    role && sql`p.role = ${role}`,
    country &&
      sql`p.operation_id in (select oc.operation_id from operation_countries oc where oc.country_id = ${country})`,
    language && speaking(language, day),
    ...patterns(q).map((word) => postsFor(word, day)),
  ].filter((part) => part !== undefined && part !== '');
  return sql.join(wanted as SQL[], sql` and `);
}

const speaking = (language: string, day: string) => sql`(p.languages @> array[${language}]
  or exists (select 1 from assignments a join people h on h.id = a.person_id
    where a.post_id = p.id and ${onThe(day)} and h.languages @> array[${language}]
      and ${namesShown(sql`a.operation_id`)}))`;

/** What a tab or a status keeps of them, in words of `g.kind` and `f.arrangement`. */
export function kept({ status, arrangement }: Pick<Filter, 'status' | 'arrangement'>): SQL {
  const wanted = [
    status === 'attention' ? sql`kind in ('vacant', 'ending')` : status && sql`kind = ${status}`,
    arrangement && sql`arrangement = ${arrangement}`,
  ].filter((part) => part !== undefined);
  return wanted.length > 0 ? sql.join(wanted, sql` and `) : sql`true`;
}
