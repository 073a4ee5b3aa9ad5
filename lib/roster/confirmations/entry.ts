import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { confirmationRequests } from '#db/schema/index.ts';
import { hashOf } from '#lib/auth/token.ts';
import { Refusal } from '#lib/refusal.ts';
import type { Entry } from './schema.ts';

/** What a link still opens: forged, used and past ones are all the same to whoever holds them. */
export const openTo = (token: string) =>
  and(
    eq(confirmationRequests.tokenHash, hashOf(token)),
    isNull(confirmationRequests.answeredAt),
    gt(confirmationRequests.expiresAt, sql`now()`),
  );

/** The entry of whoever was asked: their own words, and the posts they hold or are to hold. */
export async function entryOf(db: Db, requestId: string): Promise<Entry> {
  const { rows } = await db.execute<Entry>(sql`
    select r.id as "requestId", r.person_id as "personId", r.operation_id as "operationId", r.locale,
      h.given_name as "givenName", h.family_name as "familyName", h.languages, h.duty_station as "dutyStation",
      h.version, case when o.id is not null then jsonb_build_object('nameEn', o.name_en, 'nameFr', o.name_fr) end
        as organisation,
      (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'kind', t.kind, 'value', t.value, 'label', t.label,
        'version', t.version) order by t.kind, t.created_at, t.id), '[]')
        from person_contacts t where t.person_id = h.id) as contacts,
      (select coalesce(jsonb_agg(jsonb_build_object('assignmentId', a.id, 'operationId', a.operation_id,
        'role', p.role, 'titleEn', p.title_en, 'titleFr', p.title_fr,
        'structure', jsonb_build_object('nameEn', s.name_en, 'nameFr', s.name_fr), 'since', a.since,
        'until', a.until, 'version', a.version) order by a.since, a.id), '[]')
        from assignments a join posts p on p.id = a.post_id join structures s on s.id = p.structure_id
        where a.person_id = h.id and (a.until is null or a.until >= current_date)) as posts
    from confirmation_requests r
      join people h on h.id = r.person_id and h.erased_at is null and h.merged_into_id is null
      left join organisations o on o.id = h.organisation_id
    where r.id = ${requestId}`);
  const [entry] = rows;
  if (!entry) throw new Refusal('expired');
  return entry;
}
