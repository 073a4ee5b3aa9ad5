import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import { can } from '#lib/access/actor.ts';
import { namesOf } from '#lib/access/names.ts';
import { query } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';
import { MinutesKey, type Minutes as MinutesShape } from './schema.ts';

type Found = Omit<z.output<typeof MinutesShape>, 'versions'> & {
  versions: { number: number; writtenAt: string; byId: string | null }[];
};

/** The minutes of an appeal's review meetings, the last meeting first, each as it was written last. */
export const listMinutes = query({
  action: 'review.read',
  input: MinutesKey.describe('The appeal'),
  async run({ db, actor, input: { id } }) {
    const { rows: appeals } = await db.execute<{ operationId: string | null }>(
      sql`select operation_id as "operationId" from appeals where id = ${id}::uuid`,
    );
    if (!appeals[0]) throw new Refusal('not_found');
    const { rows } = await db.execute<Found>(sql`
      select m.id, m.held_on as "heldOn", m.version, v.attendees, v.body,
        (select jsonb_agg(jsonb_build_object('number', w.number, 'writtenAt', w.written_at, 'byId', w.written_by_id)
            order by w.number desc)
          from review_minute_versions w where w.minutes_id = m.id) as versions,
        (select coalesce(jsonb_agg(jsonb_build_object('submissionId', i.submission_id, 'rank', i.rank, 'code', i.code,
            'title', i.title, 'askedUsd', i.asked_usd::text, 'score', i.score::text,
            'recommendation', i.recommendation, 'decision', i.decision, 'remark', i.remark) order by i.rank), '[]')
          from review_minute_items i where i.minutes_id = m.id and i.number = m.version) as items
      from review_minutes m join review_minute_versions v on v.minutes_id = m.id and v.number = m.version
      where m.appeal_id = ${id}::uuid order by m.held_on desc, m.created_at desc limit 50`);
    // Lines belong to the operations of their submissions; the words to the appeal, which may cover them all.
    const whole = can(actor, 'review.read', appeals[0].operationId);
    const writers = rows.flatMap(({ versions }) => versions.map(({ byId }) => byId));
    const name = await namesOf(db, actor, 'review.read', writers);
    const items = rows.map(({ versions, ...minutes }) => ({
      ...minutes,
      ...(!whole && { attendees: null, body: null }),
      versions: versions.map(({ byId, ...version }) => ({ ...version, by: name(byId) })),
    }));
    return { items, may: { write: can(actor, 'review.record_minutes', appeals[0].operationId) } };
  },
});

export type MinutesShown = Awaited<ReturnType<typeof listMinutes>>;
