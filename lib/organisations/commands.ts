import { eq, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { organisationIdentifiers, organisations } from '#db/schema/index.ts';
import { requireKnown } from '#lib/access/known.ts';
import { command } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';
import { identifierSystems, NewOrganisation, OrganisationEdit } from './schema.ts';

type Row = typeof organisations.$inferSelect;
type Names = { fts?: string | null; hpc?: string | null; iati?: string | null; hrinfo?: string | null };
type Identified = { [K in keyof Names]?: Names[K] | undefined } & { aliases: string[] };

export const createOrganisation = command({
  action: 'organisation.create',
  input: NewOrganisation,
  place: ({ input }) => input.operationId ?? null,
  async run({ db, input: { operationId = null, fts, hpc, iati, hrinfo, aliases, ...wording } }) {
    await requireKnown(db, {
      operationId: ['operations', operationId],
      parentId: ['organisations', wording.parentId],
    });
    await requireTerms(db, wording);
    await requireNew(db, wording.nameEn);
    const [created] = await db
      .insert(organisations)
      .values({ ...wording, operationId })
      .returning();
    if (!created) throw new Refusal('not_found');
    return named(db, created, { fts, hpc, iati, hrinfo, aliases });
  },
  records: ({ output }) => ({ subjectLabel: output.nameEn }),
});

export const editOrganisation = command({
  action: 'organisation.edit',
  input: OrganisationEdit,
  async subject({ db, input, lock }) {
    const rows = db.select().from(organisations).where(eq(organisations.id, input.id));
    return (await (lock ? rows.for('update') : rows))[0];
  },
  async run({ db, input: { id, version: _, fts, hpc, iati, hrinfo, aliases, ...wording }, subject }) {
    await requireKnown(db, { parentId: ['organisations', wording.parentId] });
    await requireTerms(db, wording);
    if (wording.parentId) await requireNoCircle(db, id, wording.parentId);
    const [edited] = await db
      .update(organisations)
      .set({ ...wording, version: subject.version + 1 })
      .where(eq(organisations.id, id))
      .returning();
    if (!edited) throw new Refusal('not_found');
    await db.delete(organisationIdentifiers).where(eq(organisationIdentifiers.organisationId, id));
    return named(db, edited, { fts, hpc, iati, hrinfo, aliases });
  },
  records: ({ output }) => ({ subjectLabel: output.nameEn }),
});

/** Writes how other systems and files name it. A name that another organisation has is refused. */
async function named(db: Db, organisation: Row, { aliases, ...codes }: Identified) {
  const { id: organisationId, operationId, sharing } = organisation;
  const rows = [
    ...identifierSystems.flatMap((system) => {
      const value = codes[system];
      return value ? [{ system, value }] : [];
    }),
    ...[...new Set(aliases)].map((value) => ({ system: 'alias' as const, value })),
  ];
  const own = rows.map((row) => ({ ...row, organisationId, operationId, sharing }));
  const kept =
    own.length === 0
      ? []
      : await db.insert(organisationIdentifiers).values(own).onConflictDoNothing().returning();
  const lost = rows.filter((row) => !kept.some((it) => it.system === row.system && it.value === row.value));
  if (lost.length > 0) {
    const fields = lost.map(({ system }) => [system === 'alias' ? 'aliases' : system, ['already_taken']]);
    throw new Refusal('invalid', { fields: Object.fromEntries(fields) });
  }
  return { ...organisation, ...codes, aliases };
}

async function requireTerms(db: Db, wording: { typeCode: string; countryId?: string | null | undefined }) {
  const { rows } = await db.execute<{ type: boolean; country: boolean }>(sql`select
    exists (select 1 from organisation_types where code = ${wording.typeCode}) as type,
    ${wording.countryId ?? null}::text is null
      or exists (select 1 from countries where id = ${wording.countryId ?? null}) as country`);
  const fields = {
    ...(!rows[0]?.type && { typeCode: ['unknown_record'] }),
    ...(!rows[0]?.country && { countryId: ['unknown_record'] }),
  };
  if (Object.keys(fields).length > 0) throw new Refusal('invalid', { fields });
}

/** The same name again is most likely the same organisation. */
async function requireNew(db: Db, nameEn: string) {
  const { rows } = await db.execute(sql`select 1 from organisations
    where app.fold(name_en) = app.fold(${nameEn}) and merged_into_id is null limit 1`);
  if (rows.length > 0) throw new Refusal('invalid', { fields: { nameEn: ['already_taken'] } });
}

async function requireNoCircle(db: Db, id: string, parentId: string) {
  const { rows } = await db.execute(sql`with recursive up (id) as (
    select ${parentId}::uuid
    union select o.parent_id from up join organisations o on o.id = up.id where o.parent_id is not null)
    select 1 from up where id = ${id}::uuid`);
  if (rows.length > 0) throw new Refusal('invalid', { fields: { parentId: ['part_of_itself'] } });
}
