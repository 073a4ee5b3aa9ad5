import { sql } from 'drizzle-orm';
import { invitations } from '#db/schema/index.ts';
import type { Grant } from './schema.ts';

// Outer columns are spelt out: in a select of one table drizzle drops the table's name, and an inner table's column would win.

/** The grants of an account that are not over, those to come included; one sub-select, whatever the list's length. */
export const grantsOf = sql<Grant[]>`coalesce((
  select jsonb_agg(jsonb_build_object(
    'id', g.id, 'accountId', g.account_id, 'role', g.role, 'scope', g.scope, 'since', g.since, 'until', g.until,
    'organisationId', g.organisation_id,
    'organisation', (select jsonb_build_object('nameEn', r.name_en, 'nameFr', r.name_fr)
      from organisations r where r.id = g.organisation_id),
    'operations', coalesce((
      select jsonb_agg(jsonb_build_object('id', o.id, 'code', o.code, 'nameEn', o.name_en, 'nameFr', o.name_fr) order by o.code)
      from grant_operations x join operations o on o.id = x.operation_id where x.grant_id = g.id
    ), '[]'::jsonb)) order by g.role, g.since)
  from grants g
  where g.account_id = accounts.id and (g.until is null or g.until >= current_date)
), '[]'::jsonb)`;

export const lastSeen = sql<string | null>`(
  select max(s.last_seen_at)::text from sessions s where s.account_id = accounts.id)`;

export const operationsInvitedTo = sql<Grant['operations']>`coalesce((
  select jsonb_agg(jsonb_build_object('id', o.id, 'code', o.code, 'nameEn', o.name_en, 'nameFr', o.name_fr) order by o.code)
  from operations o where o.id = any(invitations.operation_ids)
), '[]'::jsonb)`;

export const invitationState = sql<'open' | 'accepted' | 'withdrawn' | 'expired'>`case
  when ${invitations.acceptedAt} is not null then 'accepted'
  when ${invitations.withdrawnAt} is not null then 'withdrawn'
  when ${invitations.expiresAt} <= now() then 'expired'
  else 'open' end`;
