import type { ImportKind } from '#db/enums.ts';
import { appealImporters } from '#lib/appeals/importers.ts';
import type { Importer } from '#lib/exchange/importer.ts';
import { flowImporters } from '#lib/flows/importers.ts';
import { cbpfProjects } from '#lib/funding/import-cbpf-projects.ts';
import { cerfProjects } from '#lib/funding/import-cerf-projects.ts';
import { hpcProjects } from '#lib/submissions/import-hpc-projects.ts';
import { adminUnits } from './import-admin-units.ts';

/** Every kind of file that can be imported: a new kind is one more importer here. */
export const importers: readonly Importer[] = [
  ...appealImporters,
  ...flowImporters,
  hpcProjects,
  cerfProjects,
  cbpfProjects,
  adminUnits,
];

export function importerOf(kind: ImportKind): Importer {
  const found = importers.find((importer) => importer.kind === kind);
  if (!found) throw new Error(`there is no importer for ${kind}`);
  return found;
}
