import { actorOf } from '#lib/auth/actor.ts';
import { env } from '#lib/env.ts';
import { received } from '#lib/http/body.ts';
import { refused } from '#lib/http/endpoint.ts';
import { problemOf } from '#lib/http/problem.ts';
import { safePath } from '#lib/http/safe-path.ts';
import { isLocale } from '#lib/i18n/locales.ts';
import { localeCookie } from '#lib/i18n/preference.ts';
import { Refusal } from '#lib/refusal.ts';
import { chooseLanguage } from './language.ts';

const year = 365 * 24 * 60 * 60;

/** The language switch: a cookie for this browser, and for a signed-in person the account, then back to the page. */
export async function switchLanguage(request: Request): Promise<Response> {
  try {
    const { values } = await received(request);
    if (!isLocale(values.locale)) throw new Refusal('invalid', { fields: { locale: ['not_offered'] } });
    await rememberInAccount(request, values.locale);
    const secure = env.APP_ORIGIN.startsWith('https:') ? '; Secure' : '';
    const cookie = `${localeCookie}=${values.locale}; Path=/; Max-Age=${year}; SameSite=Lax${secure}`;
    const headers = {
      location: safePath(values.next),
      'set-cookie': cookie,
      'cache-control': 'private, no-store',
    };
    return new Response(null, { status: 303, headers });
  } catch (error) {
    return refused(problemOf(error));
  }
}

async function rememberInAccount(request: Request, locale: 'en' | 'fr') {
  try {
    await chooseLanguage(await actorOf(request), { locale });
  } catch (error) {
    // A visitor has no account to keep it in: the cookie is enough.
    if (!(error instanceof Refusal && error.code === 'unauthenticated')) throw error;
  }
}
