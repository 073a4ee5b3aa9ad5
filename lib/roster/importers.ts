import type { RecordImporter } from '#lib/exchange/record-importer.ts';
import { assignmentImporter } from './assignments/import-assignments.ts';
import { personImporter } from './people/import-people.ts';
import { postImporter } from './posts/import-posts.ts';

/** What files bring of the roster, in the order in which one may name the other. */
export const rosterImporters: readonly RecordImporter[] = [postImporter, personImporter, assignmentImporter];
