import { and, type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { structures } from '#db/schema/index.ts';
import { matchesWords } from '#lib/http/words.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { aliveOn, holds, phaseOn } from './row.ts';
import type { StructureFilter, TreeFilter } from './schema.ts';

type Filters = Omit<z.output<typeof TreeFilter>, 'line' | 'open'>;

/** What the list and the tree have in common: which structures are meant, whatever the day shows of them. */
export function narrowed(
  { q, operation, country, type, arrangement, link, organisation }: Filters,
  asOf: string,
) {
  return and(
    q ? matchesWords(sql`structures.search`, q) : undefined,
    operation ? sql`structures.operation_id = ${operation}::uuid` : undefined,
    country
      ? sql`exists (select 1 from operation_countries oc
          where oc.operation_id = structures.operation_id and oc.country_id = ${country})`
      : undefined,
    type ? sql`structures.type = ${type}::structure_type` : undefined,
    arrangement ? sql`structures.arrangement = ${arrangement}::arrangement` : undefined,
    link ? linked(link, asOf) : undefined,
    organisation ? joinedBy(organisation, asOf) : undefined,
  );
}

type Listed = Filters & Pick<z.output<typeof StructureFilter>, 'phase' | 'archived'>;

/** What the list holds, and its export: those alive on the day unless another phase, or archived ones, are asked for. */
export const listedStructures = ({ phase, archived, ...filters }: Listed, asOf: string) =>
  and(
    archived ? sql`structures.archived_at is not null` : undefined,
    archived || phase ? undefined : aliveOn(asOf),
    phase ? sql`${phaseOn(asOf)} = ${phase}::structure_phase` : undefined,
    phase && !archived ? sql`structures.archived_at is null` : undefined,
    narrowed(filters, asOf),
  );

const linked = (type: string, asOf: string): SQL => sql`exists (
  select 1 from structure_links l
  join structures o on o.id = case when l.from_id = structures.id then l.to_id else l.from_id end
  where structures.id in (l.from_id, l.to_id) and l.type = ${type}::link_type and ${holds('l', asOf)})`;

const joinedBy = (organisation: string, asOf: string): SQL => sql`(
  exists (select 1 from structure_agencies g where g.structure_id = structures.id
    and g.organisation_id = ${organisation}::uuid and ${holds('g', asOf)})
  or exists (select 1 from structure_members m where m.structure_id = structures.id
    and m.organisation_id = ${organisation}::uuid and ${holds('m', asOf)}))`;

/** Sorted as people read: without case or accents, in the reader's language. */
export const nameIn = (locale: Locale) =>
  locale === 'fr' ? sql`app.fold(${structures.nameFr})` : sql`app.fold(${structures.nameEn})`;
