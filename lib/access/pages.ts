import type { Action } from './policy.ts';

/**
 * Every page there is, and what one must be allowed to do to open it. `open` pages are for everybody. The page asks
 * again through its queries; this list is what the route inventory and the crawler hold the pages to.
 */
export const pages = {
  '/search': 'operation.read',
} as const satisfies Record<string, Action | 'open'>;
