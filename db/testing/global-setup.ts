import type { TestProject } from 'vitest/node';
import { migrate } from '../migrate.ts';
import { openThrowaway } from './throwaway.ts';

declare module 'vitest' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be merged into vitest's.
  export interface ProvidedContext {
    templateUrl: string;
  }
}

/** One cluster for the run, with one migrated database that each test file gets its own copy of. */
export default async function setup(project: TestProject) {
  const { url, close } = await openThrowaway('vitest');
  await migrate(url);
  project.provide('templateUrl', url);
  return close;
}
