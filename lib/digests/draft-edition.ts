import type { DigestEdition } from './edition.ts';
import type { DigestShown } from './queries.ts';
import { editionOf } from './seal.ts';

/** A draft as it would read if it were published now. */
export const draftEdition = (digest: DigestShown): DigestEdition =>
  editionOf(digest, digest.items, digest, new Date().toISOString());
