import type { ImportKind } from '#db/enums.ts';

/** What others publish, as of a day. Every other kind brings records of our own, which carry their own days. */
export const published: readonly ImportKind[] = [
  'plans',
  'fts-global-clusters',
  'fts-flows',
  'admin-units',
  'hpc-projects',
  'cerf-projects',
  'cbpf-projects',
  'caseloads',
  'hno',
];
