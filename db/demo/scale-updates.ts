import { scaleAside } from './scale-aside.ts';
import { scaleSql } from './scale-sql.ts';

const { id, upTo } = scaleSql;

/**
 * A thousand updates to an operation: the whole of it and six of its structures every month for ten years, an emergency
 * every week and a quarterly one. They count from today backwards, so that fewer are the latest ones.
 */
const place = "u.op || ' ' || u.k";
const rhythm = `case when u.k < 7 then 'monthly' when u.k = 7 then 'weekly' else 'quarterly' end`;
const first = {
  monthly: `(date_trunc('month', current_date) - age * interval '1 month')::date`,
  weekly: `date_trunc('week', current_date)::date - age * 7`,
  quarterly: `(date_trunc('quarter', current_date) - age * interval '3 months')::date`,
};
const firstDay = (age: string) =>
  `case when u.k < 7 then ${first.monthly} when u.k = 7 then ${first.weekly} else ${first.quarterly} end`.replaceAll(
    'age',
    age,
  );
const oldest = '(case when u.k = 8 then 39 else 119 end)';
const scope = `operation_id, sharing`;
const scoped = `u.operation_id, 'network'::sharing_level`;

const periods = (count: number) => `create temp table scale_periods on commit drop as
  select u.*, ${id('operation', 'u.op')} as operation_id, ${id('update', 'u.n')} as id, ${id('reporting', place)} as schedule_id,
    case when u.k between 1 and 6 then ${id('structure', '2 + u.op + 60 * (1 + u.k)')} end as structure_id,
    ${rhythm} as rhythm, ${firstDay('u.age')} as since, ${firstDay('(u.age - 1)')} - 1 as until,
    ${firstDay('(u.age - 1)')} - 1 + 10 as due_on, (u.n * 7919) % 100 as luck
  from (select n, op, case when slot < 960 then slot / 120 else 8 end as k,
      case when slot < 960 then slot % 120 else slot - 960 end as age
    from (select n, 1 + (n - 1) % 60 as op, (n - 1) / 60 as slot from ${upTo(count)}) placed) u`;

/** Most were taken; of those of late some wait, were sent back or never came. */
const standing = `create temp table scale_standing on commit drop as
  select u.*, u.status in ('submitted', 'sent_back', 'acknowledged') as sent,
    case when u.status = 'acknowledged' and u.n % 12 in (0, 1) then 2 when u.status in ('submitted', 'sent_back', 'acknowledged') then 1
      else 0 end as version,
    u.n % 12 = 0 as corrected,
    least(u.due_on + (case when u.luck % 5 = 0 then 1 + u.n % 15 else u.n % 9 - 9 end) + time '09:12', now() - interval '1 hour') as sent_at
  from (select p.*, case when until >= current_date then 'not_due'
      when due_on >= current_date then case when luck < 40 then 'due' when luck < 75 then 'submitted' when luck < 85 then 'sent_back'
        else 'acknowledged' end
      when due_on > current_date - 365 and luck < 4 then 'overdue' when luck < 10 then 'skipped'
      when due_on > current_date - 40 and luck < 30 then 'submitted' when due_on > current_date - 40 and luck < 35 then 'sent_back'
      else 'acknowledged' end as status
    from scale_periods p) u`;

/** What it comes to grows slowly, has its seasons, and differs from operation to operation; a seventh is left blank. */
const size = `(20 + (u.op * 37) % 280)`;
const season = `(1 + 0.3 * sin(extract(doy from u.since) * 0.0172) + (120 - u.age) * 0.004 + (u.n * 31 + i.position) % 23 * 0.012)`;
const each = `case i.code when 'eore_people' then 38 when 'survey_area' then 21000 when 'clearance_area' then 6200
  when 'items_destroyed' then 2.5 when 'victim_assistance_people' then 0.6 else 1 end`;
const value = `case when i.section = 'casualties' then (u.n / 60 + u.op + i.at) % 4
  when i.section = 'coordination' then 1 + (u.op + i.position) % 7 + (u.n / 180) % 2
  else round(${size} * ${each} * ${season} * (1 + i.at * 0.15) / (case when u.k in (0, 8) then 1 else 6 end)) end
  + case when v.number = 2 and (u.n + i.position) % 3 = 0 then 7 else 0 end`;
const counted = `(select i.*, coalesce(g.name, '') as "group", coalesce(g.at, 0) as at,
    (row_number() over (order by i.section, i.position, g.at))::int as place
  from indicators i left join unnest(i.groups) with ordinality g(name, at) on true)`;

const texts = `'access', jsonb_build_object('access', 'Roads to the places named were open for most of this period.',
    'needs', 'Spare parts for detectors, and a second survey team.'),
  'story', jsonb_build_object('title', 'Scale story ' || u.n, 'text', 'Land was released and people use it again. Invented for measuring.'),
  'coordination', jsonb_build_object('team', 'same', 'note', null)`;

