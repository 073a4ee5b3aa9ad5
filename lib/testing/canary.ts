import { getTableColumns, getTableName, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Role, SharingLevel } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import * as t from '#db/schema/index.ts';
import { seal } from '#lib/digests/seal.ts';
import { asOwner } from './given.ts';

/**
 * A world in which every text says where it comes from: `CANARY-<place>-<table>-<field>`. Whoever sees a canary of
 * a place out of reach has found a leak; whoever misses one of their own has found a wall too many.
 */
export const canary = (place: string, table: string, field: string) => `CANARY-${place}-${table}-${field}`;

/** Fields that are addresses of another kind, or that the database fills. */
const left = new Set(['search', 'id', 'hash']);

function words(place: string, table: PgTable) {
  const fields = Object.entries(getTableColumns(table)).filter(
    ([name, column]) =>
      column.columnType === 'PgText' && !left.has(name) && !name.endsWith('Id') && !name.endsWith('Code'),
  );
  return Object.fromEntries(fields.map(([name]) => [name, canary(place, getTableName(table), name)]));
}

type Place = { code: string; operationId: string | null; sharing: SharingLevel };

async function add<T extends PgTable>(
  db: Db,
  table: T,
  place: Place,
  values: Record<string, unknown>,
): Promise<string> {
  const row = {
    ...words(place.code, table),
    operationId: place.operationId,
    sharing: place.sharing,
    ...values,
  };
  const known = Object.keys(getTableColumns(table));
  const kept = Object.fromEntries(Object.entries(row).filter(([name]) => known.includes(name)));
  const inserted = (await db
    .insert(table)
    .values(kept as T['$inferInsert'])
    .returning()) as { id?: string }[];
  return String(inserted[0]?.id ?? '');
}

/** One row in every scoped table, all hanging together, all in one place. */
async function furnish(db: Db, place: Place, country: string) {
  const organisationId = await add(db, t.organisations, place, { typeCode: 'INGO' });
  const structureId = await add(db, t.structures, place, { type: 'national_sub_cluster' });
  const parentId = await add(db, t.structures, place, { type: 'national_protection_cluster' });
  const since = '2024-01-01';
  await add(db, t.organisationIdentifiers, place, { organisationId, system: 'alias' });
  await add(db, t.structurePhases, place, { structureId, phase: 'activated', since });
  await add(db, t.structureLinks, place, { fromId: structureId, toId: parentId, type: 'part_of', since });
  await add(db, t.structureAgencies, place, {
    structureId,
    organisationId,
    role: 'cluster_lead_agency',
    since,
  });
  await add(db, t.structureMembers, place, { structureId, organisationId, since });
  const postId = await add(db, t.posts, place, {
    structureId,
    role: 'coordinator',
    level: 'national',
    staffingCode: 'FP-F1',
    since,
  });
  const vacantId = await add(db, t.posts, place, {
    structureId,
    role: 'deputy',
    level: 'national',
    staffingCode: 'FP-F1',
    since,
  });
  await add(db, t.postCovers, place, { postId: vacantId, coveringPostId: postId, since });
  const personId = await add(db, t.people, place, { organisationId, timeZone: 'UTC' });
  await add(db, t.personContacts, place, { personId, kind: 'email' });
  await add(
    db,
    t.personContacts,
    { ...place, sharing: 'hq_only' },
    {
      personId,
      kind: 'phone',
      value: canary(place.code, 'person_contacts', 'hq_only'),
    },
  );
  const assignmentId = await add(db, t.assignments, place, {
    postId,
    personId,
    organisationId,
    staffingCode: 'FP-F1',
    since,
  });
  const { webhookId } = await furnishBoard(db, place, { structureId, parentId, postId, personId, country });
  const appealId = await add(db, t.appeals, place, {
    type: 'HNRP',
    years: [2026],
    language: 'en',
    currency: 'USD',
  });
  await add(db, t.appealCountries, place, { appealId, countryId: country });
  const importId = await add(db, t.imports, place, { kind: 'plans', bytes: 1, asOf: since, sha256: 'none' });
  await add(db, t.importRows, place, { importId, outcome: 'new' });
  await add(db, t.appealFigures, place, {
    appealId,
    year: 2026,
    clusterCode: 'PRO-MIN',
    requirements: '1000',
    importId,
  });
  await furnishMoney(db, place, country, importId);
  const round = await furnishRound(db, place, { appealId, organisationId });
  const { updateId, updateAttachmentId } = await furnishUpdate(db, place, structureId);
  const { digestId, bulletinId } = await furnishDigests(db, place, updateId);
  return {
    organisationId,
    structureId,
    postId,
    personId,
    assignmentId,
    appealId,
    importId,
    webhookId,
    updateId,
    updateAttachmentId,
    digestId,
    bulletinId,
    ...round,
  };
}

