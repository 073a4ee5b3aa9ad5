import type { Importer } from '#lib/exchange/importer.ts';
import { caseloads } from './import-caseloads.ts';
import { ftsFlows } from './import-fts-flows.ts';
import { hno } from './import-hno.ts';

/** The kinds of file that bring flows of money, and how many people plans count. */
export const flowImporters: readonly Importer[] = [ftsFlows, caseloads, hno];
