import type { Db } from '#db/index.ts';
import { type Actor, mayAnywhere } from '#lib/access/actor.ts';
import { namesOf } from '#lib/access/names.ts';

type Proposed = { proposedBy: string | null; proposer: string | null };

/** Whoever decides reads who asks: of accounts, which this reading does not reach, the names of these alone. */
export async function withProposers<T extends Proposed>(db: Db, actor: Actor, rows: T[]): Promise<T[]> {
  if (!mayAnywhere(actor, 'change.accept')) return rows;
  const ids = rows.map(({ proposedBy }) => proposedBy);
  const name = await namesOf(db, actor, 'change.read', ids);
  return rows.map((row) => ({ ...row, proposer: name(row.proposedBy) ?? row.proposer }));
}
