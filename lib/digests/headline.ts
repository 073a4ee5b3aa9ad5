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
];

export const headlineOf = (figures: readonly DigestFigure[]): DigestFigure[] =>
  first.flatMap((code) => figures.find((figure) => figure.code === code) ?? []).slice(0, 5);
