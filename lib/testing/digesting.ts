import type { UpdateStep } from '#db/enums.ts';
import { editItem, pickForDigest, startDigest } from '#lib/digests/commands.ts';
import { publishDigest } from '#lib/digests/publish.ts';
import { getDigest } from '#lib/digests/queries.ts';
import { correctUpdate, submitUpdate, writeStep } from '#lib/updates/commands.ts';
import { acknowledgeUpdate } from '#lib/updates/judging.ts';
import { given } from './given.ts';
import { reporting } from './reporting.ts';

/** What the update of one operation says: a figure of its own, one left blank by every third, and words with its number. */
const contentOf = (number: number): Record<UpdateStep, Record<string, unknown>> => ({
  coordination: { team: 'same' },
  figures: {
    rows: [
      { indicator: 'eore_sessions', group: null, value: String(number) },
      ...(number % 3 === 0 ? [] : [{ indicator: 'survey_area', group: null, value: '1000' }]),
      { indicator: 'eore_people', group: 'girls', value: '10' },
    ],
  },
  access: { access: `Place ${number} is open again.`, needs: 'Paint for the roads.' },
  story: { title: `Story ${number}`, text: `The school of place ${number} reopens.` },
});

/** Updates of so many operations for October 2026, each sent by its coordinator and acknowledged by Geneva. */
export async function acknowledgedUpdates(count: number) {
  const geneva = await given.actor(['geneva_coordinator']);
  const reports = await Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const { operation, field, update } = await reporting('due', contentOf(at + 1));
      await submitUpdate(field, { id: update.id });
      await acknowledgeUpdate(geneva, { id: update.id });
      return { operation, field, id: update.id, code: update.code };
    }),
  );
  return { geneva, reports };
}

type Report = Awaited<ReturnType<typeof acknowledgedUpdates>>['reports'][number];

/** A correction of what was sent, after everything: other words and another figure. */
export async function corrected({ field, id }: Report) {
  await writeStep(field, { id, step: 'access', content: { access: 'CORRECTED', needs: 'CORRECTED' } });
  await writeStep(field, {
    id,
    step: 'figures',
    content: { rows: [{ indicator: 'eore_sessions', group: null, value: '99999' }] },
  });
  await correctUpdate(field, { id, reason: 'A slip.' });
}

/** A digest of one update that was published in both languages, and the report that it was made of. */
export async function publishedDigest() {
  const { geneva, reports } = await acknowledgedUpdates(1);
  const [report] = reports;
  if (!report) throw new Error('one was sent');
  const { id } = await startDigest(geneva, { since: '2026-10-01', until: '2026-10-31' });
  const picks = ['figures', 'access', 'story'].map((step) => `${report.id}:${step}`);
  await pickForDigest(geneva, { id, picks });
  const { items } = await getDigest(geneva, { id });
  for (const item of items.filter(({ step }) => step !== 'figures'))
    await editItem(geneva, {
      ...item,
      titleFr: item.titleEn && 'Une école',
      textFr: 'Le lieu est de nouveau ouvert.',
    });
  await publishDigest(geneva, { id });
  return { id, report, geneva };
}
