import { sql } from 'drizzle-orm';
import type { PostRole, SharingLevel } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import { namesShown, personShown } from '../names.ts';

export type HeldRow = {
  id: string;
  version: number;
  since: string;
  until: string | null;
  extendedFrom: string | null;
  handedOverToId: string | null;
  endReason: string | null;
  sharing: SharingLevel;
  personId: string | null;
  person: { givenName: string; familyName: string } | null;
};

/** A post, or a person, that somebody ticked. */
export type ChosenRow = {
  id: string;
  operationId: string | null;
  sharing: SharingLevel;
  version: number;
  post: {
    id: string;
    role: PostRole;
    titleEn: string | null;
    titleFr: string | null;
    structure: { nameEn: string; nameFr: string };
  } | null;
  person: { givenName: string; familyName: string } | null;
  /** Of a post: the assignments that have not ended. */
  held: HeldRow[];
};

const listed = (ids: readonly string[]) =>
  sql`array[${sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  )}]::uuid[]`;

export async function postsIn(db: Db, ids: readonly string[]): Promise<ChosenRow[]> {
  const { rows } = await db.execute<ChosenRow>(sql`
    select p.id, p.operation_id as "operationId", p.sharing, p.version, null as person,
      jsonb_build_object('id', p.id, 'role', p.role, 'titleEn', p.title_en, 'titleFr', p.title_fr,
        'structure', jsonb_build_object('nameEn', s.name_en, 'nameFr', s.name_fr)) as post,
      (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'version', a.version, 'since', a.since,
          'until', a.until, 'extendedFrom', a.extended_from, 'handedOverToId', a.handed_over_to_id,
          'endReason', a.end_reason, 'sharing', a.sharing, 'personId', case when ${personShown(sql`h.id`)} then h.id end,
          'person', case when h.id is not null then jsonb_build_object('givenName', h.given_name,
            'familyName', h.family_name) end) order by a.since, a.id), '[]')
        from assignments a left join people h on h.id = a.person_id and ${namesShown(sql`a.operation_id`)}
        where a.post_id = p.id and (a.until is null or a.until >= current_date)) as held
    from posts p join structures s on s.id = p.structure_id where p.id = any(${listed(ids)})`);
  return rows;
}

export async function peopleIn(db: Db, ids: readonly string[]): Promise<ChosenRow[]> {
  const { rows } = await db.execute<ChosenRow>(sql`
    select h.id, h.operation_id as "operationId", h.sharing, h.version, null as post, '[]'::jsonb as held,
      jsonb_build_object('givenName', h.given_name, 'familyName', h.family_name) as person
    from people h where h.id = any(${listed(ids)}) and h.merged_into_id is null and h.erased_at is null
      and ${personShown(sql`h.id`)}`);
  return rows;
}

/** Posts before what hangs on them, each in the order of ids, so that two acts cannot wait for each other. */
export async function lockPosts(db: Db, ids: readonly string[]) {
  await db.execute(sql`select 1 from posts where id = any(${listed(ids)}) order by id for update`);
  await db.execute(sql`select 1 from assignments where post_id = any(${listed(ids)}) order by id for update`);
}

export const lockPeople = (db: Db, ids: readonly string[]) =>
  db.execute(sql`select 1 from people where id = any(${listed(ids)}) order by id for update`);
