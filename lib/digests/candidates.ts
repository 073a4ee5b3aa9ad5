import { sql } from 'drizzle-orm';
import type { UpdateStatus, UpdateStep } from '#db/enums.ts';
import { can } from '#lib/access/actor.ts';
import { query } from '#lib/access/operation.ts';
import { Key } from '#lib/http/fields.ts';
import { Refusal } from '#lib/refusal.ts';

type Candidate = {
  id: string;
  code: string;
  since: string;
  until: string;
  status: UpdateStatus;
  number: number;
  operation: { code: string; nameEn: string; nameFr: string } | null;
  content: Record<UpdateStep, Record<string, unknown> | undefined>;
  picked: UpdateStep[];
};

type Found = {
  id: string;
  code: string;
  since: string;
  until: string;
  operationId: string | null;
  draft: boolean;
  updates: Candidate[];
};

/** The updates of a digest's days that were sent and not sent back, with what each says and what was picked of it. */
export const listCandidates = query({
  action: 'digest.pick',
  input: Key,
  async run({ db, actor, input: { id } }) {
    const { rows } = await db.execute<Found>(sql`
      select d.id, d.code, d.since, d.until, d.operation_id as "operationId", d.status = 'draft' as draft,
        (select coalesce(jsonb_agg(to_jsonb(c) - 'name' order by c.name, c.since, c.code), '[]') from (
          select u.id, u.code, u.since, u.until, u.status, v.number, v.content, coalesce(o.name_en, '') as name,
            case when o.id is not null then
              jsonb_build_object('code', o.code, 'nameEn', o.name_en, 'nameFr', o.name_fr) end as operation,
            (select coalesce(jsonb_agg(i.step), '[]') from digest_items i
              where i.digest_id = d.id and i.update_id = u.id) as picked
          from updates u join update_versions v on v.update_id = u.id and v.number = u.submitted_version
            left join operations o on o.id = u.operation_id
          where u.since <= d.until and u.until >= d.since and u.status in ('submitted', 'acknowledged')
        ) c) as updates
      from digests d where d.id = ${id}::uuid`);
    const [found] = rows;
    if (!found) throw new Refusal('not_found');
    const { operationId, ...digest } = found;
    if (!can(actor, 'digest.pick', operationId)) throw new Refusal('forbidden');
    return digest;
  },
});

export type Candidates = Awaited<ReturnType<typeof listCandidates>>;
