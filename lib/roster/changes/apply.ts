import type { Db } from '#db/index.ts';
import type { changeRequests } from '#db/schema/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import { Refusal } from '#lib/refusal.ts';
import { editStructure } from '#lib/structures/commands.ts';
import { editAssignment, endAssignment, extendAssignment } from '../assignments/commands.ts';
import { addContact, editContact, editPerson, removeContact } from '../people/commands.ts';
import { editPost } from '../posts/commands.ts';
import { type Current, subjectOf } from './subject.ts';

type Row = typeof changeRequests.$inferSelect;
const outer = 'change.accept' as const;

/**
 * Makes the change by the very command that a person would use: its rules, its permission, its entry in the trail.
 * The fields that were not proposed stay as they are now.
 */
export async function applyChange(db: Db, actor: Actor, request: Row, version: number): Promise<void> {
  const current = await subjectOf(db, request.subjectType, request.subjectId);
  if (!current) throw new Refusal('not_found');
  const wanted = Object.fromEntries(Object.entries(request.proposed).map(([name, { to }]) => [name, to]));
  const { email, phone, left: _left, erase: _erase, ...words } = wanted;
  const whole = { ...current, ...words, version };
  const step = { db, actor, current, whole, note: request.note };
  if (Object.keys(words).length > 0) await changes[request.subjectType](step, words);
  for (const [kind, value] of Object.entries({ email, phone })) {
    if (typeof value === 'string')
      await addContact.within(db, actor, outer, {
        id: request.subjectId,
        kind: kind as 'email' | 'phone',
        value,
        sharing: 'network',
        source: null,
        consent: request.origin === 'link',
        confirmed: request.origin === 'link',
      });
  }
}

type Step = { db: Db; actor: Actor; current: Current; whole: Record<string, unknown>; note: string | null };

const changes: Record<Row['subjectType'], (step: Step, words: Record<string, unknown>) => Promise<unknown>> =
  {
    person: ({ db, actor, whole }) => editPerson.within(db, actor, outer, whole as never),
    post: ({ db, actor, whole }) => editPost.within(db, actor, outer, whole as never),
    structure: ({ db, actor, whole }) => editStructure.within(db, actor, outer, whole as never),
    contact: ({ db, actor, current, whole }) => {
      const of = { id: current.personId as string, contactId: current.id };
      if (!whole.value) return removeContact.within(db, actor, outer, of);
      const said = { ...whole, ...of, consent: Boolean(current.consentAt), confirmed: true };
      return editContact.within(db, actor, outer, said as never);
    },
    assignment: async (step, words) => {
      const { db, actor, current, whole } = step;
      const until = words.until as string | null | undefined;
      const before = current.until as string | null;
      const { version, id } = whole as { version: number; id: string };
      if (typeof until === 'string' && Object.keys(words).length === 1) {
        // An earlier end and a later one are moves of their own, which the history tells apart.
        if (before !== null && until > before)
          return extendAssignment.within(db, actor, outer, { id, version, until });
        const endReason = step.note?.slice(0, 300) || '–';
        if (until >= (current.since as string))
          return endAssignment.within(db, actor, outer, { id, version, until, endReason });
      }
      return editAssignment.within(db, actor, outer, whole as never);
    },
  };
