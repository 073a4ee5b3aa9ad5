import { type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { fetched } from '#db/bulk.ts';
import type { ImplementationStatus, ProposalSection } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import type { AttachedFile } from '#db/schema/index.ts';
import { type Actor, can } from '#lib/access/actor.ts';
import { namesOf } from '#lib/access/names.ts';
import { query, stream } from '#lib/access/operation.ts';
import { Key } from '#lib/http/fields.ts';
import { seek } from '#lib/http/list.ts';
import { clusterNeed } from '#lib/proposals/cluster-need.ts';
import { problemsOf } from '#lib/proposals/problems.ts';
import { contentsOf } from '#lib/proposals/sections.ts';
import { unknownPlaces } from '#lib/proposals/unknown-places.ts';
import { Refusal } from '#lib/refusal.ts';
import { firstYear } from './appeal.ts';
import { columns, conditions, joins, judged, judges } from './listed.ts';
import { SubmissionChoice, SubmissionFilter, SubmissionKey, type SubmissionRow } from './schema.ts';
import { ownInterest } from './subject.ts';
import { openMoves, plainStates } from './workflow.ts';

type Row = z.output<typeof SubmissionRow>;
type Names = (id: string | null | undefined) => string | null;
type Reviewed = Omit<Row, 'reviewers' | 'plain'> & { reviewers: { id: string; finished: boolean }[] };

/** What each sort compares. Never null: what is not stated, or not told, comes below all that is. */
const sorts = (may: SQL): Record<string, { by: SQL; type?: string }> => ({
  code: { by: sql`coalesce(s.code, '')` },
  title: { by: sql`app.fold(s.title)` },
  asked: { by: sql`coalesce(s.asked_usd, -1)`, type: 'numeric' },
  people: { by: sql`coalesce(s.people_targeted, -1)`, type: 'int' },
  score: { by: sql`coalesce(case when ${may} then s.score end, -1)`, type: 'numeric' },
  since: { by: sql`s.status_since`, type: 'timestamptz' },
  deadline: { by: sql`coalesce(r.deadline, 'infinity')`, type: 'timestamptz' },
});

type Counted = { status: Row['status']; count: number; askedUsd: string | null };

/** A page of submissions with its total, and the counts and sums of each status, in one statement. */
async function loadPage(
  db: Db,
  actor: Actor,
  { limit, sort, cursor, ...filter }: z.output<typeof SubmissionFilter>,
) {
  const may = judges(actor);
  const place = seek({ limit, sort, cursor }, sorts(may), sql`s.id`);
  const { status, ...others } = filter;
  const wanted = conditions(actor, filter);
  const order = sql.join([...place.orderBy], sql`, `);
  // Chosen first, described afterwards: describing all 50,000 to show fifty took four fifths of the time.
  const { rows } = await db.execute<{
    items: (Reviewed & { cursorKey: string })[];
    counts: Counted[];
  }>(sql`
    with chosen as materialized (
      select s.id ${joins} where ${wanted} and ${place.where ?? sql`true`} order by ${order} limit ${place.limit}
    ), page as (
      select ${columns}, ${judged(may)}, ${place.key} as "cursorKey", row_number() over (order by ${order}) as n
      ${joins} where s.id in (select id from chosen)
    ), counts as (
      select s.status, count(*)::int as count, sum(s.asked_usd)::text as asked ${joins}
      where ${conditions(actor, others)} group by s.status
    )
    select (select coalesce(jsonb_agg(to_jsonb(page) - 'n' order by n), '[]') from page) as items,
      (select coalesce(jsonb_agg(jsonb_build_object('status', status, 'count', count, 'askedUsd', asked)), '[]')
        from counts) as counts`);
  const [found] = rows;
  if (!found) throw new Error('the list answered no row');
  const total = found.counts
    .filter((counted) => !status?.length || status.includes(counted.status))
    .reduce((sum, { count }) => sum + count, 0);
  return { ...place.page(found.items, total), byStatus: found.counts };
}

/** Submissions, and how many there are in each status. */
export const listSubmissions = query({
  action: 'submission.read',
  input: SubmissionFilter,
  async run({ db, actor, input }) {
    const page = await loadPage(db, actor, input);
    const ids = page.items.flatMap((row) => row.reviewers.map(({ id }) => id));
    const name = await namesOf(db, actor, 'submission.read', ids);
    return { ...page, items: named(page.items, name) };
  },
});

type Choices = {
  operations: { id: string; code: string; nameEn: string; nameFr: string }[];
  appeals: {
    id: string;
    name: string;
    deadline: string | null;
    timeZone: string;
    envelopeUsd: string | null;
    count: number;
    askedUsd: string | null;
  }[];
  reviewerIds: string[];
  mine: number;
  unassigned: number;
  overdue: number;
};

/** The list with what it can be narrowed to, and how many wait in each queue. */
export const getSubmissionsScreen = query({
  action: 'submission.read',
  input: SubmissionFilter,
  async run({ db, actor, input }) {
    const page = await loadPage(db, actor, input);
    const queue = (which: 'mine' | 'unassigned' | 'overdue') =>
      sql`(select count(*)::int ${joins} where ${conditions(actor, { queue: which, appeal: input.appeal })})`;
    const { rows } = await db.execute<Choices>(sql`
      select (select coalesce(jsonb_agg(distinct jsonb_build_object('id', o.id, 'code', o.code, 'nameEn', o.name_en,
          'nameFr', o.name_fr)), '[]') from operations o where exists (select from submissions s where s.operation_id = o.id)) as operations,
        (select coalesce(jsonb_agg(to_jsonb(x) order by x.deadline desc nulls last), '[]') from (
          select a.id, a.name, r.deadline, r.time_zone as "timeZone", r.envelope_usd::text as "envelopeUsd",
            count(s.id)::int as count, sum(s.asked_usd)::text as "askedUsd"
          from appeal_rules r join appeals a on a.id = r.appeal_id left join submissions s on s.appeal_id = a.id
          group by a.id, r.appeal_id order by r.deadline desc nulls last limit 100) x) as appeals,
        (select coalesce(jsonb_agg(distinct v.reviewer_id), '[]') from reviews v join submissions s on s.id = v.submission_id
          where ${judges(actor)}) as "reviewerIds",
        ${queue('mine')} as mine, ${queue('unassigned')} as unassigned, ${queue('overdue')} as overdue`);
    const [found] = rows;
    if (!found) throw new Error('the choices answered no row');
    const { reviewerIds, ...choices } = found;
    const ids = page.items.flatMap((row) => row.reviewers.map(({ id }) => id));
    const name = await namesOf(db, actor, 'submission.read', [...ids, ...reviewerIds]);
    const reviewers = reviewerIds.flatMap((id) => {
      const called = name(id);
      return called ? [{ id, name: called }] : [];
    });
    return { ...page, items: named(page.items, name), ...choices, reviewers };
  },
});

export type SubmissionsScreen = Awaited<ReturnType<typeof getSubmissionsScreen>>;

const named = (rows: readonly Reviewed[], name: Names) =>
  rows.map((row) => ({
    ...row,
    plain: plainStates[row.status],
    reviewers: row.reviewers.map((reviewer) => ({ ...reviewer, name: name(reviewer.id) })),
  }));

type Content = Record<string, Record<string, unknown>>;
type Step = {
  move: string;
  from: Row['status'];
  to: Row['status'];
  version: number;
  reason: string | null;
  internal: boolean;
  at: string;
  byId: string | null;
};
type Point = {
  id: string;
  number: number;
  section: ProposalSection;
  body: string;
  version: number;
  raisedAt: string;
  done: boolean | null;
  reply: string | null;
  answeredById: string | null;
  answeredAt: string | null;
};
export type Whole = Reviewed & {
  operationId: string | null;
  externalCode: string | null;
  recommendationReason: string | null;
  recommendationException: string | null;
  recommendedById: string | null;
  approvedOn: string | null;
  approvalDocument: string | null;
  publishedAt: string | null;
  implementation: ImplementationStatus | null;
  implementationSince: string | null;
  hcApproval: boolean | null;
  requiredSections: ProposalSection[] | null;
  strictSums: boolean | null;
  clusterNeed: number | null;
  unknownPlaces: string[];
  conflict: boolean;
  handed: Content | null;
  compared: { number: number; content: Content } | null;
  attachments: AttachedFile[];
  comparedAttachments: AttachedFile[] | null;
  texts: { section: ProposalSection; content: unknown }[];
  versions: { number: number; submittedAt: string; byId: string | null }[];
  history: Step[];
  points: Point[];
  checks: { id: string; nameEn: string; nameFr: string }[];
};

const agg = (what: SQL, from: SQL) => sql`(select coalesce(jsonb_agg(${what}), '[]') ${from})`;

/** Files as the version that was last submitted names them; of a draft, those that stand now. */
const attachments = sql`coalesce(
  (select v.attachments from submission_versions v where v.submission_id = s.id and v.number = s.submitted_version),
  ${agg(
    sql`jsonb_build_object('id', f.id, 'name', f.name, 'kind', f.kind, 'mediaType', f.media_type, 'bytes', f.bytes,
      'sha256', f.sha256, 'description', f.description) order by f.created_at, f.id`,
    sql`from proposal_attachments f where f.proposal_id = s.proposal_id and f.removed_at is null`,
  )})`;

const parts = (judging: boolean, compare: SQL) => sql`
  (select v.content from submission_versions v where v.submission_id = s.id and v.number = s.submitted_version) as handed,
  (select jsonb_build_object('number', v.number, 'content', v.content) from submission_versions v
    where v.submission_id = s.id and v.number = ${compare}) as compared,
  ${attachments} as attachments,
  (select v.attachments from submission_versions v where v.submission_id = s.id and v.number = ${compare}) as "comparedAttachments",
  ${agg(sql`jsonb_build_object('section', t.section, 'content', t.content)`, sql`from proposal_texts t where t.proposal_id = s.proposal_id`)} as texts,
  ${agg(
    sql`jsonb_build_object('number', v.number, 'submittedAt', v.submitted_at, 'byId', v.submitted_by_id) order by v.number desc`,
    sql`from submission_versions v where v.submission_id = s.id`,
  )} as versions,
  ${agg(
    sql`jsonb_build_object('move', m.move, 'from', m.from, 'to', m.to, 'version', m.version, 'reason', m.reason,
      'internal', m.internal, 'at', m.at, 'byId', m.by_id) order by m.at desc, m.id`,
    sql`from submission_moves m where m.submission_id = s.id ${judging ? sql`` : sql`and not m.internal`}`,
  )} as history,
  ${agg(
    sql`jsonb_build_object('id', p.id, 'number', p.number, 'section', p.section, 'body', p.body, 'version', p.version,
      'raisedAt', p.raised_at, 'done', p.done, 'reply', p.reply, 'answeredById', p.answered_by_id,
      'answeredAt', p.answered_at) order by p.number`,
    sql`from review_points p where p.submission_id = s.id`,
  )} as points,
  ${agg(
    sql`jsonb_build_object('id', c.id, 'nameEn', c.name_en, 'nameFr', c.name_fr) order by c.position`,
    sql`from appeal_checks c where c.appeal_id = s.appeal_id`,
  )} as checks`;

/** Beside the submission, in the same statement: what a screen of it shows besides. */
type Beside = (judging: boolean, operationId: string | null) => SQL;

/** One submission as it is kept, with what decides about what this reader is shown of it. */
export async function loadWhole<T>(
  db: Db,
  actor: Actor,
  { id, compare }: z.output<typeof SubmissionKey>,
  beside?: Beside,
): Promise<{ found: Whole & T; judging: boolean }> {
  const [place] = (
    await db.execute<{ operationId: string | null; organisationId: string | null }>(sql`
      select operation_id as "operationId", organisation_id as "organisationId" from submissions where id = ${id}::uuid`)
  ).rows;
  if (!place) throw new Refusal('not_found');
  const judging = can(actor, 'review.read', place.operationId);
  // A screen compares with the version before, unless another is named.
  const compared = beside
    ? sql`coalesce(${compare ?? null}::int, s.submitted_version - 1)`
    : sql`${compare ?? null}::int`;
  const { rows } = await db.execute(sql`
    select ${columns}, ${judged(judging ? sql`true` : sql`false`)}, s.operation_id as "operationId", s.external_code as "externalCode",
      ${judging ? sql`s.recommendation_reason` : sql`null`} as "recommendationReason",
      ${judging ? sql`s.recommendation_exception` : sql`null`} as "recommendationException",
      ${judging ? sql`s.recommended_by_id` : sql`null`} as "recommendedById",
      s.approved_on as "approvedOn", s.approval_document as "approvalDocument", s.published_at as "publishedAt",
      s.implementation, s.implementation_since as "implementationSince", r.hc_approval as "hcApproval",
      to_jsonb(r.required_sections) as "requiredSections", r.strict_sums as "strictSums",
      ${clusterNeed(sql`s.operation_id`, firstYear)} as "clusterNeed",
      ${unknownPlaces(sql`s.proposal_id`, sql`s.operation_id`)} as "unknownPlaces",
      ${ownInterest(actor, { id, ...place })} as conflict, ${parts(judging, compared)}, ${beside?.(judging, place.operationId) ?? sql`null as beside`}
    ${joins} where s.id = ${id}::uuid`);
  const [found] = rows as (Whole & T)[];
  if (!found) throw new Refusal('not_found');
  return { found, judging };
}

/** One submission as this reader may see it: the words that were handed in, the steps, the points, and what is open. */
export const getSubmission = query({
  action: 'submission.read',
  input: SubmissionKey,
  async run({ db, actor, input }) {
    const { found, judging } = await loadWhole(db, actor, input);
    const name = await namesOf(db, actor, 'submission.read', actorsOf(found));
    return shownTo(actor, found, judging, name);
  },
});

/** Whose names a submission's screen says. */
export const actorsOf = ({ history, points, versions, reviewers, recommendedById }: Whole) => [
  ...history.map((step) => step.byId),
  ...points.map((point) => point.answeredById),
  ...versions.map((version) => version.byId),
  ...reviewers.map((reviewer) => reviewer.id),
  recommendedById,
];

/** Of what is kept, what this reader may see. */
export function shownTo(actor: Actor, found: Whole, judging: boolean, name: Names) {
  const { texts, handed, history, points, versions, hcApproval, attachments: files, ...more } = found;
  const {
    requiredSections,
    strictSums,
    clusterNeed: need,
    unknownPlaces: unknown,
    comparedAttachments,
    ...rest
  } = more;
  // What was published is the text: papers stay with those who write and review.
  const reads = can(actor, 'proposal.read_attachment', rest.operationId);
  const before = new Set(comparedAttachments?.map((file) => file.id));
  const contents = contentsOf(texts);
  const writing = texts.length > 0;
  const standing = { ...rest, hcApproval: hcApproval ?? true };
  return {
    ...rest,
    plain: plainStates[rest.status],
    recommendedBy: name(rest.recommendedById),
    reviewers: rest.reviewers.map((reviewer) => ({ ...reviewer, name: name(reviewer.id) })),
    content: handed ?? (contents as Content),
    attachments: reads
      ? files.map((file) => ({ ...file, isNew: comparedAttachments !== null && !before.has(file.id) }))
      : [],
    attachmentsGone: reads
      ? (comparedAttachments ?? []).filter((file) => files.every(({ id }) => id !== file.id))
      : [],
    versions: versions.map(({ byId, ...version }) => ({ ...version, by: name(byId) })),
    // Those who wrote are told that it was returned or accepted, and not by whom.
    history: history.map(({ byId, ...step }) => ({
      ...step,
      by: judging || ownStep(step) ? name(byId) : null,
    })),
    points: points.map(({ answeredById, ...point }) => ({ ...point, answeredBy: name(answeredById) })),
    problems: writing
      ? problemsOf(contents, {
          requiredSections: requiredSections ?? [],
          strictSums: strictSums ?? false,
          clusterNeed: need,
          unknownPlaces: unknown,
        })
      : [],
    moves: openMoves(actor, standing),
    judging,
  };
}

const ownStep = ({ move }: Step | { move: string }) =>
  ['submit', 'resubmit', 'withdraw', 'leave_out'].includes(move);

/** Submissions that ask for the same place, pillar and time as `me`, both with money. */
export const doublesOf = (me: SQL) => sql`
  select s.id, s.code, s.title, a.name as appeal, s.status, s.asked_usd::text as "askedUsd",
    s.proposal_id = me.proposal_id as "sameProposal",
    array(select unnest(s.places) intersect select unnest(me.places) order by 1) as places,
    array(select unnest(s.pillars) intersect select unnest(me.pillars) order by 1) as pillars
  from submissions me join submissions s on s.id <> me.id and s.operation_id is not distinct from me.operation_id
    and s.places && me.places and s.pillars && me.pillars
    and s.starts_on <= coalesce(me.ends_on, 'infinity') and coalesce(s.ends_on, 'infinity') >= me.starts_on
    and s.asked_usd > 0 and me.asked_usd > 0
    and s.status not in ('rejected', 'withdrawn', 'not_submitted')
  join appeals a on a.id = s.appeal_id
  where me.id = ${me} order by s.code nulls last, s.id limit 20`;

export type Double = {
  id: string;
  code: string | null;
  title: string;
  appeal: string;
  status: Row['status'];
  askedUsd: string | null;
  sameProposal: boolean;
  places: string[];
  pillars: string[];
};

export const listDoubles = query({
  action: 'submission.read',
  input: Key,
  async run({ db, input: { id } }) {
    const { rows } = await db.execute<Double>(doublesOf(sql`${id}::uuid`));
    return { items: rows };
  },
});

/** A whole record, as pages show it. */
export type SubmissionShown = Awaited<ReturnType<typeof getSubmission>>;

export type ExportedSubmission = {
  code: string | null;
  title: string;
  applicant: string | null;
  appeal: string;
  operation: string | null;
  status: string;
  since: string;
  asked: string | null;
  funded: string | null;
  people: number | null;
  pillars: string[];
  score: string | null;
  starts_on: string | null;
  ends_on: string | null;
};

/** Every submission of the same filters, row by row; scores for those who read reviews there. */
export const exportSubmissions = stream({
  action: 'submission.export',
  input: SubmissionChoice,
  records: ({ input }) => ({ subjectType: 'submission', subjectId: null, after: { filter: input } }),
  rows: ({ db, actor, input }) =>
    fetched<ExportedSubmission>(
      db,
      sql`select s.code, s.title, og.name_en as applicant, a.name as appeal, o.code as operation, s.status,
        s.status_since::date::text as since, s.asked_usd::text as asked, (s.committed_usd + s.paid_usd)::text as funded,
        s.people_targeted as people, s.pillars, case when ${judges(actor)} then round(s.score, 1)::text end as score,
        s.starts_on, s.ends_on
      ${joins} where ${conditions(actor, input)} order by s.code nulls last, s.id`,
    ),
});
