import { inArray, sql } from 'drizzle-orm';
import type { GrantScope, Role } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import { operations, organisations } from '#db/schema/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import { Refusal } from '#lib/refusal.ts';

/** The operation in whose name somebody acts who manages accounts of some operations only; null: everywhere. */
export function ownPlace({ grants }: Actor): string | null {
  const managing = grants.filter(({ role }) => role === 'administrator' || role === 'geneva_coordinator');
  return managing.some(({ scope }) => scope === 'global') ? null : (managing[0]?.operations[0] ?? null);
}

type Asked = {
  scope: GrantScope;
  operations: string[];
  organisationId?: string | null | undefined;
  role: Role;
};

/** What a role is to hold for, once it is known to exist: only what belongs to its scope is kept. */
export async function settledPlace(db: Db, asked: Asked) {
  const places = {
    operations: asked.scope === 'operations' ? [...new Set(asked.operations)] : [],
    organisationId: asked.scope === 'organisation' ? (asked.organisationId ?? null) : null,
  };
  if (asked.scope === 'operations') await requireOperations(db, places.operations);
  if (asked.scope === 'organisation') await requireOrganisation(db, places.organisationId);
  return places;
}

async function requireOperations(db: Db, ids: string[]) {
  if (ids.length === 0) throw new Refusal('invalid', { fields: { operations: ['required'] } });
  const found = await db.select({ id: operations.id }).from(operations).where(inArray(operations.id, ids));
  if (found.length < ids.length) throw new Refusal('invalid', { fields: { operations: ['unknown_record'] } });
}

async function requireOrganisation(db: Db, id: string | null) {
  const found = id
    ? await db.select({ id: organisations.id }).from(organisations).where(sql`${organisations.id} = ${id}`)
    : [];
  if (found.length === 0)
    throw new Refusal('invalid', { fields: { organisationId: [id ? 'unknown_record' : 'required'] } });
}
