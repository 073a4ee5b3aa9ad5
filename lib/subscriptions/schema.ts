import { z } from 'zod';
import { subscriptionStatuses } from '#db/enums.ts';
import { Id } from '#lib/http/fields.ts';
import { listInput } from '#lib/http/list.ts';

/** The languages that a digest is written in. */
export const digestLocales = ['en', 'fr'] as const;
export type DigestLocale = (typeof digestLocales)[number];

const Locale = z.enum(digestLocales);

/** As accounts keep theirs. */
const Email = z.string().trim().toLowerCase().max(254).pipe(z.email());

export const Asking = z.object({
  email: Email,
  locale: Locale.describe('In which language the digest comes'),
});
export const AskingOwn = z.object({ locale: Locale });

const Token = z.string().min(20).max(300);

export const Confirmation = z.object({ token: Token, locale: Locale.optional() });
export const Stop = z.object({ token: Token });

/** A stopped one has no address any more, so that none of them is on the list. */
export const listedStatuses = ['confirmed', 'pending'] as const;

export const Subscription = z
  .object({
    id: Id,
    email: z.string(),
    locale: Locale,
    status: z.enum(subscriptionStatuses),
    askedAt: z.string(),
    confirmedAt: z.string().nullable(),
  })
  .meta({ id: 'Subscription' });
export type Subscription = z.output<typeof Subscription>;

export const SubscriptionFilter = listInput(['email', 'asked'], {
  q: z.string().trim().max(100).optional().describe('Part of the address'),
  status: z.enum(listedStatuses).optional(),
  locale: Locale.optional(),
});

/** How many there are of each: `stopped` those of the last 90 days. */
export const SubscriptionCount = z
  .object({ locale: Locale, confirmed: z.int(), pending: z.int(), stopped: z.int() })
  .meta({ id: 'SubscriptionCount' });
export type SubscriptionCount = z.output<typeof SubscriptionCount>;

/** `failed` are tried again for half a day, but for those whose server refused them for good. */
export const MailingState = z
  .object({
    id: Id,
    code: z.string(),
    publishedAt: z.string(),
    promised: z.int(),
    sent: z.int(),
    failed: z.int(),
  })
  .meta({ id: 'MailingState' });
export type MailingState = z.output<typeof MailingState>;
