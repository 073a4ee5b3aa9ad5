import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { locales } from '#db/enums.ts';
import { accounts } from '#db/schema/index.ts';
import { command } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';

/** A signed-in person's language is kept in their account, so that mails and every device follow it. */
export const chooseLanguage = command({
  action: 'self.edit',
  input: z.object({ locale: z.enum(locales) }),
  async run({ db, actor, input }) {
    if (!actor.accountId) throw new Refusal('unauthenticated');
    const { accountId: id } = actor;
    await db.update(accounts).set(input).where(eq(accounts.id, id));
    return { id, ...input };
  },
});
