import { sql } from 'drizzle-orm';
import { fetched } from '#db/bulk.ts';
import { sharingLevels } from '#db/enums.ts';
import types from '#db/reference/organisation-types.json' with { type: 'json' };
import type { Actor } from '#lib/access/actor.ts';
import { stream } from '#lib/access/operation.ts';
import { coded } from '#lib/exchange/coded.ts';
import { type FieldRow, fieldColumns } from '#lib/exchange/field-columns.ts';
import type { Fields } from '#lib/exchange/fields.ts';
import { counts, sortName, wantedOrganisations } from './queries.ts';
import { OrganisationFilter } from './schema.ts';

const typeCodes = coded(
  types.map(({ code }) => code),
  null,
);

/** The columns of organisations in files; no import reads them, for organisations come with what names them. */
const fields = {
  id: { tag: '#org+id' },
  operation: { tag: '#operation+code' },
  acronym: { tag: '#org+acronym' },
  nameEn: { tag: '#org+name+i_en' },
  nameFr: { tag: '#org+name+i_fr' },
  type: { tag: '#org+type+code', coded: typeCodes },
  country: { tag: '#country+code' },
  pillars: { tag: '#sector+pillar+list' },
  structuresLed: { tag: '#indicator+structures+led+num' },
  postsStaffed: { tag: '#indicator+posts+num' },
  peopleKnown: { tag: '#indicator+people+num' },
  sharing: { tag: '#meta+sharing', coded: coded(sharingLevels, null) },
} as const satisfies Fields;

export const exportOrganisations = stream({
  action: 'organisation.export',
  input: OrganisationFilter.omit({ limit: true, cursor: true, sort: true }),
  records: ({ input }) => ({ subjectType: 'organisation', subjectId: null, after: { filter: input } }),
  rows: ({ db, actor, input }) =>
    fetched<FieldRow>(
      db,
      sql`select organisations.id, o.code as operation, organisations.acronym, organisations.name_en as "nameEn",
        organisations.name_fr as "nameFr", organisations.type_code as type, organisations.country_id as country,
        organisations.pillars::text[] as pillars, ${counts.leads} as "structuresLed", ${counts.posts} as "postsStaffed",
        ${counts.people} as "peopleKnown", organisations.sharing
      from organisations left join operations o on o.id = organisations.operation_id
      where ${wantedOrganisations(input) ?? sql`true`}
      order by ${sortName(actor.locale)}, organisations.id`,
    ),
});

export const organisationColumns = ({ locale }: Actor) => fieldColumns(fields, Object.keys(fields), locale);
