import type { SectionSpec } from './section-spec.ts';

/** The keys of the rows that a section's table always shows, in their order. */
export const givenRows = ({ table }: SectionSpec): string[] =>
  table?.given?.rows.map(({ value }) => value) ?? [];
