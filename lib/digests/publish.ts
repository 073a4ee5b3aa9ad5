import { eq } from 'drizzle-orm';
import { digestEditions, digests } from '#db/schema/index.ts';
import { command } from '#lib/access/operation.ts';
import { enqueue } from '#lib/jobs/enqueue.ts';
import { Refusal } from '#lib/refusal.ts';
import { draftedOf } from './drafted.ts';
import { figuresOf } from './figures.ts';
import { behindIn, gapsIn } from './gaps.ts';
import { PublishDigest } from './schema.ts';
import { editionOf, seal } from './seal.ts';
import { asState, pairOf, requireDraft, theDigest } from './subject.ts';

/** For everybody, signed in or not. */
const sharing = 'public' as const;

/**
 * Seals a digest with its sources and lets everybody read it. What is published is what whoever publishes has looked at
 * (`edits`), in both languages; where one is behind they say that they know. It is promised to its subscribers.
 */
export const publishDigest = command({
  action: 'digest.publish',
  input: PublishDigest,
  subject: theDigest,
  async run({ db, actor, input: { id, edits, despite }, subject }) {
    requireDraft(subject);
    if (edits !== undefined && edits !== subject.edits)
      throw new Refusal('stale', {
        values: { yours: edits, current: subject.edits },
        current: asState(subject),
      });
    const items = await draftedOf(db, id);
    const gaps = gapsIn(subject, items);
    if (gaps.length > 0) throw new Refusal('digest_incomplete', { values: { count: gaps.length } });
    if (!despite && behindIn(pairOf(subject), items) > 0)
      throw new Refusal('invalid', { fields: { despite: ['required'] } });

    const publishedAt = new Date().toISOString();
    const edition = editionOf(subject, items, await figuresOf(db, id), publishedAt);
    const by = { publishedAt, publishedById: actor.accountId, sharing };
    await db.insert(digestEditions).values({ digestId: id, ...seal(edition), ...by });
    const [published] = await db
      .update(digests)
      .set({ ...by, status: 'published', version: subject.version + 1 })
      .where(eq(digests.id, id))
      .returning();
    if (!published) throw new Refusal('not_found');
    await enqueue(db, 'digest.mail', { digestId: id });
    return asState(published);
  },
  records: ({ subject }) => ({ subjectLabel: subject.code }),
});
