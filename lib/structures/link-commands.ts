import { eq, sql } from 'drizzle-orm';
import type { LinkType } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import { structureLinks, structures } from '#db/schema/index.ts';
import { requireKnown } from '#lib/access/known.ts';
import { command } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';
import { load } from './commands.ts';
import { LinkEdit, NewLink } from './part-schema.ts';

type Period = { since: string; until?: string | null | undefined };
type Ends = Period & { id?: string; fromId: string; toId: string; type: LinkType };

export const addLink = command({
  action: 'structure.link',
  input: NewLink,
  subject: ({ db, input, lock }) => load(db, input.id, lock),
  async run({ db, input: { id, ...link }, subject: { operationId, sharing } }) {
    await requireKnown(db, { toId: ['structures', link.toId] });
    await requirePossible(db, { ...link, fromId: id });
    const [to] = await db
      .select({ operationId: structures.operationId })
      .from(structures)
      .where(eq(structures.id, link.toId));
    // A global body's link into an operation belongs to that operation, or it would be told to everybody.
    const place = operationId ?? to?.operationId ?? null;
    const [created] = await db
      .insert(structureLinks)
      .values({ ...link, fromId: id, operationId: place, sharing })
      .returning();
    if (!created) throw new Refusal('not_found');
    return created;
  },
  records: ({ input, output }) => ({
    subjectType: 'structure',
    subjectId: input.id,
    before: null,
    after: output,
  }),
});

/** Moves a link's dates; to end it is to give it a last day. */
export const editLink = command({
  action: 'structure.link',
  input: LinkEdit,
  async subject({ db, input, lock }) {
    const rows = db.select().from(structureLinks).where(eq(structureLinks.id, input.id));
    return (await (lock ? rows.for('update') : rows))[0];
  },
  async run({ db, input: { id, version: _, ...values }, subject }) {
    await requirePossible(db, { ...subject, ...values });
    const [edited] = await db
      .update(structureLinks)
      .set({ ...values, version: subject.version + 1 })
      .where(eq(structureLinks.id, id))
      .returning();
    if (!edited) throw new Refusal('not_found');
    return edited;
  },
  records: ({ subject }) => ({ subjectType: 'structure', subjectId: subject.fromId }),
});

const overlaps = ({ since, until = null }: Period) =>
  sql`daterange(l.since, l.until, '[]') && daterange(${since}::date, ${until}::date, '[]')`;

/** No link twice at once, one parent at a time along a line, and no way round in a circle. */
export async function requirePossible(db: Db, link: Ends) {
  const isLine = link.type === 'part_of' || link.type === 'supported_by';
  // Two links that make a circle only together must not be added side by side.
  if (isLine) await db.execute(sql`select pg_advisory_xact_lock(hashtext('structure_links'))`);
  if (link.fromId === link.toId) throw new Refusal('link_cycle');
  const { rows } = await db.execute<{ same: boolean }>(sql`
    select l.to_id = ${link.toId}::uuid as same from structure_links l
    where l.from_id = ${link.fromId}::uuid and l.type = ${link.type}::link_type and ${overlaps(link)}
      and l.id is distinct from ${link.id ?? null}::uuid`);
  const same = rows.some((row) => row.same);
  if (same) throw new Refusal('invalid', { fields: { toId: ['already_there'] } });
  if (isLine && rows.length > 0) throw new Refusal('invalid', { fields: { toId: ['has_parent'] } });
  if (isLine && (await leadsBack(db, link))) throw new Refusal('link_cycle');
}

/** Whether one comes from the link's end back to its start, upwards by either line, while the link holds. */
async function leadsBack(db: Db, link: Ends): Promise<boolean> {
  const { rows } = await db.execute(sql`
    with recursive up (id) as (
      select ${link.toId}::uuid
      union
      select l.to_id from up join structure_links l on l.from_id = up.id
      where l.type in ('part_of', 'supported_by') and ${overlaps(link)}
        and l.id is distinct from ${link.id ?? null}::uuid
    )
    select 1 from up where id = ${link.fromId}::uuid`);
  return rows.length > 0;
}
