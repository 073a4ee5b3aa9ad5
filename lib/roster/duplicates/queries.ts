import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import { query } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';
import { type ComparedPerson, DuplicateFilter, type DuplicatePair, Pair } from './schema.ts';

/** From here on two names are alike enough to ask: found by trying on invented names, Mohamed and Mohammed pass. */
const alike = 0.55;
/** A word of a name that more people share than this tells nothing about them. */
const common = 40;

/**
 * Pairs of records that may be one person: the same address, the same words in any order, or names that share a word
 * and are alike. Each pair once, the surest first; not those that were found to be different people.
 */
export const listDuplicates = query({
  action: 'person.merge',
  input: DuplicateFilter,
  async run({ db, input: { limit } }) {
    const { rows } = await db.execute<z.input<typeof DuplicatePair> & { total: number }>(sql`
      with living as materialized (
        select h.id, h.search, array_to_string(array(select w from unnest(string_to_array(h.search, ' ')) w
          where w <> '' order by w), ' ') as words
        from people h where h.merged_into_id is null and h.erased_at is null),
      by_email as (
        select a.person_id as x, b.person_id as y from person_contacts a
          join person_contacts b on b.kind = 'email' and lower(b.value) = lower(a.value) and b.person_id > a.person_id
        where a.kind = 'email'),
      by_words as (
        select a.id as x, b.id as y from living a join living b on b.words = a.words and b.id > a.id),
      parts as materialized (
        select l.id, l.words, w.word from living l, unnest(string_to_array(l.words, ' ')) as w(word)
        where length(w.word) > 2),
      rare as (select word from parts group by word having count(*) between 2 and ${common}),
      by_likeness as (
        select a.id as x, b.id as y, similarity(a.words, b.words) as score
        from parts a join rare r on r.word = a.word join parts b on b.word = a.word and b.id > a.id
        where a.words <> b.words and similarity(a.words, b.words) >= ${alike}),
      pairs as (
        select x, y, 'email' as likeness, 1.2 as score from by_email
        union all select x, y, 'words', 1.1 from by_words
        union all select x, y, 'similar', score from by_likeness),
      best as (
        select distinct on (x, y) x, y, likeness, score from pairs
        where x in (select id from living) and y in (select id from living)
          and not exists (select 1 from person_distinctions d where d.a_id = least(x, y) and d.b_id = greatest(x, y))
        order by x, y, score desc)
      select jsonb_build_object('id', a.id, 'givenName', a.given_name, 'familyName', a.family_name,
          'organisation', coalesce(ao.acronym, ao.name_en)) as a,
        jsonb_build_object('id', b.id, 'givenName', b.given_name, 'familyName', b.family_name,
          'organisation', coalesce(bo.acronym, bo.name_en)) as b,
        best.likeness, best.score::float8 as score, (select count(*)::int from best) as total
      from best join people a on a.id = best.x left join organisations ao on ao.id = a.organisation_id
        join people b on b.id = best.y left join organisations bo on bo.id = b.organisation_id
      order by best.score desc, a.family_name, a.id, b.id limit ${limit}`);
    return { items: rows, total: rows[0]?.total ?? 0 };
  },
  records: ({ output }) => ({
    subjectType: 'person',
    subjectId: null,
    after: { shown: output.items.length },
  }),
});

/** Both records with everything that a choice needs. */
export const comparePeople = query({
  action: 'person.merge',
  input: Pair,
  async run({ db, input }) {
    const { rows } = await db.execute<ComparedPerson>(sql`
      select h.id, h.version, h.given_name as "givenName", h.family_name as "familyName",
        h.organisation_id as "organisationId", coalesce(o.acronym, o.name_en) as organisation, h.languages,
        h.preferred_language as "preferredLanguage", h.duty_station as "dutyStation", h.time_zone as "timeZone",
        (select coalesce(jsonb_agg(jsonb_build_object('kind', t.kind, 'value', t.value) order by t.kind, t.created_at), '[]')
          from person_contacts t where t.person_id = h.id) as contacts,
        (select count(*)::int from assignments a where a.person_id = h.id) as assignments
      from people h left join organisations o on o.id = h.organisation_id
      where h.id in (${input.a}, ${input.b}) and h.merged_into_id is null and h.erased_at is null`);
    const [a, b] = [rows.find(({ id }) => id === input.a), rows.find(({ id }) => id === input.b)];
    if (!a || !b || a === b) throw new Refusal('not_found');
    return { a, b };
  },
  records: ({ input }) => ({ subjectType: 'person', subjectId: input.a }),
});
