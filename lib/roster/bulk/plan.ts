import { createHash } from 'node:crypto';
import type { Db } from '#db/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import { today } from '#lib/http/fields.ts';
import { toAsk } from './ask.ts';
import { toEnd } from './end.ts';
import { type Planned, refused, type Wanted } from './planned.ts';
import { toRemind } from './remind.ts';
import { lockPeople, lockPosts, peopleIn, postsIn } from './rows.ts';
import { sendsMails } from './schema.ts';
import { toShare, toSharePeople } from './share.ts';

/** What is asked for and out of reach, or gone: nothing is said of it but that it is not found. */
const missing = (key: string): Planned =>
  refused({ key, post: null, person: null, before: {}, operationId: null }, 'not_found');

/**
 * What would become of each row, and why some are left: what the preview shows is what the act does, by this one
 * function. With `lock` nobody changes the rows until the transaction ends.
 */
export async function planOf(db: Db, actor: Actor, wanted: Wanted, lock: boolean): Promise<Planned[]> {
  const { list, ids } = wanted;
  const planned =
    list === 'people' ? await ofPeople(db, actor, wanted, lock) : await ofPosts(db, actor, wanted, lock);
  return ids.flatMap((id) => planned.get(id) ?? [missing(id)]);
}

async function ofPosts(db: Db, actor: Actor, wanted: Wanted, lock: boolean) {
  if (lock && !sendsMails(wanted.act)) await lockPosts(db, wanted.ids);
  const rows = await postsIn(db, wanted.ids);
  const plan = { end: toEnd, sharing: toShare, ask: toAsk, remind: toRemind }[wanted.act];
  return grouped(await plan({ db, actor, wanted, day: today() }, rows));
}

async function ofPeople(db: Db, actor: Actor, wanted: Wanted, lock: boolean) {
  if (lock && !sendsMails(wanted.act)) await lockPeople(db, wanted.ids);
  const rows = await peopleIn(db, wanted.ids);
  // People are not ended; whoever asks for that asks for nothing.
  if (wanted.act === 'end') return new Map<string, Planned[]>();
  const plan = { sharing: toSharePeople, ask: toAsk, remind: toRemind }[wanted.act];
  return grouped(await plan({ db, actor, wanted, day: today() }, rows));
}

function grouped(rows: Planned[]) {
  const byKey = new Map<string, Planned[]>();
  for (const row of rows) byKey.set(row.key, [...(byKey.get(row.key) ?? []), row]);
  return byKey;
}

export const doable = (plan: readonly Planned[]) => plan.filter(({ refusal }) => refusal === null);

/** Says whether two plans are the same: the same records in the same versions, becoming the same. */
export const fingerprintOf = (plan: readonly Planned[]): string =>
  createHash('sha256')
    .update(JSON.stringify(plan.map(({ key, after, refusal, changes }) => [key, after, refusal, changes])))
    .digest('base64url');