/** Who wrote and who answered, where the demo is there: nobody otherwise. */
const geneva = `(select id from accounts where email = 'geneva@demo.example')`;
/** Every step from the first to where it stands: when it is made, of which version, and of which updates. */
const steps: [
  move: string,
  from: string,
  to: string,
  version: string,
  at: string,
  of: string,
  by?: string,
][] = [
  ['fall_due', 'not_due', 'due', '0', "u.until + 1 + time '00:05'", `u.status <> 'not_due'`],
  ['fall_overdue', 'due', 'overdue', '0', "u.due_on + 1 + time '00:05'", `u.status = 'overdue'`],
  ['skip', 'due', 'skipped', '0', 'u.sent_at', `u.status = 'skipped'`],
  ['submit', 'due', 'submitted', '1', 'u.sent_at', 'u.sent'],
  [
    'send_back',
    'submitted',
    'sent_back',
    '1',
    "u.sent_at + interval '1 day'",
    `u.status = 'sent_back' or (u.version = 2 and not u.corrected)`,
    geneva,
  ],
  [
    'resubmit',
    'sent_back',
    'submitted',
    '2',
    "u.sent_at + interval '2 days'",
    'u.version = 2 and not u.corrected',
  ],
  [
    'acknowledge',
    'submitted',
    'acknowledged',
    '1',
    "u.sent_at + interval '1 day'",
    'u.version = 2 and u.corrected',
    geneva,
  ],
  [
    'correct',
    'acknowledged',
    'submitted',
    '2',
    "u.sent_at + interval '2 days'",
    'u.version = 2 and u.corrected',
  ],
  [
    'acknowledge',
    'submitted',
    'acknowledged',
    'u.version',
    "u.sent_at + interval '3 days'",
    `u.status = 'acknowledged'`,
    geneva,
  ],
];

const filling = [
  `insert into update_versions (update_id, number, content, reason, submitted_at, ${scope})
   select u.id, v.number, jsonb_build_object('figures', jsonb_build_object('rows', coalesce(f.rows, '[]')),
     'check', jsonb_build_object('withMembers', true), ${texts}),
     case when v.number = 2 and u.corrected then 'A partner sent its figures late.' end,
     u.sent_at + (v.number - 1) * interval '2 days', ${scoped}
   from scale_standing u join generate_series(1, 2) v(number) on v.number <= u.version
   left join (select update_id, number, jsonb_agg(jsonb_build_object('indicator', code, 'group', nullif("group", ''), 'value', value)) as rows
     from scale_figures group by 1, 2) f on f.update_id = u.id and f.number = v.number`,
  `insert into update_figures (update_id, number, indicator_code, "group", value, ${scope})
   select u.update_id, u.number, u.code, u."group", u.value::numeric, ${scoped} from scale_figures u order by u.update_id, u.number, u.code, u."group"`,
  `insert into update_sections (update_id, step, content, written_at, ${scope})
   select u.id, step.name::update_step, coalesce(v.content -> step.name, '{}'), case when v.content is not null then u.sent_at end, ${scoped}
   from scale_standing u cross join unnest(array['coordination', 'figures', 'access', 'story']) step(name)
   left join update_versions v on v.update_id = u.id and v.number = u.version`,
  ...steps.map(
    ([move, from, to, version, at, of, by], number) => `
   insert into update_moves (id, update_id, move, "from", "to", version, reason, by_id, at, ${scope})
   select ${id('update-move', `u.n * 10 + ${number}`)}, u.id, '${move}', '${from}', '${to}', ${version},
     ${move === 'correct' ? `'A partner sent its figures late.'` : 'null'}, ${by ?? 'null'}, ${at}, ${scoped}
   from scale_standing u where ${of}`,
  ),
  `insert into update_points (id, update_id, number, step, body, version, raised_at, done, answered_at, ${scope})
   select ${id('update-point', 'u.n * 10 + point')}, u.id, point, (array['figures', 'access'])[point]::update_step,
     'Does this count what was counted before?', 1, u.sent_at + interval '1 day', case when u.status = 'acknowledged' then true end,
     case when u.status = 'acknowledged' then u.sent_at + interval '2 days' end, ${scoped}
   from scale_standing u, generate_series(1, 2) point where u.status = 'sent_back' or (u.version = 2 and not u.corrected)`,
];

/** So many updates with their steps, versions, figures and points. */
export const scaleUpdates = (count: number): string[] => [
  periods(count),
  standing,
  `insert into reporting_schedules (id, structure_id, rhythm, since, due_after_days, ${scope})
   select distinct u.schedule_id, u.structure_id, u.rhythm::reporting_rhythm, ${firstDay(oldest)}, 10, ${scoped} from scale_standing u`,
  `insert into updates (id, schedule_id, structure_id, rhythm, code, since, until, due_on, status, status_since, submitted_version,
     submitted_at, acknowledged_at, ${scope})
   select u.id, u.schedule_id, u.structure_id, u.rhythm::reporting_rhythm,
     'SCALE-' || lpad(u.op::text, 2, '0') || '-' || u.k || '-' || u.since, u.since, u.until, u.due_on, u.status::update_status,
     case when u.sent or u.status = 'skipped' then u.sent_at else u.since end, u.version,
     case when u.sent then u.sent_at + (u.version - 1) * interval '2 days' end,
     case when u.status = 'acknowledged' then u.sent_at + interval '3 days' end, ${scoped} from scale_standing u`,
  `create temp table scale_figures on commit drop as
   select u.id as update_id, v.number, i.code, i."group", (${value})::text as value, u.operation_id
   from scale_standing u, generate_series(1, u.version) v(number), ${counted} i
   where (u.op * 7 + i.position + length(i.code)) % 5 > 0 and (u.n * 31 + i.place * 17) % 7 > 0`,
  ...scaleAside(
    ['update_versions', 'update_figures', 'update_sections', 'update_moves', 'update_points'],
    filling,
  ),
];
