import { type PersonWords, personInFull } from '#lib/exchange/find.ts';
import { foldedPerson } from '#lib/exchange/folded.ts';
import type { Note } from '#lib/exchange/record-importer.ts';
import { type KnownPerson, peopleNamed, peopleWith, type World } from '#lib/exchange/world.ts';

/** What whoever imports must look at: a person whom no e-mail tells from a namesake, or one beside a namesake. */
export function doubtAbout(
  world: World,
  { name, emails, organisationId }: PersonWords,
  found: KnownPerson | undefined,
): Note | null {
  if (!found) {
    const named = peopleNamed(world, foldedPerson(name));
    const namesake = named.find((it) => it.organisationId === organisationId);
    return namesake ? { reason: 'namesake', value: personInFull(namesake) } : null;
  }
  if (emails.some((email) => peopleWith(world, email).includes(found))) return null;
  const together = organisationId !== null && found.organisationId === organisationId;
  return { reason: together ? 'matched_by_name' : 'matched_by_name_alone', value: personInFull(found) };
}
