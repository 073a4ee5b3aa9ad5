import { eq, sql } from 'drizzle-orm';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { attachmentFiles, proposalAttachments } from '#db/schema/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import { housekeeping } from '#lib/jobs/housekeeping.ts';
import { submit } from '#lib/submissions/commands.ts';
import { getSubmission } from '#lib/submissions/queries.ts';
import { actionsOn, asOwner, given } from '#lib/testing/given.ts';
import { at, cookieOf, request } from '#lib/testing/request.ts';
import { round } from '#lib/testing/round.ts';
import { attachmentsApi } from './api.ts';
import { attachToProposal, detachFromProposal, reattachToProposal } from './commands.ts';
import { limits } from './limits.ts';
import { listProposalAttachments, readProposalAttachment } from './queries.ts';

let stage: Awaited<ReturnType<typeof round>>;
beforeAll(async () => {
  stage = await round();
});

const note = (text: string, name = 'note.txt') => new File([text], name, { type: 'text/plain' });

const attach = (id: string, file: File, actor: Actor = stage.field) =>
  attachToProposal(actor, { id, file, kind: 'other' });

const keptBytes = (attachmentId: string) =>
  asOwner((db) => db.$count(attachmentFiles, eq(attachmentFiles.attachmentId, attachmentId)));

test('A19 a file is given back as it was sent, to be saved, sealed, and kept by nobody on the way', async () => {
  const { proposal, field } = stage;
  const { id } = await attach(proposal.id, note('Routes north of the river', 'Carte d’accès — été.txt'));
  const answer = await attachmentsApi['GET /proposals/{id}/attachments/{attachmentId}'](
    request('/', { headers: { cookie: await cookieOf(field) } }),
    at({ id: proposal.id, attachmentId: id }),
  );
  expect(await answer.text()).toBe('Routes north of the river');
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/plain',
    'content-disposition': `attachment; filename="Carte d_acc_s _ _t_.txt"; filename*=UTF-8''Carte%20d%E2%80%99acc%C3%A8s%20%E2%80%94%20%C3%A9t%C3%A9.txt`,
    'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
  expect(await actionsOn(proposal.id)).toEqual(['proposal.attach', 'proposal.read_attachment']);
});

test('A13 A19 elsewhere, it does not exist: not to be read, listed, attached to, or taken off', async () => {
  const { proposal } = stage;
  const { id: attachmentId } = await attach(proposal.id, note('Not for others'));
  const elsewhere = await given.operation();
  const foreign = await given.actor(['field_coordinator', [elsewhere.id]]);
  const key = { id: proposal.id, attachmentId };
  await expect(readProposalAttachment(foreign, key)).rejects.toMatchObject({ code: 'not_found' });
  await expect(listProposalAttachments(foreign, key)).rejects.toMatchObject({ code: 'not_found' });
  await expect(attach(proposal.id, note('x'), foreign)).rejects.toMatchObject({ code: 'not_found' });
  await expect(detachFromProposal(foreign, key)).rejects.toMatchObject({ code: 'not_found' });
  const missing = { id: proposal.id, attachmentId: crypto.randomUUID() };
  await expect(readProposalAttachment(stage.field, missing)).rejects.toMatchObject({ code: 'not_found' });
  // Under a record of one's own, a file of another one is not there either.
  const own = await round();
  await expect(readProposalAttachment(own.field, { ...key, id: own.proposal.id })).rejects.toMatchObject({
    code: 'not_found',
  });
  const answered = async (wanted: Record<string, string>) => {
    const answer = await attachmentsApi['GET /proposals/{id}/attachments/{attachmentId}'](
      request('/', { headers: { cookie: await cookieOf(foreign) } }),
      at(wanted),
    );
    return { status: answer.status, body: await answer.text() };
  };
  expect(await answered(key)).toEqual(await answered({ id: crypto.randomUUID(), attachmentId }));
});

