import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Db } from '#db/index.ts';
import { digestItems, digests, updates } from '#db/schema/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import { command } from '#lib/access/operation.ts';
import { Key } from '#lib/http/fields.ts';
import { Refusal } from '#lib/refusal.ts';
import { freeCode } from './code.ts';
import { defaultTitles } from './default-titles.ts';
import { edited, type Words } from './pair.ts';
import { pickParts } from './pick.ts';
import { FigureChoice, ItemMove, NewDigest, NewPicks, WordsEdit } from './schema.ts';
import {
  asItem,
  asState,
  countEdit,
  type ItemSubject,
  pairOf,
  requireDraft,
  theDigest,
  theItem,
} from './subject.ts';

/** For headquarters until it is published. */
const sharing = 'hq_only' as const;

/** A digest of a period, empty but for its titles. What goes into it is picked. */
export const startDigest = command({
  action: 'digest.start',
  input: NewDigest,
  place: () => null,
  async run({ db, input }) {
    const code = await freeCode(db, input);
    const [started] = await db
      .insert(digests)
      .values({ ...input, ...defaultTitles(input), code, sharing })
      .returning();
    if (!started) throw new Refusal('not_found');
    return asState(started);
  },
  records: ({ output }) => ({ subjectLabel: output.code, before: null }),
});

/** Its title and its opening, in both languages. */
export const editDigest = command({
  action: 'digest.edit',
  input: WordsEdit,
  subject: theDigest,
  async run({ db, actor, input, subject }) {
    requireDraft(subject);
    const { id, together } = input;
    const [saved] = await db
      .update(digests)
      .set({
        ...edited(pairOf(subject), chosenWords(input, subject), together),
        ...wordedBy(actor),
        version: subject.version + 1,
        edits: subject.edits + 1,
      })
      .where(eq(digests.id, id))
      .returning();
    if (!saved) throw new Refusal('not_found');
    return asState(saved);
  },
});

/** Parts of updates, each with its words in the language that it was written in. What is there already stays. */
export const pickForDigest = command({
  action: 'digest.pick',
  input: NewPicks,
  subject: theDigest,
  async run({ db, input: { picks }, subject }) {
    requireDraft(subject);
    await pickParts(db, subject, picks);
    return asState(await countEdit(db, subject.id));
  },
});

/** Which sums are shown. */
export const chooseFigures = command({
  action: 'digest.edit',
  input: FigureChoice,
  subject: theDigest,
  async run({ db, input: { id, shown }, subject }) {
    requireDraft(subject);
    const { rows } = await db.execute<{ code: string }>(sql`select code from indicators order by code`);
    const withoutFigures = rows.map(({ code }) => code).filter((code) => !shown.includes(code));
    const [saved] = await db
      .update(digests)
      .set({ withoutFigures, edits: subject.edits + 1 })
      .where(eq(digests.id, id))
      .returning();
    if (!saved) throw new Refusal('not_found');
    return asState(saved);
  },
});

/** Throws a draft away. What was published stays for good. */
export const discardDigest = command({
  action: 'digest.discard',
  input: Key,
  subject: theDigest,
  async run({ db, input: { id }, subject }) {
    requireDraft(subject);
    await db.delete(digests).where(eq(digests.id, id));
    return asState(subject);
  },
  records: ({ subject }) => ({ subjectLabel: subject.code }),
});

const ofDigest = ({ subject }: { subject: ItemSubject }) => ({
  subjectType: 'digest',
  subjectId: subject.digestId,
  subjectLabel: subject.step,
});

/** The words of one item, in both languages. */
export const editItem = command({
  action: 'digest.edit',
  input: WordsEdit,
  subject: theItem,
  async run({ db, actor, input, subject }) {
    requireDraft(subject);
    if (subject.step === 'figures') throw new Refusal('not_found');
    const words = edited(pairOf(subject), chosenWords(input, subject), input.together);
    return changeItem(db, subject, { ...words, ...wordedBy(actor) });
  },
  records: ofDigest,
});

/** One place up or down among the items of its step. */
export const moveItem = command({
  action: 'digest.edit',
  input: ItemMove,
  subject: theItem,
  async run({ db, input: { direction }, subject }) {
    requireDraft(subject);
    const others = await db
      .select()
      .from(digestItems)
      .where(and(eq(digestItems.digestId, subject.digestId), eq(digestItems.step, subject.step)))
      .orderBy(digestItems.position, digestItems.id);
    const at = others.findIndex(({ id }) => id === subject.id);
    const to = Math.min(others.length - 1, Math.max(0, at + (direction === 'up' ? -1 : 1)));
    others.splice(to, 0, ...others.splice(at, 1));
    for (const [index, { id, position }] of others.entries())
      if (position !== index + 1)
        await db
          .update(digestItems)
          .set({ position: index + 1 })
          .where(eq(digestItems.id, id));
    await countEdit(db, subject.digestId);
    return { ...asItem(subject), position: to + 1 };
  },
  records: ofDigest,
});

/** Takes over the version of the update that was sent since. Words stay as they were edited; both languages are looked at again. */
export const renewItem = command({
  action: 'digest.edit',
  input: Key,
  subject: theItem,
  async run({ db, subject }) {
    requireDraft(subject);
    const [update] = await db
      .select({ number: updates.submittedVersion })
      .from(updates)
      .where(eq(updates.id, subject.updateId));
    if (!update || update.number <= subject.number) throw new Refusal('wrong_status');
    return changeItem(db, subject, { number: update.number });
  },
  records: ofDigest,
});

export const dropItem = command({
  action: 'digest.drop',
  input: Key,
  subject: theItem,
  async run({ db, input: { id }, subject }) {
    requireDraft(subject);
    await db.delete(digestItems).where(eq(digestItems.id, id));
    await countEdit(db, subject.digestId);
    return asItem(subject);
  },
  records: ofDigest,
});

/** What was sent, but for the fields of which what stands is kept. */
const chosenWords = (
  sent: z.output<typeof WordsEdit>,
  { titleEn, titleFr, textEn, textFr }: Words,
): Words => ({
  titleEn: sent.keepTitleEn ? titleEn : sent.titleEn,
  titleFr: sent.keepTitleFr ? titleFr : sent.titleFr,
  textEn: sent.keepTextEn ? textEn : sent.textEn,
  textFr: sent.keepTextFr ? textFr : sent.textFr,
});

const wordedBy = ({ accountId }: Actor) => ({ wordedById: accountId, wordedAt: sql`now()` as never });

async function changeItem(db: Db, subject: ItemSubject, change: Partial<typeof digestItems.$inferInsert>) {
  const [saved] = await db
    .update(digestItems)
    .set({ ...change, version: subject.version + 1 })
    .where(eq(digestItems.id, subject.id))
    .returning();
  if (!saved) throw new Refusal('not_found');
  await countEdit(db, subject.digestId);
  return asItem(saved);
}