/** What is published on money and people, and what somebody decided on it. */
async function furnishMoney(db: Db, place: Place, country: string, importId: string) {
  const year = new Date().getUTCFullYear();
  const known = { countryId: country, year, asOf: '2026-01-01', clusterCode: 'PRO-MIN', importId };
  const flowId = await add(db, t.fundingFlows, place, {
    ...known,
    flowId: place.code,
    amountUsd: '1000',
    originalCurrency: 'EUR',
    stage: 'paid',
    boundary: 'incoming',
    flowType: 'Standard',
    donors: [canary(place.code, 'funding_flows', 'donors')],
    years: [year],
    countries: [country],
    bases: ['keyword'],
  });
  await add(db, t.organisationNames, place, { source: 'cerf-projects' });
  await add(db, t.donorFundProjects, place, {
    ...known,
    fund: 'CERF',
    goneSince: null,
    mineActionBasis: null,
  });
  await add(db, t.fundingDecisions, place, { ...known, flowId, verdict: 'counts' });
  await add(db, t.caseloads, place, { ...known, pcode: '', category: '', inNeed: '100' });
  await add(db, t.activities, place, { importId, unitPcode: null, basis: 'cluster', month: '2026-01-01' });
  await add(db, t.mineActionLabels, place, { kind: 'cluster' });
}

/** A proposal under review in the place's own appeal, with everything that hangs on it. */
async function furnishRound(db: Db, place: Place, known: Record<'appealId' | 'organisationId', string>) {
  const { appealId, organisationId } = known;
  const text = (field: string) => ({ text: canary(place.code, 'proposal_texts', field) });
  const gist = { organisationId, language: 'en', pillars: ['clearance'], places: [`${place.code}01`] };
  const [account] = await db
    .insert(t.accounts)
    .values({ email: `${place.code}-round@example.org`, name: place.code })
    .returning();
  const accountId = account?.id;
  const proposalId = await add(db, t.proposals, place, gist);
  await add(db, t.proposalTexts, place, { proposalId, section: 'needs', content: text('content') });
  await add(db, t.appealRules, place, { appealId, timeZone: 'UTC' });
  const criterionId = await add(db, t.appealCriteria, place, { appealId, position: 0 });
  await add(db, t.appealChecks, place, { appealId, position: 0 });
  const code = canary(place.code, 'submissions', 'code');
  const standing = { proposalId, appealId, code, status: 'in_review', submittedVersion: 1, askedUsd: '9' };
  const submissionId = await add(db, t.submissions, place, { ...gist, ...standing });
  const of = { submissionId, section: 'needs' };
  await add(db, t.submissionVersions, place, { ...of, number: 1, content: { needs: text('version') } });
  await add(db, t.submissionMoves, place, {
    ...of,
    from: 'draft',
    to: 'submitted',
    version: 1,
    move: 'submit',
  });
  const reviewId = await add(db, t.reviews, place, { ...of, reviewerId: accountId });
  await add(db, t.reviewScores, place, { reviewId, criterionId, score: 3 });
  await add(db, t.reviewReminders, place, { reviewId, kind: 'overdue', day: '2024-01-01' });
  const minutesId = await add(db, t.reviewMinutes, place, { appealId, heldOn: '2024-01-01' });
  await add(db, t.reviewMinuteVersions, place, { minutesId, number: 1, heldOn: '2024-01-01' });
  await add(db, t.reviewMinuteItems, place, { minutesId, number: 1, rank: 1, submissionId });
  const file = Buffer.from(`%PDF-1.4 ${canary(place.code, 'attachment_files', 'content')}`);
  const attachmentId = await add(db, t.proposalAttachments, place, {
    proposalId,
    mediaType: 'application/pdf',
    bytes: file.length,
  });
  await add(db, t.attachmentFiles, place, { attachmentId, content: file });
  await add(db, t.reviewPoints, place, { ...of, number: 1, version: 1 });
  await add(db, t.reviewComments, place, { ...of, internal: false });
  const money = { stage: 'pledge', amount: '1', amountUsd: '1', on: '2024-01-01', currency: 'USD' };
  await add(db, t.fundingRecords, place, { ...of, ...money });
  return { proposalId, submissionId, minutesId, attachmentId };
}

