import { type SQL, sql } from 'drizzle-orm';
import type { DonorFund, ImportKind } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import type { Importer } from '#lib/exchange/importer.ts';
import { organisationsMeant, queueNames, settledNames } from '#lib/organisations/known-names.ts';

/** What each list tells of a project, under our own names: compared, and written as it is. */
export type FundProject = {
  title: string;
  organisationName: string | null;
  organisationAcronym: string | null;
  countryId: string | null;
  place: string | null;
  year: number;
  amountUsd: string | null;
  startsOn: string | null;
  endsOn: string | null;
  approvedOn: string | null;
  status: string | null;
  allocation: string | null;
  sector: string | null;
  genderMarker: string | null;
  genderMarkerKind: 'GAM' | 'GM' | null;
  men: number | null;
  women: number | null;
  boys: number | null;
  girls: number | null;
  mineActionBasis: 'cluster' | 'words' | null;
};

const record =
  sql.raw(`p(title text, "organisationName" text, "organisationAcronym" text, "countryId" text, place text,
  year int, "amountUsd" numeric, "startsOn" date, "endsOn" date, "approvedOn" date, status text, allocation text,
  sector text, "genderMarker" text, "genderMarkerKind" text, men int, women int, boys int, girls int,
  "mineActionBasis" text, code text)`);

const columns =
  sql.raw(`title, organisation_name, organisation_acronym, country_id, place, year, amount_usd, starts_on,
  ends_on, approved_on, status, allocation, sector, gender_marker, gender_marker_kind, men, women, boys, girls,
  mine_action_basis, is_mine_action, source, as_of, import_id`);

/** What all lists of pooled funds share: a project is known by its code, and is gone when the list of its years drops it. */
export const fundImporter = (fund: DonorFund, kind: ImportKind, source: string) =>
  ({
    kind,
    action: 'appeal.import',
    sharing: 'partners',
    takesGzip: true,

    checks: (rows) => sql`select r.line, 'country_unknown' as reason, r.data ->> 'countryId' as reason_value
      from ${rows} r where r.data ->> 'countryId' is not null
        and not exists (select from countries c where c.id = r.data ->> 'countryId')`,

    notes: (rows) => {
      const named = sql`(select data ->> 'organisationName' as name, data ->> 'organisationAcronym' as acronym
        from ${rows} as told)`;
      return sql`select r.line, 'amount_rounded' as reason, r.about ->> 'rounded' as reason_value
        from ${rows} r where r.about ->> 'rounded' is not null
        union all
        select r.line, 'organisation_waits', r.data ->> 'organisationName'
        from ${rows} r where r.about ->> 'rounded' is null and r.data ->> 'organisationName' is not null
          and r.data ->> 'organisationName' not in (${settledNames(named)})`;
    },

    match: (rows) => sql`select r.line, d.id as subject_id from ${rows} r
      join donor_fund_projects d on d.fund = ${fund} and d.code = r.about ->> 'code'`,

    current: ({ since, until, country }) => sql`
      select d.id as subject_id, '' as part, d.code as key, concat_ws(' · ', d.code, d.title) as label,
        jsonb_build_object('title', d.title, 'organisationName', d.organisation_name,
          'organisationAcronym', d.organisation_acronym, 'countryId', d.country_id, 'place', d.place, 'year', d.year,
          'amountUsd', trim_scale(d.amount_usd)::text, 'startsOn', d.starts_on, 'endsOn', d.ends_on,
          'approvedOn', d.approved_on, 'status', d.status, 'allocation', d.allocation, 'sector', d.sector,
          'genderMarker', d.gender_marker, 'genderMarkerKind', d.gender_marker_kind, 'men', d.men, 'women', d.women)
        || jsonb_build_object('boys', d.boys, 'girls', d.girls, 'mineActionBasis', d.mine_action_basis) as data,
        d.gone_since, d.as_of, d.year between ${since ?? 0} and ${until ?? 0}
          and (${country ?? null}::text is null or ${country ?? null} in (d.place, d.country_id)) as covered
      from donor_fund_projects d where d.fund = ${fund}`,

    apply: (db, { id, asOf }) => applyFund(db, fund, source, id, asOf, kind),
  }) satisfies Partial<Importer>;

async function applyFund(
  db: Db,
  fund: DonorFund,
  source: string,
  id: string,
  asOf: string,
  kind: ImportKind,
): Promise<void> {
  const names = sql`(select data ->> 'organisationName' as name, data ->> 'organisationAcronym' as acronym,
    null::text as website from import_rows where import_id = ${id} and outcome in ('new', 'changed', 'unchanged'))`;
  await queueNames(db, names, kind);
  const written = (outcomes: SQL) => sql`import_rows r where r.import_id = ${id} and r.outcome ${outcomes}`;
  await db.execute(sql`
    insert into donor_fund_projects as d (fund, code, organisation_id, ${columns}, sharing)
    select ${fund}, p.code, known.id, p.title, p."organisationName", p."organisationAcronym", p."countryId", p.place,
      p.year, p."amountUsd", p."startsOn", p."endsOn", p."approvedOn", p.status, p.allocation, p.sector,
      p."genderMarker", p."genderMarkerKind", p.men, p.women, p.boys, p.girls, p."mineActionBasis",
      p."mineActionBasis" is not null, ${source}, ${asOf}::date, ${id}::uuid, 'public'
    from import_rows r cross join jsonb_to_record(r.data) as ${record}
      left join (${organisationsMeant(names)}) known on known.name = p."organisationName"
    where r.import_id = ${id} and r.outcome in ('new', 'changed')
    on conflict (fund, code) do update set
      organisation_id = case when d.organisation_name is not distinct from excluded.organisation_name
        then coalesce(d.organisation_id, excluded.organisation_id) else excluded.organisation_id end,
      gone_since = null, updated_at = now(),
      (${columns}) = (${excluded})`);
  await db.execute(sql`update import_rows r set subject_id = d.id from donor_fund_projects d
    where r.import_id = ${id} and r.outcome = 'new' and d.fund = ${fund} and d.code = r.data ->> 'code'`);
  await db.execute(sql`update donor_fund_projects d set gone_since = ${asOf}::date, import_id = ${id}::uuid
    from ${written(sql`= 'gone'`)} and r.subject_id = d.id`);
  await db.execute(sql`update donor_fund_projects d set as_of = ${asOf}::date
    from ${written(sql`= 'unchanged'`)} and r.subject_id = d.id and d.as_of < ${asOf}::date`);
}

const excluded = sql.raw(
  `title, organisation_name, organisation_acronym, country_id, place, year, amount_usd, starts_on, ends_on, approved_on,
  status, allocation, sector, gender_marker, gender_marker_kind, men, women, boys, girls, mine_action_basis,
  is_mine_action, source, as_of, import_id`
    .split(',')
    .map((name) => `excluded.${name.trim()}`)
    .join(', '),
);
