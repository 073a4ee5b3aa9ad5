import { type SQL, sql } from 'drizzle-orm';

/**
 * Where an operation hides its names, only who reads up to `hq_only` there sees who is in a post (administrators and
 * Geneva); everybody else sees the post and its role mailbox. Every read of people in posts asks this first.
 */
export const namesShown = (operationId: SQL) => sql`(${operationId} is null
  or exists (select 1 from operations named where named.id = ${operationId} and not named.names_hidden)
  or 'hq_only' in (coalesce((select app.reach()) ->> '*', ''), coalesce((select app.reach()) ->> (${operationId})::text, '')))`;

/** A person who serves where names are hidden is no entry of a list and has no page, but for whoever sees names there. */
export const personShown = (personId: SQL) => sql`(not exists (
    select 1 from assignments hiding where hiding.person_id = ${personId}
      and not ${namesShown(sql`hiding.operation_id`)})
  or ${personId} = (select own.person_id from accounts own where own.id = (select app.account_id())))`;

/** An organisation as rows name it; null when there is none. */
export const organisationJson = (alias: string) =>
  sql.raw(`case when ${alias}.id is not null then jsonb_build_object('id', ${alias}.id, 'acronym', ${alias}.acronym,
    'nameEn', ${alias}.name_en, 'nameFr', ${alias}.name_fr) end`);