/** An update that was sent once and sent back, with everything that hangs on it. */
async function furnishUpdate(db: Db, place: Place, structureId: string) {
  const [account] = await db
    .insert(t.accounts)
    .values({ email: `${place.code}-update@example.org`, name: place.code })
    .returning();
  const period = { since: '2024-01-01', until: '2024-01-31', rhythm: 'monthly', structureId };
  const scheduleId = await add(db, t.reportingSchedules, place, { ...period, until: null });
  const updateId = await add(db, t.updates, place, {
    ...period,
    scheduleId,
    code: canary(place.code, 'updates', 'code'),
    dueOn: '2024-02-07',
    status: 'sent_back',
    submittedVersion: 1,
  });
  const of = { updateId, number: 1, version: 1, step: 'story' };
  const text = (table: string) => ({ text: canary(place.code, table, 'content') });
  await add(db, t.updateSections, place, { ...of, content: text('update_sections') });
  await add(db, t.updateVersions, place, { ...of, content: { story: text('update_versions') } });
  await add(db, t.updateFigures, place, { ...of, indicatorCode: 'eore_sessions', group: '', value: '7' });
  await add(db, t.updateMoves, place, { ...of, from: 'due', to: 'submitted', move: 'submit' });
  await add(db, t.updatePoints, place, of);
  await add(db, t.updateQuestions, place, { ...of, state: 'answered', endedAt: '2024-02-06T08:00:00Z' });
  const file = Buffer.from(`%PDF-1.4 ${canary(place.code, 'update_attachment_files', 'content')}`);
  const told = { mediaType: 'application/pdf', bytes: file.length };
  const updateAttachmentId = await add(db, t.updateAttachments, place, { ...of, ...told });
  await add(db, t.updateAttachmentFiles, place, { attachmentId: updateAttachmentId, content: file });
  await add(db, t.updateReminders, place, {
    ...of,
    kind: 'overdue',
    accountId: account?.id,
    day: '2024-02-08',
  });
  return { updateId, updateAttachmentId };
}

/** A draft with one item of the place's own update, and a digest that was published at the place's own level. */
async function furnishDigests(db: Db, place: Place, updateId: string) {
  const period = { since: '2024-01-01', until: '2024-01-31' };
  const written = { behind: 'fr', number: 1, position: 1 };
  const code = (which: string) => canary(place.code, 'digests', which);
  const digestId = await add(db, t.digests, place, { ...period, ...written, code: code('draft') });
  await add(db, t.digestItems, place, { ...written, digestId, updateId, step: 'story' });
  const bulletinId = await add(db, t.digests, place, {
    ...period,
    code: code('published'),
    status: 'published',
    publishedAt: '2024-02-10T08:00:00Z',
  });
  const words = {
    en: canary(place.code, 'digest_editions', 'en'),
    fr: canary(place.code, 'digest_editions', 'fr'),
  };
  const edition = {
    ...period,
    format: 1 as const,
    id: bulletinId,
    code: code('published'),
    publishedAt: '2024-02-10T08:00:00Z',
    title: words,
    opening: words,
    sections: [],
    figures: [],
    reporting: { updates: 0, operations: 0 },
    sources: [],
  };
  await add(db, t.digestEditions, place, { digestId: bulletinId, ...seal(edition) });
  return { digestId, bulletinId };
}

type Known = Record<'structureId' | 'parentId' | 'postId' | 'personId' | 'country', string>;

const actAs = (db: Db, accountId: string) =>
  db.execute(sql`select set_config('app.account_id', ${accountId}, true)`);

