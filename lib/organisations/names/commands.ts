import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Db } from '#db/index.ts';
import { organisationNames } from '#db/schema/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import { requireKnown } from '#lib/access/known.ts';
import { command } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';
import { createOrganisation } from '../commands.ts';
import { NameDecision, NameReopened } from './schema.ts';

type Row = typeof organisationNames.$inferSelect;

/**
 * Says which organisation a name means. What was imported under it is linked, and its spelling is learnt, so that the
 * next file asks no more. Whoever comes second is told what the first one said.
 */
export const decideOrganisationName = command({
  action: 'organisation_name.decide',
  reading: 'organisation_name.read',
  input: NameDecision,
  subject: ({ db, input, lock }) => load(db, input.id, lock),
  async run({ db, actor, input, subject }) {
    if (subject.status !== 'waiting') throw new Refusal('wrong_status');
    if (input.decision === 'none')
      return decided(db, actor, subject, { status: 'none', organisationId: null });
    const organisationId = await organisationOf(db, actor, subject, input);
    const madeAlias = await learn(db, subject, organisationId);
    await link(db, subject.name, organisationId);
    return decided(db, actor, subject, {
      status: 'matched',
      organisationId,
      madeAlias,
      madeOrganisation: input.decision === 'create',
    });
  },
  records: ({ output }) => ({
    subjectLabel: output.name,
    before: { status: 'waiting' },
    after: { status: output.status, organisationId: output.organisationId },
  }),
});

/**
 * Takes a decision back: the name waits again, its spelling is forgotten, and what was linked by it is linked to none.
 * An organisation that was made stays; it may be edited, and is then the first one suggested.
 */
export const reopenOrganisationName = command({
  action: 'organisation_name.reopen',
  reading: 'organisation_name.read',
  input: NameReopened,
  subject: ({ db, input, lock }) => load(db, input.id, lock),
  async run({ db, actor, subject }) {
    if (subject.status === 'waiting') throw new Refusal('wrong_status');
    const { organisationId, name } = subject;
    if (organisationId) {
      if (subject.madeAlias)
        await db.execute(sql`delete from organisation_identifiers
          where organisation_id = ${organisationId}::uuid and system = 'alias' and value = ${name}`);
      await link(db, name, null, organisationId);
    }
    return decided(db, actor, subject, { status: 'waiting', organisationId: null });
  },
  records: ({ output }) => ({
    subjectLabel: output.name,
    before: null,
    after: { status: output.status },
  }),
});

async function load(db: Db, id: string, lock: boolean): Promise<Row | undefined> {
  const rows = db.select().from(organisationNames).where(eq(organisationNames.id, id));
  const [row] = await (lock ? rows.for('update') : rows);
  return row;
}

async function organisationOf(
  db: Db,
  actor: Actor,
  { acronym, website, sharing }: Row,
  { decision, organisationId = null, nameEn, nameFr, typeCode }: z.output<typeof NameDecision>,
): Promise<string> {
  if (decision === 'match') {
    await requireKnown(db, { organisationId: ['organisations', organisationId] });
    return organisationId ?? '';
  }
  const site = website && /^https?:\/\//.test(website) && URL.canParse(website) ? website : null;
  const made = await createOrganisation.within(db, actor, 'organisation_name.decide', {
    nameEn: nameEn ?? '',
    nameFr: nameFr ?? nameEn ?? '',
    acronym: acronym?.slice(0, 40) ?? null,
    typeCode: typeCode ?? '',
    website: site,
    pillars: [],
    sharing,
    aliases: [],
  });
  return made.id;
}

/** Whether the name was a spelling that we did not know. */
async function learn(db: Db, { name }: Row, organisationId: string): Promise<boolean> {
  const { rowCount } = await db.execute(sql`
    insert into organisation_identifiers (organisation_id, system, value, operation_id, sharing)
    select o.id, 'alias', ${name}, o.operation_id, o.sharing from organisations o
    where o.id = ${organisationId}::uuid
      and app.fold(${name}) not in (app.fold(o.name_en), app.fold(o.name_fr), coalesce(app.fold(o.acronym), ''))
    on conflict do nothing`);
  return rowCount === 1;
}

/** Links what carries the name and is linked to `from`, none or the one that it was said to be. */
async function link(db: Db, name: string, to: string | null, from: string | null = null): Promise<void> {
  const carries = sql`app.fold(organisation_name) = app.fold(${name})
    and organisation_id is not distinct from ${from}::uuid`;
  await db.execute(sql`update proposal_texts t set version = t.version + 1,
      content = jsonb_set(t.content, '{organisationId}', coalesce(to_jsonb(${to}::text), 'null'))
    from proposals where proposals.id = t.proposal_id and t.section = 'summary' and ${carries}`);
  for (const table of ['proposals', 'submissions'])
    await db.execute(sql`update ${sql.identifier(table)} set organisation_id = ${to}::uuid,
      version = version + 1, updated_at = now() where ${carries}`);
  for (const table of ['donor_fund_projects', 'activities'])
    await db.execute(sql`update ${sql.identifier(table)} set organisation_id = ${to}::uuid, updated_at = now()
      where ${carries}`);
}

async function decided(db: Db, actor: Actor, { id, version }: Row, change: Partial<Row>): Promise<Row> {
  const by = { decidedById: actor.accountId, decidedAt: sql`now()` as never };
  const [row] = await db
    .update(organisationNames)
    .set({
      madeAlias: false,
      madeOrganisation: false,
      ...by,
      ...change,
      version: version + 1,
      updatedAt: sql`now()` as never,
    })
    .where(eq(organisationNames.id, id))
    .returning();
  if (!row) throw new Refusal('not_found');
  return row;
}
