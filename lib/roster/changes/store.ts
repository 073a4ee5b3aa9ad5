import type { ChangeOrigin, ChangeSubject, SharingLevel } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import { changeRequests, type Proposed } from '#db/schema/index.ts';

/** A change as somebody wishes it, of one record. */
export type ChangeWanted = {
  subjectType: ChangeSubject;
  subjectId: string;
  subjectVersion: number;
  operationId: string | null;
  proposed: Proposed;
  note: string | null;
};

type From = {
  origin: ChangeOrigin;
  /** Whose data it holds, if anybody's. */
  personId: string | null;
  proposedBy: string | null;
  sharing: SharingLevel;
};

/** Remembers what was asked for, until Geneva has decided. */
export async function storeChanges(db: Db, wanted: ChangeWanted[], from: From): Promise<string[]> {
  if (wanted.length === 0) return [];
  const stored = await db
    .insert(changeRequests)
    .values(wanted.map((each) => ({ ...each, ...from })))
    .returning({ id: changeRequests.id });
  return stored.map(({ id }) => id);
}
