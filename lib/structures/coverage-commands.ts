import { eq, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { structureCoverage } from '#db/schema/index.ts';
import { command } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';
import { load, only } from './commands.ts';
import { CoverageEdit, CoverageRemoval, NewCoverage } from './coverage-schema.ts';

type Span = { since: string; until?: string | null | undefined };

/** In the trail each of these is an act on the structure it belongs to. */
const ofStructure = (structureId: string) => ({ subjectType: 'structure', subjectId: structureId });

export const addCoverage = command({
  action: 'structure.set_coverage',
  input: NewCoverage,
  subject: ({ db, input, lock }) => load(db, input.id, lock),
  async run({ db, input: { id, pcodes, since, until }, subject: { operationId, sharing } }) {
    const wanted = [...new Set(pcodes)];
    await requirePlaces(db, wanted, operationId);
    await requireFree(db, id, wanted, { since, until });
    const added = await db
      .insert(structureCoverage)
      .values(wanted.map((pcode) => ({ structureId: id, pcode, since, until, operationId, sharing })))
      .returning();
    return { id, added };
  },
  records: ({ input, output }) => ({
    ...ofStructure(input.id),
    before: null,
    after: {
      pcodes: output.added.map((it) => it.pcode),
      since: input.since,
      until: input.until ?? null,
    },
  }),
});

/** Moves the days; to end a coverage is to give it a last day. */
export const editCoverage = command({
  action: 'structure.set_coverage',
  input: CoverageEdit,
  subject: ({ db, input, lock }) => find(db, input.id, lock),
  async run({ db, input: { id, version: _, ...span }, subject }) {
    await requireFree(db, subject.structureId, [subject.pcode], span, id);
    return only(
      db
        .update(structureCoverage)
        .set({ ...span, version: subject.version + 1 })
        .where(eq(structureCoverage.id, id))
        .returning(),
    );
  },
  records: ({ subject }) => ofStructure(subject.structureId),
});

/** For a slip only: what was so once is ended, not removed. */
export const removeCoverage = command({
  action: 'structure.set_coverage',
  input: CoverageRemoval,
  subject: ({ db, input, lock }) => find(db, input.id, lock),
  run: ({ db, input: { id } }) =>
    only(db.delete(structureCoverage).where(eq(structureCoverage.id, id)).returning()),
  records: ({ subject }) => ({ ...ofStructure(subject.structureId), before: subject, after: null }),
});

async function find(db: Db, id: string, lock: boolean) {
  const rows = db.select().from(structureCoverage).where(eq(structureCoverage.id, id));
  return (await (lock ? rows.for('update') : rows))[0];
}

/** Each p-code is known, and lies in a country of the operation; a global structure may work anywhere. */
async function requirePlaces(db: Db, pcodes: string[], operationId: string | null) {
  const { rows } = await db.execute<{ known: boolean; inside: boolean }>(sql`
    select u.pcode is not null as known,
      ${operationId}::uuid is null or exists (select 1 from operation_countries oc
        where oc.operation_id = ${operationId}::uuid and oc.country_id = u.country_id) as inside
    from unnest(${sql.param(pcodes)}::text[]) asked (pcode) left join admin_units u on u.pcode = asked.pcode`);
  if (rows.some((row) => !row.known))
    throw new Refusal('invalid', { fields: { pcodes: ['unknown_record'] } });
  if (rows.some((row) => !row.inside)) throw new Refusal('invalid', { fields: { pcodes: ['elsewhere'] } });
}

/** The same place twice at once is a slip. */
async function requireFree(
  db: Db,
  id: string,
  pcodes: string[],
  { since, until = null }: Span,
  but?: string,
) {
  const { rows } = await db.execute(sql`select 1 from structure_coverage
    where structure_id = ${id}::uuid and pcode = any(${sql.param(pcodes)}::text[])
      and id is distinct from ${but ?? null}::uuid
      and daterange(since, until, '[]') && daterange(${since}::date, ${until}::date, '[]')`);
  if (rows.length === 0) return;
  throw new Refusal('invalid', { fields: { [but ? 'since' : 'pcodes']: ['already_there'] } });
}
