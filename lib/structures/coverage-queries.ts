import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import { query } from '#lib/access/operation.ts';
import { today } from '#lib/http/fields.ts';
import { seek } from '#lib/http/list.ts';
import { matchesWords } from '#lib/http/words.ts';
import { Refusal } from '#lib/refusal.ts';
import { type AdminUnit, AdminUnitFilter, type Places, PlacesKey } from './coverage-schema.ts';
import { aliveOn, holds } from './row.ts';

/** Administrative units by name, the wider before the narrower of the same name: what a type-ahead asks. */
export const listAdminUnits = query({
  action: 'structure.read',
  input: AdminUnitFilter,
  async run({ db, input: { q, country, operation, level, parent, ...paging } }) {
    const name = sql`app.fold(u.name) || ' ' || u.level`;
    const place = seek(paging, { name: { by: name } }, sql`u.pcode`, 'text');
    const wanted = sql.join(
      [
        sql`true`,
        ...(q ? [matchesWords(sql`u.search`, q)] : []),
        ...(country ? [sql`u.country_id = ${country}`] : []),
        ...(level ? [sql`u.level = ${level}`] : []),
        ...(parent ? [sql`u.parent_pcode = ${parent}`] : []),
        ...(operation
          ? [
              sql`u.country_id in (select oc.country_id from operation_countries oc
                where oc.operation_id = ${operation}::uuid)`,
            ]
          : []),
      ],
      sql` and `,
    );
    const { rows } = await db.execute<z.output<typeof AdminUnit> & { cursorKey: string; total: number }>(sql`
      select u.pcode as id, u.pcode, u.name, u.level, u.country_id as "countryId", ${place.key} as "cursorKey",
        case when up.pcode is not null then jsonb_build_object('pcode', up.pcode, 'name', up.name) end as parent,
        (select count(*)::int from admin_units u where ${wanted}) as total
      from admin_units u left join admin_units up on up.pcode = u.parent_pcode and u.level = 2
      where ${wanted} and ${place.where ?? sql`true`}
      order by ${sql.join([...place.orderBy], sql`, `)} limit ${place.limit}`);
    return place.page(rows, rows[0]?.total ?? 0);
  },
});

type Place = z.output<typeof Places>['places'][number];

/**
 * Who covers each unit of level 1 of an operation on a day. A unit that nobody covers is in it too: the gap is what
 * one looks for. Structures whose life has ended cover nothing.
 */
export const getPlaces = query({
  action: 'structure.read',
  input: PlacesKey,
  async run({ db, input: { id, asOf = today() } }) {
    // The operation itself comes first: without it there is no row, and with no unit one without a p-code.
    const { rows } = await db.execute<Place | { pcode: null }>(sql`
      with held as (
        select case when u.level = 1 then u.pcode else u.parent_pcode end as pcode, structures.id,
          structures.name_en, structures.name_fr, structures.type, bool_or(u.level = 1) as whole,
          coalesce(jsonb_agg(u.name order by u.name) filter (where u.level = 2), '[]') as units
        from structure_coverage c join admin_units u on u.pcode = c.pcode
          join structures on structures.id = c.structure_id
        where c.operation_id = ${id}::uuid and ${holds('c', asOf)} and ${aliveOn(asOf)}
        group by 1, 2
      )
      select u.pcode, u.name, u.country_id as "countryId",
        (select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'nameEn', h.name_en, 'nameFr', h.name_fr,
          'type', h.type, 'whole', h.whole, 'units', h.units) order by h.type, h.name_en), '[]')
          from held h where h.pcode = u.pcode) as structures
      from operations o left join admin_units u on u.level = 1 and u.country_id in (
        select oc.country_id from operation_countries oc where oc.operation_id = o.id)
      where o.id = ${id}::uuid
      order by u.country_id, app.fold(u.name), u.pcode`);
    if (rows.length === 0) throw new Refusal('not_found');
    const places = rows.filter((row): row is Place => row.pcode !== null);
    return { asOf, covered: places.filter((row) => row.structures.length > 0).length, places };
  },
});
