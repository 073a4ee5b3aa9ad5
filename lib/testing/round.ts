import { eq, max } from 'drizzle-orm';
import { proposalSections, type SubmissionStatus } from '#db/enums.ts';
import * as tables from '#db/schema/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import { asOwner, given } from './given.ts';

/** A proposal that no demand of an ordinary appeal stands against: people and money by place equal the totals. */
export const wholeText = (organisationId: string) => ({
  summary: {
    title: 'Survey and clearance of access routes',
    organisationId,
    objective: 'Open the routes that aid needs.',
  },
  activities: {
    pillars: ['clearance', 'eore'],
    activities: ['NTS', 'clearance'],
    description: 'Two survey teams and two clearance teams.',
  },
  needs: { text: 'Routes are blocked.', source: 'Invented needs overview 2026' },
  people: { rows: [{ group: 'IDP', women: 40, men: 30, girls: 20, boys: 10 }], disability: 15, inNeed: 500 },
  places: { rows: [{ pcode: 'SD07', people: 100, amount: '2000' }] },
  budget: {
    currency: 'USD',
    rows: [
      { line: 'Teams', amount: '1500' },
      { line: 'Vehicles', amount: '500' },
    ],
  },
  schedule: { startsOn: '2027-02-01', months: 10 },
  indicators: { rows: [{ indicator: 'Kilometres of road surveyed', unit: 'km', baseline: 0, target: 140 }] },
  risks: { rows: [{ risk: 'Rains', likelihood: 'high', mitigation: 'Work before June.' }] },
  gender: { marker: 4, kind: 'M', analysis: 'Women walk these roads.' },
  contacts: { rows: [{ name: 'Sam Exemple', email: 'sam@example.org' }] },
});

type Appeal = Partial<typeof tables.appealRules.$inferInsert>;

/** An appeal of Sudan's that takes proposals in, with two criteria of unlike weight and one item to tick. */
export async function openAppeal(over: Appeal = {}) {
  return asOwner(async (db) => {
    const [appeal] = await db
      .insert(tables.appeals)
      .values({ name: 'Sudan HNRP 2027', type: 'HNRP', years: [2027], sharing: 'public' })
      .returning();
    if (!appeal) throw new Error('nothing was inserted');
    await db
      .insert(tables.appealCountries)
      .values({ appealId: appeal.id, countryId: 'SDN', sharing: 'public' });
    await db.insert(tables.appealRules).values({ appealId: appeal.id, ...over });
    const of = { appealId: appeal.id };
    const criteria = await db
      .insert(tables.appealCriteria)
      .values([
        { ...of, position: 0, nameEn: 'Relevance', nameFr: 'Pertinence', weight: '3' },
        { ...of, position: 1, nameEn: 'Feasibility', nameFr: 'Faisabilité', weight: '1' },
      ])
      .returning();
    const checks = await db
      .insert(tables.appealChecks)
      .values({ ...of, position: 0, nameEn: 'Accredited', nameFr: 'Accrédité' })
      .returning();
    return { appeal, criteria, checks: checks.map(({ id }) => id) };
  });
}

/** A whole proposal of an operation of the test's own, written by its field coordinator. */
export async function proposalOf(operationId: string, author: Actor) {
  const organisation = await given.organisation();
  const text: Record<string, Record<string, unknown>> = wholeText(organisation.id);
  return asOwner(async (db) => {
    const gist = {
      title: 'Survey and clearance of access routes',
      organisationId: organisation.id,
      pillars: ['clearance', 'eore'],
      places: ['SD07'],
      startsOn: '2027-02-01',
      endsOn: '2027-11-30',
      budgetUsd: '2000',
      peopleTargeted: 100,
    };
    const place = { operationId, sharing: 'network' as const };
    const [proposal] = await db
      .insert(tables.proposals)
      .values({ ...gist, ...place, authorId: author.accountId })
      .returning();
    if (!proposal) throw new Error('nothing was inserted');
    await db.insert(tables.proposalTexts).values(
      proposalSections.map((section) => ({
        proposalId: proposal.id,
        section,
        content: text[section] ?? {},
        ...place,
      })),
    );
    return { ...proposal, gist, organisation };
  });
}

/** Everything that a round of proposals needs: an operation, its coordinator, an appeal, and one submission. */
export async function round(status: SubmissionStatus = 'draft', rules: Appeal = {}) {
  const operation = await given.operation();
  const field = await given.actor(['field_coordinator', [operation.id]]);
  const { appeal, criteria, checks } = await openAppeal(rules);
  const proposal = await proposalOf(operation.id, field);
  const submission = await asOwner(async (db) => {
    const [made] = await db
      .insert(tables.submissions)
      .values({
        proposalId: proposal.id,
        appealId: appeal.id,
        operationId: operation.id,
        sharing: 'network',
        ...proposal.gist,
      })
      .returning();
    if (!made) throw new Error('nothing was inserted');
    return made;
  });
  const stage = { operation, field, appeal, criteria, checks, proposal, submission };
  if (status !== 'draft') await standsAt(submission.id, status, proposal.organisation.id);
  return stage;
}

/** Puts a submission where a test wants it, in review with a recommendation; a version stands, handed in by nobody in particular unless by the test. */
export const standsAt = (id: string, status: SubmissionStatus, organisationId: string) =>
  asOwner(async (db) => {
    const [last] = await db
      .select({ number: max(tables.submissionVersions.number) })
      .from(tables.submissionVersions)
      .where(eq(tables.submissionVersions.submissionId, id));
    const submittedVersion = last?.number ?? 1;
    const [at] = await db
      .update(tables.submissions)
      .set({
        status,
        submittedVersion,
        askedUsd: '2000',
        sharing: 'network',
        recommendation: status === 'in_review' ? 'yes' : null,
      })
      .where(eq(tables.submissions.id, id))
      .returning();
    const place = { operationId: at?.operationId ?? null, sharing: 'network' as const };
    if (!last?.number)
      await db
        .insert(tables.submissionVersions)
        .values({ submissionId: id, number: 1, content: wholeText(organisationId), ...place });
    // Points of an earlier return would ask for answers.
    await db.update(tables.reviewPoints).set({ done: true }).where(eq(tables.reviewPoints.submissionId, id));
  });
