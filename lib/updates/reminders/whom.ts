import { type SQL, sql } from 'drizzle-orm';
import type { SharingLevel, UpdateReminderKind } from '#db/enums.ts';
import { holdsToday } from '#lib/submissions/interest.ts';

export type Told = {
  updateId: string;
  kind: UpdateReminderKind;
  accountId: string;
  /** Where the reader lives; else where most of the operation's people do; Geneva for Geneva. */
  timeZone: string | null;
  dueOn: string;
  remindDaysBefore: number;
  operationId: string | null;
  sharing: SharingLevel;
};

const geneva = 'Europe/Zurich';

/** The furthest that a weekend moves a reminder, and a day for the far side of the date line. */
const slack = 4;

const zone = (fallback: SQL) => sql`coalesce(h.time_zone, ${fallback})`;

const reaches = sql`(g.scope = 'global' or exists (select from grant_operations x
  where x.grant_id = g.id and x.operation_id = o.operation_id))`;

/**
 * Who there is to tell of each update that has not come, and was not told of it: those who write it, the operation's
 * co-coordinators once it is late (they alone from the start where nobody else writes), the Geneva coordinators who
 * reach it. On which day each is told is asked of their own calendar.
 */
export const toldBy = (day: string): SQL => sql`
  with open as (
    select u.id, u.operation_id, u.sharing, u.structure_id, u.due_on, s.remind_days_before
    from updates u join reporting_schedules s on s.id = u.schedule_id
    where u.status in ('due', 'overdue') and u.due_on - s.remind_days_before - ${slack}::int <= ${day}::date
  ), zones as (
    select t.operation_id, mode() within group (order by h.time_zone) as time_zone
    from assignments t join people h on h.id = t.person_id
    where t.operation_id in (select operation_id from open) and h.time_zone is not null
      and coalesce(t.until, 'infinity') >= current_date
    group by 1
  ), co as (
    select distinct o.id, a.id as account_id
    from open o join posts p on p.operation_id = o.operation_id and p.role = 'co_coordinator'
        and (o.structure_id is null or p.structure_id = o.structure_id)
      join assignments t on t.post_id = p.id and t.since <= current_date
        and coalesce(t.until, 'infinity') >= current_date
      join accounts a on a.person_id = t.person_id
  ), writing as (
    select distinct o.id, g.account_id
    from open o join grants g on g.role = 'field_coordinator' and ${holdsToday} and ${reaches}
  ), first as (
    select w.id, w.account_id from writing w
    where not exists (select from co c where c.id = w.id and c.account_id = w.account_id)
      or not exists (select from writing v where v.id = w.id
        and not exists (select from co c where c.id = v.id and c.account_id = v.account_id))
  ), told as (
    select f.id, f.account_id, k.kind from first f cross join (values ('due_soon'), ('overdue')) k(kind)
    union all
    select c.id, c.account_id, 'co_coordinator' from co c
    where not exists (select from first f where f.id = c.id and f.account_id = c.account_id)
    union all
    select distinct o.id, g.account_id, 'geneva'
    from open o join grants g on g.role = 'geneva_coordinator' and ${holdsToday} and ${reaches}
  )
  select o.id as "updateId", t.kind, a.id as "accountId", o.due_on as "dueOn",
    o.remind_days_before as "remindDaysBefore", o.operation_id as "operationId", o.sharing,
    case when t.kind = 'geneva' then ${zone(sql`${geneva}`)} else ${zone(sql`z.time_zone`)} end as "timeZone"
  from told t join open o on o.id = t.id join accounts a on a.id = t.account_id
    left join people h on h.id = a.person_id left join zones z on z.operation_id = o.operation_id
  where a.status = 'active' and a.warning_mails
    and not exists (select from update_reminders r
      where r.update_id = o.id and r.account_id = a.id and r.kind = t.kind::update_reminder_kind)
  order by a.id, o.due_on`;
