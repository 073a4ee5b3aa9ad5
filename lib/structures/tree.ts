import { type SQL, sql } from 'drizzle-orm';
import { structures } from '#db/schema/index.ts';
import { query } from '#lib/access/operation.ts';
import { today } from '#lib/http/fields.ts';
import { nameIn, narrowed } from './narrowed.ts';
import { aliveOn, holds, rowColumns } from './row.ts';
import { TreeFilter, type TreeLine } from './schema.ts';

/** A page of the tree; who wants more opens fewer branches or filters. */
const maxRows = 200;
/** A tree this small stands open from the start. */
const fewRows = 50;

type Walk = { asOf: string; line: TreeLine; wanted: SQL | undefined; open: string | undefined; sort: SQL };

/**
 * The structures of a day below each other along a line, in one recursive statement that goes down only where a
 * branch is open. Whatever has no parent within reach is a root. On the technical line (`supported_by`) a structure
 * hangs below the one that supports it, else below the one it is part of; bodies outside that line are left out.
 */
export const getStructureTree = query({
  action: 'structure.read',
  input: TreeFilter,
  async run({ db, actor, input: { line, open, ...filters } }) {
    const asOf = filters.asOf ?? today();
    const wanted = narrowed(filters, asOf);
    const walk = walked({ asOf, line, wanted, open, sort: nameIn(actor.locale) });
    const found = await db
      .select({
        ...rowColumns(asOf),
        parentId: sql<string | null>`t.parent`,
        level: sql<number>`t.level`,
        children: sql<number>`t.children`,
        open: sql<boolean>`t.open and t.children > 0`,
        matched: sql<boolean>`t.matched`,
        total: sql<number>`t.total`,
      })
      .from(structures)
      .innerJoin(sql`(${walk}) as t`, sql`t.id = ${structures.id}`)
      .orderBy(sql`t.path`)
      .limit(maxRows + 1);
    const rows = found.slice(0, maxRows).map(({ total: _, ...row }) => row);
    return { line, asOf, total: found[0]?.total ?? 0, more: found.length > maxRows, rows };
  },
});

/** Which links are steps of the line `l`, and which structures `h` belong on it. */
function stepsOf(line: TreeLine, asOf: string) {
  if (line === 'part_of') return { steps: sql`l.type = 'part_of'`, onLine: sql`true` };
  const supported = (end: 'from_id' | 'to_id', id: SQL) => sql`exists (select 1 from structure_links s
    where s.type = 'supported_by' and s.${sql.raw(end)} = ${id} and ${holds('s', asOf)})`;
  return {
    steps: sql`(l.type = 'supported_by' or (l.type = 'part_of' and not ${supported('to_id', sql`l.from_id`)}))`,
    onLine: sql`(${supported('to_id', sql`h.id`)} or ${supported('from_id', sql`h.id`)})`,
  };
}

function walked({ asOf, line, wanted, open, sort }: Walk): SQL {
  const { steps, onLine } = stepsOf(line, asOf);
  return sql`
    with recursive here as materialized (
      select structures.id, ${wanted ?? sql`true`} as matched,
        lpad(array_position(enum_range(null::structure_type), structures.type)::text, 2, '0') || ${sort}
          || structures.id as sort
      from structures where ${aliveOn(asOf)}
    ), edge as materialized (
      select distinct on (l.from_id) l.from_id as child, l.to_id as parent
      from structure_links l join here c on c.id = l.from_id join here p on p.id = l.to_id
      where ${steps} and ${holds('l', asOf)}
      order by l.from_id, l.type desc, l.since desc, l.id
    ), root as materialized (
      select h.id from here h where not exists (select 1 from edge e where e.child = h.id) and ${onLine}
    ), whole as (
      select r.id from root r
      union
      select e.child from whole w join edge e on e.parent = w.id
    ), seen as (
      select h.id from here h join whole w on w.id = h.id where h.matched
      union
      select e.parent from seen s join edge e on e.child = s.id
    ), line (id, parent, level, path) as (
      select h.id, null::uuid, 1, array[h.sort] from here h
      where h.id in (select r.id from root r) and h.id in (select s.id from seen s)
      union all
      select h.id, n.id, n.level + 1, n.path || h.sort
      from line n join edge e on e.parent = n.id join here h on h.id = e.child
      where n.level < 9 and ${opened(sql`n`, wanted, open)} and h.id in (select s.id from seen s)
    )
    select n.*, ${opened(sql`n`, wanted, open)} as open, h.matched,
      (select count(*)::int from edge e join seen s on s.id = e.child where e.parent = n.id) as children,
      (select count(*)::int from here h2 join whole w on w.id = h2.id where h2.matched) as total
    from line n join here h on h.id = n.id`;
}

/** What was searched for stands open, as does a small tree; else the branches that the address names. */
function opened(row: SQL, wanted: SQL | undefined, open: string | undefined): SQL {
  if (wanted || open === 'all') return sql`true`;
  if (open !== undefined) return sql`${row}.id::text = any(${sql.param(open.split(','))}::text[])`;
  return sql`(${row}.level = 1 or (select count(*) from here) <= ${fewRows})`;
}

/** A row of the tree, as pages show it. */
export type StructureOnLine = Awaited<ReturnType<typeof getStructureTree>>['rows'][number];
