import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { pool } from '#db/pool.ts';
import type { Actor } from '#lib/access/actor.ts';
import { Refusal } from '#lib/refusal.ts';
import { addressOf } from './address.ts';

/** Points per seconds, counted in Postgres: a restart or a second instance forgets nothing. */
const rules = {
  api: { points: 600, duration: 60 },
  search: { points: 120, duration: 60 },
  export: { points: 60, duration: 300 },
  import: { points: 30, duration: 600 },
  /** Files that are attached to something, and those that are read again. */
  upload: { points: 60, duration: 600 },
  download: { points: 300, duration: 300 },
  sign_in: { points: 6, duration: 15 * 60 },
  /** Failures from one address, whatever the accounts: one password tried on many. */
  sign_in_address: { points: 100, duration: 15 * 60 },
  link: { points: 5, duration: 15 * 60 },
  reset: { points: 5, duration: 60 * 60 },
  password: { points: 10, duration: 15 * 60 },
  invite: { points: 50, duration: 60 * 60 },
  /** Mail addresses that the digest is asked for, from one network address. */
  subscribe: { points: 10, duration: 60 * 60 },
  /** Answers to "still correct?" and the links of the digest, from one address. */
  confirm: { points: 40, duration: 15 * 60 },
} as const;

export type Limit = keyof typeof rules;

const limiters = new Map<Limit, RateLimiterPostgres>();

export function limiter(limit: Limit): RateLimiterPostgres {
  const known = limiters.get(limit);
  if (known) return known;
  const made = new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
    keyPrefix: limit,
    ...rules[limit],
  });
  limiters.set(limit, made);
  return made;
}

/** Takes one point, or refuses until the window is over. */
export async function take(limit: Limit, key: string): Promise<void> {
  try {
    await limiter(limit).consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw tooMany(error);
  }
}

/** Refuses where nothing is left to take, without taking: for limits on what went wrong only. */
export async function requireLeft(limit: Limit, key: string): Promise<void> {
  const counted = await limiter(limit).get(key);
  if (counted && counted.consumedPoints >= rules[limit].points) throw tooMany(counted);
}

const tooMany = ({ msBeforeNext }: RateLimiterRes) =>
  new Refusal('too_many', { retryAfter: Math.max(1, Math.ceil(msBeforeNext / 1000)) });

/** Counts a request against whoever sends it. Plain use of the pages by a signed-in person is not counted. */
export async function consume(limit: Limit, actor: Actor, request: Request): Promise<void> {
  if (limit === 'api' && actor.kind === 'account') return;
  await take(limit, actor.accountId ?? addressOf(request));
}
