import { sql } from 'drizzle-orm';
import { rhythm } from '../confirmations/rhythm.ts';
import { namesShown, organisationJson, personShown } from '../names.ts';
import { holds } from './holds.ts';

/** A detail that nobody has confirmed for so long is shown to nobody until somebody does. */
const fresh = sql.raw(
  `coalesce(t.confirmed_at, t.created_at) >= current_date - interval '${rhythm.hiddenAfter} months'`,
);

/** Who is in post `p` on a day, with the contacts that this reader's level reaches; no name where names are hidden. */
export const peopleIn = (asOf: string) => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('until', a.until, 'organisation', ${organisationJson('org')},
    'personId', case when ${namesShown(sql`a.operation_id`)} and ${personShown(sql`h.id`)} then h.id end,
    'name', case when ${namesShown(sql`a.operation_id`)} then h.given_name || ' ' || h.family_name end,
    'contacts', case when ${namesShown(sql`a.operation_id`)} then (
      select coalesce(jsonb_agg(jsonb_build_object('kind', t.kind, 'value', t.value, 'label', t.label)
        order by t.kind, t.created_at, t.value), '[]')
      from person_contacts t where t.person_id = h.id and ${fresh}) else '[]' end)
    order by a.since), '[]')
  from assignments a join staffing_codes c on c.code = a.staffing_code and c.share <> 'vacant'
    left join people h on h.id = a.person_id
    left join organisations org on org.id = coalesce(a.organisation_id, h.organisation_id)
  where a.post_id = p.id and ${holds('a', asOf)})`;
