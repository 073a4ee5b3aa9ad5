import { headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import type { Locale } from './locales.ts';
import ar from './messages/ar.ts';
import en from './messages/en.ts';
import fr from './messages/fr.ts';
import { chooseLocale } from './preference.ts';
import { wishesHere } from './wishes-here.ts';

const messages: Record<Locale, typeof en> = { en, fr, ar };

/** Dates are plain dates and hours are named with their zone, so nothing depends on where the server stands. */
export default getRequestConfig(async () => {
  const address = (await headers()).get('x-pathname') ?? '/';
  const locale = chooseLocale(await wishesHere(), address);
  return { locale, messages: messages[locale], timeZone: 'UTC' };
});
