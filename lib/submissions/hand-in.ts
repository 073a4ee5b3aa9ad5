import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { type AttachedFile, reviewPoints, submissionVersions } from '#db/schema/index.ts';
import { type Actor, scopeOf } from '#lib/access/actor.ts';
import { beyond } from '#lib/access/beyond.ts';
import { homes } from '#lib/attachments/homes.ts';
import { sameFiles } from '#lib/attachments/same-files.ts';
import { handInFiles } from '#lib/attachments/store.ts';
import { textsOf } from '#lib/proposals/commands.ts';
import { gistOf } from '#lib/proposals/gist.ts';
import { problemsOf } from '#lib/proposals/problems.ts';
import { contentsOf } from '#lib/proposals/sections.ts';
import { Refusal } from '#lib/refusal.ts';
import { type AppealRules, requireOpenAppeal } from './appeal.ts';
import { tellWriters } from './letters.ts';
import { move, type Subject } from './subject.ts';
import { take } from './workflow.ts';

/** Hands a draft in, or a returned submission anew, with everything that this appeal demands of it. */
export async function hand(db: Db, actor: Actor, subject: Subject, checks: readonly string[]) {
  const step = subject.status === 'returned' ? 'resubmit' : 'submit';
  take(actor, subject, step);
  const rules = await requireOpenAppeal(db, subject, step === 'resubmit');
  const texts = await textsOf(db, subject.proposalId);
  const contents = contentsOf(texts);
  requireComplete(contents, rules);
  if (rules.checks.some((id) => !checks.includes(id)))
    throw new Refusal('invalid', { fields: { checks: ['required'] } });
  const attachments = await handInFiles(db, homes.proposal, subject.proposalId);
  if (step === 'resubmit') await requireAnswers(db, subject, contents, attachments);

  const gist = gistOf(contents);
  const number = subject.submittedVersion + 1;
  const askedUsd = subject.askedUsd ?? gist.budgetUsd;
  await db.insert(submissionVersions).values({
    submissionId: subject.id,
    number,
    content: contents,
    askedUsd,
    checks: [...checks],
    attachments,
    submittedById: actor.accountId,
    operationId: subject.operationId,
    sharing: subject.sharing,
  });
  const code = subject.code ?? (await nextCode(db, actor, subject, rules));
  const change = { ...gist, askedUsd, submittedVersion: number, code };
  const moved = await move(db, actor, subject, step, change);
  await tellWriters(db, actor, 'submission.submit', moved, 'submitted');
  return moved;
}

function requireComplete(contents: ReturnType<typeof contentsOf>, rules: AppealRules) {
  const errors = problemsOf(contents, rules).filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const fields: Record<string, string[]> = {};
  for (const { section, code } of errors) fields[section] = [...(fields[section] ?? []), code];
  throw new Refusal('proposal_incomplete', { values: { count: errors.length }, fields });
}

/** Every open point is answered, and words and files are not all those that were returned. */
async function requireAnswers(
  db: Db,
  subject: Subject,
  contents: object,
  attachments: readonly AttachedFile[],
) {
  const open = await db
    .select({ number: reviewPoints.number })
    .from(reviewPoints)
    .where(and(eq(reviewPoints.submissionId, subject.id), isNull(reviewPoints.done)));
  if (open.length > 0)
    throw new Refusal('points_open', {
      values: {
        count: open.length,
        points: open
          .map(({ number }) => number)
          .sort((a, b) => a - b)
          .join(', '),
      },
    });
  const [last] = await db
    .select({
      same: sql<boolean>`${submissionVersions.content} = ${JSON.stringify(contents)}::jsonb`,
      attachments: submissionVersions.attachments,
    })
    .from(submissionVersions)
    .where(
      and(
        eq(submissionVersions.submissionId, subject.id),
        eq(submissionVersions.number, subject.submittedVersion),
      ),
    );
  if (last?.same && sameFiles(last.attachments, attachments)) throw new Refusal('text_unchanged');
}

/**
 * The next number of the appeal's pattern, e.g. MA-2027-SDN-014. Asked beyond the writer's reach, one at a time: a
 * number that another operation has is not free, though its submission is out of sight.
 */
async function nextCode(db: Db, actor: Actor, { operationId }: Subject, { codePattern, year }: AppealRules) {
  const back = scopeOf(actor, 'submission.submit', 'submission.read');
  return beyond(db, back, async () => {
    const { rows: places } = await db.execute<{ code: string }>(
      sql`select code from operations where id = ${operationId}::uuid`,
    );
    const stem = codePattern
      .replaceAll('{year}', String(year))
      .replaceAll('{country}', places[0]?.code ?? 'GLB');
    const [before = '', after = ''] = stem.split('{number}');
    await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`submission ${before}`}, 0))`);
    const { rows } = await db.execute<{ last: number }>(sql`
      select coalesce(max(substring(substring(code from ${before.length + 1}::int) from '^[0-9]{3,6}')::int), 0) as last
      from submissions where starts_with(code, ${before})`);
    return `${before}${String((rows[0]?.last ?? 0) + 1).padStart(3, '0')}${after}`;
  });
}
