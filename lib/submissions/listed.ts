import { type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { type Actor, reach } from '#lib/access/actor.ts';
import { matchesWords } from '#lib/http/words.ts';
import { standingInFor } from '#lib/reviews/delegation/standing-in.ts';
import { fundingStatus } from './funding-status.ts';
import type { SubmissionChoice } from './schema.ts';

export type Filter = z.output<typeof SubmissionChoice>;

const named = (table: string) =>
  sql.raw(`jsonb_build_object('id', ${table}.id, 'nameEn', ${table}.name_en, 'nameFr', ${table}.name_fr)`);

/** What everybody who sees a submission `s` reads of it; `a`, `og`, `o`, `r` are its appeal, applicant, operation, rules. */
export const columns = sql`s.id, s.proposal_id as "proposalId", s.code, s.status, s.status_since as "statusSince",
  s.title, s.pillars, s.starts_on as "startsOn", s.ends_on as "endsOn", s.budget_usd::text as "budgetUsd",
  s.people_targeted as "peopleTargeted", s.asked_usd::text as "askedUsd", s.submitted_version as "submittedVersion",
  s.version, r.deadline, ${fundingStatus} as funding, (s.committed_usd + s.paid_usd)::text as "fundedUsd",
  jsonb_build_object('id', a.id, 'name', a.name, 'type', a.type, 'years', a.years) as appeal,
  case when og.id is not null then ${named('og')} end as organisation, s.organisation_name as "organisationName",
  case when o.id is not null then ${named('o')} || jsonb_build_object('code', o.code) end as operation`;

export const joins = sql`from submissions s join appeals a on a.id = s.appeal_id
  left join appeal_rules r on r.appeal_id = s.appeal_id left join organisations og on og.id = s.organisation_id
  left join operations o on o.id = s.operation_id`;

/** Where this actor reads reviews: somebody who reviews in one operation may write in another. */
export function judges(actor: Actor): SQL {
  const places = Object.keys(reach(actor, 'review.read')).filter((place) => place !== '^');
  if (places.includes('*')) return sql`true`;
  if (places.length === 0) return sql`false`;
  return sql`coalesce(s.operation_id in (${sql.join(
    places.map((place) => sql`${place}::uuid`),
    sql`, `,
  )}), false)`;
}

/** What those who review read beside it, and nobody else. The names of the reviewers are added by id. */
export const judged = (may: SQL) => sql`
  case when ${may} then round(s.score, 1)::text end as score, case when ${may} then s.recommendation end as recommendation,
  (select coalesce(jsonb_agg(jsonb_build_object('id', v.reviewer_id, 'finished',
      v.finished_at is not null and v.version = s.submitted_version) order by v.created_at), '[]')
    from reviews v where v.submission_id = s.id and ${may}) as reviewers`;

const underReview = (s: SQL) => sql`${s}.status in ('submitted', 'resubmitted', 'in_review')`;

/** Whether a submission `s` waits for this actor's own review. */
export const waitsFor = (actor: Actor, s: SQL): SQL => sql`(${underReview(s)}
  and exists (select from reviews v where v.submission_id = ${s}.id and (v.reviewer_id = ${actor.accountId}::uuid or v.reviewer_id in ${standingInFor(sql`${actor.accountId}::uuid`)})
    and (v.finished_at is null or v.version < ${s}.submitted_version)))`;

function queued(actor: Actor, queue: Filter['queue']): SQL[] {
  if (!queue) return [];
  const mine = waitsFor(actor, sql`s`);
  const none = sql`not exists (select from reviews v where v.submission_id = s.id)`;
  const late = sql`exists (select from reviews v where v.submission_id = s.id and v.due_on < current_date
    and (v.finished_at is null or v.version < s.submitted_version))`;
  return [
    sql`${underReview(sql`s`)} and ${judges(actor)} and ${{ mine, unassigned: none, overdue: late }[queue]}`,
  ];
}

export function conditions(
  actor: Actor,
  { q, appeal, operation, organisation, status, pillar, year, queue, reviewer }: Filter,
): SQL {
  const wanted = [
    sql`true`,
    ...(q
      ? [
          matchesWords(
            sql`app.fold(concat_ws(' ', s.code, s.title, og.name_en, og.name_fr, og.acronym, s.organisation_name))`,
            q,
          ),
        ]
      : []),
    ...(appeal ? [sql`s.appeal_id = ${appeal}::uuid`] : []),
    ...(operation ? [sql`s.operation_id = ${operation}::uuid`] : []),
    ...(organisation ? [sql`s.organisation_id = ${organisation}::uuid`] : []),
    ...(status?.length
      ? [
          sql`s.status in (${sql.join(
            status.map((one) => sql`${one}`),
            sql`, `,
          )})`,
        ]
      : []),
    ...(pillar ? [sql`${pillar} = any(s.pillars)`] : []),
    ...(year ? [sql`${year} = any(a.years)`] : []),
    ...(reviewer
      ? [
          sql`${judges(actor)} and exists (select from reviews v where v.submission_id = s.id and v.reviewer_id = ${reviewer}::uuid)`,
        ]
      : []),
    ...queued(actor, queue),
  ];
  return sql.join(wanted, sql` and `);
}
