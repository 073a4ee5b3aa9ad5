import { randomUUID } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import type { Locale, Role, SharingLevel } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import * as tables from '#db/schema/index.ts';
import { inScope, type Scope } from '#db/scope.ts';
import type { Actor } from '#lib/access/actor.ts';

const everything: Scope = {
  accountId: null,
  reach: { '*': 'hq_only', '^': 'hq_only' },
  writes: { '*': true },
  identity: true,
};

/** Sets the stage: everywhere, unasked. What is tested goes through query() and command(). */
export const asOwner = <T>(run: (db: Db) => Promise<T>) => inScope(everything, run);

async function only<T>(rows: Promise<T[]>): Promise<T> {
  const [row] = await rows;
  if (!row) throw new Error('nothing was inserted');
  return row;
}

/** What a test starts from. Each call makes its own rows; a test's own operation keeps it apart. */
export const given = {
  operation: (over: Partial<typeof tables.operations.$inferInsert> = {}) =>
    asOwner(async (db) => {
      const code = `T-${randomUUID().slice(0, 8).toUpperCase()}`;
      const words = { code, nameEn: `Testland ${code}`, nameFr: `Testlande ${code}`, since: '2020-01-01' };
      const operation = await only(
        db
          .insert(tables.operations)
          .values({ ...words, ...over })
          .returning(),
      );
      await db
        .insert(tables.operationCountries)
        .values({ operationId: operation.id, countryId: 'SDN', sharing: operation.sharing });
      return operation;
    }),

  /** An account with one grant per argument: a role everywhere, or a role in some operations. */
  actor: (...held: [role: Role, operations?: string[]][]): Promise<Actor> =>
    asOwner(async (db) => {
      const email = `${randomUUID()}@example.org`;
      const account = await only(
        db.insert(tables.accounts).values({ email, name: 'Sam Exemple' }).returning(),
      );
      for (const [role, operations] of held) {
        const scope = operations ? 'operations' : 'global';
        const grant = await only(
          db.insert(tables.grants).values({ accountId: account.id, role, scope }).returning(),
        );
        for (const operationId of operations ?? []) {
          await db.insert(tables.grantOperations).values({ grantId: grant.id, operationId });
        }
      }
      return {
        kind: 'account',
        accountId: account.id,
        name: account.name,
        email,
        locale: 'en',
        personId: null,
        grants: held.map(([role, operations]) => ({
          role,
          scope: operations ? 'operations' : 'global',
          operations: operations ?? [],
          organisationId: null,
        })),
      } satisfies Actor;
    }),

  language: (actor: Actor, locale: Locale) =>
    asOwner((db) =>
      db
        .update(tables.accounts)
        .set({ locale })
        .where(eq(tables.accounts.id, actor.accountId ?? '')),
    ),

  organisation: (over: Partial<typeof tables.organisations.$inferInsert> = {}) =>
    asOwner((db) => {
      const nameEn = `Sample NGO ${randomUUID().slice(0, 8)}`;
      return only(
        db
          .insert(tables.organisations)
          .values({ nameEn, nameFr: nameEn, typeCode: 'INGO', ...over })
          .returning(),
      );
    }),

  structure: (operationId: string | null, over: Partial<typeof tables.structures.$inferInsert> = {}) =>
    asOwner(async (db) => {
      const words = { nameEn: 'Mine Action Sub-Cluster', nameFr: 'Sous-groupe Action contre les mines' };
      const values = { type: 'national_sub_cluster', ...words, operationId, ...over } as const;
      const structure = await only(db.insert(tables.structures).values(values).returning());
      await db.insert(tables.structurePhases).values({
        structureId: structure.id,
        phase: 'activated',
        since: '2020-01-01',
        operationId,
        sharing: structure.sharing,
      });
      return structure;
    }),

  link: (
    values: Pick<typeof tables.structureLinks.$inferInsert, 'fromId' | 'toId' | 'type'> &
      Partial<typeof tables.structureLinks.$inferInsert>,
  ) =>
    asOwner((db) =>
      only(
        db
          .insert(tables.structureLinks)
          .values({ since: '2020-01-01', ...values })
          .returning(),
      ),
    ),

  agency: (
    values: Pick<typeof tables.structureAgencies.$inferInsert, 'structureId' | 'organisationId'> &
      Partial<typeof tables.structureAgencies.$inferInsert>,
  ) =>
    asOwner((db) =>
      only(
        db
          .insert(tables.structureAgencies)
          .values({ role: 'cluster_lead_agency', since: '2020-01-01', ...values })
          .returning(),
      ),
    ),

  post: (
    operationId: string | null,
    structureId: string,
    over: Partial<typeof tables.posts.$inferInsert> = {},
  ) =>
    asOwner((db) => {
      const values = {
        role: 'coordinator',
        level: 'national',
        staffingCode: 'FP-F1',
        since: '2020-01-01',
      } as const;
      return only(
        db
          .insert(tables.posts)
          .values({ ...values, structureId, operationId, ...over })
          .returning(),
      );
    }),

  person: (over: Partial<typeof tables.people.$inferInsert> = {}) =>
    asOwner((db) =>
      only(
        db
          .insert(tables.people)
          .values({ givenName: 'Béa', familyName: 'Exemple', ...over })
          .returning(),
      ),
    ),

  assignment: (
    values: Pick<typeof tables.assignments.$inferInsert, 'postId' | 'personId' | 'operationId'> &
      Partial<typeof tables.assignments.$inferInsert>,
  ) =>
    asOwner((db) =>
      only(
        db
          .insert(tables.assignments)
          .values({ staffingCode: 'FP-F1', since: '2025-01-01', ...values })
          .returning(),
      ),
    ),

  /** Written as its owner: nobody else may. */
  savedView: (accountId: string, words: { name: string; query: string }) =>
    inScope({ ...everything, accountId }, (db) =>
      only(
        db
          .insert(tables.savedViews)
          .values({ accountId, list: 'roster', ...words })
          .returning(),
      ),
    ),

  contact: (personId: string, sharing: SharingLevel, value: string) =>
    asOwner((db) =>
      only(db.insert(tables.personContacts).values({ personId, kind: 'email', value, sharing }).returning()),
    ),
};

/** The trail an act left on a record, oldest first. */
export const actionsOn = (subjectId: string) =>
  asOwner(async (db) => {
    const events = await db
      .select({ action: tables.auditEvents.action, outcome: tables.auditEvents.outcome })
      .from(tables.auditEvents)
      .where(eq(tables.auditEvents.subjectId, subjectId))
      .orderBy(asc(tables.auditEvents.id));
    return events.map(({ action, outcome }) => (outcome === 'done' ? action : `${action} ${outcome}`));
  });
