import { type SQL, sql } from 'drizzle-orm';
import { fetched } from '#db/bulk.ts';
import type { AgencyRole, LinkType } from '#db/enums.ts';
import type { Actor } from '#lib/access/actor.ts';
import { stream } from '#lib/access/operation.ts';
import { type FieldRow, fieldColumns } from '#lib/exchange/field-columns.ts';
import { today } from '#lib/http/fields.ts';
import { listedStructures, nameIn } from './narrowed.ts';
import { coordinatorOn, holds, phaseOn, phaseSince } from './row.ts';
import { StructureFilter } from './schema.ts';
import { structureFields } from './structure-fields.ts';

/** The one above along a line, as the importer finds it: see worldOf. */
const aboveOn = (type: LinkType, asOf: string, name: SQL) => sql`(select s.${name} from structures s
  where s.archived_at is null and s.id = (select min(l.to_id::text)::uuid from structure_links l
    where l.from_id = structures.id and l.type = ${type}::link_type and ${holds('l', asOf)}))`;

const agenciesOn = (role: AgencyRole, asOf: string) => sql`structure_agencies g
  join organisations x on x.id = g.organisation_id and x.merged_into_id is null
  where g.structure_id = structures.id and g.role = ${role}::agency_role and ${holds('g', asOf)}`;

/** Structures as a file: every one that the filters mean, as it stood on the day. */
export const exportStructures = stream({
  action: 'structure.export',
  input: StructureFilter.omit({ limit: true, cursor: true, sort: true }),
  records: ({ input }) => ({ subjectType: 'structure', subjectId: null, after: { filter: input } }),
  rows({ db, actor, input }) {
    const day = input.asOf ?? today();
    const name = sql.raw(actor.locale === 'fr' ? 'name_fr' : 'name_en');
    return fetched<FieldRow>(
      db,
      sql`select structures.id, o.code as operation, structures.name_en as "nameEn", structures.name_fr as "nameFr",
        structures.acronym, structures.type, structures.arrangement, structures.cluster_code as "clusterCode",
        ${aboveOn('part_of', day, name)} as "partOf", ${aboveOn('supported_by', day, name)} as "supportedBy",
        (select coalesce(x.acronym, x.name_en) from ${agenciesOn('cluster_lead_agency', day)}
          order by g.organisation_id::text limit 1) as lead,
        structures.location, (select min(f.since)::text from structure_phases f where f.structure_id = structures.id)
          as since, structures.languages, structures.meets, structures.mailing_list as "mailingList",
        structures.tor_year as "torYear", structures.strategy_year as "strategyYear", structures.note,
        structures.sharing, ${phaseOn(day)} as status, ${phaseSince(day)} as "phaseSince",
        (select array_agg(coalesce(x.acronym, x.name_en) order by g.since, x.name_en)
          from ${agenciesOn('co_lead_agency', day)}) as "coLeads",
        ${coordinatorOn(day)} ->> 'name' as coordinator,
        (select count(*)::int from structure_members m join organisations x on x.id = m.organisation_id
          where m.structure_id = structures.id and ${holds('m', day)}) as "memberCount"
      from structures left join operations o on o.id = structures.operation_id
      where ${listedStructures(input, day) ?? sql`true`}
      order by o.code nulls last, ${nameIn(actor.locale)}, structures.id`,
    );
  },
});

export const structureColumns = ({ locale }: Actor) =>
  fieldColumns(structureFields, Object.keys(structureFields), locale);
