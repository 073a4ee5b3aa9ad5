import { type SQL, sql } from 'drizzle-orm';
import type { SubmissionStatus } from '#db/enums.ts';
import { type Actor, can, mayAnywhere, scopeOf } from '#lib/access/actor.ts';
import { beyond } from '#lib/access/beyond.ts';
import { query } from '#lib/access/operation.ts';
import { type Candidate, candidatesFor } from '#lib/reviews/candidates.ts';
import {
  commentRows,
  commentsOf,
  roomOf,
  roomParts,
  type StoredRoom,
  type WrittenComment,
} from '#lib/reviews/queries.ts';
import { quorum } from '#lib/reviews/quorum.ts';
import { waitsFor } from './listed.ts';
import { actorsOf, type Double, doublesOf, loadWhole, shownTo } from './queries.ts';
import { SubmissionKey } from './schema.ts';

type Money = {
  id: string;
  donor: string;
  stage: 'pledge' | 'commitment' | 'paid';
  amount: string;
  currency: string;
  rate: string;
  amountUsd: string;
  on: string;
  source: string;
  version: number;
};

type Other = {
  id: string;
  code: string | null;
  title: string;
  status: SubmissionStatus;
  askedUsd: string | null;
};

type Shown = {
  room: StoredRoom | null;
  comments: WrittenComment[];
  doubles: Double[];
  money: Money[];
  others: Other[];
  previous: string | null;
  next: string | null;
  waiting: string | null;
  language: string | null;
  systemDeadline: string | null;
  timeZone: string | null;
  reviewersNeeded: number | null;
  secondReader: boolean | null;
  placeNames: Record<string, string>;
};

const listed = (rows: SQL) => sql`(select coalesce(jsonb_agg(to_jsonb(x)), '[]') from (${rows}) x)`;

const comments = (judging: boolean) => commentRows(sql`s.id`, judging);

const money = sql`
  select f.id, f.donor, f.stage, f.amount::text as amount, f.currency, f.rate::text as rate,
    f.amount_usd::text as "amountUsd", f."on", f.source, f.version
  from funding_records f where f.submission_id = s.id order by f."on", f.id`;

const others = sql`
  select t.id, t.code, t.title, t.status, t.asked_usd::text as "askedUsd" from submissions t
  where t.organisation_id = s.organisation_id and t.appeal_id = s.appeal_id and t.id <> s.id
    and t.status <> 'not_submitted' order by t.code nulls last limit 8`;

const neighbour = (side: '<' | '>') => sql`(
  select t.id from submissions t where t.appeal_id = s.appeal_id and t.code ${sql.raw(side)} s.code
  order by t.code ${sql.raw(side === '<' ? 'desc' : 'asc')} limit 1)`;

/** The next one, after this or from the beginning, that waits for whoever looks. */
const waiting = (actor: Actor) => sql`(
  select t.id from submissions t where t.id <> s.id and ${waitsFor(actor, sql`t`)}
  order by (t.code <= s.code) nulls last, t.code limit 1)`;

const nothing = sql`null`;
const noRows = sql`'[]'::jsonb`;

/** What only those who review are shown. */
const amongReviewers = (actor: Actor, judging: boolean) =>
  judging
    ? sql`(select to_jsonb(x) from (select ${roomParts}) x) as room, ${listed(doublesOf(sql`s.id`))} as doubles,
      ${listed(others)} as others, ${neighbour('<')} as previous, ${neighbour('>')} as next, ${waiting(actor)} as waiting`
    : sql`${nothing} as room, ${noRows} as doubles, ${noRows} as others, ${nothing} as previous, ${nothing} as next,
      ${nothing} as waiting`;

const beside = (actor: Actor) => (judging: boolean, operationId: string | null) =>
  sql`
  ${amongReviewers(actor, judging)}, ${readsComments(actor, operationId) ? listed(comments(judging)) : noRows} as comments,
  ${listed(money)} as money,
  (select p.language from proposals p where p.id = s.proposal_id) as language,
  r.system_deadline as "systemDeadline", r.time_zone as "timeZone", r.reviewers_needed as "reviewersNeeded",
  r.second_reader as "secondReader",
  (select coalesce(jsonb_object_agg(u.pcode, u.name), '{}') from admin_units u where u.pcode in (
    select jsonb_array_elements(v.content -> 'places' -> 'rows') ->> 'pcode' from submission_versions v
      where v.submission_id = s.id union select unnest(s.places))) as "placeNames"`;

