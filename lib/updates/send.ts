import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import {
  type AttachedFile,
  indicators,
  updateFigures,
  updatePoints,
  updateVersions,
} from '#db/schema/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import { homes } from '#lib/attachments/homes.ts';
import { sameFiles } from '#lib/attachments/same-files.ts';
import { handInFiles } from '#lib/attachments/store.ts';
import { Refusal } from '#lib/refusal.ts';
import { confirmTeam } from './confirm-team.ts';
import type { Figure } from './figure.ts';
import { tellSender } from './letters.ts';
import { contentsOf, gapsIn } from './sections.ts';
import { move, type Subject, sectionsOf } from './subject.ts';
import { take } from './workflow.ts';

type Sent = { withMembers: boolean; reason?: string };

/** Sends what stands, as a version that nobody changes any more. After it was sent back, or in a correction, it says something new. */
export async function send(
  db: Db,
  actor: Actor,
  subject: Subject,
  step: 'submit' | 'resubmit' | 'correct',
  { withMembers, reason }: Sent,
): Promise<Subject> {
  take(actor, subject, step);
  const contents = contentsOf(await sectionsOf(db, subject.id));
  const gaps = gapsIn(contents);
  if (gaps.length > 0)
    throw new Refusal('update_incomplete', {
      values: { count: gaps.length },
      fields: Object.fromEntries(gaps.map((gap) => [gap.step, [gap.code]])),
    });
  if (step === 'resubmit') await requireAnswers(db, subject);
  const content = { ...contents, check: { withMembers } };
  const attachments = await handInFiles(db, homes.update, subject.id);
  if (step !== 'submit') await requireChange(db, subject, contents, attachments);

  const number = subject.submittedVersion + 1;
  const of = { updateId: subject.id, number, operationId: subject.operationId, sharing: subject.sharing };
  await db
    .insert(updateVersions)
    .values({ ...of, content, attachments, reason, submittedById: actor.accountId });
  await keepFigures(db, of, contents.figures.rows);
  const moved = await move(db, actor, subject, step, {
    submittedVersion: number,
    submittedAt: sql`now()` as never,
    acknowledgedAt: null,
    reason,
  });
  // A correction speaks of a month that is over, and of no one who serves today.
  if (step !== 'correct' && contents.coordination.team === 'same') await confirmTeam(db, actor, subject);
  await tellSender(db, actor, 'update.submit', moved, 'submitted');
  return moved;
}

type Of = Pick<typeof updateFigures.$inferInsert, 'updateId' | 'number' | 'operationId' | 'sharing'>;

async function keepFigures(db: Db, of: Of, rows: readonly Figure[]) {
  if (rows.length === 0) return;
  await db.insert(updateFigures).values(
    rows.map(({ indicator, group, value }) => ({
      ...of,
      indicatorCode: indicator,
      group: group ?? '',
      value,
    })),
  );
}

async function requireAnswers(db: Db, { id }: Subject) {
  const open = await db
    .select({ number: updatePoints.number })
    .from(updatePoints)
    .where(and(eq(updatePoints.updateId, id), isNull(updatePoints.done)))
    .orderBy(updatePoints.number);
  if (open.length > 0)
    throw new Refusal('points_open', {
      values: { count: open.length, points: open.map(({ number }) => number).join(', ') },
    });
}

/** Answered points may need no other words; a correction that changes nothing is none. */
async function requireChange(
  db: Db,
  { id, submittedVersion, status }: Subject,
  contents: object,
  attachments: readonly AttachedFile[],
) {
  if (status === 'sent_back') return;
  const [last] = await db
    .select({
      same: sql<boolean>`${updateVersions.content} - 'check' = ${JSON.stringify(contents)}::jsonb`,
      attachments: updateVersions.attachments,
    })
    .from(updateVersions)
    .where(and(eq(updateVersions.updateId, id), eq(updateVersions.number, submittedVersion)));
  if (last?.same && sameFiles(last.attachments, attachments)) throw new Refusal('text_unchanged');
}

/** Each figure names an indicator that there is, in one of its groups, with no more decimals than it has. */
export async function requireIndicators(db: Db, rows: readonly Figure[]) {
  if (rows.length === 0) return;
  const known = await db
    .select({ code: indicators.code, groups: indicators.groups, decimals: indicators.decimals })
    .from(indicators);
  const fields: Record<string, string[]> = {};
  rows.forEach(({ indicator, group, value }, at) => {
    const found = known.find(({ code }) => code === indicator);
    const fits = found && (group ? found.groups.includes(group) : found.groups.length === 0);
    const decimals = value.split('.')[1]?.length ?? 0;
    if (!fits) fields[`content.rows.${at}.indicator`] = ['not_offered'];
    else if (decimals > found.decimals) fields[`content.rows.${at}.value`] = ['not_a_count'];
  });
  if (Object.keys(fields).length > 0) throw new Refusal('invalid', { fields });
}
