import { currentActor } from '#lib/auth/actor.ts';
import { isInArabic } from './in-arabic.ts';
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

/**
 * The language follows the reader: the account, then the cookie, then the link that was followed, then the browser; of
 * these the first that the page is written in. Without a page, what the reader would have.
 */
export function chooseLocale({ account, cookie, address, accept }: Wishes, page?: string): Locale {
  const spoken = (wish: unknown): wish is Locale =>
    isLocale(wish) && (wish !== 'ar' || page === undefined || isInArabic(page));
  return [account, cookie, address, ...fromAcceptLanguage(accept)].find(spoken) ?? fallbackLocale;
}

function fromAcceptLanguage(accept: string | null | undefined): (string | undefined)[] {
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
  return ranked.map(({ language }) => language);
}

/** The account's own language; none for a visitor. */
export const accountLocale = (): Promise<string | null> =>
  currentActor().then(
    (actor) => actor.locale,
    () => null,
  );
