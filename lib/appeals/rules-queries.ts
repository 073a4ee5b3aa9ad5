import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import { can } from '#lib/access/actor.ts';
import { query } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';
import { type AppealRules, AppealRulesKey } from './rules-schema.ts';

type Shown = Omit<z.output<typeof AppealRules>, 'may'> & { operationId: string | null };

/** How an appeal takes proposals in, and by what they are judged. */
export const getAppealRules = query({
  action: 'appeal.read',
  input: AppealRulesKey,
  async run({ db, actor, input: { id } }) {
    const { rows } = await db.execute<Shown>(sql`
      select a.operation_id as "operationId",
        jsonb_build_object('id', a.id, 'name', a.name, 'type', a.type, 'years', a.years) as appeal,
        case when r.appeal_id is not null then jsonb_build_object('deadline', r.deadline,
          'systemDeadline', r.system_deadline,
          'deadlineThere', to_char(r.deadline at time zone r.time_zone, 'YYYY-MM-DD"T"HH24:MI'),
          'systemDeadlineThere', to_char(r.system_deadline at time zone r.time_zone, 'YYYY-MM-DD"T"HH24:MI'),
          'timeZone', r.time_zone, 'envelopeUsd', r.envelope_usd::text, 'reviewersNeeded', r.reviewers_needed,
          'secondReader', r.second_reader, 'hcApproval', r.hc_approval, 'requiredSections', r.required_sections,
          'strictSums', r.strict_sums, 'codePattern', r.code_pattern, 'version', r.version) end as rules,
        (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'nameEn', c.name_en, 'nameFr', c.name_fr,
            'weight', c.weight::text) order by c.position), '[]')
          from appeal_criteria c where c.appeal_id = a.id) as criteria,
        (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'nameEn', c.name_en, 'nameFr', c.name_fr)
            order by c.position), '[]') from appeal_checks c where c.appeal_id = a.id) as checks,
        (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) order by s.starts_on desc), '[]')
          from (select s.* from appeals s join appeal_rules q on q.appeal_id = s.id where s.id <> a.id
            order by s.starts_on desc limit 50) s) as sources
      from appeals a left join appeal_rules r on r.appeal_id = a.id where a.id = ${id}::uuid`);
    const [found] = rows;
    if (!found) throw new Refusal('not_found');
    const { operationId, ...shown } = found;
    return { ...shown, may: { edit: can(actor, 'appeal.set_rules', operationId) } };
  },
});

/** Appeals that a proposal of this operation can be put into now, or that it was already put into. */
export const listOpenAppeals = query({
  action: 'appeal.read',
  input: AppealRulesKey,
  async run({ db, input: { id: operation } }) {
    const { rows: known } = await db.execute(sql`select from operations where id = ${operation}::uuid`);
    if (known.length === 0) throw new Refusal('not_found');
    const { rows } = await db.execute<{
      id: string;
      name: string;
      deadline: string | null;
      type: string;
    }>(sql`
      select a.id, a.name, a.type, r.deadline from appeals a join appeal_rules r on r.appeal_id = a.id
      where coalesce(r.deadline, 'infinity') > now() and (a.operation_id = ${operation}::uuid
        or (a.operation_id is null and exists (select from appeal_countries ac
          join operation_countries oc on oc.country_id = ac.country_id
          where ac.appeal_id = a.id and oc.operation_id = ${operation}::uuid)))
      order by r.deadline nulls last, a.name`);
    return { items: rows };
  },
});
