import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '#lib/access/operation.ts';
import { personShown } from '#lib/roster/people/queries.ts';

export const kinds = ['person', 'structure', 'operation', 'organisation', 'appeal'] as const;

export const SearchInput = z.object({
  q: z.string().trim().max(200).default(''),
  kind: z.enum(kinds).optional(),
});

export const Found = z
  .object({
    kind: z.enum(kinds),
    id: z.uuid(),
    label: z.string(),
    labelFr: z.string(),
    detail: z.string().nullable(),
  })
  .meta({ id: 'Found' });

const perKind = 10;

/** Every word must occur, in any order, accents and capitals aside; `%` and `_` are themselves. */
const likeAll = (column: string, words: string[]) =>
  sql.join(
    words.map(
      (word) => sql`${sql.raw(column)} like '%' || app.fold(${word.replace(/[\\%_]/g, '\\$&')}) || '%'`,
    ),
    sql` and `,
  );

/**
 * One search for the whole platform, in one statement. Row-level security narrows it: a record out of reach is not
 * found, and a name that an operation hides is found only by those who may read names there.
 */
export const search = query({
  action: 'operation.read',
  input: SearchInput,
  async run({ db, input: { q, kind } }) {
    const words = q.split(/\s+/).filter(Boolean).slice(0, 8);
    if (words.length === 0) return { items: [] };
    const among = {
      person: sql`select 'person' as kind, p.id, p.label, p.label as label_fr, coalesce(o.acronym, o.name_en) as detail
        from (select p.id, p.organisation_id, p.given_name || ' ' || p.family_name as label from people p
          where ${likeAll('p.search', words)} and p.merged_into_id is null and p.erased_at is null
            and ${personShown(sql`p.id`)}
          order by 3 limit ${perKind}) p
        left join organisations o on o.id = p.organisation_id order by 3`,
      structure: sql`select 'structure', s.id, s.name_en, s.name_fr, op.code from structures s
        left join operations op on op.id = s.operation_id
        where ${likeAll('s.search', words)} and s.archived_at is null order by 3, 2 limit ${perKind}`,
      operation: sql`select 'operation', o.id, o.name_en, o.name_fr, o.code from operations o
        where ${likeAll("app.fold(o.code || ' ' || o.name_en || ' ' || o.name_fr)", words)} order by 3 limit ${perKind}`,
      organisation: sql`select 'organisation', o.id, o.name_en, o.name_fr, o.acronym from organisations o
        where ${likeAll('o.search', words)} and o.merged_into_id is null order by 3, 2 limit ${perKind}`,
      appeal: sql`select 'appeal', a.id, a.name, a.name, a.code from appeals a
        where ${likeAll("app.fold(coalesce(a.code, '') || ' ' || a.name)", words)}
        order by a.starts_on desc nulls last, 3 limit ${perKind}`,
    } as const;
    const parts = (kind ? [kind] : kinds).map((each) => sql`(${among[each]})`);
    const { rows } = await db.execute<Record<string, string>>(sql.join(parts, sql` union all `));
    return {
      items: rows.map(
        ({ label_fr, ...row }) => ({ ...row, labelFr: label_fr }) as unknown as z.output<typeof Found>,
      ),
    };
  },
});
