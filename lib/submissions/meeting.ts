import { sql } from 'drizzle-orm';
import type { Recommendation, SubmissionStatus } from '#db/enums.ts';
import { can } from '#lib/access/actor.ts';
import { query } from '#lib/access/operation.ts';
import { Key } from '#lib/http/fields.ts';
import { Refusal } from '#lib/refusal.ts';
import { judges } from './listed.ts';

type Found = {
  name: string;
  operationId: string | null;
  envelopeUsd: string | null;
  criteria: { id: string; nameEn: string; nameFr: string; weight: string }[];
  rows: {
    id: string;
    code: string | null;
    title: string;
    applicant: { nameEn: string; nameFr: string } | null;
    status: SubmissionStatus;
    askedUsd: string | null;
    score: string | null;
    recommendation: Recommendation | null;
    reviews: number;
    spread: string | null;
    scores: Record<string, string>;
  }[];
};

/** What the review meeting of an appeal has on the table: each submission with its mean by criterion, best first. */
export const getMeeting = query({
  action: 'review.read',
  input: Key.describe('The appeal'),
  async run({ db, actor, input: { id } }) {
    const { rows } = await db.execute<Found>(sql`
      select a.name, a.operation_id as "operationId", r.envelope_usd::text as "envelopeUsd",
        (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'nameEn', c.name_en, 'nameFr', c.name_fr,
            'weight', c.weight::text) order by c.position), '[]')
          from appeal_criteria c where c.appeal_id = a.id) as criteria,
        (select coalesce(jsonb_agg(to_jsonb(x) order by x.score::numeric desc nulls last, x.code), '[]') from (
          select s.id, s.code, s.title, s.status, s.asked_usd::text as "askedUsd", round(s.score, 1)::text as score,
            s.recommendation,
            case when o.id is not null then jsonb_build_object('nameEn', o.name_en, 'nameFr', o.name_fr) end as applicant,
            (select count(*)::int from reviews v where v.submission_id = s.id and v.finished_at is not null) as reviews,
            (select round(max(v.score) - min(v.score), 1)::text from reviews v
              where v.submission_id = s.id and v.finished_at is not null) as spread,
            (select coalesce(jsonb_object_agg(t.criterion_id, t.mean), '{}') from (
              select z.criterion_id, round(avg(z.score), 1)::text as mean from review_scores z
              join reviews v on v.id = z.review_id and v.finished_at is not null
              where v.submission_id = s.id and z.applicable and z.score is not null group by 1) t) as scores
          from submissions s left join organisations o on o.id = s.organisation_id
          where s.appeal_id = a.id and s.status not in ('draft', 'withdrawn', 'not_submitted', 'returned', 'rejected')
            and ${judges(actor)}
          order by s.score desc nulls last, s.code limit 200) x) as rows
      from appeals a left join appeal_rules r on r.appeal_id = a.id where a.id = ${id}::uuid`);
    const [found] = rows;
    if (!found) throw new Refusal('not_found');
    return { id, ...found, may: { edit: can(actor, 'appeal.set_rules', found.operationId) } };
  },
});

export type Meeting = Awaited<ReturnType<typeof getMeeting>>;
