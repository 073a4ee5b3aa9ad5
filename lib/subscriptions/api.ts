import { z } from 'zod';
import { endpoint } from '#lib/http/endpoint.ts';
import { Id } from '#lib/http/fields.ts';
import { listOutput } from '#lib/http/list.ts';
import { askToSubscribe } from './ask.ts';
import { confirmSubscription } from './confirm.ts';
import { subscribeOwn, unsubscribeOwn } from './own.ts';
import { countSubscriptions, listMailings, listSubscriptions } from './queries.ts';
import { MailingState, Subscription, SubscriptionCount } from './schema.ts';
import { endSubscription, stopSubscription } from './stop.ts';

const Done = z.object({ id: Id });

export const subscriptionsApi = {
  'POST /subscriptions': endpoint(askToSubscribe, {
    summary: 'Ask for the digest by mail: a link comes to the address, whatever is known of it',
    output: Done,
    open: true,
    limit: 'subscribe',
  }),
  'POST /subscriptions/confirmation': endpoint(confirmSubscription, {
    summary: 'Confirm an address with the token of its link, once',
    output: Done,
    open: true,
    limit: 'confirm',
  }),
  'POST /subscriptions/stop': endpoint(stopSubscription, {
    summary: 'Stop the digest with the token of a stop link; the address is deleted',
    output: Done,
    open: true,
    limit: 'confirm',
  }),
  'GET /subscriptions': endpoint(listSubscriptions, {
    summary: 'Addresses that get the digest, or have not confirmed yet; each reading is recorded',
    output: listOutput(Subscription),
  }),
  'GET /subscriptions/counts': endpoint(countSubscriptions, {
    summary: 'How many get the digest, in each language',
    output: z.object({ items: SubscriptionCount.array() }),
  }),
  'GET /subscriptions/mailings': endpoint(listMailings, {
    summary: 'How far the mails of the last digests are',
    output: z.object({ items: MailingState.array() }),
  }),
  'POST /subscriptions/{id}/stop': endpoint(endSubscription, {
    summary: 'Stop the digest for an address, which is deleted',
    output: Done,
  }),
  'POST /me/subscription': endpoint(subscribeOwn, {
    summary: 'Get the digest by mail, at the address of your account',
    output: Done,
  }),
  'POST /me/subscription/stop': endpoint(unsubscribeOwn, {
    summary: 'Get the digest by mail no more',
    output: Done,
  }),
};