/** As the list of comments itself has it: in one's own operations, and of what is global, by any. */
const readsComments = (actor: Actor, operationId: string | null) =>
  operationId === null ? mayAnywhere(actor, 'review.comment') : can(actor, 'review.comment', operationId);

/** Everything that the screen of one submission shows, in few statements. */
export const getSubmissionScreen = query({
  action: 'submission.read',
  input: SubmissionKey,
  async run({ db, actor, input }) {
    const { found, judging } = await loadWhole<Shown>(db, actor, input, beside(actor));
    const {
      room,
      comments: remarks,
      doubles,
      money: records,
      others: same,
      previous,
      next,
      waiting: queued,
      language,
      placeNames,
      ...whole
    } = found;
    const rules = rulesOf(found);
    const { id, operationId } = whole;
    const ids = [
      ...actorsOf(whole),
      ...(room?.reviews ?? []).flatMap((review) => [review.reviewerId, review.writtenById]),
      ...remarks.flatMap((remark) => [remark.authorId, remark.mentionedId]),
    ];
    const assigns = can(actor, 'review.assign', operationId) && judging;
    const { name, candidates } = await namesAndCandidates(
      db,
      actor,
      ids,
      assigns ? { id, operationId, organisationId: whole.organisation?.id ?? null } : null,
    );
    return {
      ...shownTo(actor, whole, judging, name),
      operationId,
      room: room && roomOf(actor, { id, operationId }, room, name),
      comments: commentsOf(actor, operationId, remarks, name),
      candidates,
      mentionable: mentionable(actor, found, name),
      doubles,
      money: {
        items: can(actor, 'funding.read', operationId) ? records : [],
        may: can(actor, 'funding.record', operationId),
      },
      others: same,
      neighbours: { previous, next, waiting: queued },
      language: language ?? 'en',
      rules,
      quorum: room && quorum(room.reviews, rules, whole.submittedVersion),
      placeNames,
      may: {
        readMoney: can(actor, 'funding.read', operationId),
        readAttachments: can(actor, 'proposal.read_attachment', operationId),
        answer: can(actor, 'submission.answer', operationId),
        implement: can(actor, 'submission.set_implementation', operationId),
      },
    };
  },
});

/** Whom a remark may call in: those who review, those who handed in and those who have spoken, oneself left out. */
function mentionable(
  actor: Actor,
  {
    room,
    comments: remarks,
    versions,
  }: Pick<Shown, 'room' | 'comments'> & { versions: { byId: string | null }[] },
  name: (id: string | null) => string | null,
) {
  const ids = new Set([
    ...(room?.reviews ?? []).map((review) => review.reviewerId),
    ...remarks.map((remark) => remark.authorId),
    ...versions.map((version) => version.byId),
  ]);
  return [...ids].flatMap((id) => {
    const shown = name(id);
    return id && id !== actor.accountId && shown ? [{ id, name: shown }] : [];
  });
}

/** As an appeal without rules of its own has them. */
const rulesOf = ({ systemDeadline, timeZone, reviewersNeeded, secondReader }: Shown) => ({
  systemDeadline,
  timeZone: timeZone ?? 'UTC',
  reviewersNeeded: reviewersNeeded ?? 1,
  secondReader: secondReader ?? false,
});

export type SubmissionScreen = Awaited<ReturnType<typeof getSubmissionScreen>>;

type Db = Parameters<typeof beyond>[0];
type Subject = Parameters<typeof candidatesFor>[0];

/** One step beyond the reader's reach: the names of who acted, and of who may be asked to review. */
async function namesAndCandidates(
  db: Db,
  actor: Actor,
  ids: readonly (string | null | undefined)[],
  subject: Subject | null,
) {
  const wanted = [...new Set(ids.flatMap((id) => id ?? []))];
  const people = sql`(select coalesce(jsonb_object_agg(a.id, a.name), '{}') from accounts a
    where a.id = any(${sql.param(wanted)}::uuid[]))`;
  const asked = subject ? listed(candidatesFor(subject)) : sql`'[]'::jsonb`;
  const { rows } = await beyond(db, { ...scopeOf(actor, 'submission.read'), writes: {} }, () =>
    db.execute<{ names: Record<string, string>; candidates: Candidate[] }>(
      sql`select ${people} as names, ${asked} as candidates`,
    ),
  );
  const { names = {}, candidates = [] } = rows[0] ?? {};
  const name = (id: string | null | undefined) => (id && names[id]) || null;
  return { name, candidates };
}
