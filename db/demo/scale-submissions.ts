import { scaleSql } from './scale-sql.ts';

const { id, list, of, upTo } = scaleSql;

/** Every step from the first to where a submission of this status stands. */
const paths = {
  draft: '',
  submitted: 'submit',
  in_review: 'submit take_up',
  returned: 'submit take_up return',
  resubmitted: 'submit take_up return resubmit',
  accepted: 'submit take_up return resubmit take_up recommend accept',
  approved: 'submit take_up return resubmit take_up recommend accept approve',
  published: 'submit take_up return resubmit take_up recommend accept approve publish',
  rejected: 'submit take_up recommend reject',
  withdrawn: 'submit withdraw',
};
const ends: Record<string, string> = {
  submit: 'submitted',
  take_up: 'in_review',
  recommend: 'in_review',
  return: 'returned',
  resubmit: 'resubmitted',
  accept: 'accepted',
  approve: 'approved',
  publish: 'published',
  reject: 'rejected',
  withdraw: 'withdrawn',
};

/** Half of all are published or on the way there; of twenty, this many stand in each status. */
const spread = list(
  [
    ['draft', 2],
    ['submitted', 2],
    ['in_review', 2],
    ['returned', 1],
    ['resubmitted', 1],
    ['accepted', 3],
    ['approved', 2],
    ['published', 5],
    ['rejected', 1],
    ['withdrawn', 1],
  ]
    .flatMap(([status, times]) => Array.from({ length: Number(times) }, () => status))
    .join(' '),
);

const steps = Object.entries(paths)
  .flatMap(([status, path]) =>
    path
      .split(' ')
      .filter(Boolean)
      .map((move, at, moves) => {
        const from = ends[moves[at - 1] ?? ''] ?? 'draft';
        const internal = ['take_up', 'recommend'].includes(move);
        return `('${status}', ${at + 1}, '${move}', '${from}', '${ends[move]}', ${internal})`;
      }),
  )
  .join(', ');

const status = of(spread, 'n * 7');
const pillars = list('clearance eore victim_assistance stockpile_destruction advocacy');
/** Most appeals have some ninety submissions; the first has two thousand, for the pages that show a whole appeal. */
const appeal = 'case when n % 25 = 0 then 1 else 1 + n % 500 end';
const operation = id('operation', `1 + (${appeal}) % 60`);
const budget = '(200000 + (n * 7919) % 4000 * 1000)';
const people = '(500 + (n % 20000 * 104729::bigint % 60000)::int)';
const starts = 'make_date(extract(year from current_date)::int - n % 3, 1 + n % 12, 1)';
const gist = `'Scale project ' || n || ' (sample)', ${id('organisation', '1 + n % 3000')},
  array[${of(pillars, 'n')}, ${of(pillars, 'n + 1 + n % 3')}], array['SC' || lpad((n % 400)::text, 4, '0'), 'SC' || lpad(((n + 7) % 400)::text, 4, '0')],
  ${starts}, (${starts} + interval '1 year' - interval '1 day')::date, ${budget}, ${people}`;
const gistColumns =
  'title, organisation_id, pillars, places, starts_on, ends_on, budget_usd, people_targeted';

/** The sections of a project of ordinary length, as `lib/proposals/sections.ts` reads them. */
const sections = `(values
  ('summary', jsonb_build_object('title', 'Scale project ' || n || ' (sample)', 'organisationId', ${id('organisation', '1 + n % 3000')},
    'objective', repeat('Land is released and people know the risks. ', 8))),
  ('activities', jsonb_build_object('pillars', jsonb_build_array(${of(pillars, 'n')}, ${of(pillars, 'n + 1 + n % 3')}),
    'description', repeat('Teams survey, clear and teach in the places named. ', 12))),
  ('needs', jsonb_build_object('text', repeat('People return to fields that nobody has surveyed. ', 20), 'source', 'Scale data, invented')),
  ('people', jsonb_build_object('rows', jsonb_build_array(jsonb_build_object('group', 'IDP', 'women', ${people} / 4,
    'men', ${people} / 4, 'girls', ${people} / 4, 'boys', ${people} - 3 * (${people} / 4))))),
  ('places', jsonb_build_object('rows', jsonb_build_array(
    jsonb_build_object('pcode', 'SC' || lpad((n % 400)::text, 4, '0'), 'people', ${people} / 2, 'amount', (${budget} / 2)::text),
    jsonb_build_object('pcode', 'SC' || lpad(((n + 7) % 400)::text, 4, '0'), 'people', ${people} - ${people} / 2,
      'amount', (${budget} - ${budget} / 2)::text)))),
  ('budget', jsonb_build_object('currency', 'USD', 'rows', jsonb_build_array(
    jsonb_build_object('line', 'Staff', 'amount', (${budget} / 2)::text),
    jsonb_build_object('line', 'Equipment', 'amount', (${budget} - ${budget} / 2)::text)))),
  ('schedule', jsonb_build_object('startsOn', ${starts}, 'months', 12))) section(name, content)`;

