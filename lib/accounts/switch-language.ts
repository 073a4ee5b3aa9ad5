import { actorOf } from '#lib/auth/actor.ts';
import { received } from '#lib/http/body.ts';
import { keepChoice } from '#lib/http/cookie-choice.ts';
import { refused } from '#lib/http/endpoint.ts';
import { problemOf } from '#lib/http/problem.ts';
import { isLocale, type Locale } from '#lib/i18n/locales.ts';
import { localeCookie } from '#lib/i18n/preference.ts';
import { Refusal } from '#lib/refusal.ts';
import { chooseLanguage } from './language.ts';

/** The language switch: a cookie for this browser, and for a signed-in person the account, then back to the page. */
export async function switchLanguage(request: Request): Promise<Response> {
  try {
    const { values } = await received(request);
    if (!isLocale(values.locale)) throw new Refusal('invalid', { fields: { locale: ['not_offered'] } });
    await rememberInAccount(request, values.locale);
    return keepChoice(localeCookie, values.locale, values.next);
  } catch (error) {
    return refused(problemOf(error));
  }
}

async function rememberInAccount(request: Request, locale: Locale) {
  try {
    await chooseLanguage(await actorOf(request), { locale });
  } catch (error) {
    // A visitor has no account to keep it in: the cookie is enough.
    if (!(error instanceof Refusal && error.code === 'unauthenticated')) throw error;
  }
}
