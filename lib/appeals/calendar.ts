import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '#lib/access/operation.ts';
import { Id, Ticked } from '#lib/http/fields.ts';

const Named = z.object({ id: Id, code: z.string(), nameEn: z.string(), nameFr: z.string() });

export const DeadlineFilter = z.object({
  operation: Id.optional().describe('Only appeals that cover this operation'),
  past: Ticked.optional().describe('Also those of the last twelve months'),
});

export const Deadline = z.object({
  appealId: Id,
  appeal: z.string(),
  type: z.string(),
  kind: z.enum(['ours', 'system']).describe('Our own cut-off, or the closing of the appeal’s system'),
  at: z.string().describe('ISO 8601, UTC'),
  there: z.string().describe('As the clock of the time zone says it'),
  timeZone: z.string(),
  operations: Named.array(),
  withWriters: z.int().describe('Drafts and returned submissions within your reach'),
  withReviewers: z.int(),
});

export const Deadlines = z.object({ items: Deadline.array() }).meta({ id: 'Deadlines' });

/** What falls due, the next first: for each appeal that takes proposals in, our cut-off and its system's. */
export const listDeadlines = query({
  action: 'proposal.read',
  input: DeadlineFilter,
  async run({ db, input: { operation, past } }) {
    const covers = sql`(a.operation_id = o.id or (a.operation_id is null and exists (select from appeal_countries ac
      join operation_countries oc on oc.country_id = ac.country_id
      where ac.appeal_id = a.id and oc.operation_id = o.id)))`;
    const { rows } = await db.execute<z.output<typeof Deadline>>(sql`
      select a.id as "appealId", a.name as appeal, a.type, due.kind,
        to_char(due.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"') as at,
        to_char(due.at at time zone r.time_zone, 'YYYY-MM-DD"T"HH24:MI') as there, r.time_zone as "timeZone",
        (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'code', o.code, 'nameEn', o.name_en,
          'nameFr', o.name_fr) order by o.code), '[]') from operations o where ${covers}) as operations,
        (select count(*)::int from submissions s where s.appeal_id = a.id
          and s.status in ('draft', 'returned')) as "withWriters",
        (select count(*)::int from submissions s where s.appeal_id = a.id
          and s.status in ('submitted', 'resubmitted', 'in_review')) as "withReviewers"
      from appeals a join appeal_rules r on r.appeal_id = a.id
        cross join lateral (values ('ours', r.deadline), ('system', r.system_deadline)) due (kind, at)
      where due.at >= now() - ${past ? '12 months' : '0'}::interval
        and ${operation ? sql`exists (select from operations o where o.id = ${operation}::uuid and ${covers})` : sql`true`}
      order by due.at, a.name, due.kind limit 500`);
    return { items: rows };
  },
});
