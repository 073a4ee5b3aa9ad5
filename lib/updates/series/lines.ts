import { type SQL, sql } from 'drizzle-orm';

export type Chosen = {
  rhythm: string | SQL;
  since: string;
  until: string;
  operation?: string | undefined;
  by: 'operation' | 'structure';
  /** Which indicators, as a condition on `i`. */
  indicators: SQL;
  group?: string | undefined;
};

/** The sections in the order of the form. */
export const sectionPlace = sql`array_position(
  array['eore', 'land_release', 'casualties', 'victim_assistance', 'coordination'], i.section)`;

/**
 * The lines: who reports (an operation as a whole, or one of its structures), and what of. Where something reports for
 * the whole operation, its structures' figures may be in it, so they stand beside it only when asked for, and nothing
 * is ever added up over who reports or over time.
 */
export const lines = ({ rhythm, since, until, operation, by, indicators }: Chosen): SQL => sql`
  asked as materialized (
    select coalesce(u.operation_id::text, '-') || coalesce('/' || u.structure_id, '') as reporter,
      u.id, u.code, u.operation_id, u.structure_id, u.since, u.until, u.status, u.submitted_version, u.submitted_at
    from updates u where u.rhythm = ${rhythm} and u.status <> 'not_due'
      and u.since <= ${until}::date and u.until >= ${since}::date
      and ${operation ? sql`u.operation_id = ${operation}::uuid` : sql`true`}
  ),
  reporters as (select distinct reporter, operation_id, structure_id from asked),
  lines as (
    select r.reporter || '/' || i.code as id, r.reporter,
      coalesce(o.code, '') || ' ' || coalesce(st.name_en, '') || ' ' || lpad(${sectionPlace}::text, 3, '0') || lpad(i.position::text, 6, '0') as place,
      r.operation_id, r.structure_id, i.code as indicator
    from reporters r left join operations o on o.id = r.operation_id left join structures st on st.id = r.structure_id
    cross join indicators i
    where ${indicators} and (${by === 'structure' ? sql`true` : sql`r.structure_id is null`} or coalesce(r.operation_id::text, '') not in (
      select coalesce(w.operation_id::text, '') from reporters w where w.structure_id is null))
  )`;

const ofGroup = (group: string | undefined) => (group ? sql`f."group" = ${group}` : sql`true`);

/** What a version says of an indicator: the sum of its groups, and null where all were left blank. */
const said = (number: SQL, group: string | undefined) => sql`(
  select sum(f.value) as value, count(*)::int as groups from update_figures f
  where f.update_id = a.id and f.number = ${number} and f.indicator_code = l.indicator and ${ofGroup(group)})`;

/**
 * Every period that was asked of these lines, with its figure as it was last sent. `was` is what stood before the
 * first correction, which is a version with a reason. Two schedules that ask for one period: what was sent last.
 */
export const pointsOf = (of: string, { group }: Pick<Chosen, 'group'>): SQL => sql`
  select distinct on (l.id, a.since) l.id as line, a.id, a.code, a.since, a.until, a.status, now.value, a.submitted_at,
    case when now.groups > 0 and cardinality(i.groups) > 0 and ${group ? sql`false` : sql`true`}
      then cardinality(i.groups) - now.groups else 0 end as blank,
    c.number is not null and before.value is distinct from now.value as corrected, before.value as was
  from ${sql.identifier(of)} l join indicators i on i.code = l.indicator
  join asked a on a.reporter = l.reporter
  cross join lateral ${said(sql`a.submitted_version`, group)} now
  left join lateral (select min(v.number) as number from update_versions v
    where v.update_id = a.id and v.reason is not null and a.submitted_version > 0) c on a.submitted_version > 0
  left join lateral ${said(sql`c.number - 1`, group)} before on c.number is not null
  order by l.id, a.since, a.submitted_at desc nulls last, a.id`;

const named = (table: string) =>
  sql.raw(`jsonb_build_object('id', ${table}.id, 'nameEn', ${table}.name_en, 'nameFr', ${table}.name_fr)`);

/** A line `p` as it is shown, with its points in order; beside it `i`, its indicator. */
export const lineShown = sql`p.id,
  (select ${named('o')} || jsonb_build_object('code', o.code) from operations o where o.id = p.operation_id) as operation,
  (select ${named('st')} from structures st where st.id = p.structure_id) as structure,
  jsonb_build_object('code', i.code, 'section', i.section, 'nameEn', i.name_en, 'nameFr', i.name_fr, 'unit', i.unit,
    'decimals', i.decimals, 'groups', i.groups, 'source', i.source) as indicator,
  (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'code', s.code, 'since', s.since, 'until', s.until,
    'status', s.status, 'value', trim_scale(s.value)::text, 'blank', s.blank, 'corrected', s.corrected,
    'was', trim_scale(s.was)::text) order by s.since), '[]') from points s where s.line = p.id) as points`;
