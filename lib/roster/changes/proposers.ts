import { inArray } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { accounts } from '#db/schema/index.ts';
import { type Actor, mayAnywhere, scopeOf } from '#lib/access/actor.ts';
import { beyond } from '#lib/access/beyond.ts';

type Proposed = { proposedBy: string | null; proposer: string | null };

/** Whoever decides reads who asks: of accounts, which this reading does not reach, the names of these alone. */
export async function withProposers<T extends Proposed>(db: Db, actor: Actor, rows: T[]): Promise<T[]> {
  const ids = rows.flatMap(({ proposedBy }) => proposedBy ?? []);
  if (ids.length === 0 || !mayAnywhere(actor, 'change.accept')) return rows;
  const known = await beyond(db, scopeOf(actor, 'change.read'), () =>
    db.select({ id: accounts.id, name: accounts.name }).from(accounts).where(inArray(accounts.id, ids)),
  );
  const names = new Map(known.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({ ...row, proposer: names.get(row.proposedBy ?? '') ?? row.proposer }));
}
