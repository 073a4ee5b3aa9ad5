import { type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { SharingLevel } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import {
  structureAgencies,
  structureCoverage,
  structureLinks,
  structureMembers,
  structurePhases,
  structureSuccessions,
} from '#db/schema/index.ts';

/** What has days of its own and hangs on a structure: its table, what else it says, and which rows are its. */
export type Part = { table: PgTable; says: string; mine: (id: string) => SQL };

const ownedBy = (id: string) => sql`structure_id = ${id}::uuid`;

export const datedParts: readonly Part[] = [
  {
    table: structureLinks,
    says: 'from_id, to_id, type, note',
    mine: (id) => sql`${id}::uuid in (from_id, to_id)`,
  },
  { table: structureAgencies, says: 'structure_id, organisation_id, role, mou', mine: ownedBy },
  { table: structureMembers, says: 'structure_id, organisation_id, active', mine: ownedBy },
  { table: structureCoverage, says: 'structure_id, pcode', mine: ownedBy },
];

/** What begins later than the last day never comes about; what is open ends on that day. */
export async function endParts(db: Db, id: string, last: string) {
  for (const { table, mine } of datedParts) {
    await db.execute(sql`delete from ${table} where ${mine(id)} and since > ${last}::date`);
    await db.execute(sql`update ${table} set until = ${last}::date, version = version + 1, updated_at = now()
      where ${mine(id)} and coalesce(until, 'infinity') > ${last}::date`);
  }
}

/** Parts are shared as their structure is, so that whoever sees it sees it whole. */
export async function shareParts(db: Db, { id, sharing }: { id: string; sharing: SharingLevel }) {
  const parts: [PgTable, string][] = [
    [structurePhases, 'structure_id'],
    [structureLinks, 'from_id'],
    [structureAgencies, 'structure_id'],
    [structureMembers, 'structure_id'],
    [structureCoverage, 'structure_id'],
    [structureSuccessions, 'from_id'],
  ];
  for (const [table, column] of parts) {
    await db.execute(
      sql`update ${table} set sharing = ${sharing}::sharing_level where ${sql.identifier(column)} = ${id}::uuid`,
    );
  }
}
