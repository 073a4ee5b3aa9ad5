import { eq, sql } from 'drizzle-orm';
import type { Locale } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import { confirmationRequests } from '#db/schema/index.ts';
import { hashOf, newToken } from '#lib/auth/token.ts';
import { rhythm } from './rhythm.ts';
import { stopToken } from './stop-token.ts';

type Addressed = { to: string; name: string; timeZone: string | null; locale: Locale };

/**
 * Whom a question that is still to be asked goes to, by its own mail or a reminder's; undefined where nobody is to be
 * asked any more, or the reminder was withdrawn.
 */
export async function addressee(
  db: Db,
  { id, requestId }: { id: string; requestId: string },
): Promise<Addressed | undefined> {
  const { rows } = await db.execute<Addressed>(sql`
    select c.value as to, concat_ws(' ', h.given_name, h.family_name) as name, h.time_zone as "timeZone", r.locale
    from confirmation_requests r
      join people h on h.id = r.person_id and h.merged_into_id is null and h.erased_at is null
        and h.asking_stopped_at is null
      join lateral (select t.value from person_contacts t where t.person_id = h.id and t.kind = 'email'
        order by t.confirmed_at desc nulls last, t.created_at limit 1) c on true
    where r.id = ${requestId} and r.answered_at is null and ${id} in (r.id, r.reminder_id)`);
  return rows[0];
}

/** The two links of the mail. The token is made as it is written: the database keeps its hash, and no queue it. */
export async function questionLinks(db: Db, requestId: string, locale: Locale) {
  const token = newToken();
  await db
    .update(confirmationRequests)
    .set({
      tokenHash: hashOf(token),
      expiresAt: sql`now() + make_interval(days => ${rhythm.linkLasts})`,
    })
    .where(eq(confirmationRequests.id, requestId));
  return {
    path: `/confirm/${token}?lang=${locale}`,
    stop: `/confirm/stop/${await stopToken(requestId)}?lang=${locale}`,
  };
}
