import type { Db } from '#db/index.ts';
import { auditEvents } from '#db/schema/index.ts';
import { inScope } from '#db/scope.ts';
import type { RefusalCode } from '#lib/refusal.ts';
import type { Actor } from './actor.ts';
import type { Action } from './policy.ts';

/** What the audit trail says of an act. */
export type Entry = {
  subjectType: string;
  subjectId: string | null;
  subjectLabel?: string | null;
  operationId?: string | null;
  before?: Record<string, unknown> | null;
  after?: Record<string, unknown> | null;
};

/** Never in the trail: secrets, what people wrote, how to reach them. That it changed is said, not what it was. */
const hidden = new Set([
  'passwordHash',
  'tokenHash',
  'token',
  'link',
  'password',
  'email',
  'value',
  'contactValue',
  'phone',
  'follower',
  'contacts',
  'body',
  'content',
  'reply',
  'recommendationReason',
  'html',
  'note',
  'handoverNote',
  'evidence',
  'endReason',
  'givenName',
  'familyName',
  'dutyStation',
  'search',
  'textEn',
  'textFr',
  'followed',
]);
const silent = new Set(['version', 'createdAt', 'updatedAt']);

/** Only what changed, with hidden fields named but not told. */
export function changes(
  before: Record<string, unknown> | null | undefined,
  after: Record<string, unknown> | null | undefined,
) {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  const kept = [...names].filter(
    (name) => !silent.has(name) && (!before || !after || (name in after && !same(before[name], after[name]))),
  );
  const pick = (side: Record<string, unknown> | null | undefined) =>
    side
      ? Object.fromEntries(kept.filter((n) => n in side).map((n) => [n, hidden.has(n) ? '…' : side[n]]))
      : null;
  return { before: pick(before), after: pick(after) };
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Written in the transaction of the act itself: no act without its event, no event without its act. */
export async function record(
  db: Db,
  actor: Actor,
  action: Action,
  entry: Entry,
  outcome: 'done' | 'denied' = 'done',
) {
  await db.insert(auditEvents).values(eventOf(actor, action, entry, outcome));
}

const atOnce = 500;

/** Many at once: an import writes each of its records as if by hand. */
export async function recordAll(db: Db, actor: Actor, acts: readonly { action: Action; entry: Entry }[]) {
  for (let from = 0; from < acts.length; from += atOnce)
    await db
      .insert(auditEvents)
      .values(
        acts.slice(from, from + atOnce).map(({ action, entry }) => eventOf(actor, action, entry, 'done')),
      );
}

const eventOf = (actor: Actor, action: Action, entry: Entry, outcome: 'done' | 'denied') => ({
  actorKind: actor.kind,
  accountId: actor.accountId,
  action,
  outcome,
  subjectType: entry.subjectType,
  subjectId: entry.subjectId,
  subjectLabel: entry.subjectLabel ?? null,
  operationId: entry.operationId ?? null,
  ...changes(entry.before, entry.after),
  requestId: actor.requestId ?? null,
  network: actor.network ?? null,
});

const denials: readonly RefusalCode[] = [
  'forbidden',
  'not_found',
  'read_only_token',
  'above_you',
  'own_role',
];

/** A refused act leaves a trace in a transaction of its own, since the act's own is rolled back. */
export async function recordDenial(actor: Actor, action: Action, code: RefusalCode, input: unknown) {
  if (!denials.includes(code)) return;
  const id = (input as { id?: unknown } | null)?.id;
  const entry: Entry = {
    subjectType: action.split('.')[0] ?? action,
    subjectId: typeof id === 'string' ? id.slice(0, 64) : null,
    after: { refusal: code },
  };
  await inScope({ accountId: actor.accountId, reach: {}, writes: {} }, (db) =>
    record(db, actor, action, entry, 'denied'),
  );
}
