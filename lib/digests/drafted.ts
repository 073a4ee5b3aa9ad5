import { sql } from 'drizzle-orm';
import type { UpdateStep } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import type { Pair } from './pair.ts';

export type Drafted = Pair & {
  id: string;
  step: UpdateStep;
  position: number;
  number: number;
  /** A version that was sent since, and waits to be taken over. */
  newer: number | null;
  version: number;
  update: {
    id: string;
    code: string;
    since: string;
    until: string;
    operation: { code: string; nameEn: string; nameFr: string } | null;
  };
  /** What the update says, as it was picked. */
  source: Record<string, unknown>;
  sha256: string;
};

/** The items of a draft as far as they may be read, in the order of the digest. */
export async function draftedOf(db: Db, digestId: string): Promise<Drafted[]> {
  const { rows } = await db.execute<Drafted>(sql`
    select i.id, i.step, i.position, i.number, i.version, i.title_en as "titleEn", i.title_fr as "titleFr",
      i.text_en as "textEn", i.text_fr as "textFr", i.behind, i.followed,
      case when u.submitted_version > i.number then u.submitted_version end as newer,
      jsonb_build_object('id', u.id, 'code', u.code, 'since', u.since, 'until', u.until, 'operation',
        case when o.id is not null then jsonb_build_object('code', o.code, 'nameEn', o.name_en, 'nameFr', o.name_fr) end) as update,
      coalesce(v.content -> i.step::text, '{}') as source,
      encode(sha256(convert_to(v.content::text, 'UTF8')), 'hex') as sha256
    from digest_items i join updates u on u.id = i.update_id
      join update_versions v on v.update_id = i.update_id and v.number = i.number
      left join operations o on o.id = u.operation_id
    where i.digest_id = ${digestId}::uuid
    order by array_position(array['access', 'coordination', 'story', 'figures'], i.step::text), i.position, u.code`);
  return rows;
}
