import { expect, test } from 'vitest';
import { demoWorld } from '#db/demo/world.ts';
import { proposals, proposalTexts, submissions, submissionVersions } from '#db/schema/index.ts';
import { gistOf } from '#lib/proposals/gist.ts';
import { problemsOf } from '#lib/proposals/problems.ts';
import { contentsOf } from '#lib/proposals/sections.ts';

const world = demoWorld('2026-11-27', 'hash');
const rowsOf = <T extends { $inferInsert: unknown }>(table: T) =>
  (world.find((part) => part.table === (table as unknown))?.rows ?? []) as T['$inferInsert'][];

const textsOf = (proposalId: unknown) =>
  (rowsOf(proposalTexts) as (typeof proposalTexts.$inferInsert)[]).filter(
    (it) => it.proposalId === proposalId,
  );

test('demo proposals have the shape that commands write, and add up', () => {
  for (const proposal of rowsOf(proposals) as (typeof proposals.$inferInsert)[]) {
    const texts = textsOf(proposal.id);
    const contents = contentsOf(texts as Parameters<typeof contentsOf>[0]);
    expect(proposal, proposal.title).toMatchObject(gistOf(contents));
    expect(JSON.parse(JSON.stringify(contents))).toEqual(
      Object.fromEntries(texts.map(({ section, content }) => [section, content])),
    );
    expect(problemsOf(contents, { requiredSections: [], strictSums: true }), proposal.title).toEqual([]);
  }
});

test('what was handed in last is what stands, and every status is there', () => {
  const rows = rowsOf(submissions) as (typeof submissions.$inferInsert)[];
  expect(new Set(rows.map(({ status }) => status)).size).toBe(11);
  for (const submission of rows.filter((it) => it.submittedVersion)) {
    const version = (rowsOf(submissionVersions) as (typeof submissionVersions.$inferInsert)[]).find(
      (it) => it.submissionId === submission.id && it.number === submission.submittedVersion,
    );
    const stands = Object.fromEntries(
      textsOf(submission.proposalId).map(({ section, content }) => [section, content]),
    );
    expect(version?.content, submission.title).toEqual(stands);
  }
});
