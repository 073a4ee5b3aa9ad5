import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { PostRole, RosterWarningKind } from '#db/enums.ts';
import type { Actor } from '#lib/access/actor.ts';
import { query } from '#lib/access/operation.ts';
import { Day } from '#lib/http/fields.ts';
import { namesShown } from '../names.ts';
import { dueOn } from './due.ts';

export type Warning = {
  postId: string;
  kind: RosterWarningKind;
  day: string;
  days: number;
  role: PostRole;
  titleEn: string | null;
  titleFr: string | null;
  structureEn: string;
  structureFr: string;
  placeEn: string | null;
  placeFr: string | null;
  /** Null where nobody is in post, or names are not for this reader. */
  holder: string | null;
};

/**
 * What there was to tell on a day and still is: an end that somebody follows by now, or a post that was filled, needs
 * nobody's attention. A field coordinator is told of the own operations only, wherever else they may read.
 */
export const listWarnings = query({
  action: 'post.read',
  input: z.object({
    day: Day.describe('The day they came up'),
    asOf: Day.describe('The day they must still hold'),
  }),
  async run({ db, actor, input: { day, asOf } }) {
    const { rows } = await db.execute<Warning>(sql`
      select w.post_id as "postId", w.kind, w.day, abs(w.day - ${asOf}::date) as days, p.role, p.title_en as "titleEn",
        p.title_fr as "titleFr", s.name_en as "structureEn", s.name_fr as "structureFr", o.name_en as "placeEn",
        o.name_fr as "placeFr",
        (select string_agg(h.given_name || ' ' || h.family_name, ', ') from assignments a
          join people h on h.id = a.person_id and ${namesShown(sql`a.operation_id`)}
          where a.post_id = p.id and a.since <= ${asOf}::date and (a.until is null or a.until >= ${asOf}::date)) as holder
      from roster_warnings w
        join ${dueOn(asOf)} due on due.post_id = w.post_id and due.day = w.day and (due.kind = 'vacant') = (w.kind = 'vacant')
        join posts p on p.id = w.post_id join structures s on s.id = p.structure_id
        left join operations o on o.id = p.operation_id
      where (w.sent_at at time zone 'UTC')::date = ${day}::date and ${answersFor(actor)}
      order by w.kind = 'vacant' desc, w.day, w.post_id limit 200`);
    return { items: rows };
  },
});

/** The posts that this actor is told of: Geneva of all, a field coordinator of the own operations. */
function answersFor({ grants }: Actor) {
  if (grants.some(({ role, scope }) => role === 'geneva_coordinator' && scope === 'global')) return sql`true`;
  const own = grants.flatMap(({ role, operations }) => (role === 'field_coordinator' ? operations : []));
  if (own.length === 0) return sql`false`;
  return sql`p.operation_id in (${sql.join(
    own.map((id) => sql`${id}::uuid`),
    sql`, `,
  )})`;
}
