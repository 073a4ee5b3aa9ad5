import { type SQL, sql } from 'drizzle-orm';

/** Days before a review's day at which its reviewer is told, and days after it at which Geneva is. */
const before = 3;
const after = 5;

/** What there is to tell of reviews on a day: that theirs comes, that it has passed, and that still nobody came. */
export const dueOn = (day: string): SQL => sql`(
  select v.id as review_id, v.reviewer_id, v.operation_id, v.sharing, v.due_on as day, k.kind
  from reviews v join submissions s on s.id = v.submission_id
    join (values ('due_soon', -${before}::int, 0), ('overdue', 1, 3650), ('escalated', ${after}::int, 3650)) k(kind, first, last)
      on ${day}::date - v.due_on between k.first and k.last
  where s.status in ('submitted', 'resubmitted', 'in_review')
    and (v.finished_at is null or v.version < s.submitted_version))`;
