import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { accountLocale, localeCookie, type Wishes } from './preference.ts';

/** What is known of the reader's language, once per request. */
export const wishesHere = cache(async (): Promise<Wishes> => {
  const told = await headers();
  return {
    account: await accountLocale(),
    cookie: (await cookies()).get(localeCookie)?.value,
    address: new URLSearchParams(told.get('x-pathname')?.split('?')[1]).get('lang'),
    accept: told.get('accept-language'),
  };
});
