import { currentActor } from '#lib/auth/actor.ts';
import { fallbackLocale, isLocale, type Locale } from './locales.ts';

export const localeCookie = 'locale';

export type Wishes = {
  /** What the account says; null for a visitor. */
  account?: string | null;
  /** What was last chosen in this browser. */
  cookie?: string | undefined;
  /** What the address says: a link that was sent in a language opens in it. */
  address?: string | null;
  /** The header the browser sends. */
  accept?: string | null;
};

/** The language follows the reader: the account, then the cookie, then the link that was followed, then the browser. */
export function chooseLocale({ account, cookie, address, accept }: Wishes): Locale {
  if (isLocale(account)) return account;
  if (isLocale(cookie)) return cookie;
  if (isLocale(address)) return address;
  return fromAcceptLanguage(accept) ?? fallbackLocale;
}

function fromAcceptLanguage(accept: string | null | undefined): Locale | undefined {
  const ranked = (accept ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { language: tag.split('-')[0], quality: quality ? Number(quality.trim().slice(2)) : 1 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return ranked.map(({ language }) => language).find(isLocale);
}

/** The account's own language; none for a visitor. */
export const accountLocale = (): Promise<string | null> =>
  currentActor().then(
    (actor) => actor.locale,
    () => null,
  );
