import { type SQL, sql } from 'drizzle-orm';
import type { ChangeSubject } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import { namesShown, personShown } from '../names.ts';
import { contactValue } from '../people/fading.ts';

const tables: Record<ChangeSubject, string> = {
  person: 'people',
  contact: 'person_contacts',
  assignment: 'assignments',
  post: 'posts',
  structure: 'structures',
};

/** Of a contact detail, the value that this reader sees. */
const seenValue = sql` || jsonb_build_object('value', ${contactValue('r')})`;

export type Current = Record<string, unknown> & { id: string; version: number; operationId: string | null };

/** The record that a change is about, with the names its own edit speaks; within reach, or not there. */
export async function subjectOf(db: Db, type: ChangeSubject, id: string): Promise<Current | undefined> {
  const { rows } = await db.execute<{ row: Record<string, unknown> }>(
    sql`select to_jsonb(r)${type === 'contact' ? seenValue : sql``} as row from ${sql.identifier(tables[type])} r where r.id = ${id}`,
  );
  const [found] = rows;
  if (!found) return;
  return Object.fromEntries(
    Object.entries(found.row).map(([name, value]) => [camel(name), value]),
  ) as Current;
}

const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Whose data a change of this record holds. */
export const personOf = (type: ChangeSubject, current: Current): string | null =>
  type === 'person' ? current.id : ((current.personId as string | undefined) ?? null);

/** What stands now, as JSON with the columns' own names. */
export const currentRow = (type: SQL, id: SQL): SQL => sql`case ${type}
  when 'person' then (select to_jsonb(r) from people r where r.id = ${id})
  when 'contact' then (select to_jsonb(r)${seenValue} from person_contacts r where r.id = ${id})
  when 'assignment' then (select to_jsonb(r) from assignments r where r.id = ${id})
  when 'post' then (select to_jsonb(r) from posts r where r.id = ${id})
  when 'structure' then (select to_jsonb(r) from structures r where r.id = ${id}) end`;

/** The record in words, in both languages. */
export const labelOf = (type: SQL, id: SQL): SQL => sql`case ${type}
  when 'person' then (select jsonb_build_object('en', n, 'fr', n) from (
    select concat_ws(' ', h.given_name, h.family_name) as n from people h where h.id = ${id}
      and ${personShown(sql`h.id`)}) w)
  when 'contact' then (select jsonb_build_object('en', n, 'fr', n) from (
    select concat_ws(' ', h.given_name, h.family_name) as n from person_contacts t
      join people h on h.id = t.person_id where t.id = ${id} and ${personShown(sql`h.id`)}) w)
  when 'assignment' then (select jsonb_build_object('en', concat_ws(', ', nullif(n, ''), s.name_en), 'fr', concat_ws(', ', nullif(n, ''), s.name_fr))
    from assignments a join posts p on p.id = a.post_id join structures s on s.id = p.structure_id
      left join people h on h.id = a.person_id and ${namesShown(sql`a.operation_id`)}
      cross join lateral concat_ws(' ', h.given_name, h.family_name) as n where a.id = ${id})
  when 'post' then (select jsonb_build_object('en', concat_ws(', ', coalesce(p.title_en, replace(p.role::text, '_', ' ')), s.name_en),
      'fr', concat_ws(', ', coalesce(p.title_fr, p.title_en, replace(p.role::text, '_', ' ')), s.name_fr))
    from posts p join structures s on s.id = p.structure_id where p.id = ${id})
  when 'structure' then (select jsonb_build_object('en', s.name_en, 'fr', s.name_fr) from structures s where s.id = ${id}) end`;
