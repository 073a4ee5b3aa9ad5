import { z } from 'zod';
import { accountStatuses, grantScopes, locales, roles } from '#db/enums.ts';
import { Day, Id, Name, StoredDay, several, Version } from '#lib/http/fields.ts';
import { listInput } from '#lib/http/list.ts';

const Email = z.string().trim().toLowerCase().max(254).pipe(z.email());
const Locale = z.enum(locales);

/** What a role holds for. Organisation and operations go with their own scope only. */
const place = {
  role: z.enum(roles),
  scope: z.enum(grantScopes),
  operations: several(Id).describe('For the scope `operations`: at least one'),
  organisationId: Id.nullish().describe('For the scope `organisation`'),
};

export const GrantRef = z.object({ id: Id, code: z.string(), nameEn: z.string(), nameFr: z.string() });

const InBothLanguages = z.object({ nameEn: z.string(), nameFr: z.string() });

export const Grant = z
  .object({
    id: Id,
    accountId: Id,
    role: z.enum(roles),
    scope: z.enum(grantScopes),
    operations: GrantRef.array(),
    organisationId: Id.nullable(),
    organisation: InBothLanguages.nullable(),
    since: StoredDay,
    until: StoredDay.nullable(),
  })
  .meta({ id: 'Grant' });
export type Grant = z.output<typeof Grant>;

export const NewGrant = z.object({
  accountId: Id,
  ...place,
  since: Day.nullish().describe('First day; default: today'),
  until: Day.nullish().describe('Last day it holds; none: until withdrawn'),
});

export const GrantFilter = listInput(['since'], {
  accountId: Id.optional(),
  role: z.enum(roles).optional(),
  operationId: Id.optional(),
});

export const AccountItem = z
  .object({
    id: Id,
    name: z.string(),
    email: z.string(),
    locale: Locale,
    status: z.enum(accountStatuses),
    lastSeenAt: z.string().nullable(),
    createdAt: z.string(),
    version: z.int(),
    grants: Grant.array(),
  })
  .meta({ id: 'Account' });

export const AccountDetail = AccountItem.extend({
  personId: Id.nullable(),
  hasPassword: z.boolean(),
  issuers: z.string().array(),
  /** Whether the reader may suspend, reactivate or edit it. */
  manageable: z.boolean(),
}).meta({ id: 'AccountDetail' });
export type AccountDetail = z.output<typeof AccountDetail>;

export const AccountFilter = listInput(['name', 'email', 'created'], {
  q: z.string().trim().max(100).optional().describe('Part of the name or the address'),
  role: z.enum(roles).optional(),
  status: z.enum(accountStatuses).optional(),
  operationId: Id.optional(),
});

export const AccountEdit = z.object({
  id: Id,
  version: Version,
  name: Name,
  locale: Locale,
  personId: Id.nullish().describe('Their record in the roster'),
});

export const AccountState = z.object({ id: Id, status: z.enum(accountStatuses), version: z.int() });

export const NewInvitation = z.object({
  email: Email,
  name: Name.nullish(),
  locale: Locale.default('en'),
  ...place,
  grantUntil: Day.nullish().describe('Last day the role holds; none: until withdrawn'),
});

export const invitationStates = ['open', 'accepted', 'withdrawn', 'expired'] as const;

export const Invitation = z
  .object({
    id: Id,
    email: z.string(),
    name: z.string().nullable(),
    locale: Locale,
    role: z.enum(roles),
    scope: z.enum(grantScopes),
    operations: GrantRef.array(),
    organisation: InBothLanguages.nullable(),
    grantUntil: StoredDay.nullable(),
    state: z.enum(invitationStates),
    invitedBy: z.string().nullable(),
    createdAt: z.string(),
    expiresAt: z.string(),
  })
  .meta({ id: 'Invitation' });
export type Invitation = z.output<typeof Invitation>;

export const InvitationFilter = listInput(['created', 'email'], {
  state: z.enum(invitationStates).optional(),
  q: z.string().trim().max(100).optional(),
});

export const Token = z.string().min(20).max(200);

export const AskedInvitation = z.object({ token: Token });

export const Acceptance = z.object({
  token: Token,
  email: Email.optional().describe('For the first administrator only: everybody else is invited by address'),
  name: Name.nullish(),
  locale: Locale.nullish(),
  password: z.string().max(1_000).nullish().describe('Not for an address that has an account'),
});

export const Reset = z.object({ token: Token, password: z.string().max(1_000) });
export const PasswordChange = z.object({
  current: z.string().max(1_000),
  password: z.string().max(1_000),
});

/** What a pair of radio buttons sends, or a boolean; not said means unchanged. */
const Switch = z.preprocess(
  (value) => (value === 'true' ? true : value === 'false' ? false : value),
  z.boolean().optional(),
);

export const OwnEdit = z.object({
  version: Version,
  name: Name,
  locale: Locale,
  warningMails: Switch.describe('Whether posts that end or fell vacant are told by mail'),
});

export const NewToken = z.object({
  name: Name,
  access: z.enum(['read', 'write']),
  until: Day.describe('Last day it works, at most a year from now'),
  sealed: z.string().max(1_000).optional().describe('From the page that has shown the token already'),
});

export const OwnSession = z.object({
  id: Id,
  method: z.enum(['password', 'email', 'oidc']),
  device: z.string().nullable(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
  current: z.boolean(),
});

export const OwnToken = z.object({
  id: Id,
  name: z.string(),
  hint: z.string(),
  access: z.enum(['read', 'write']),
  createdAt: z.string(),
  expiresAt: z.string(),
  lastUsedAt: z.string().nullable(),
});

export const OwnIdentity = z.object({ issuer: z.string(), subject: z.string(), linkedAt: z.string() });

export const Me = z
  .object({
    id: Id,
    name: z.string(),
    email: z.string(),
    locale: Locale,
    version: z.int(),
    hasPassword: z.boolean(),
    warningMails: z.boolean(),
    personId: Id.nullable(),
    digestLocale: Locale.nullable().describe('The digest comes by mail in this language'),
    grants: Grant.array(),
    sessions: OwnSession.array(),
    tokens: OwnToken.array(),
    identities: OwnIdentity.array(),
  })
  .meta({ id: 'Me' });
export type Me = z.output<typeof Me>;
