import { eq, inArray } from 'drizzle-orm';
import type { UpdateStep } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import { digestItems, updates, updateVersions } from '#db/schema/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { said } from './said.ts';
import type { Subject } from './subject.ts';
import { writtenIn } from './written-in.ts';

type Picked = { update: string; step: UpdateStep };

const lists = { submitted: true, acknowledged: true } as Record<string, true | undefined>;

/**
 * Adds parts of updates to a draft, each of the version that was last sent, behind those of its step. A part that says
 * nothing is none; an update that was not sent, was sent back or is out of reach refuses all of it.
 */
export async function pickParts(db: Db, { id, sharing }: Subject, picks: readonly Picked[]): Promise<void> {
  const found = await db
    .select()
    .from(updates)
    .innerJoin(updateVersions, eq(updateVersions.updateId, updates.id))
    .where(inArray(updates.id, [...new Set(picks.map(({ update }) => update))]));
  const sentLast = new Map(
    found
      .filter(
        ({ updates: it, update_versions: version }) =>
          version.number === it.submittedVersion && lists[it.status],
      )
      .map((row) => [row.updates.id, row]),
  );
  if (picks.some(({ update }) => !sentLast.has(update)))
    throw new Refusal('invalid', { fields: { picks: ['unknown_record'] } });

  const there = await db.select().from(digestItems).where(eq(digestItems.digestId, id));
  const taken = new Set(there.map((item) => `${item.updateId} ${item.step}`));
  const last = new Map<UpdateStep, number>();
  for (const { step, position } of there) last.set(step, Math.max(last.get(step) ?? 0, position));

  const added = picks.flatMap(({ update, step }): (typeof digestItems.$inferInsert)[] => {
    const row = sentLast.get(update);
    if (!row || taken.has(`${update} ${step}`)) return [];
    taken.add(`${update} ${step}`);
    const words = worded(step, row.update_versions.content[step] ?? {});
    if (step !== 'figures' && !words) return [];
    last.set(step, (last.get(step) ?? 0) + 1);
    const { operationId, submittedVersion: number } = row.updates;
    const position = last.get(step) ?? 1;
    return [{ digestId: id, updateId: update, number, step, position, operationId, sharing, ...words }];
  });
  if (added.length > 0) await db.insert(digestItems).values(added);
}

/** Words stand in the language that they were written in, and the other one is still to come. */
function worded(step: UpdateStep, content: Record<string, unknown>) {
  const { title, text } = said(step, content);
  const words = [title, text].filter(Boolean).join(' ');
  if (!words) return null;
  const language = writtenIn(words);
  if (language === 'fr') return { titleFr: title, textFr: text, behind: 'en' as const };
  return language === 'en' ? { titleEn: title, textEn: text, behind: 'fr' as const } : {};
}
