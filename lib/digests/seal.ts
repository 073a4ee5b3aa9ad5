import { createHash } from 'node:crypto';
import type { Drafted } from './drafted.ts';
import { DigestEdition, type DigestFigure, digestSteps } from './edition.ts';
import type { Words } from './pair.ts';

type Standing = Words & {
  id: string;
  code: string;
  since: string;
  until: string;
  withoutFigures: readonly string[];
};

type Counted = { figures: DigestFigure[]; reporting: { updates: number; operations: number } };

const both = (en: string | null, fr: string | null) => (en || fr ? { en: en ?? '', fr: fr ?? '' } : null);

/** A digest as it reads, or would read if it were published now. */
export function editionOf(
  digest: Standing,
  items: readonly Drafted[],
  { figures, reporting }: Counted,
  publishedAt: string,
): DigestEdition {
  const sources = new Map(
    items.map(({ update: { code, operation, since, until }, number, sha256 }) => [
      code,
      { code, version: number, sha256, operation, since, until },
    ]),
  );
  return {
    format: 1,
    id: digest.id,
    code: digest.code,
    since: digest.since,
    until: digest.until,
    publishedAt,
    title: both(digest.titleEn, digest.titleFr) ?? { en: '', fr: '' },
    opening: both(digest.textEn, digest.textFr),
    sections: digestSteps.flatMap((step) => {
      const told = items
        .filter((item) => item.step === step)
        .map(({ update: { code, operation, since, until }, ...item }) => ({
          update: code,
          operation,
          since,
          until,
          title: both(item.titleEn, item.titleFr),
          text: both(item.textEn, item.textFr) ?? { en: '', fr: '' },
        }));
      return told.length > 0 ? [{ step, items: told }] : [];
    }),
    figures: figures.filter(({ code }) => !digest.withoutFigures.includes(code)),
    reporting,
    sources: [...sources.values()].sort((a, b) => a.code.localeCompare(b.code, 'en')),
  };
}

/** The bytes that are kept, and their hash. */
export function seal(edition: DigestEdition): { sealed: string; sha256: string } {
  const sealed = JSON.stringify(DigestEdition.parse(edition));
  return { sealed, sha256: createHash('sha256').update(sealed, 'utf8').digest('hex') };
}

export const unseal = (sealed: string): DigestEdition => DigestEdition.parse(JSON.parse(sealed));
