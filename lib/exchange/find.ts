import { Rejected } from './cells.ts';
import { folded, foldedPerson } from './folded.ts';
import {
  type KnownOrganisation,
  type KnownPerson,
  type KnownPost,
  type KnownStructure,
  learnOrganisation,
  organisationsNamed,
  peopleNamed,
  peopleWith,
  type World,
} from './world.ts';

/** Two that a row could mean are never chosen between: whoever wrote the row is told of both. */
function oneOf<T>(
  found: readonly T[],
  reason: string,
  told: string,
  named: (it: T) => string,
): T | undefined {
  if (found.length > 1) throw new Rejected(reason, `${told}: ${found.slice(0, 4).map(named).join(' / ')}`);
  return found[0];
}

/** By its code, its name, or the code or name of its country where that has one operation only. */
export function findOperation(world: World, told: string) {
  const name = folded(told);
  const exact = world.operations.filter((it) => it.id === told || folded(it.code) === name);
  const named = world.operations.filter((it) => it.names.some((each) => folded(each) === name));
  const found = oneOf(exact.length > 0 ? exact : named, 'operation_ambiguous', told, (it) => it.code);
  if (!found) throw new Rejected('operation_unknown', told);
  return found;
}

/** By acronym, name or a spelling that was met before; with `mint`, one that nobody knows is made under that id. */
export function findOrganisation(
  world: World,
  told: string,
  mint: ((name: string) => string) | null,
): KnownOrganisation {
  const byId = world.organisations.find((it) => it.id === told);
  const found =
    byId ??
    oneOf(organisationsNamed(world, told), 'organisation_ambiguous', told, (it) => it.names.join(', '));
  if (found) return found;
  if (!mint) throw new Rejected('organisation_unknown', told);
  const made: KnownOrganisation = {
    id: mint(`organisation ${folded(told)}`),
    names: [told],
    label: told,
    made: true,
  };
  world.organisations.push(made);
  learnOrganisation(world, made);
  return made;
}

export const structureLabel = (it: KnownStructure) => [it.nameEn, it.location].filter(Boolean).join(', ');

/** Whether a cell means this structure: by its id, name or acronym. */
export const isCalled = (told: string) => {
  const name = folded(told);
  return (it: KnownStructure) =>
    it.id === told || [it.nameEn, it.nameFr, it.acronym].some((each) => each && folded(each) === name);
};

/** By name or acronym within the operation, else among the global ones. */
export function findStructure(world: World, operationId: string | null, told: string): KnownStructure {
  const called = world.structures.filter(isCalled(told));
  const own = called.filter((it) => it.operationId === operationId);
  const found = oneOf(
    own.length > 0 ? own : called.filter((it) => it.operationId === null),
    'structure_ambiguous',
    told,
    structureLabel,
  );
  if (!found) throw new Rejected('structure_unknown', told);
  return found;
}

type PostWords = { role: string; title?: string | null | undefined; location?: string | null | undefined };

/** The posts that a row can mean: of one structure and role, narrowed by title and place where it says them. */
export function postsLike(
  world: World,
  structureId: string,
  { role, title, location }: PostWords,
): KnownPost[] {
  const same = (a: string | null, b: string) => a !== null && folded(a) === folded(b);
  return world.posts.filter(
    (it) =>
      it.structureId === structureId &&
      it.role === role &&
      (!title || same(it.titleEn, title) || same(it.titleFr, title)) &&
      (!location || same(it.location, location)),
  );
}

export const personLabel = (it: KnownPerson) => `${it.givenName} ${it.familyName}`;
export const personInFull = (it: KnownPerson) => [personLabel(it), it.emails[0]].filter(Boolean).join(', ');

export type PersonWords = { name: string; emails: readonly string[]; organisationId: string | null };

/**
 * By e-mail, then by name and organisation. Accents and the order of names do not matter. An e-mail that belongs to
 * somebody of quite another name is refused: it would rename that person. Of two who have e-mails and share none, the
 * names alone make no one person.
 */
export function findPerson(
  world: World,
  { name, emails, organisationId }: PersonWords,
): KnownPerson | undefined {
  const known = [...new Set(emails.flatMap((email) => peopleWith(world, email)))];
  const told = [name, ...emails].filter(Boolean).join(', ');
  const owner = oneOf(known, 'person_ambiguous', told, personInFull);
  if (owner) {
    const parts = foldedPerson(name).split(' ');
    const theirs = foldedPerson(owner.givenName, owner.familyName).split(' ');
    if (name && !parts.some((part) => theirs.includes(part)))
      throw new Rejected('email_of_other', personInFull(owner));
    return owner;
  }
  const named = peopleNamed(world, foldedPerson(name)).filter(
    (it) => emails.length === 0 || it.emails.length === 0,
  );
  if (organisationId === null) return oneOf(named, 'person_ambiguous', told, personInFull);
  const colleagues = named.filter((it) => it.organisationId === organisationId);
  const free = named.filter((it) => it.organisationId === null);
  return oneOf(colleagues.length > 0 ? colleagues : free, 'person_ambiguous', told, personInFull);
}
