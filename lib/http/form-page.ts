import { randomUUID } from 'node:crypto';
import { headers } from 'next/headers';
import { getLocale, getMessages } from 'next-intl/server';
import { currentActor } from '#lib/auth/actor.ts';
import { formReturn } from './form-return.ts';

type Params = Promise<Record<string, string | string[] | undefined>>;

/**
 * What a page with a form needs: where it is, a key for the next post, and, when a plain post was refused, its
 * errors and its words. `value(name, stored)` is what the field shows: the refused words, or the stored ones.
 */
export async function formPage(searchParams: Params) {
  const { problem } = await searchParams;
  const accountId = await currentActor().then(
    (actor) => actor.accountId,
    () => null,
  );
  const returned = problem ? await formReturn(accountId, problem) : null;
  const { fields, refusals } = await getMessages();
  const path = (await headers()).get('x-pathname') ?? '/';
  return {
    form: {
      from: path.replace(/([?&])problem=[^&]*&?/, '$1').replace(/[?&]$/, ''),
      formKey: randomUUID(),
      back: returned && { code: returned.code, fields: returned.fields, values: returned.told },
      texts: { summary: fields.summary, refusals, fields, locale: await getLocale() },
    },
    /** Every word of the refused post, for a form that has as many rows as somebody filled. */
    told: returned?.values ?? null,
    value(name: string, stored?: string | number | null): string {
      const told = returned?.values[name];
      if (returned) return (Array.isArray(told) ? told[0] : told) ?? '';
      return stored === null || stored === undefined ? '' : String(stored);
    },
    values(name: string, stored: readonly string[] = []): readonly string[] {
      const told = returned?.values[name];
      if (!returned) return stored;
      return told === undefined ? [] : Array.isArray(told) ? told : [told];
    },
  };
}
