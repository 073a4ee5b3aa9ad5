import type { Action } from './policy.ts';

/**
 * Every page there is, and what one must be allowed to do to open it. `open` pages are for everybody. The page asks
 * again through its queries; this list is what the route inventory and the crawler hold the pages to.
 */
export const pages: Record<string, Action | 'open'> = {
  '/': 'self.read',
  '/roster': 'post.read',
  '/administration': 'account.read',
  '/administration/accounts/[id]': 'account.read',
  '/administration/accounts/[id]/edit': 'account.edit',
  '/administration/accounts/[id]/grants/new': 'grant.give',
  '/administration/audit': 'audit.read',
  '/administration/invitations': 'invitation.read',
  '/administration/invitations/new': 'invitation.create',
  '/administration/mails': 'mail.read',
  '/administration/mails/[id]': 'mail.read',
  '/invitation/[token]': 'open',
  '/me': 'self.read',
  '/me/edit': 'self.edit',
  '/me/password': 'password.change',
  '/me/tokens/new': 'token.create',
  '/reset': 'open',
  '/reset/[token]': 'open',
  '/imports': 'import.read',
  '/imports/[id]': 'import.read',
  '/search': 'operation.read',
  '/sign-in': 'open',
  '/sign-in/check-email': 'open',
  '/sign-in/link/[token]': 'open',
  '/sign-in/with/[issuer]': 'open',
  '/structures': 'structure.read',
  '/structures/new': 'structure.create',
  '/structures/[id]': 'structure.read',
  '/structures/[id]/edit': 'structure.edit',
  '/structures/[id]/end': 'structure.end',
  '/structures/[id]/links': 'structure.link',
  '/structures/[id]/organisations': 'structure.set_member',
  '/structures/[id]/phases': 'structure.set_phase',
};

/** Addresses that are neither a page nor an operation of the API, and why each may stand open. */
export const handlers: Record<string, string> = {
  '/api/auth/[...nextauth]': 'sign-in itself',
  '/api/health': 'for load balancers: says only whether the database answers',
  '/reset/ask': 'the form that asks for a new password: the same answer for everybody',
  '/sign-in/email': 'the form that asks who signs in: the same answer for everybody',
  '/sign-in/enter': 'a sign-in link, opened by its own page',
  '/sign-in/link': 'the form that asks for a sign-in link: the same answer for everybody',
  '/sign-in/link-identity/[issuer]': 'links an organisation’s account; asks who is signed in by itself',
  '/sign-in/password': 'the form that asks for a password: limited, the same answer for everybody',
  '/sign-in/to/[issuer]': 'leads to the organisation that signs its people in',
  '/sign-out': 'ends the session of whoever asks',
};
