import type { RecordImporter } from '#lib/exchange/record-importer.ts';
import { memberImporter } from './import-members.ts';
import { structureImporter } from './import-structures.ts';

/** What files bring of structures, in the order in which one may name the other. */
export const structureImporters: readonly [RecordImporter, RecordImporter] = [
  structureImporter,
  memberImporter,
];
