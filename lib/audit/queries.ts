import { and, eq, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { accounts, auditEvents, operations } from '#db/schema/index.ts';
import { query } from '#lib/access/operation.ts';
import { seek } from '#lib/http/list.ts';
import { AuditFilter } from './schema.ts';

type Filter = Omit<z.output<typeof AuditFilter>, 'limit' | 'cursor' | 'sort'>;

/** The trail, newest first: all of it, one's own scope, or one's own acts; Postgres decides which. */
export const listAuditEvents = query({
  action: 'audit.read',
  input: AuditFilter,
  async run({ db, input: { limit, cursor, sort, ...filter } }) {
    const id = sql`${auditEvents.id}`;
    const place = seek({ limit, cursor, sort }, { at: { by: id, type: 'bigint' } }, id, 'bigint');
    const wanted = and(...conditions(filter));
    const rows = await db
      .select({
        id: sql<string>`${auditEvents.id}::text`,
        at: auditEvents.at,
        actorKind: auditEvents.actorKind,
        accountId: auditEvents.accountId,
        accountName: accounts.name,
        action: auditEvents.action,
        outcome: auditEvents.outcome,
        subjectType: auditEvents.subjectType,
        subjectId: auditEvents.subjectId,
        operationId: auditEvents.operationId,
        operationCode: operations.code,
        before: auditEvents.before,
        after: auditEvents.after,
        network: auditEvents.network,
        requestId: auditEvents.requestId,
        cursorKey: place.key,
        total: sql<number>`(select count(*) from ${auditEvents} where ${wanted ?? sql`true`})`.mapWith(
          Number,
        ),
      })
      .from(auditEvents)
      .leftJoin(accounts, eq(accounts.id, auditEvents.accountId))
      .leftJoin(operations, eq(operations.id, auditEvents.operationId))
      .where(and(wanted, place.where))
      .orderBy(...place.orderBy)
      .limit(place.limit);
    return place.page(rows, rows[0]?.total ?? 0);
  },
});

function conditions({ actor, action, subject, operation, outcome, from, to }: Filter): (SQL | undefined)[] {
  const { accountId, action: named, subjectId, operationId, at } = auditEvents;
  const wordEnd = action?.includes('.') ? undefined : `${action}.`;
  return [
    actor && eq(accountId, actor),
    action && (wordEnd ? sql`starts_with(${named}, ${wordEnd})` : eq(named, action)),
    subject && eq(subjectId, subject),
    operation && eq(operationId, operation),
    outcome && eq(auditEvents.outcome, outcome),
    from && sql`${at} >= ${from}::date`,
    to && sql`${at} < ${to}::date + 1`,
  ].map((condition) => condition || undefined);
}

/** Whether every event still carries the hash of itself and of the one before; otherwise the first that does not. */
export const verifyAuditChain = query({
  action: 'audit.verify',
  input: z.object({}),
  async run({ db }) {
    const { rows } = await db.execute<{ events: number; broken: string | null }>(sql`
      select count(*)::int as events, min(id) filter (where hash is distinct from due)::text as broken
      from (
        select e.id, e.hash, app.audit_hash(coalesce(lag(e.hash) over (order by e.id), ''), e) as due
        from audit_events e
      ) chain`);
    const { events = 0, broken = null } = rows[0] ?? {};
    return { events, intact: broken === null, broken };
  },
});