/** The rest of the living post board: coverage, checklist, questions, requests, merges, webhooks. */
async function furnishBoard(
  db: Db,
  place: Place,
  { structureId, parentId, postId, personId, country }: Known,
) {
  const since = '2024-01-01';
  const pcode = `${place.code}01`;
  await db
    .insert(t.adminUnits)
    .values({ pcode, countryId: country, level: 1, name: pcode })
    .onConflictDoNothing();
  await add(db, t.structureCoverage, place, { structureId, pcode, since });
  await add(db, t.structureSuccessions, place, {
    kind: 'merged_into',
    fromId: structureId,
    toId: parentId,
    since,
  });
  await add(db, t.integrationChecks, place, { item: 'cluster_member', answer: 'yes', since });
  await add(db, t.rosterWarnings, place, { postId, kind: 'vacant', day: since });
  const mergedId = await add(db, t.people, place, { timeZone: 'UTC', mergedIntoId: personId });
  const moved = { assignments: [], contacts: [], accounts: [] };
  await add(db, t.personMerges, place, { keptId: personId, mergedId, moved });
  const [aId = '', bId = ''] = [personId, mergedId].sort();
  await add(db, t.personDistinctions, place, { aId, bId });
  await add(db, t.confirmationRequests, place, { personId, locale: 'en', expiresAt: '2024-02-01T00:00:00Z' });
  await add(db, t.changeRequests, place, {
    origin: 'inside',
    subjectType: 'person',
    subjectId: personId,
    personId,
    subjectVersion: 1,
    proposed: { dutyStation: { from: null, to: canary(place.code, 'change_requests', 'proposed') } },
  });
  const [account] = await db
    .insert(t.accounts)
    .values({ email: `${place.code}-board@example.org`, name: place.code })
    .returning();
  const accountId = account?.id;
  const changes = [
    {
      table: 'assignments',
      id: postId,
      before: {},
      after: { note: canary(place.code, 'bulk_acts', 'changes') },
      version: 1,
    },
  ];
  await add(db, t.bulkActs, place, { accountId, changes });
  // A view is written by its owner alone, even here.
  await actAs(db, accountId ?? '');
  await add(db, t.savedViews, place, { accountId, list: 'roster' });
  await actAs(db, '');
  const webhookId = await add(db, t.webhooks, place, {
    url: `https://hooks.example.org/${canary(place.code, 'webhooks', 'url')}`,
    accountId,
    events: ['post.vacant'],
    active: false,
  });
  await add(db, t.webhookDeliveries, place, { webhookId, payload: {} });
  const fileId = await add(db, t.imports, place, { kind: 'plans', bytes: 1, asOf: since, sha256: 'file' });
  await add(db, t.importFiles, place, { importId: fileId, content: Buffer.from(place.code) });
  await add(db, t.columnMappings, place, {
    kind: 'plans',
    mapping: { sheet: place.code, headerRow: 1, columns: {}, ignored: [] },
  });
  return { webhookId };
}

export type CanaryPlace = Place & Awaited<ReturnType<typeof furnish>>;

/** Three operations and the global level, furnished alike. `mark` keeps several worlds on one database apart. */
export const canaryWorld = (mark: string) =>
  asOwner(async (db) => {
    const places: Record<'A' | 'B' | 'C' | 'G', CanaryPlace> = {} as never;
    for (const [letter, country] of [
      ['A', 'SDN'],
      ['B', 'BFA'],
      ['C', 'COL'],
    ] as const) {
      const code = `${mark}${letter}`;
      const place: Place = { code, operationId: null, sharing: 'network' };
      const operationId = await add(db, t.operations, place, {
        code,
        since: '2020-01-01',
        sharing: 'network',
      });
      place.operationId = operationId;
      await db.insert(t.operationCountries).values({ operationId, countryId: country, sharing: 'network' });
      places[letter] = { ...place, ...(await furnish(db, place, country)) };
    }
    const global: Place = { code: `${mark}G`, operationId: null, sharing: 'partners' };
    places.G = { ...global, ...(await furnish(db, global, 'CHE')) };
    return places;
  });

/** Who looks at it. Each entry is the grants of one account. */
export function canaryActors(world: Awaited<ReturnType<typeof canaryWorld>>) {
  const [a, b] = [world.A.operationId ?? '', world.B.operationId ?? ''];
  type Held = [role: Role, operations?: string[]][];
  const held: Record<
    'reader' | 'fieldA' | 'fieldB' | 'programmeManager' | 'geneva' | 'administrator' | 'nobody',
    Held
  > = {
    reader: [['reader']],
    fieldA: [['field_coordinator', [a]]],
    fieldB: [['field_coordinator', [b]]],
    programmeManager: [['programme_manager', [a, b]]],
    geneva: [['geneva_coordinator']],
    administrator: [['administrator']],
    nobody: [],
  };
  return held;
}
