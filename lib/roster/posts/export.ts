import { sql } from 'drizzle-orm';
import { fetched } from '#db/bulk.ts';
import type { Actor } from '#lib/access/actor.ts';
import { stream } from '#lib/access/operation.ts';
import { type FieldRow, fieldColumns } from '#lib/exchange/field-columns.ts';
import { today } from '#lib/http/fields.ts';
import { namesShown } from '../names.ts';
import { among, kept } from './filter.ts';
import { everyOnDayOf } from './on-day.ts';
import { postFields } from './post-fields.ts';
import { RosterFilter } from './schema.ts';

/** The roster as a file: every post that the filters mean on the day, with who holds it where names are shown. */
export const exportPosts = stream({
  action: 'post.export',
  input: RosterFilter.omit({ limit: true, cursor: true, sort: true }),
  records: ({ input }) => ({ subjectType: 'post', subjectId: null, after: { filter: input } }),
  rows({ db, actor, input }) {
    const day = input.asOf ?? today();
    const name = sql.raw(actor.locale === 'fr' ? 'name_fr' : 'name_en');
    return fetched<FieldRow>(
      db,
      sql`select p.id, o.code as operation, s.${name} as structure, p.role, p.level, p.title_en as "titleEn",
        p.title_fr as "titleFr", p.staffing_code as "staffingCode", case when p.sole then 'yes' else 'no' end as sole,
        p.since, p.until, coalesce(x.acronym, x.name_en) as "fundingOrganisation", p.languages, p.location,
        p.recruitment, p.role_mailbox as "roleMailbox", p.sharing, p.kind as status,
        p.held_until as "heldUntil",
        (select array_agg(h.given_name || ' ' || h.family_name order by a.since, a.id)
          from assignments a join people h on h.id = a.person_id
          where a.post_id = p.id and a.since <= ${day}::date and (a.until is null or a.until >= ${day}::date)
            and ${namesShown(sql`a.operation_id`)}) as "heldBy"
      from (select p.*, g.kind, f.held_until from posts p ${everyOnDayOf(day)}
          where ${among(input, day)} and ${kept(input)}) p
        join structures s on s.id = p.structure_id
        left join operations o on o.id = p.operation_id
        left join organisations x on x.id = p.funding_organisation_id
      order by o.code nulls last, app.fold(s.${name}), p.level, p.role, p.since, p.id`,
    );
  },
});

export const postColumns = ({ locale }: Actor) => fieldColumns(postFields, Object.keys(postFields), locale);
