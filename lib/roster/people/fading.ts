import { type SQL, sql } from 'drizzle-orm';
import { rhythm } from '../confirmations/rhythm.ts';

/** A detail counts as confirmed when it was written down, until somebody confirms it. */
const confirmed = (contact: string) => sql.raw(`coalesce(${contact}.confirmed_at, ${contact}.created_at)`);

/** Months since the last confirmation, where that is so long ago that the value is hidden; null before. */
export const fadedMonths = (contact = 't'): SQL => sql`case
  when ${confirmed(contact)} < now() - make_interval(months => ${rhythm.hiddenAfter}::int)
  then (extract(year from age(now(), ${confirmed(contact)})) * 12
    + extract(month from age(now(), ${confirmed(contact)})))::int end`;

/**
 * The value of a contact detail for this reader: null where nobody has confirmed it for nine months, but for
 * Geneva and for whose it is. Every read of contact details selects this, and none the column.
 */
export const contactValue = (contact = 't'): SQL => sql`case
  when ${confirmed(contact)} >= now() - make_interval(months => ${rhythm.hiddenAfter}::int)
    or 'hq_only' in (coalesce((select app.reach()) ->> '*', ''),
      coalesce((select app.reach()) ->> ${sql.raw(contact)}.operation_id::text, ''))
    or ${sql.raw(contact)}.person_id = (select own.person_id from accounts own where own.id = (select app.account_id()))
  then ${sql.raw(contact)}.value end`;
