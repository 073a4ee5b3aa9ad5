import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { cookies } from 'next/headers';
import type { Actor } from '#lib/access/actor.ts';
import { menuFor } from '#lib/access/menu.ts';
import { chooseLocale } from '#lib/i18n/preference.ts';
import { wishesHere } from '#lib/i18n/wishes-here.ts';

/** What was built; another build may draw the same record otherwise. */
const build = readFile('.next/BUILD_ID', 'utf8').catch(() => '');

/**
 * A short sum of all that the page at this address is made of: the record that it shows, its reader and what they may
 * open, their language and theme, and what was built. A device that keeps the page asks for this in place of the page.
 */
export async function editionHere(actor: Actor, address: string, shown: unknown): Promise<string> {
  const [built, wishes, chosen] = await Promise.all([build, wishesHere(), cookies()]);
  const parts = [
    built,
    actor.accountId,
    actor.name,
    menuFor(actor).map(({ key }) => key),
    chooseLocale(wishes, address),
    chosen.get('theme')?.value ?? null,
    shown,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
}
