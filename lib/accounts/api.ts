import { z } from 'zod';
import { endpoint } from '#lib/http/endpoint.ts';
import { Id, StoredDay } from '#lib/http/fields.ts';
import { listOutput } from '#lib/http/list.ts';
import { acceptInvitation } from './acceptance.ts';
import { editAccount, giveGrant, reactivateAccount, suspendAccount, withdrawGrant } from './commands.ts';
import { createInvitation, resendInvitation, withdrawInvitation } from './invitation-commands.ts';
import {
  changePassword,
  createToken,
  editOwn,
  endOtherSessions,
  endOwnSession,
  resetPassword,
  revokeToken,
  unlinkIdentity,
} from './own-commands.ts';
import { getMe } from './own-queries.ts';
import { getAccount, listAccounts, listGrants, listInvitations } from './queries.ts';
import { AccountDetail, AccountItem, AccountState, Grant, Invitation, Me } from './schema.ts';

const Done = z.object({ id: Id });

export const accountsApi = {
  'GET /accounts': endpoint(listAccounts, { summary: 'Accounts', output: listOutput(AccountItem) }),
  'GET /accounts/{id}': endpoint(getAccount, { summary: 'One account', output: AccountDetail }),
  'PATCH /accounts/{id}': endpoint(editAccount, { summary: 'Change an account', output: AccountState }),
  'POST /accounts/{id}/suspension': endpoint(suspendAccount, {
    summary: 'Suspend an account: its sessions and tokens open nothing from now on',
    output: AccountState,
  }),
  'POST /accounts/{id}/reactivation': endpoint(reactivateAccount, {
    summary: 'Reactivate a suspended account',
    output: AccountState,
  }),

  'GET /grants': endpoint(listGrants, { summary: 'Who holds which role where', output: listOutput(Grant) }),
  'POST /grants': endpoint(giveGrant, {
    summary: 'Give a role',
    output: Done.extend({ accountId: Id, since: StoredDay, until: StoredDay.nullable() }),
  }),
  'POST /grants/{id}/withdrawal': endpoint(withdrawGrant, {
    summary: 'Withdraw a role, from now on',
    output: Done.extend({ accountId: Id }),
  }),

  'GET /invitations': endpoint(listInvitations, { summary: 'Invitations', output: listOutput(Invitation) }),
  'POST /invitations': endpoint(createInvitation, {
    summary: 'Invite somebody: they get a link by mail, for seven days',
    output: Done,
    limit: 'invite',
  }),
  'POST /invitations/{id}/withdrawal': endpoint(withdrawInvitation, {
    summary: 'Withdraw an invitation',
    output: Done,
  }),
  'POST /invitations/{id}/resending': endpoint(resendInvitation, {
    summary: 'Send an invitation again, with a new link',
    output: Done,
    limit: 'invite',
  }),
  'POST /invitations/acceptance': endpoint(acceptInvitation, {
    summary: 'Accept an invitation with the token of its link',
    output: Done,
    open: true,
  }),

  'GET /me': endpoint(getMe, { summary: 'Your own account', output: Me }),
  'PATCH /me': endpoint(editOwn, {
    summary: 'Change your name, your language, or whether warnings come by mail',
    output: Me.pick({ id: true, name: true, locale: true, warningMails: true, version: true }),
  }),
  'POST /me/password': endpoint(changePassword, {
    summary: 'Change your password; your other sessions end',
    output: Done,
    limit: 'password',
  }),
  'POST /me/sessions/end-others': endpoint(endOtherSessions, {
    summary: 'End all your sessions but this one',
    output: Done,
  }),
  'POST /me/sessions/{id}/end': endpoint(endOwnSession, {
    summary: 'End one of your sessions',
    output: Done,
  }),
  'POST /me/tokens': endpoint(createToken, {
    summary: 'Create an API token; it is in this answer and nowhere else',
    output: Done.extend({ token: z.string().nullable(), hint: z.string(), expiresAt: z.string() }),
  }),
  'POST /me/tokens/{id}/revocation': endpoint(revokeToken, { summary: 'Revoke an API token', output: Done }),
  'POST /me/identities/unlinking': endpoint(unlinkIdentity, {
    summary: 'Unlink an organisation’s account from yours',
    output: Done,
  }),
  'POST /password-resets': endpoint(resetPassword, {
    summary: 'Choose a new password with the token of a mail',
    output: Done,
    open: true,
  }),
};
