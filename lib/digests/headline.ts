import type { DigestFigure } from './edition.ts';

/** What a digest is opened for comes first, in large figures; at most five stand on a line. */
const first = [
  'eore_people',
  'clearance_area',
  'survey_area',
  'items_destroyed',
  'victim_assistance_people',
  'casualties_killed',
  'casualties_injured',
] as const;

export const headlineOf = (
  figures: readonly DigestFigure[],
): { code: (typeof first)[number]; figure: DigestFigure }[] =>
  first
    .flatMap((code) => {
      const figure = figures.find((it) => it.code === code);
      return figure ? [{ code, figure }] : [];
    })
    .slice(0, 5);