test('those who review read it and may not change it; a reader is told that it is not theirs', async () => {
  const { proposal } = stage;
  const { id: attachmentId } = await attach(proposal.id, note('For the review'));
  const key = { id: proposal.id, attachmentId };
  const reviewer = await given.actor(['programme_manager']);
  expect((await readProposalAttachment(reviewer, key)).content.toString()).toBe('For the review');
  await expect(attach(proposal.id, note('x'), reviewer)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(detachFromProposal(reviewer, key)).rejects.toMatchObject({ code: 'forbidden' });
  const reader = await given.actor(['reader']);
  await expect(readProposalAttachment(reader, key)).rejects.toMatchObject({ code: 'forbidden' });
});

test('A25 a photo is kept without the place where it was taken', async () => {
  const { proposal, field } = stage;
  const taken = await sharp({ create: { width: 3000, height: 40, channels: 3, background: '#3a6' } })
    .jpeg()
    .withExif({
      IFD0: { Make: 'CANARY-CAMERA' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '15/1 30/1 0/1' },
    })
    .toBuffer();
  expect(taken.includes('CANARY-CAMERA')).toBe(true);
  const { id, mediaType } = await attach(
    proposal.id,
    new File([new Uint8Array(taken)], 'IMG_0001.JPG', { type: 'image/jpeg' }),
  );
  const { content } = await readProposalAttachment(field, { id: proposal.id, attachmentId: id });
  const { exif, width, format } = await sharp(content).metadata();
  expect({ exif, width, format, mediaType }).toEqual({
    exif: undefined,
    width: 2560,
    format: 'jpeg',
    mediaType: 'image/jpeg',
  });
  expect(content.includes('CANARY-CAMERA')).toBe(false);
});

test('what is taken off can be put back for a day, and then is gone with its bytes', async () => {
  const { proposal, field } = await round();
  const { id: attachmentId } = await attachToProposal(field, { id: proposal.id, file: note('By mistake') });
  const key = { id: proposal.id, attachmentId };
  await detachFromProposal(field, key);
  await expect(detachFromProposal(field, key)).rejects.toMatchObject({ code: 'wrong_status' });
  await expect(readProposalAttachment(field, key)).rejects.toMatchObject({ code: 'not_found' });
  expect(await listProposalAttachments(field, key)).toMatchObject({
    items: [],
    removed: [{ id: attachmentId }],
  });
  await reattachToProposal(field, key);
  expect(await listProposalAttachments(field, key)).toMatchObject({
    items: [{ id: attachmentId }],
    removed: [],
  });

  await detachFromProposal(field, key);
  await housekeeping();
  expect(await keptBytes(attachmentId)).toBe(1);
  await daysLater(attachmentId);
  await housekeeping();
  expect(await keptBytes(attachmentId)).toBe(0);
  await expect(reattachToProposal(field, key)).rejects.toMatchObject({ code: 'not_found' });
  expect(await actionsOn(proposal.id)).toEqual([
    'proposal.attach',
    'proposal.detach',
    'proposal.read_attachment denied',
    'proposal.reattach',
    'proposal.detach',
    'proposal.reattach denied',
  ]);
});

const daysLater = (id: string) =>
  asOwner((db) =>
    db.execute(
      sql`update proposal_attachments set removed_at = removed_at - interval '25 hours' where id = ${id}`,
    ),
  );

test('a submitted version names its files and keeps them, whatever is taken off later', async () => {
  const { proposal, field, submission, checks } = await round();
  const first = await attachToProposal(field, { id: proposal.id, file: note('Budget', 'budget.txt') });
  const gone = await attachToProposal(field, { id: proposal.id, file: note('Old', 'old.txt') });
  await detachFromProposal(field, { id: proposal.id, attachmentId: gone.id });
  await submit(field, { id: submission.id, checks });
  const key = { id: proposal.id, attachmentId: first.id };
  await detachFromProposal(field, key);
  await daysLater(first.id);
  await housekeeping();

  const reviewer = await given.actor(['programme_manager']);
  const { attachments } = await getSubmission(reviewer, { id: submission.id });
  expect(attachments).toMatchObject([{ id: first.id, name: 'budget.txt', sha256: first.sha256 }]);
  expect((await readProposalAttachment(reviewer, key)).content.toString()).toBe('Budget');
  const kept = await asOwner((db) =>
    db
      .select({ handedIn: proposalAttachments.handedIn })
      .from(proposalAttachments)
      .where(eq(proposalAttachments.proposalId, proposal.id)),
  );
  expect(kept).toContainEqual({ handedIn: true });
});

test('one file too many is refused, and two who send the last one at once are counted in turn', async () => {
  const { proposal, field } = await round();
  const many = (from: number, to: number) =>
    asOwner((db) =>
      db.execute(sql`insert into proposal_attachments (proposal_id, name, media_type, bytes, sha256, operation_id, sharing)
        select ${proposal.id}, 'f' || n, 'text/plain', 1, '', ${proposal.operationId}, 'network' from generate_series(${from}::int, ${to}::int) n`),
    );
  await many(1, limits.files - 1);
  const both = await Promise.allSettled(
    ['one', 'two'].map((text) => attachToProposal(field, { id: proposal.id, file: note(text) })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(both.find((it) => it.status === 'rejected')?.reason).toMatchObject({
    code: 'attachments_full',
    detail: { values: { files: limits.files } },
  });
});
