import type { Importer } from '#lib/exchange/importer.ts';
import { ftsGlobalClusters } from './import-fts-global-clusters.ts';
import { plans } from './import-plans.ts';

/** The kinds of file that bring appeals and their figures. */
export const appealImporters: readonly Importer[] = [plans, ftsGlobalClusters];
