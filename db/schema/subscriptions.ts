import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';
import { digests } from './digests.ts';
import { locale, subscriptionStatus } from './enums.ts';

/** Who gets the digest by mail: an address and a language, and nothing else of anybody. */
export const digestSubscriptions = pgTable(
  'digest_subscriptions',
  {
    id: id(),
    /** In small letters. None once it was stopped: whoever stops is forgotten at once. */
    email: text().unique(),
    locale: locale().notNull(),
    status: subscriptionStatus().notNull().default('pending'),
    /** Of the link that confirms; its mail alone holds the token. */
    tokenHash: text().unique(),
    expiresAt: instant(),
    askedAt: instant().notNull().defaultNow(),
    /** How often it was asked for while the link held, so that nobody fills somebody else’s mailbox. */
    asked: integer().notNull().default(1),
    confirmedAt: instant(),
    stoppedAt: instant(),
  },
  (t) => [
    index().on(t.status, t.id),
    check('digest_subscriptions_email', sql`${t.email} = lower(${t.email})`),
    check('digest_subscriptions_forgotten', sql`(${t.status} = 'stopped') = (${t.email} is null)`),
    check('digest_subscriptions_dates', sql`(${t.status} = 'confirmed') <= (${t.confirmedAt} is not null)`),
  ],
);

/** Which digest was promised to whom: each once, whatever is run again or killed. Whether it left stands with its mail. */
export const digestMailings = pgTable(
  'digest_mailings',
  {
    digestId: uuid()
      .notNull()
      .references(() => digests.id, { onDelete: 'cascade' }),
    subscriptionId: uuid()
      .notNull()
      .references(() => digestSubscriptions.id, { onDelete: 'cascade' }),
    mailId: uuid().notNull(),
    promisedAt: instant().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.digestId, t.subscriptionId] }), index().on(t.subscriptionId)],
);
