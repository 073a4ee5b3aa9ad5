import { type Actor, mayAnywhere } from './actor.ts';
import type { Action } from './policy.ts';

/** Where the menu leads, and what one must be allowed to do to be shown the way. The page itself asks again. */
const destinations = [
  { key: 'overview', href: '/', action: 'self.read' },
  { key: 'roster', href: '/roster', action: 'post.read' },
  { key: 'structures', href: '/structures', action: 'structure.read' },
  { key: 'operations', href: '/operations', action: 'operation.read' },
  { key: 'organisations', href: '/organisations', action: 'organisation.read' },
  { key: 'people', href: '/people', action: 'person.read' },
  { key: 'changes', href: '/changes', action: 'change.read' },
  { key: 'updates', href: '/updates', action: 'update.read' },
  { key: 'digests', href: '/digests', action: 'digest.read' },
  { key: 'appeals', href: '/appeals', action: 'appeal.read' },
  { key: 'administration', href: '/administration', action: 'account.read' },
] as const satisfies readonly { key: string; href: string; action: Action }[];

export const menuFor = (actor: Actor) => destinations.filter(({ action }) => mayAnywhere(actor, action));
