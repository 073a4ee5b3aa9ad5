import { type GrantScope, type Locale, type Role, type SharingLevel, sharingLevels } from '#db/enums.ts';
import type { Scope } from '#db/scope.ts';
import { type Action, identityActions, levels, policy, publicReads } from './policy.ts';

/** A grant that holds today. */
export type Held = {
  role: Role;
  scope: GrantScope;
  operations: string[];
  organisationId: string | null;
};

/** Whoever acts: a signed-in person, another system with a token, or the system itself. */
export type Actor = {
  kind: 'account' | 'token' | 'system' | 'anonymous';
  accountId: string | null;
  name: string;
  email: string | null;
  locale: Locale;
  personId: string | null;
  grants: Held[];
  sessionId?: string;
  /** A token that may only read. */
  readOnly?: boolean;
  /** What the caller named this attempt, so that sending it twice does it once. */
  idempotencyKey?: string;
  requestId?: string;
  network?: string;
};

/** The command line, jobs and the seed: everywhere, and recorded as such. */
export const system: Actor = {
  kind: 'system',
  accountId: null,
  name: 'system',
  email: null,
  locale: 'en',
  personId: null,
  grants: [{ role: 'administrator', scope: 'global', operations: [], organisationId: null }],
};

/** Somebody who has not signed in: may use what is offered to everybody, such as accepting an invitation. */
export const anonymous: Actor = { ...system, kind: 'anonymous', name: '', grants: [] };

export const higher = (a: SharingLevel | undefined, b: SharingLevel): SharingLevel =>
  a && sharingLevels.indexOf(a) > sharingLevels.indexOf(b) ? a : b;

const holding = (actor: Actor, action: Action): Held[] => {
  const roles: readonly Role[] | string = policy[action];
  // On one's own page stand the operations that one has a role in, whatever the role.
  if (action === 'self.read') return actor.grants;
  return typeof roles === 'string' ? [] : actor.grants.filter((grant) => roles.includes(grant.role));
};

/** Up to which level, in which operations, this actor may do this: the value of `app.reach`. */
export function reach(actor: Actor, action: Action): Scope['reach'] {
  if (publicReads.includes(action)) return { '*': 'public', '^': 'public' };
  const reached: Scope['reach'] = {};
  for (const { role, scope, operations } of holding(actor, action)) {
    const level = levels[role];
    for (const place of scope === 'global' ? ['*'] : operations)
      reached[place] = higher(reached[place], level);
    if (scope !== 'organisation') reached['^'] = higher(reached['^'], level);
  }
  return reached;
}

/** Whether it takes no grant: one's own affairs, and what is offered to everybody. */
const needsNoGrant = (actor: Actor, action: Action): boolean =>
  policy[action] === 'anyone' || (policy[action] === 'signed_in' && actor.accountId !== null);

export const mayAnywhere = (actor: Actor, action: Action): boolean =>
  needsNoGrant(actor, action) || holding(actor, action).length > 0;

/** Whether this actor may do this in this operation; a global record (`null`) needs a global grant. */
export function can(actor: Actor, action: Action, operationId: string | null): boolean {
  if (needsNoGrant(actor, action)) return true;
  if (actor.readOnly && !action.endsWith('.read') && !action.endsWith('.export')) return false;
  const places = reach(actor, action);
  return '*' in places || (operationId !== null && operationId in places);
}

/** The scope in which a transaction for this action runs; `reading` is what it may look at meanwhile. */
export function scopeOf(actor: Actor, action: Action, reading: Action = action): Scope {
  const places = Object.keys(reach(actor, action)).filter((place) => place !== '^');
  return {
    accountId: actor.accountId,
    reach: reach(actor, reading),
    writes: Object.fromEntries(places.map((place) => [place, true])),
    identity: identityActions.includes(action) && mayAnywhere(actor, action),
  };
}
