import { type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { fetched } from '#db/bulk.ts';
import type { Locale } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import { query, stream } from '#lib/access/operation.ts';
import { type FieldRow, fieldColumns } from '#lib/exchange/field-columns.ts';
import { today } from '#lib/http/fields.ts';
import { seek } from '#lib/http/list.ts';
import { matchesWords } from '#lib/http/words.ts';
import { Refusal } from '#lib/refusal.ts';
import { memberFields } from './import-members.ts';
import { MemberFilter, type StructureMembership } from './member-schema.ts';
import { holds } from './row.ts';

type Filters = Omit<z.output<typeof MemberFilter>, 'limit' | 'cursor' | 'sort'>;

const source = sql`from structure_members m join organisations x on x.id = m.organisation_id`;

function wanted({ id, ended, q }: Filters, day: string): SQL {
  const parts = [
    sql`m.structure_id = ${id}`,
    !ended && holds('m', day),
    q && matchesWords(sql`x.search`, q),
  ].filter((part): part is SQL => Boolean(part));
  return sql.join(parts, sql` and `);
}

const nameIn = (locale: Locale) =>
  sql`app.fold(coalesce(x.acronym, x.${sql.raw(locale === 'fr' ? 'name_fr' : 'name_en')}))`;

/** A structure out of reach has no members, and no list of them either. */
async function requireStructure(db: Db, id: string) {
  const { rows } = await db.execute(sql`select 1 from structures where id = ${id}`);
  if (rows.length === 0) throw new Refusal('not_found');
}

type Row = z.input<typeof StructureMembership>;

export const listMembers = query({
  action: 'structure.read',
  input: MemberFilter,
  async run({ db, actor, input }) {
    await requireStructure(db, input.id);
    const day = input.asOf ?? today();
    const sorts = { name: { by: nameIn(actor.locale) }, since: { by: sql`m.since`, type: 'date' } };
    const place = seek(input, sorts, sql`m.id`);
    const where = wanted(input, day);
    const { rows } = await db.execute<Row & { cursorKey: string; total: number }>(sql`
      select m.id, m.structure_id as "structureId", m.active, m.since, m.until, ${holds('m', day)} as current,
        m.sharing, m.version, jsonb_build_object('id', x.id, 'nameEn', x.name_en, 'nameFr', x.name_fr,
          'acronym', x.acronym, 'typeCode', x.type_code) as organisation,
        ${place.key} as "cursorKey", (select count(*)::int ${source} where ${where}) as total
      ${source} where ${where} and ${place.where ?? sql`true`}
      order by ${sql.join([...place.orderBy], sql`, `)} limit ${place.limit}`);
    return place.page(rows, rows[0]?.total ?? 0);
  },
});

/** The members of a structure as a file: every one that the filters mean. */
export const exportMembers = stream({
  action: 'structure.export',
  input: MemberFilter.omit({ limit: true, cursor: true, sort: true }),
  requires: ({ db, input }) => requireStructure(db, input.id),
  records: ({ input: { id, ...filter } }) => ({
    subjectType: 'structure',
    subjectId: id,
    after: { filter },
  }),
  rows: ({ db, actor, input }) =>
    fetched<FieldRow>(
      db,
      sql`select m.id, o.code as operation, s.${sql.raw(actor.locale === 'fr' ? 'name_fr' : 'name_en')} as structure,
        coalesce(x.acronym, x.name_en) as organisation, case when m.active then 'yes' else 'no' end as active,
        m.since, m.until, m.sharing, x.type_code as "organisationType"
      ${source} join structures s on s.id = m.structure_id left join operations o on o.id = m.operation_id
      where ${wanted(input, input.asOf ?? today())}
      order by ${nameIn(actor.locale)}, m.since, m.id`,
    ),
});

export const memberColumns = ({ locale }: Actor) =>
  fieldColumns(memberFields, Object.keys(memberFields), locale);