/** Who scores: the demo's programme manager and Geneva, where the demo is there. */
const reviewers = `(select id, row_number() over (order by email) as at from accounts
  where email in ('geneva@demo.example', 'pm@demo.example')) reviewer`;
const judged = `s.status not in ('draft', 'submitted', 'withdrawn')`;
const ours = (count: number) => `${upTo(count)} join submissions s on s.id = ${id('submission')}`;

/** So many proposals, each in one appeal, with texts, versions, steps, reviews and money. */
export const scaleSubmissions = (count: number): string[] => [
  `insert into appeal_rules (appeal_id, deadline, system_deadline, envelope_usd, hc_approval)
   select ${id('appeal')}, current_date - 200 + n, current_date - 190 + n, n * 400000, true from ${upTo(500)}`,
  `insert into appeal_criteria (id, appeal_id, position, name_en, name_fr, weight)
   select ${id('criterion', 'n * 10 + m')}, ${id('appeal')}, m, 'Scale criterion ' || m, 'Critère de charge ' || m, m
   from ${upTo(500)}, generate_series(1, 4) m`,
  `insert into proposals (id, ${gistColumns}, operation_id, created_at, updated_at)
   select ${id('proposal')}, ${gist}, ${operation}, now() - (n % 500) * interval '1 day' - interval '60 days',
     now() - (n % 500) * interval '1 day' from ${upTo(count)}`,
  `insert into proposal_texts (proposal_id, section, content, done, operation_id)
   select ${id('proposal')}, section.name::proposal_section, section.content, true, ${operation}
   from ${upTo(count)}, lateral ${sections}`,
  `insert into submissions (id, proposal_id, appeal_id, code, status, status_since, ${gistColumns}, asked_usd, submitted_version,
     score, accepted_at, approved_on, published_at, committed_usd, paid_usd, operation_id, created_at, updated_at)
   select ${id('submission')}, ${id('proposal')}, ${id('appeal', appeal)}, case when status <> 'draft' then 'SCALE-' || n end,
     status::submission_status, since, ${gist}, ${budget}, case when status = 'draft' then 0 else 1 end,
     case when ${judged.replaceAll('s.status', 'status')} then round(1 + (n % 400) / 100.0, 2) end,
     case when status in ('accepted', 'approved', 'published') then since end,
     case when status in ('approved', 'published') then since::date end, case when status = 'published' then since end,
     case when funded and n % 2 = 0 then ${budget} / 2 else 0 end, case when funded and n % 2 = 1 then ${budget} / 2 else 0 end,
     ${operation}, since - interval '60 days', since
   from ${upTo(count)}, lateral (select ${status} as status, now() - (n % 500) * interval '1 day' as since) at,
     lateral (select status = 'published' and n % 3 > 0 as funded) money`,
  `insert into submission_versions (submission_id, number, content, asked_usd, submitted_at, operation_id)
   select s.id, 1, jsonb_object_agg(t.section, t.content), s.asked_usd, s.status_since, s.operation_id
   from ${ours(count)} join proposal_texts t on t.proposal_id = s.proposal_id where s.status <> 'draft' group by s.id`,
  `insert into submission_moves (id, submission_id, move, "from", "to", version, internal, at, operation_id)
   select ${id('step', 'n * 10 + step.at')}, s.id, step.move, step.came::submission_status, step.went::submission_status, 1, step.internal,
     s.status_since - (10 - step.at) * interval '3 days', s.operation_id
   from ${ours(count)} join (values ${steps}) step(status, at, move, came, went, internal) on step.status = s.status::text`,
  `insert into reviews (id, submission_id, reviewer_id, role, due_on, recommendation, note, version, score, finished_at, operation_id)
   select ${id('review', 'n * 10 + reviewer.at')}, s.id, reviewer.id, 'reviewer', s.status_since::date + 10, 'yes', 'Scale note, invented.',
     1, s.score, s.status_since, s.operation_id
   from ${ours(count)} join ${reviewers} on reviewer.at = 1 + n % 2 where ${judged}`,
  `insert into review_scores (review_id, criterion_id, score, operation_id)
   select ${id('review', 'n * 10 + 1 + n % 2')}, ${id('criterion', `(${appeal}) * 10 + m`)}, 1 + (n + m) % 5, s.operation_id
   from ${ours(count)}, generate_series(1, 4) m where ${judged} and exists (select from reviews v where v.id = ${id('review', 'n * 10 + 1 + n % 2')})`,
  `insert into funding_records (id, submission_id, donor, stage, amount, amount_usd, "on", source, operation_id)
   select ${id('funding')}, s.id, 'Scale donor ' || n % 40, (case when n % 2 = 0 then 'commitment' else 'paid' end)::funding_stage,
     s.committed_usd + s.paid_usd, s.committed_usd + s.paid_usd, s.status_since::date, 'Scale data, invented', s.operation_id
   from ${ours(count)} where s.committed_usd + s.paid_usd > 0`,
];
