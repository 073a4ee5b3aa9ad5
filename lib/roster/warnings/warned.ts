import type { Actor } from '#lib/access/actor.ts';

/** Whether this actor answers for posts, and so is told by mail of those that end or fell vacant. */
export const isWarned = ({ grants }: Pick<Actor, 'grants'>): boolean =>
  grants.some(
    ({ role, scope }) =>
      (role === 'geneva_coordinator' && scope === 'global') || role === 'field_coordinator',
  );
