import { type SQL, sql } from 'drizzle-orm';
import { longVacancyDays, soonDays, stripWindow, urgentDays } from '../status.ts';

/** Each time a person holds a post by more than a vacancy's code: whether on the day, and by what share. */
const eachHeld = (day: string) => sql`
  select a.post_id, a.since, a.until, c.share,
    a.since <= ${day}::date and (a.until is null or a.until >= ${day}::date) as held
  from assignments a join staffing_codes c on c.code = a.staffing_code and c.share <> 'vacant'`;

/** What a day makes of them, as columns over the times of one post. */
const dayColumns = (day: string) => sql`
  count(*) filter (where held) as holders,
  case min(case share when 'dedicated' then 1 when 'double' then 2 else 3 end) filter (where held)
    when 1 then 'dedicated' when 2 then 'double' when 3 then 'surge' end as arrangement,
  nullif(max(coalesce(until, 'infinity')) filter (where held), 'infinity') as held_until,
  max(until) filter (where until < ${day}::date) as last_end,
  min(since) filter (where since > ${day}::date) as next_since`;

/** As the lateral join `f`, from `times`. */
const shown = sql.raw(`cross join lateral (select times.held_until, times.last_end, times.next_since,
  coalesce(times.holders, 0) as holders, coalesce(times.arrangement, 'vacant') as arrangement) f`);

/** In which of its states post `p` is, as the lateral join `g`. */
const kindOn = (day: string) => sql`
  cross join lateral (
    select greatest(p.since, f.last_end + 1) as vacant_since,
      case when p.since > ${day}::date then 'planned'
        when p.until < ${day}::date then 'ended'
        when f.holders = 0 then 'vacant'
        when f.held_until <= ${day}::date + ${sql.raw(String(soonDays))} then 'ending'
        else 'in_post' end as kind
  ) g`;

/**
 * What a day shows of the post `p`, as lateral joins `f` and `g`: the SQL twin of `onDay` and `postStatus` in
 * ../status.ts, for lists that filter, count and sort by it. A test holds both to the same answers.
 */
export const onDayOf = (day: string) => sql`
  cross join lateral (
    select ${dayColumns(day)} from (${eachHeld(day)} where a.post_id = p.id) each_held
  ) times ${shown} ${kindOn(day)}`;

/**
 * The same for a list of very many posts: all assignments are gone through once, instead of those of each post in turn,
 * which of ten thousand posts takes a quarter of the time.
 */
export const everyOnDayOf = (day: string) => sql`
  left join (
    select post_id, ${dayColumns(day)} from (${eachHeld(day)}) each_held group by post_id
  ) times on times.post_id = p.id ${shown} ${kindOn(day)}`;

/** Most pressing first: the longest vacancy, then the nearest end; open-ended last. */
export const pressing = (day: string) => sql`case g.kind when 'vacant' then g.vacant_since - ${day}::date
  else coalesce(f.held_until - ${day}::date, 1000000) + 1 end`;

/**
 * The coverage strip of `p` and its vacant days of the year, as a lateral join `strip`. A vacancy that lies ahead is
 * drawn when its end is known, or when it begins within days; a contract that simply ends next year is no vacancy yet.
 */
export function stripOf(day: string, named: SQL) {
  const { since, until } = stripWindow(day);
  const shown = sql`daterange(${since}::date, ${until}::date, '[]')`;
  return sql`
  cross join lateral (
    select datemultirange(daterange(p.since, p.until, '[]'))
      - coalesce(range_agg(daterange(a.since, a.until, '[]')), '{}'::datemultirange) as free
    from assignments a where a.post_id = p.id
  ) vacancy
  cross join lateral (
    select coalesce(jsonb_agg(jsonb_build_object('since', lower(part), 'until', upper(part) - 1,
      'share', share, 'name', name) order by part, share), '[]') as segments
    from (
      select daterange(a.since, a.until, '[]') * ${shown} as part, c.share,
        case when ${named} then left(h.given_name, 1) || '. ' || h.family_name end as name
      from assignments a join staffing_codes c on c.code = a.staffing_code
        left join people h on h.id = a.person_id
      where a.post_id = p.id
      union all
      select gap * ${shown}, 'vacant', null from unnest(vacancy.free) gap
      where lower(gap) <= ${day}::date or not upper_inf(gap)
        or lower(gap) <= ${day}::date + ${sql.raw(String(urgentDays + 1))}
    ) parts where not isempty(part)
  ) strip
  cross join lateral (
    select coalesce(sum(upper(gap) - lower(gap)), 0)::int as days
    from unnest(vacancy.free * datemultirange(daterange(date_trunc('year', ${day}::date)::date, ${day}::date, '[]'))) gap
  ) year`;
}

/** The same days as one expression, for a list that is sorted by them. */
export const vacantDaysOf = (day: string) => sql`(
  select coalesce(sum(upper(gap) - lower(gap)), 0)::int from unnest((
    select datemultirange(daterange(p.since, p.until, '[]'))
      - coalesce(range_agg(daterange(a.since, a.until, '[]')), '{}'::datemultirange)
    from assignments a where a.post_id = p.id
  ) * datemultirange(daterange(date_trunc('year', ${day}::date)::date, ${day}::date, '[]'))) gap)`;

export const longVacancy = sql.raw(`(year.days > ${longVacancyDays})`);

/** Days that `p` existed, and days that somebody held it, in the twelve months up to the day. */
export const pastYearOf = (day: string) => sql`
  cross join lateral (
    select coalesce(sum(upper(life) - lower(life)), 0) as days from unnest(
      datemultirange(daterange(p.since, p.until, '[]')) * datemultirange(daterange(${day}::date - 364, ${day}::date, '[]'))
    ) life
  ) lived
  cross join lateral (
    select lived.days, coalesce(sum(upper(part) - lower(part)), 0) as held
    from unnest((
      select coalesce(range_agg(daterange(a.since, a.until, '[]')), '{}'::datemultirange)
      from assignments a where a.post_id = p.id
    ) * datemultirange(daterange(p.since, p.until, '[]')) * datemultirange(daterange(${day}::date - 364, ${day}::date, '[]'))) part
  ) past`;
