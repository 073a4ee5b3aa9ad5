import type { DigestEdition } from './edition.ts';

/** The day as of which the figures of a digest stand: the last one that any of them tells of. */
export const lastDay = ({ figures, until }: Pick<DigestEdition, 'figures' | 'until'>): string =>
  figures
    .map((figure) => figure.until)
    .sort()
    .at(-1) ?? until;
