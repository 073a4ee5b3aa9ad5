import { sql } from 'drizzle-orm';
import { fetched } from '#db/bulk.ts';
import type { Actor } from '#lib/access/actor.ts';
import { stream } from '#lib/access/operation.ts';
import { type FieldRow, fieldColumns } from '#lib/exchange/field-columns.ts';
import { today } from '#lib/http/fields.ts';
import { assignmentFields } from './import-assignments.ts';
import { assignmentsFrom, stateOn, wantedAssignments } from './queries.ts';
import { AssignmentFilter } from './schema.ts';

/** Assignments as a file, with who is in which post where names are shown. */
export const exportAssignments = stream({
  action: 'assignment.export',
  input: AssignmentFilter.omit({ limit: true, cursor: true, sort: true }),
  records: ({ input }) => ({ subjectType: 'assignment', subjectId: null, after: { filter: input } }),
  rows({ db, actor, input }) {
    const day = input.asOf ?? today();
    const name = sql.raw(actor.locale === 'fr' ? 'name_fr' : 'name_en');
    return fetched<FieldRow>(
      db,
      sql`select a.id, o.code as operation, s.${name} as structure, p.role, p.title_en as "titleEn", p.location,
        h.given_name as "givenName", h.family_name as "familyName", coalesce(ho.acronym, ho.name_en) as organisation,
        a.staffing_code as "staffingCode", a.since, a.until, case when h.id is not null then a.note end as note,
        a.sharing, ${stateOn(day)} as status, a.extended_from as "extendedFrom",
        case when h.id is not null then a.end_reason end as "endReason"
      ${assignmentsFrom} where ${wantedAssignments(input, day)}
      order by o.code nulls last, app.fold(s.${name}), p.role, a.since, a.id`,
    );
  },
});

/** The parts of a name are ours to tell; addresses stand in the export of people, at the reader's level. */
export const assignmentColumns = ({ locale }: Actor) =>
  fieldColumns(
    assignmentFields,
    Object.keys(assignmentFields).filter((name) => name !== 'fullName' && name !== 'email'),
    locale,
  );
