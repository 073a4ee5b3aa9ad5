import type { ImportKind } from '#db/enums.ts';
import { activityImporters } from '#lib/activities/importers.ts';
import type { RecordImporter } from '#lib/exchange/record-importer.ts';
import { rosterImporters } from '#lib/roster/importers.ts';
import { structureImporters } from '#lib/structures/importers.ts';

const [structures, members] = structureImporters;

/** In the order in which they are taken: what comes later may name what came before. */
const inOrder: readonly RecordImporter[] = [structures, ...rosterImporters, members];

/** The importers of a kind of file that people wrote: one, or all of them for the set-up of an operation and for a 5W. */
export function recordImporters(kind: ImportKind): readonly RecordImporter[] {
  if (kind === 'set-up') return inOrder;
  if (kind === '5w') return activityImporters;
  return [...inOrder, ...activityImporters].filter((each) => each.kind === kind);
}

/** The importer of what one sheet holds. */
export const importerOfPart = (part: ImportKind): RecordImporter | undefined =>
  [...inOrder, ...activityImporters].find((each) => each.kind === part);

/** What sheets are called, in English, French and Spanish. */
export const sheetNames: Partial<Record<ImportKind, readonly string[]>> = {
  structures: ['structures', 'structure', 'estructuras', 'clusters', 'groups', 'groupes'],
  posts: ['posts', 'postes', 'puestos', 'positions'],
  people: ['people', 'persons', 'personnes', 'personas', 'contacts', 'contactos'],
  assignments: ['assignments', 'affectations', 'asignaciones', 'who is where'],
  members: ['members', 'membres', 'miembros', 'memberships', 'member organisations', 'organisations membres'],
};
