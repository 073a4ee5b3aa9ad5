import { sql } from 'drizzle-orm';
import { fetched } from '#db/bulk.ts';
import type { Actor } from '#lib/access/actor.ts';
import { stream } from '#lib/access/operation.ts';
import { type FieldRow, fieldColumns } from '#lib/exchange/field-columns.ts';
import { contactValue } from './fading.ts';
import { personFields } from './person-fields.ts';
import { wantedPeople } from './queries.ts';
import { PeopleFilter } from './schema.ts';

/** The details of one kind that this reader sees, those that faded left out. */
const details = (kind: 'email' | 'phone') => sql`(select array_agg(shown.value order by shown.at, shown.id)
  from (select t.id, t.created_at as at, ${contactValue()} as value from person_contacts t
    where t.person_id = h.id and t.kind = ${kind}) shown where shown.value is not null)`;

/** People as a file: nobody whose names are hidden, and contacts at the reader's level. */
export const exportPeople = stream({
  action: 'person.export',
  input: PeopleFilter.omit({ limit: true, cursor: true, sort: true }),
  records: ({ input }) => ({ subjectType: 'person', subjectId: null, after: { filter: input } }),
  rows: ({ db, input }) =>
    fetched<FieldRow>(
      db,
      sql`select h.id, o.code as operation, h.given_name as "givenName", h.family_name as "familyName",
        coalesce(org.acronym, org.name_en) as organisation, ${details('email')} as email, ${details('phone')} as phone,
        h.languages, h.preferred_language as "preferredLanguage", h.duty_station as "dutyStation",
        h.time_zone as "timeZone", h.sharing
      from people h left join organisations org on org.id = h.organisation_id
        left join operations o on o.id = h.operation_id
      where ${wantedPeople(input)}
      order by app.fold(h.family_name || ' ' || h.given_name), h.id`,
    ),
});

/** The whole name is for files of others: ours says which part is which. */
export const personColumns = ({ locale }: Actor) =>
  fieldColumns(
    personFields,
    Object.keys(personFields).filter((name) => name !== 'fullName'),
    locale,
  );
