import type { RecordImporter } from '#lib/exchange/record-importer.ts';
import { activityImporter } from './import-activities.ts';
import { tableImporters } from './import-tables.ts';

/** What a 5W file can hold: rows of activities, and tables of figures by place. */
export const activityImporters: readonly RecordImporter[] = [activityImporter, ...tableImporters];
