import type { z } from 'zod';
import type { Proposed } from '#db/schema/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { differing } from '../changes/differing.ts';
import type { ChangeWanted } from '../changes/store.ts';
import type { Answer, Entry } from './schema.ts';

type Said = z.output<typeof Answer>;

/** What an answer asks to be changed: one wish for each record that it touches. */
export function wantedBy(entry: Entry, said: Said): ChangeWanted[] {
  const wanted = said.answer === 'left' ? leaving(entry, said) : correcting(entry, said);
  if (wanted.length === 0) throw new Refusal('invalid', { fields: { note: ['nothing_changed'] } });
  return wanted;
}

/** Each post that is held ends on the last day; who follows is for Geneva to read. */
function leaving(entry: Entry, { lastDay, follower, note }: Said): ChangeWanted[] {
  if (!lastDay) throw new Refusal('invalid', { fields: { lastDay: ['required'] } });
  const held = entry.posts.filter(({ since }) => since <= lastDay);
  const words = [follower, note].filter(Boolean).join('\n\n') || null;
  if (held.length === 0) return [ofPerson(entry, { left: { from: null, to: lastDay } }, words)];
  return held.map(({ assignmentId, operationId, version, until }) => ({
    subjectType: 'assignment' as const,
    subjectId: assignmentId,
    subjectVersion: version,
    operationId,
    proposed: { until: { from: until, to: lastDay } },
    note: words,
  }));
}

function correcting(entry: Entry, said: Said): ChangeWanted[] {
  const { givenName, familyName, dutyStation, languages, email, phone, note } = said;
  const named = { ...(givenName && { givenName }), ...(familyName && { familyName }) };
  const own = {
    ...differing(entry, { ...named, dutyStation, languages }),
    ...(email && { email: { from: null, to: email } }),
    ...(phone && { phone: { from: null, to: phone } }),
  };
  const contacts = entry.contacts.flatMap((contact) => {
    const at = said.contactId?.indexOf(contact.id) ?? -1;
    const value = at < 0 ? contact.value : (said.contactValue?.[at] ?? null) || null;
    if (value === contact.value) return [];
    return {
      subjectType: 'contact' as const,
      subjectId: contact.id,
      subjectVersion: contact.version,
      operationId: entry.operationId,
      proposed: { value: { from: contact.value, to: value } },
      note: null,
    };
  });
  const person = Object.keys(own).length > 0 || note ? [ofPerson(entry, own, note ?? null)] : [];
  return [...person, ...contacts];
}

const ofPerson = (entry: Entry, proposed: Proposed, note: string | null): ChangeWanted => ({
  subjectType: 'person',
  subjectId: entry.personId,
  subjectVersion: entry.version,
  operationId: entry.operationId,
  proposed,
  note,
});
