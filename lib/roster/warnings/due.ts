import { type SQL, sql } from 'drizzle-orm';
import { everyOnDayOf } from '../posts/on-day.ts';

/** Days ahead of an end at which whoever answers for a post is told, and the word for each. */
export const aheadOf = { ends_in_7: 7, ends_in_30: 30, ends_in_90: 90 } as const;

/** A platform that stood still for some days still tells what fell vacant meanwhile; older vacancies are known. */
const vacantDays = 7;

/**
 * What there is to tell of posts on a day, as a subquery: ends within 90 days that nobody follows, and posts that fell
 * vacant. Each under the tightest word that fits, so that a post comes up at 90, at 30 and at 7 days, and once vacant.
 */
export const dueOn = (day: string): SQL => sql`(
  select p.id as post_id, p.operation_id, p.sharing,
    case when g.kind = 'vacant' then 'vacant'
      when f.held_until <= ${day}::date + ${aheadOf.ends_in_7}::int then 'ends_in_7'
      when f.held_until <= ${day}::date + ${aheadOf.ends_in_30}::int then 'ends_in_30'
      else 'ends_in_90' end as kind,
    case when g.kind = 'vacant' then g.vacant_since else f.held_until end as day
  from posts p ${everyOnDayOf(day)}
  where p.since <= ${day}::date and (p.until is null or p.until >= ${day}::date) and (
    (g.kind = 'vacant' and g.vacant_since > ${day}::date - ${vacantDays}::int)
    or (f.holders > 0 and f.held_until <= ${day}::date + ${aheadOf.ends_in_90}::int and f.next_since is null
      and (p.until is null or p.until > f.held_until))))`;
