import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '#lib/access/operation.ts';
import { Key } from '#lib/http/fields.ts';
import { seek } from '#lib/http/list.ts';
import { matchesWords } from '#lib/http/words.ts';
import { Refusal } from '#lib/refusal.ts';
import { NameFilter, type OrganisationName } from './schema.ts';

type Row = z.input<typeof OrganisationName>;

/** Below this two names have little more in common than "international" and "organisation". */
const alike = 0.3;

const records = sql`(select count(*)::int from proposals p where app.fold(p.organisation_name) = app.fold(n.name))
  + (select count(*)::int from donor_fund_projects d where app.fold(d.organisation_name) = app.fold(n.name))
  + (select count(*)::int from activities a where app.fold(a.organisation_name) = app.fold(n.name))`;

/** Ours that a name may mean: the same acronym, a name or a spelling that is alike. */
const suggestions = (most: number) => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', id, 'nameEn', name_en, 'nameFr', name_fr, 'acronym', acronym,
    'likeness', round(likeness::numeric, 2)) order by likeness desc, name_en), '[]')
  from (select * from (
      select o.id, o.name_en, o.name_fr, o.acronym, greatest(
        similarity(app.fold(o.name_en), app.fold(n.name)), similarity(app.fold(o.name_fr), app.fold(n.name)),
        (select max(similarity(app.fold(i.value), app.fold(n.name))) from organisation_identifiers i
          where i.organisation_id = o.id and i.system = 'alias'),
        case when app.fold(o.acronym) in (app.fold(n.acronym), app.fold(n.name)) then 0.6 end) as likeness
      from organisations o where o.merged_into_id is null) every_one
    where likeness >= ${alike} order by likeness desc, name_en limit ${most}) best)`;

const columns = (most: number): SQL => sql`n.id, n.name, n.acronym, n.website, n.source, n.status, n.version,
  ${records} as records, (select jsonb_build_object('id', o.id, 'nameEn', o.name_en, 'nameFr', o.name_fr,
    'acronym', o.acronym) from organisations o where o.id = n.organisation_id) as organisation,
  ${suggestions(most)} as suggestions`;

/** Names that files gave an organisation and that nobody knew, those of most records first. */
export const listOrganisationNames = query({
  action: 'organisation_name.read',
  input: NameFilter,
  async run({ db, input: { status, q, ...paging } }) {
    const sorts = { records: { by: records, type: 'int' }, name: { by: sql`app.fold(n.name)` } } as const;
    const place = seek(paging, sorts, sql`n.id`);
    const wanted = sql`n.status = ${status} and ${q ? matchesWords(sql`app.fold(n.name)`, q) : sql`true`}`;
    const { rows } = await db.execute<Row & { cursorKey: string; total: number }>(sql`
      select ${columns(1)}, ${place.key} as "cursorKey",
        (select count(*)::int from organisation_names n where ${wanted}) as total
      from organisation_names n where ${wanted} and ${place.where ?? sql`true`}
      order by ${sql.join([...place.orderBy], sql`, `)} limit ${place.limit}`);
    return place.page(rows, rows[0]?.total ?? 0);
  },
});

export const getOrganisationName = query({
  action: 'organisation_name.read',
  input: Key,
  async run({ db, input }): Promise<Row> {
    const { rows } = await db.execute<Row>(sql`
      select ${columns(8)} from organisation_names n where n.id = ${input.id}::uuid`);
    if (!rows[0]) throw new Refusal('not_found');
    return rows[0];
  },
});

/** How many wait, for the pages that say so. */
export const countOrganisationNames = query({
  action: 'organisation_name.read',
  input: z.object({}),
  async run({ db }): Promise<number> {
    const { rows } = await db.execute<{ waiting: number }>(
      sql`select count(*)::int as waiting from organisation_names where status = 'waiting'`,
    );
    return rows[0]?.waiting ?? 0;
  },
});
