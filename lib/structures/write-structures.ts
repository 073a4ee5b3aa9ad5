import { sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { structureAgencies, structureLinks, structurePhases, structures } from '#db/schema/index.ts';
import type { Planned, RecordImporter } from '#lib/exchange/record-importer.ts';
import { recordStore } from '#lib/exchange/record-store.ts';
import type { KnownStructure } from '#lib/exchange/world.ts';
import { created, inHandfuls } from '#lib/exchange/written.ts';

const store = recordStore({
  table: structures,
  unused: () => sql`r.version = 1 and not exists (select from posts p where p.structure_id = r.id)
    and not exists (select from structure_links l where l.to_id = r.id)
    and not exists (select from structure_members m where m.structure_id = r.id)
    and not exists (select from structure_coverage c where c.structure_id = r.id)
    and (select count(*) from structure_phases f where f.structure_id = r.id) = 1`,
});

type Whole = Omit<KnownStructure, 'id' | 'since'> & { since: string };

/** With its first phase, its lead and its place in the tree, all from its first day. */
async function write(db: Db, planned: readonly Planned[]) {
  await store.write(db, planned);
  await inHandfuls(created(planned), async (handful) => {
    const made = handful.map(({ subjectId: id, data }) => ({ id, ...(data as Whole) }));
    const own = ({ id, operationId, sharing, since }: (typeof made)[number]) => ({
      structureId: id,
      operationId,
      sharing,
      since,
    });
    await db.insert(structurePhases).values(made.map((it) => ({ ...own(it), phase: 'activated' as const })));
    const leads = made.flatMap((it) =>
      it.leadId ? [{ ...own(it), organisationId: it.leadId, role: 'cluster_lead_agency' as const }] : [],
    );
    if (leads.length > 0) await db.insert(structureAgencies).values(leads);
  });
  await inHandfuls(created(planned), async (handful) => {
    const links = handful.flatMap(({ subjectId: fromId, data }) => {
      const { partOfId, supportedById, operationId, sharing, since } = data as Whole;
      const own = { fromId, operationId, sharing, since };
      return [
        ...(partOfId ? [{ ...own, toId: partOfId, type: 'part_of' as const }] : []),
        ...(supportedById ? [{ ...own, toId: supportedById, type: 'supported_by' as const }] : []),
      ];
    });
    if (links.length > 0) await db.insert(structureLinks).values(links);
  });
}

export const structureStore: Pick<RecordImporter, 'write' | 'undo'> = { ...store, write };
