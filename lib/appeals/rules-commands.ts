import { randomUUID } from 'node:crypto';
import { and, eq, notInArray, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Db } from '#db/index.ts';
import { appealChecks, appealCriteria, appealRules, appeals, reviewScores } from '#db/schema/index.ts';
import { command } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';
import { AppealRulesCopy, AppealRulesEdit } from './rules-schema.ts';

/** How an appeal takes proposals in: from the first time on it is open for them. */
export const setAppealRules = command({
  action: 'appeal.set_rules',
  input: AppealRulesEdit,
  subject: ({ db, input, lock }) => loadRules(db, input.id, lock),
  async run({ db, input, subject }) {
    const { id, version: _, deadline, systemDeadline, criteria, checks, ...rest } = input;
    const { timeZone } = rest;
    const values = {
      ...rest,
      deadline: instantIn(deadline, timeZone),
      systemDeadline: instantIn(systemDeadline, timeZone),
      operationId: subject.operationId,
      version: (subject.version ?? 0) + 1,
    };
    await db
      .insert(appealRules)
      .values({ appealId: id, ...values })
      .onConflictDoUpdate({ target: appealRules.appealId, set: values });
    await replaceCriteria(db, subject, criteria);
    await replaceChecks(db, subject, checks);
    return { id, version: values.version };
  },
});

/** Last year's steps, demands and criteria; its deadlines and envelope were last year's. */
export const copyAppealRules = command({
  action: 'appeal.set_rules',
  input: AppealRulesCopy,
  subject: ({ db, input, lock }) => loadRules(db, input.id, lock),
  async run({ db, input: { id, fromId }, subject: { operationId, version } }) {
    if (version !== undefined) throw new Refusal('conflict');
    const [source] = await db.select().from(appealRules).where(eq(appealRules.appealId, fromId));
    if (!source) throw new Refusal('invalid', { fields: { fromId: ['unknown'] } });
    const { appealId: _, createdAt: _c, updatedAt: _u, ...rules } = source;
    const place = { appealId: id, operationId };
    const dates = { deadline: null, systemDeadline: null, envelopeUsd: null };
    await db.insert(appealRules).values({ ...rules, ...dates, ...place, version: 1 });
    for (const table of ['appeal_criteria', 'appeal_checks'] as const) {
      const weight = table === 'appeal_criteria' ? sql`, weight` : sql``;
      await db.execute(sql`insert into ${sql.identifier(table)}
          (appeal_id, operation_id, sharing, position, name_en, name_fr ${weight})
        select ${id}::uuid, ${operationId}::uuid, sharing, position, name_en, name_fr ${weight}
        from ${sql.identifier(table)} where appeal_id = ${fromId}::uuid`);
    }
    return { id, version: 1 };
  },
});

type Subject = { id: string; operationId: string | null; version?: number };

/** The appeal, and its rules where it has any. */
async function loadRules(db: Db, id: string, lock: boolean): Promise<Subject | undefined> {
  const rows = db
    .select({ id: appeals.id, operationId: appeals.operationId })
    .from(appeals)
    .where(eq(appeals.id, id));
  const [appeal] = await (lock ? rows.for('update') : rows);
  const [rules] = await db
    .select({ version: appealRules.version })
    .from(appealRules)
    .where(eq(appealRules.appealId, id));
  return appeal && { ...appeal, ...rules };
}

/** The same moment, said by a clock in that zone; Postgres knows its summer time. */
const instantIn = (text: string | null | undefined, zone: string) =>
  text ? (sql`${text}::timestamp at time zone ${zone}` as never) : null;

type Named = { id?: string | null | undefined; nameEn: string; nameFr: string };

/** In the order of the form, those that are new with an id of their own. */
const placed = <T extends Named>({ id: appealId, operationId }: Subject, wanted: readonly T[]) =>
  wanted.map((it, position) => ({ ...it, id: it.id ?? randomUUID(), position, appealId, operationId }));

const words = {
  position: sql`excluded.position`,
  nameEn: sql`excluded.name_en`,
  nameFr: sql`excluded.name_fr`,
};

/** A criterion that somebody scored by is not taken away: its scores would go with it. */
async function replaceCriteria(db: Db, subject: Subject, wanted: (Named & { weight: string | null })[]) {
  const rows = placed(subject, wanted).map((it) => ({ ...it, weight: it.weight ?? '1' }));
  const own = eq(appealCriteria.appealId, subject.id);
  const gone = and(own, others(appealCriteria.id, rows));
  const [used] = await db
    .select({ id: reviewScores.criterionId })
    .from(reviewScores)
    .innerJoin(appealCriteria, eq(appealCriteria.id, reviewScores.criterionId))
    .where(gone)
    .limit(1);
  if (used) throw new Refusal('in_use');
  await db.delete(appealCriteria).where(gone);
  if (rows.length > 0)
    await db
      .insert(appealCriteria)
      .values(rows)
      .onConflictDoUpdate({
        target: appealCriteria.id,
        set: { ...words, weight: sql`excluded.weight` },
        setWhere: own,
      });
}

async function replaceChecks(db: Db, subject: Subject, wanted: Named[]) {
  const rows = placed(subject, wanted);
  const own = eq(appealChecks.appealId, subject.id);
  await db.delete(appealChecks).where(and(own, others(appealChecks.id, rows)));
  if (rows.length > 0)
    await db
      .insert(appealChecks)
      .values(rows)
      .onConflictDoUpdate({ target: appealChecks.id, set: words, setWhere: own });
}

const others = (id: PgColumn, rows: readonly { id: string }[]) =>
  rows.length > 0
    ? notInArray(
        id,
        rows.map((row) => row.id),
      )
    : undefined;
