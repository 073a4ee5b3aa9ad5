import { and, eq, sql } from 'drizzle-orm';
import { structures } from '#db/schema/index.ts';
import { can } from '#lib/access/actor.ts';
import { query } from '#lib/access/operation.ts';
import type { Action } from '#lib/access/policy.ts';
import { Key, today } from '#lib/http/fields.ts';
import { seek } from '#lib/http/list.ts';
import { Refusal } from '#lib/refusal.ts';
import { detailColumns } from './detail.ts';
import { nameIn, narrowed } from './narrowed.ts';
import { aliveOn, phaseOn, rowColumns } from './row.ts';
import { StructureFilter, StructureKey } from './schema.ts';

export const listStructures = query({
  action: 'structure.read',
  input: StructureFilter,
  async run({ db, actor, input: { limit, cursor, sort, phase, archived, ...filters } }) {
    const asOf = filters.asOf ?? today();
    const place = seek(
      { limit, cursor, sort },
      {
        name: { by: nameIn(actor.locale) },
        type: { by: sql`structures.type`, type: 'structure_type' },
        since: {
          by: sql`(select min(p.since) from structure_phases p where p.structure_id = structures.id)`,
          type: 'date',
        },
      },
      sql`structures.id`,
    );
    const wanted = and(
      archived ? sql`structures.archived_at is not null` : undefined,
      archived || phase ? undefined : aliveOn(asOf),
      phase ? sql`${phaseOn(asOf)} = ${phase}::structure_phase` : undefined,
      phase && !archived ? sql`structures.archived_at is null` : undefined,
      narrowed(filters, asOf),
    );
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
        addPost: may('post.create'),
        readAudit: may('audit.read'),
      },
    };
  },
});

/** For select boxes: every structure within reach that is not archived, by name. */
export const listStructureChoices = query({
  action: 'structure.read',
  input: Key.partial(),
  run: ({ db, actor }) =>
    db
      .select({
        id: structures.id,
        nameEn: structures.nameEn,
        nameFr: structures.nameFr,
        type: structures.type,
        operationId: structures.operationId,
      })
      .from(structures)
      .where(sql`structures.archived_at is null`)
      .orderBy(nameIn(actor.locale), structures.id),
});
