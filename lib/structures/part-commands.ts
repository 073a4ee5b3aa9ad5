import { and, eq, ne, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { structureAgencies, structureMembers, structurePhases } from '#db/schema/index.ts';
import { requireKnown } from '#lib/access/known.ts';
import { command } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';
import { load, requirePostsEnded } from './commands.ts';
import { AgencyEdit, MemberEdit, NewAgency, NewMember, NewPhase, PhaseEdit } from './part-schema.ts';

/** In the trail each of these is an act on the structure it belongs to. */
const ofStructure = (structureId: string) => ({ subjectType: 'structure', subjectId: structureId });

export const addAgency = command({
  action: 'structure.set_agency',
  input: NewAgency,
  subject: ({ db, input, lock }) => load(db, input.id, lock),
  async run({ db, input: { id, ...agency }, subject: { operationId, sharing } }) {
    await requireKnown(db, { organisationId: ['organisations', agency.organisationId] });
    await requireFree(db, sql`structure_agencies`, sql`role = ${agency.role}::agency_role`, id, agency);
    return first(
      db
        .insert(structureAgencies)
        .values({ ...agency, structureId: id, operationId, sharing })
        .returning(),
    );
  },
  records: ({ input, output }) => ({ ...ofStructure(input.id), before: null, after: output }),
});

export const editAgency = command({
  action: 'structure.set_agency',
  input: AgencyEdit,
  async subject({ db, input, lock }) {
    const rows = db.select().from(structureAgencies).where(eq(structureAgencies.id, input.id));
    return (await (lock ? rows.for('update') : rows))[0];
  },
  run: ({ db, input: { id, version: _, ...values }, subject }) =>
    first(
      db
        .update(structureAgencies)
        .set({ ...values, version: subject.version + 1 })
        .where(eq(structureAgencies.id, id))
        .returning(),
    ),
  records: ({ subject }) => ofStructure(subject.structureId),
});

export const addMember = command({
  action: 'structure.set_member',
  input: NewMember,
  subject: ({ db, input, lock }) => load(db, input.id, lock),
  async run({ db, input: { id, ...member }, subject: { operationId, sharing } }) {
    await requireKnown(db, { organisationId: ['organisations', member.organisationId] });
    await requireFree(db, sql`structure_members`, sql`true`, id, member);
    return first(
      db
        .insert(structureMembers)
        .values({ ...member, structureId: id, operationId, sharing })
        .returning(),
    );
  },
  records: ({ input, output }) => ({ ...ofStructure(input.id), before: null, after: output }),
});

export const editMember = command({
  action: 'structure.set_member',
  input: MemberEdit,
  async subject({ db, input, lock }) {
    const rows = db.select().from(structureMembers).where(eq(structureMembers.id, input.id));
    return (await (lock ? rows.for('update') : rows))[0];
  },
  run: ({ db, input: { id, version: _, ...values }, subject }) =>
    first(
      db
        .update(structureMembers)
        .set({ ...values, version: subject.version + 1 })
        .where(eq(structureMembers.id, id))
        .returning(),
    ),
  records: ({ subject }) => ofStructure(subject.structureId),
});

export const addPhase = command({
  action: 'structure.set_phase',
  input: NewPhase,
  subject: ({ db, input, lock }) => load(db, input.id, lock),
  async run({ db, input: { id, ...phase }, subject: { operationId, sharing } }) {
    await requireOwnDay(db, id, phase.since);
    return first(
      db
        .insert(structurePhases)
        .values({ ...phase, structureId: id, operationId, sharing })
        .returning(),
    );
  },
  records: ({ input, output }) => ({ ...ofStructure(input.id), before: null, after: output }),
});

export const editPhase = command({
  action: 'structure.set_phase',
  input: PhaseEdit,
  async subject({ db, input, lock }) {
    const rows = db.select().from(structurePhases).where(eq(structurePhases.id, input.id));
    return (await (lock ? rows.for('update') : rows))[0];
  },
  async run({ db, input: { id, version: _, ...values }, subject }) {
    await requireOwnDay(db, subject.structureId, values.since, id);
    if (subject.phase === 'deactivated') await requirePostsEnded(db, subject.structureId, values.since);
    return first(
      db
        .update(structurePhases)
        .set({ ...values, version: subject.version + 1 })
        .where(eq(structurePhases.id, id))
        .returning(),
    );
  },
  records: ({ subject }) => ofStructure(subject.structureId),
});

async function first<T>(rows: PromiseLike<T[]>): Promise<T> {
  const [row] = await rows;
  if (!row) throw new Refusal('not_found');
  return row;
}

type Wanted = { organisationId: string; since: string; until?: string | null | undefined };

/** The same organisation in the same place twice at once is a slip. */
async function requireFree(
  db: Db,
  table: ReturnType<typeof sql>,
  same: ReturnType<typeof sql>,
  structureId: string,
  { organisationId, since, until = null }: Wanted,
) {
  const { rows } = await db.execute(sql`select 1 from ${table}
    where structure_id = ${structureId}::uuid and organisation_id = ${organisationId}::uuid and ${same}
      and daterange(since, until, '[]') && daterange(${since}::date, ${until}::date, '[]')`);
  if (rows.length > 0) throw new Refusal('invalid', { fields: { organisationId: ['already_there'] } });
}

/** One phase a day, or nobody could say which holds. */
async function requireOwnDay(db: Db, structureId: string, since: string, but?: string) {
  const [taken] = await db
    .select({ id: structurePhases.id })
    .from(structurePhases)
    .where(
      and(
        eq(structurePhases.structureId, structureId),
        eq(structurePhases.since, since),
        but ? ne(structurePhases.id, but) : undefined,
      ),
    );
  if (taken) throw new Refusal('invalid', { fields: { since: ['already_taken'] } });
}
