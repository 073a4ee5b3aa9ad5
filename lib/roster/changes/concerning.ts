import { type SQL, sql } from 'drizzle-orm';
import { type Actor, mayAnywhere } from '#lib/access/actor.ts';
import { personShown } from '../names.ts';
import { mine } from './mine.ts';
import { labelOf } from './subject.ts';

type Records = { assignment: SQL; post: SQL; structure: SQL; person: SQL };

/**
 * Open requests about these records, as JSON: what they are of and which fields, never the words. Geneva sees them all,
 * whoever proposes their own, everybody else none.
 */
export function openConcerning(actor: Actor, { assignment, post, structure, person }: Records): SQL {
  if (!mayAnywhere(actor, 'change.read')) return sql`'[]'::jsonb`;
  return sql`(select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'subjectType', c.subject_type,
      'label', ${labelOf(sql`c.subject_type`, sql`c.subject_id`)}, 'on', c.created_at::date,
      'fields', array(select jsonb_object_keys(c.proposed))) order by c.created_at, c.id), '[]')
    from change_requests c
    where c.status = 'open' and ${mine(actor)} and (
      (c.subject_type = 'assignment' and c.subject_id = ${assignment})
      or (c.subject_type = 'post' and c.subject_id = ${post})
      or (c.subject_type = 'structure' and c.subject_id = ${structure})
      or (c.subject_type in ('person', 'contact') and c.person_id = ${person} and ${personShown(person)})))`;
}
