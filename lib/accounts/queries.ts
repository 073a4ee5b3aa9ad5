import { and, eq, type SQL, sql } from 'drizzle-orm';
import { accounts, grantOperations, grants, invitations, organisations } from '#db/schema/index.ts';
import { query } from '#lib/access/operation.ts';
import { Key } from '#lib/http/fields.ts';
import { seek } from '#lib/http/list.ts';
import { Refusal } from '#lib/refusal.ts';
import { isBelow } from './ranks.ts';
import { AccountFilter, GrantFilter, InvitationFilter } from './schema.ts';
import { grantsOf, invitationState, lastSeen, operationsInvitedTo } from './shown.ts';

const shown = {
  id: accounts.id,
  name: accounts.name,
  email: accounts.email,
  locale: accounts.locale,
  status: accounts.status,
  createdAt: accounts.createdAt,
  version: accounts.version,
  lastSeenAt: lastSeen,
  grants: grantsOf,
};

const some = (value: string | undefined, condition: (value: string) => SQL) =>
  value ? condition(value) : undefined;

const holds = (condition: SQL) =>
  sql`exists (select 1 from grants g where g.account_id = ${accounts.id}
    and (g.until is null or g.until >= current_date) and ${condition})`;

const contains = (column: SQL, words: string) =>
  sql`app.fold(${column}) like '%' || replace(replace(app.fold(${words}), '%', ''), '_', '') || '%'`;

export const listAccounts = query({
  action: 'account.read',
  input: AccountFilter,
  async run({ db, input: { q, role, status, operationId, ...paging } }) {
    const columns = {
      name: { by: sql`${accounts.name} collate "und-x-icu"` },
      email: { by: sql`lower(${accounts.email})` },
      created: { by: sql`${accounts.createdAt}`, type: 'timestamptz' },
    };
    const place = seek(paging, columns, sql`${accounts.id}`);
    const wanted = and(
      some(q, (words) => contains(sql`${accounts.name} || ' ' || ${accounts.email}`, words)),
      // Erased accounts are listed for whoever asks for them.
      status ? sql`${accounts.status} = ${status}` : sql`${accounts.status} <> 'erased'`,
      some(role, (one) => holds(sql`g.role = ${one}`)),
      some(operationId, (one) =>
        holds(
          sql`exists (select 1 from ${grantOperations} x where x.grant_id = g.id and x.operation_id = ${one})`,
        ),
      ),
    );
    const total = sql<number>`(select count(*) from ${accounts} where ${wanted ?? sql`true`})`.mapWith(
      Number,
    );
    const rows = await db
      .select({ ...shown, cursorKey: place.key, total })
      .from(accounts)
      .where(and(wanted, place.where))
      .orderBy(...place.orderBy)
      .limit(place.limit);
    return place.page(rows, rows[0]?.total ?? 0);
  },
});

export const getAccount = query({
  action: 'account.read',
  input: Key,
  async run({ db, actor, input }) {
    const [account] = await db
      .select({
        ...shown,
        personId: accounts.personId,
        hasPassword: sql<boolean>`${accounts.passwordHash} is not null`,
        issuers: sql<string[]>`array(
          select i.issuer from identities i where i.account_id = accounts.id order by 1)`,
      })
      .from(accounts)
      .where(eq(accounts.id, input.id));
    if (!account) throw new Refusal('not_found');
    const held = account.grants.map((grant) => ({
      ...grant,
      operations: grant.operations.map(({ id }) => id),
    }));
    const manageable = account.status !== 'erased' && isBelow(actor, { id: account.id, held });
    return { ...account, manageable };
  },
});

/** Grants that are not over; those of one account, one role or one operation. */
export const listGrants = query({
  action: 'account.read',
  input: GrantFilter,
  async run({ db, input: { accountId, role, operationId, ...paging } }) {
    const place = seek(paging, { since: { by: sql`${grants.since}`, type: 'date' } }, sql`${grants.id}`);
    const wanted = and(
      sql`(${grants.until} is null or ${grants.until} >= current_date)`,
      some(accountId, (id) => sql`${grants.accountId} = ${id}`),
      some(role, (one) => sql`${grants.role} = ${one}`),
      some(
        operationId,
        (id) =>
          sql`exists (select 1 from ${grantOperations} x where x.grant_id = ${grants.id} and x.operation_id = ${id})`,
      ),
    );
    const rows = await db
      .select({
        id: grants.id,
        accountId: grants.accountId,
        role: grants.role,
        scope: grants.scope,
        organisationId: grants.organisationId,
        organisation: { nameEn: organisations.nameEn, nameFr: organisations.nameFr },
        since: grants.since,
        until: grants.until,
        operations: sql<{ id: string; code: string; nameEn: string; nameFr: string }[]>`coalesce((
          select jsonb_agg(jsonb_build_object('id', o.id, 'code', o.code, 'nameEn', o.name_en, 'nameFr', o.name_fr) order by o.code)
          from grant_operations x join operations o on o.id = x.operation_id where x.grant_id = ${grants.id}
        ), '[]'::jsonb)`,
        cursorKey: place.key,
        total: sql<number>`(select count(*) from ${grants} where ${wanted})`.mapWith(Number),
      })
      .from(grants)
      .leftJoin(organisations, eq(organisations.id, grants.organisationId))
      .where(and(wanted, place.where))
      .orderBy(...place.orderBy)
      .limit(place.limit);
    return place.page(rows, rows[0]?.total ?? 0);
  },
});

export const listInvitations = query({
  action: 'invitation.read',
  input: InvitationFilter,
  async run({ db, input: { q, state, ...paging } }) {
    const columns = {
      created: { by: sql`${invitations.createdAt}`, type: 'timestamptz' },
      email: { by: sql`lower(${invitations.email})` },
    };
    const place = seek(paging, columns, sql`${invitations.id}`);
    const wanted = and(
      some(q, (words) =>
        contains(sql`coalesce(${invitations.name}, '') || ' ' || ${invitations.email}`, words),
      ),
      some(state, (one) => sql`${invitationState} = ${one}`),
    );
    const rows = await db
      .select({
        id: invitations.id,
        email: invitations.email,
        name: invitations.name,
        locale: invitations.locale,
        role: invitations.role,
        scope: invitations.scope,
        operations: operationsInvitedTo,
        organisation: { nameEn: organisations.nameEn, nameFr: organisations.nameFr },
        grantUntil: invitations.grantUntil,
        state: invitationState,
        invitedBy: accounts.name,
        createdAt: invitations.createdAt,
        expiresAt: invitations.expiresAt,
        cursorKey: place.key,
        total: sql<number>`(select count(*) from ${invitations} where ${wanted ?? sql`true`})`.mapWith(
          Number,
        ),
      })
      .from(invitations)
      .leftJoin(organisations, eq(organisations.id, invitations.organisationId))
      .leftJoin(accounts, eq(accounts.id, invitations.invitedBy))
      .where(and(wanted, place.where))
      .orderBy(...place.orderBy)
      .limit(place.limit);
    return place.page(rows, rows[0]?.total ?? 0);
  },
});
