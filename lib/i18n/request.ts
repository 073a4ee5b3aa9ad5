import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import type { Locale } from './locales.ts';
import en from './messages/en.ts';
import fr from './messages/fr.ts';
import { accountLocale, chooseLocale, localeCookie } from './preference.ts';

const messages: Record<Locale, typeof en> = { en, fr };

/** Dates are plain dates and hours are named with their zone, so nothing depends on where the server stands. */
export default getRequestConfig(async () => {
  const locale = chooseLocale({
    account: await accountLocale(),
    cookie: (await cookies()).get(localeCookie)?.value,
    address: new URLSearchParams((await headers()).get('x-pathname')?.split('?')[1]).get('lang'),
    accept: (await headers()).get('accept-language'),
  });
  return { locale, messages: messages[locale], timeZone: 'UTC' };
});
