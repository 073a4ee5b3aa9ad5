import { sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import type { BulkChange } from '#db/schema/index.ts';
import { namesShown, personShown } from '../names.ts';
import type { BulkRowShown } from './schema.ts';

type Label = Pick<BulkRowShown, 'post' | 'person'>;

const post = sql`jsonb_build_object('id', p.id, 'role', p.role, 'titleEn', p.title_en, 'titleFr', p.title_fr,
  'structure', jsonb_build_object('nameEn', s.name_en, 'nameFr', s.name_fr))`;
const person = sql`case when h.id is not null then
  jsonb_build_object('givenName', h.given_name, 'familyName', h.family_name) end`;

/** What the changed records are called, for whoever looks now. */
export async function labelsOf(db: Db, changes: readonly BulkChange[]): Promise<Map<string, Label>> {
  if (changes.length === 0) return new Map();
  const ids = sql`array[${sql.join(
    changes.map(({ id }) => sql`${id}`),
    sql`, `,
  )}]::uuid[]`;
  const { rows } = await db.execute<Label & { id: string }>(sql`
    select a.id, ${post} as post, ${person} as person
    from assignments a join posts p on p.id = a.post_id join structures s on s.id = p.structure_id
      left join people h on h.id = a.person_id and ${namesShown(sql`a.operation_id`)}
    where a.id = any(${ids})
    union all
    select p.id, ${post}, null from posts p join structures s on s.id = p.structure_id where p.id = any(${ids})
    union all
    select h.id, null, ${person} from people h where h.id = any(${ids}) and ${personShown(sql`h.id`)}`);
  return new Map(rows.map(({ id, ...label }) => [id, label]));
}
