import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { StructureType } from '#db/enums.ts';
import { structures } from '#db/schema/index.ts';
import { can } from '#lib/access/actor.ts';
import { query } from '#lib/access/operation.ts';
import type { Action } from '#lib/access/policy.ts';
import { Id, today } from '#lib/http/fields.ts';
import { seek } from '#lib/http/list.ts';
import { Refusal } from '#lib/refusal.ts';
import { detailColumns } from './detail.ts';
import { listedStructures, nameIn } from './narrowed.ts';
import { phaseSince, rowColumns } from './row.ts';
import { StructureFilter, StructureKey } from './schema.ts';

export const listStructures = query({
  action: 'structure.read',
  input: StructureFilter,
  async run({ db, actor, input: { limit, cursor, sort, ...filters } }) {
    const asOf = filters.asOf ?? today();
    const place = seek(
      { limit, cursor, sort },
      {
        name: { by: nameIn(actor.locale) },
        type: { by: sql`structures.type`, type: 'structure_type' },
        since: {
          by: sql`coalesce(${phaseSince(asOf)}, '')`,
        },
      },
      sql`structures.id`,
    );
    const wanted = listedStructures(filters, asOf);
    const rows = await db
      .select({
        ...rowColumns(asOf),
        cursorKey: place.key,
        total: sql<number>`(select count(*) from structures where ${wanted ?? sql`true`})`.mapWith(Number),
      })
      .from(structures)
      .where(and(wanted, place.where))
      .orderBy(...place.orderBy)
      .limit(place.limit);
    return place.page(rows, rows[0]?.total ?? 0);
  },
});

export const getStructure = query({
  action: 'structure.read',
  input: StructureKey,
  async run({ db, actor, input: { id, line, asOf = today() } }) {
    const [structure] = await db
      .select({ ...rowColumns(asOf), ...detailColumns(asOf, line) })
      .from(structures)
      .where(eq(structures.id, id));
    if (!structure) throw new Refusal('not_found');
    const may = (action: Action) => can(actor, action, structure.operationId);
    return {
      ...structure,
      may: {
        edit: may('structure.edit'),
        end: may('structure.end'),
        archive: may('structure.archive'),
        reactivate: may('structure.reactivate') && structure.phase === 'deactivated',
        addPost: may('post.create'),
        readAudit: may('audit.read'),
      },
    };
  },
});

type Choice = { id: string; nameEn: string; nameFr: string; type: StructureType; operationId: string | null };

/** For select boxes, by name: global structures and those of one operation, or all within reach; and the clusters. */
export const listStructureChoices = query({
  action: 'structure.read',
  input: z.object({ operation: Id.optional() }),
  async run({ db, actor, input: { operation } }) {
    const { rows } = await db.execute<{
      structures: Choice[];
      clusters: { code: string; nameEn: string; nameFr: string }[];
    }>(sql`select
      (select coalesce(jsonb_agg(jsonb_build_object('id', structures.id, 'nameEn', structures.name_en,
          'nameFr', structures.name_fr, 'type', structures.type, 'operationId', structures.operation_id)
          order by ${nameIn(actor.locale)}, structures.id), '[]')
        from structures where structures.archived_at is null
          and (${operation ?? null}::uuid is null or structures.operation_id is null
            or structures.operation_id = ${operation ?? null}::uuid)) as structures,
      (select jsonb_agg(jsonb_build_object('code', code, 'nameEn', name_en, 'nameFr', name_fr) order by code)
        from clusters) as clusters`);
    return rows[0] ?? { structures: [], clusters: [] };
  },
});

/** A row of the list and a whole record, as pages show them. */
export type StructureListed = Awaited<ReturnType<typeof listStructures>>['items'][number];
export type StructureShown = Awaited<ReturnType<typeof getStructure>>;
