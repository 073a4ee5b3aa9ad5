import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { sources } from '#lib/appeals/mine-action.ts';
import type { Applied } from '#lib/exchange/importer.ts';

const texts = (name: string) => sql`array(select jsonb_array_elements_text(r.data -> ${name}))`;
const numbers = (name: string) =>
  sql`array(select x::int from jsonb_array_elements_text(r.data -> ${name}) x)`;

/** What a file of another kind told, and this one does not speak of, stays. */
const kept = (told: SQL, column: SQL) => sql`case when ${told} = '{}' then ${column} else ${told} end`;

/** Writes new and changed flows, each whole; those that stand as they were stand so at a later date. */
export async function applyFtsFlows(db: Db, { id, asOf }: Applied): Promise<void> {
  await db.execute(sql`
    update import_rows r set subject_id = gen_random_uuid()
    where r.import_id = ${id} and r.outcome = 'new' and r.subject_id is null`);
  await db.execute(sql`
    insert into funding_flows as f (id, source, flow_id, amount_usd, original_amount, original_currency, "on", decided_on,
      reported_on, stage, boundary, flow_type, contribution, donors, recipients, plan_ids, plan_codes, plan_names,
      clusters, plan_clusters, years, countries, projects, keywords, description, reference, shared, bases, as_of,
      import_id, sharing)
    select r.subject_id, ${sources.figures}, d."flowId", d."amountUsd", d."originalAmount", d."originalCurrency", d."on",
      d."decidedOn", d."reportedOn", d.stage, d.boundary, d."flowType", d.contribution, ${texts('donors')},
      ${texts('recipients')}, ${numbers('planIds')}, ${texts('planCodes')}, ${texts('planNames')}, ${texts('clusters')},
      ${texts('planClusters')}, ${numbers('years')}, ${texts('countries')}, ${texts('projects')}, ${texts('keywords')},
      d.description, d.reference, ${texts('shared')}, ${texts('bases')}, ${asOf}::date, ${id}::uuid, 'public'
    from import_rows r, jsonb_to_record(r.data) as d("flowId" text, "amountUsd" numeric, "originalAmount" numeric,
      "originalCurrency" text, "on" date, "decidedOn" date, "reportedOn" date, stage funding_stage, boundary text,
      "flowType" text, contribution text, description text, reference text)
    where r.import_id = ${id} and r.outcome in ('new', 'changed')
    on conflict (id) do update set (amount_usd, original_amount, original_currency, "on", decided_on, reported_on, stage,
        boundary, flow_type, contribution, donors, recipients, plan_ids, clusters, years, countries, projects, keywords,
        description, reference, shared, bases, as_of, import_id, updated_at)
      = (excluded.amount_usd, excluded.original_amount, excluded.original_currency, excluded."on", excluded.decided_on,
        excluded.reported_on, excluded.stage, excluded.boundary, excluded.flow_type, excluded.contribution,
        excluded.donors, excluded.recipients, excluded.plan_ids, excluded.clusters, excluded.years, excluded.countries,
        excluded.projects, excluded.keywords, excluded.description, excluded.reference, excluded.shared, excluded.bases,
        excluded.as_of, excluded.import_id, now()),
      plan_codes = ${kept(sql`excluded.plan_codes`, sql`f.plan_codes`)},
      plan_names = ${kept(sql`excluded.plan_names`, sql`f.plan_names`)},
      plan_clusters = ${kept(sql`excluded.plan_clusters`, sql`f.plan_clusters`)}`);
  await matchOrganisations(db, id);
  await db.execute(sql`
    update funding_flows f set as_of = ${asOf}::date from import_rows r
    where r.import_id = ${id} and r.outcome = 'unchanged' and r.subject_id = f.id and f.as_of < ${asOf}::date`);
}

/**
 * Who gave and who got, where exactly one organisation is known by that number of FTS, that spelling, name or acronym.
 * Nobody is made up: the name stands as the source writes it.
 */
async function matchOrganisations(db: Db, id: string) {
  await db.execute(sql`
    with known as (
      select distinct app.fold(n.name) as name, o.id from organisations o,
        unnest(array[o.name_en, o.name_fr, o.acronym]) n(name)
        where o.merged_into_id is null and n.name is not null
      union
      select app.fold(i.value), i.organisation_id from organisation_identifiers i where i.system = 'alias'),
    named as (select name, min(id::text)::uuid as id from known group by name having count(*) = 1),
    numbered as (select value, organisation_id as id from organisation_identifiers where system = 'fts'),
    told as (select r.subject_id, app.fold(r.data -> 'donors' ->> 0) as donor, app.fold(r.data -> 'recipients' ->> 0) as recipient,
        r.data -> 'donorIds' ->> 0 as donor_number, r.data -> 'recipientIds' ->> 0 as recipient_number,
        jsonb_array_length(r.data -> 'donors') as donors, jsonb_array_length(r.data -> 'recipients') as recipients
      from import_rows r where r.import_id = ${id} and r.outcome in ('new', 'changed'))
    update funding_flows f set
      donor_id = case when t.donors = 1 then coalesce(dn.id, d.id) end,
      recipient_id = case when t.recipients = 1 then coalesce(rn.id, r.id) end
    from told t left join numbered dn on dn.value = t.donor_number left join named d on d.name = t.donor
      left join numbered rn on rn.value = t.recipient_number left join named r on r.name = t.recipient
    where f.id = t.subject_id`);
}
