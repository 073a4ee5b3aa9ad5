import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, instant, revision } from './columns.ts';
import { accountStatus, grantScope, locale, role } from './enums.ts';
import { operations } from './operations.ts';
import { organisations } from './organisations.ts';
import { people } from './roster.ts';

/** Who can sign in. Seen by its owner and by whoever administers accounts. */
export const accounts = pgTable(
  'accounts',
  {
    id: id(),
    email: text().notNull(),
    name: text().notNull(),
    /** argon2id, PHC string. None: this account signs in by e-mail link or by its organisation. */
    passwordHash: text(),
    locale: locale().notNull().default('en'),
    status: accountStatus().notNull().default('active'),
    emailVerifiedAt: instant(),
    personId: uuid().references(() => people.id),
    /** Whether the posts that end or fell vacant come by mail, where the account answers for posts. */
    warningMails: boolean().notNull().default(true),
    ...revision(),
  },
  (t) => [uniqueIndex('accounts_email_lower').on(sql`lower(${t.email})`), index().on(t.personId)],
);

/** A sign-in at an OIDC issuer, keyed by issuer and subject: an e-mail never identifies anybody. */
export const identities = pgTable(
  'identities',
  {
    issuer: text().notNull(),
    subject: text().notNull(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    email: text(),
    linkedAt: instant().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.issuer, t.subject] }), index().on(t.accountId)],
);

/** The cookie carries only this id; the row is read on every request. */
export const sessions = pgTable(
  'sessions',
  {
    id: id(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    method: text().$type<'password' | 'email' | 'oidc'>().notNull(),
    device: text(),
    createdAt: instant().notNull().defaultNow(),
    lastSeenAt: instant().notNull().defaultNow(),
    expiresAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [index().on(t.accountId)],
);

/** Account × role × scope × dates. No grant, no access. */
export const grants = pgTable(
  'grants',
  {
    id: id(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    role: role().notNull(),
    scope: grantScope().notNull(),
    organisationId: uuid().references(() => organisations.id),
    since: date().notNull().default(sql`current_date`),
    /** Last day it holds; none: until withdrawn. */
    until: date(),
    grantedBy: uuid().references(() => accounts.id),
    ...revision(),
  },
  (t) => [
    index().on(t.accountId),
    check('grants_dates', sql`${t.until} is null or ${t.until} >= ${t.since}`),
    check('grants_organisation', sql`(${t.scope} = 'organisation') = (${t.organisationId} is not null)`),
  ],
);

export const grantOperations = pgTable(
  'grant_operations',
  {
    grantId: uuid()
      .notNull()
      .references(() => grants.id, { onDelete: 'cascade' }),
    operationId: uuid()
      .notNull()
      .references(() => operations.id),
  },
  (t) => [primaryKey({ columns: [t.grantId, t.operationId] }), index().on(t.operationId)],
);

/** Single-use, bound to the invited e-mail, expires in 7 days, hashed at rest. */
export const invitations = pgTable(
  'invitations',
  {
    id: id(),
    email: text().notNull(),
    name: text(),
    locale: locale().notNull().default('en'),
    tokenHash: text().notNull().unique(),
    role: role().notNull(),
    scope: grantScope().notNull(),
    operationIds: uuid().array().notNull().default([]),
    organisationId: uuid().references(() => organisations.id),
    grantUntil: date(),
    invitedBy: uuid().references(() => accounts.id),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
    withdrawnAt: instant(),
    ...revision(),
  },
  (t) => [index('invitations_email_lower').on(sql`lower(${t.email})`)],
);

/** Sign-in links and password resets; only the hash is kept. */
export const verificationTokens = pgTable(
  'verification_tokens',
  {
    purpose: text().$type<'sign_in' | 'reset'>().notNull(),
    identifier: text().notNull(),
    tokenHash: text().notNull(),
    expiresAt: instant().notNull(),
    createdAt: instant().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.purpose, t.tokenHash] }), index().on(t.identifier)],
);

/** For other systems. Shown once, hashed, expiring; reaches at most what its owner reaches when it is used. */
export const apiTokens = pgTable(
  'api_tokens',
  {
    id: id(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    /** The first characters, so that its owner can tell tokens apart. */
    hint: text().notNull(),
    tokenHash: text().notNull().unique(),
    access: text().$type<'read' | 'write'>().notNull(),
    createdAt: instant().notNull().defaultNow(),
    expiresAt: instant().notNull(),
    lastUsedAt: instant(),
    revokedAt: instant(),
  },
  (t) => [index().on(t.accountId)],
);
