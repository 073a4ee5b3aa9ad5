import { and, eq, sql } from 'drizzle-orm';
import { type ProposalSection, proposalSections } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import { proposals, proposalTexts, submissions } from '#db/schema/index.ts';
import { requireKnown } from '#lib/access/known.ts';
import { command } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';
import { gistOf } from './gist.ts';
import { withCodes } from './place-codes.ts';
import { NewProposal, ProposalCopy, SectionEdit } from './schema.ts';
import { contentsOf, sections } from './sections.ts';

type Written = Partial<Record<ProposalSection, Record<string, unknown>>>;

/** A proposal in the making is for those who coordinate and review, until one of its versions is published. */
const sharing = 'network' as const;

export const createProposal = command({
  action: 'proposal.create',
  input: NewProposal,
  place: ({ input }) => input.operationId,
  async run({ db, actor, input: { operationId, language, title, organisationId = null } }) {
    await requireKnown(db, {
      operationId: ['operations', operationId],
      organisationId: ['organisations', organisationId],
    });
    const by = { operationId, language, authorId: actor.accountId };
    return begin(db, by, { summary: { title, organisationId } });
  },
});

/** The words of an earlier proposal under a new title; its submissions, reviews and money stay where they are. */
export const copyProposal = command({
  action: 'proposal.create',
  input: ProposalCopy,
  place: ({ input }) => input.operationId,
  async run({ db, actor, input: { id, operationId, title } }) {
    await requireKnown(db, { operationId: ['operations', operationId] });
    const [source] = await db.select().from(proposals).where(eq(proposals.id, id));
    if (!source) throw new Refusal('not_found');
    const texts = await textsOf(db, id);
    const written: Written = Object.fromEntries(texts.map(({ section, content }) => [section, content]));
    const by = { operationId, language: source.language, authorId: actor.accountId, copiedFromId: id };
    return begin(db, by, { ...written, summary: { ...written.summary, title } });
  },
});

/**
 * Saves one section, finished or not. Two people write in two sections at once; in one, whoever comes second is told
 * and shown what the other wrote. What lists read of the proposal is made anew, here and in its drafts.
 */
export const writeSection = command({
  action: 'proposal.write',
  input: SectionEdit,
  subject: async ({ db, input: { id, section }, lock }) => {
    // The proposal is locked before its text: what is summed up below is of every section as it then stands.
    const proposal = await loadProposal(db, id, lock);
    const [text] = await db
      .select()
      .from(proposalTexts)
      .where(and(eq(proposalTexts.proposalId, id), eq(proposalTexts.section, section)));
    return proposal && text && { ...text, id, operationId: proposal.operationId };
  },
  async run({ db, actor, input: { id, section, done, ...told }, subject }) {
    const content = await known(db, section, told.content, subject.operationId);
    if (section === 'summary')
      await requireKnown(db, {
        'content.organisationId': ['organisations', content.organisationId as string | null],
      });
    const version = subject.version + 1;
    const [saved] = await db
      .update(proposalTexts)
      .set({ content, done, version, writtenById: actor.accountId, writtenAt: sql`now()` })
      .where(and(eq(proposalTexts.proposalId, id), eq(proposalTexts.section, section)))
      .returning();
    if (!saved) throw new Refusal('not_found');
    await summariseAgain(db, id);
    return { id, section, version, done, content, writtenAt: saved.writtenAt };
  },
  records: ({ input }) => ({ subjectLabel: input.section }),
});

/** Places go by their codes, however somebody named them. */
async function known(
  db: Db,
  section: ProposalSection,
  content: Record<string, unknown>,
  operationId: string | null,
) {
  if (section !== 'places') return content;
  const { rows } = sections.places.parse(content);
  return { ...content, rows: await withCodes(db, operationId, rows) };
}

export async function loadProposal(db: Db, id: string, lock: boolean) {
  const rows = db.select().from(proposals).where(eq(proposals.id, id));
  const [row] = await (lock ? rows.for('update') : rows);
  return row;
}

export const textsOf = (db: Db, proposalId: string) =>
  db
    .select({ section: proposalTexts.section, content: proposalTexts.content })
    .from(proposalTexts)
    .where(eq(proposalTexts.proposalId, proposalId));

type Made = Pick<
  typeof proposals.$inferInsert,
  'operationId' | 'language' | 'authorId' | 'copiedFromId' | 'externalId' | 'importId'
>;

/** A proposal with all its sections, those that nobody wrote yet empty. */
export async function begin(db: Db, by: Made, written: Written) {
  const texts = proposalSections.map((section) => ({
    section,
    content: sections[section].parse(written[section] ?? {}),
  }));
  const gist = gistOf(contentsOf(texts));
  const [created] = await db
    .insert(proposals)
    .values({ ...by, ...gist, sharing })
    .returning();
  if (!created) throw new Refusal('not_found');
  const { id: proposalId, operationId } = created;
  const writtenById = by.authorId ?? null;
  await db
    .insert(proposalTexts)
    .values(texts.map((text) => ({ ...text, proposalId, operationId, writtenById, sharing })));
  return created;
}

/** A draft is asked for by its whole budget unless its writer said otherwise; what was submitted is not touched. */
async function summariseAgain(db: Db, id: string): Promise<void> {
  const gist = gistOf(contentsOf(await textsOf(db, id)));
  await db
    .update(proposals)
    .set({ ...gist, version: sql`${proposals.version} + 1` })
    .where(eq(proposals.id, id));
  await db
    .update(submissions)
    .set({ ...gist, updatedAt: sql`${submissions.updatedAt}` })
    .where(and(eq(submissions.proposalId, id), eq(submissions.status, 'draft')));
}
