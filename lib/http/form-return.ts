import { eq } from 'drizzle-orm';
import { formReturns } from '#db/schema/index.ts';
import { inScope } from '#db/scope.ts';
import type { RefusalDetail } from '#lib/refusal.ts';

/** What a plain form post said and what was wrong with it, for the page that shows it again. */
export type FormReturn = {
  code: string;
  values: Record<string, string | string[]>;
  fields: Record<string, string[]>;
  /** What the refusal's words name. */
  told: Record<string, string | number>;
};

const secret = /password|token|secret/i;
const asRead = (accountId: string | null) => ({ accountId, reach: {}, writes: {} });

/** Keeps the words of a refused form post (never its secrets) and answers the id to show them by. */
export async function keepFormReturn(
  accountId: string | null,
  problem: { code: string } & Pick<RefusalDetail, 'fields' | 'values'>,
  sent: Record<string, unknown>,
): Promise<string> {
  const kept = Object.entries(sent).filter(([name]) => !secret.test(name) && !name.startsWith('_'));
  const values = Object.fromEntries(
    kept.flatMap(([name, value]): [string, string | string[]][] => {
      if (typeof value === 'string') return [[name, value.slice(0, 20_000)]];
      if (Array.isArray(value)) return [[name, value.filter((each) => typeof each === 'string')]];
      return [];
    }),
  );
  return inScope(asRead(accountId), async (db) => {
    const [row] = await db
      .insert(formReturns)
      .values({
        accountId,
        code: problem.code,
        values,
        fields: problem.fields ?? {},
        told: problem.values ?? {},
      })
      .returning({ id: formReturns.id });
    return row?.id ?? '';
  });
}

/** The refused post named by `?problem=` in a page's address, if it is this person's and not too old. */
export async function formReturn(accountId: string | null, id: unknown): Promise<FormReturn | null> {
  if (typeof id !== 'string' || !/^[0-9a-f-]{36}$/.test(id)) return null;
  return inScope(asRead(accountId), async (db) => {
    const [row] = await db
      .select({
        code: formReturns.code,
        values: formReturns.values,
        fields: formReturns.fields,
        told: formReturns.told,
      })
      .from(formReturns)
      .where(eq(formReturns.id, id));
    return row ?? null;
  });
}
