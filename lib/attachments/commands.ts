import { sql } from 'drizzle-orm';
import { command } from '#lib/access/operation.ts';
import type { Action } from '#lib/access/policy.ts';
import { Refusal } from '#lib/refusal.ts';
import { type Home, homes } from './homes.ts';
import { AttachmentKey, NewAttachment } from './schema.ts';
import { addFile, fileOf, ownerOf, requireRoom, setRemoved } from './store.ts';
import { takeIn } from './take-in.ts';

/** What the trail keeps of a file: which one, and not what is in it. */
type Told = { name: string; kind: string; mediaType: string; bytes: number; sha256: string };
const told = ({ name, kind, mediaType, bytes, sha256 }: Told) => ({ name, kind, mediaType, bytes, sha256 });

/**
 * Attaches a file. It is looked at, and a photo made anew, before the record is held: whoever writes in it meanwhile
 * does not wait.
 */
const attach = (home: Home, action: Action) =>
  command({
    action,
    input: NewAttachment,
    subject: ({ db, input }) => ownerOf(db, home, input.id, false),
    async run({ db, actor, input: { id, file, kind, description = null }, subject }) {
      const taken = await takeIn(file);
      await ownerOf(db, home, id, true);
      await requireRoom(db, home, id, taken.bytes);
      return addFile(db, home, subject, { ...taken, kind, description, uploadedById: actor.accountId });
    },
    records: ({ input, output }) => ({
      subjectId: input.id,
      subjectLabel: output.name,
      before: null,
      after: told(output),
    }),
  });

/** Takes a file off the record. It can be put back for a day; a version that names it keeps it. */
const detach = (home: Home, action: Action) =>
  command({
    action,
    input: AttachmentKey,
    subject: ({ db, input, lock }) => ownerOf(db, home, input.id, lock),
    async run({ db, input: { id, attachmentId } }) {
      const file = await fileOf(db, home, id, attachmentId);
      if (file.removedAt) throw new Refusal('wrong_status');
      return setRemoved(db, home, attachmentId, sql`now()`);
    },
    records: ({ input, output }) => ({
      subjectId: input.id,
      subjectLabel: output.name,
      before: told(output),
      after: null,
    }),
  });

/** Puts back what was taken off, as long as it is there and there is room. */
const reattach = (home: Home, action: Action) =>
  command({
    action,
    input: AttachmentKey,
    subject: ({ db, input, lock }) => ownerOf(db, home, input.id, lock),
    async run({ db, input: { id, attachmentId } }) {
      const file = await fileOf(db, home, id, attachmentId);
      if (!file.removedAt) throw new Refusal('wrong_status');
      // Its own bytes are counted among those that are kept.
      await requireRoom(db, home, id, 0);
      return setRemoved(db, home, attachmentId, sql`null`);
    },
    records: ({ input, output }) => ({
      subjectId: input.id,
      subjectLabel: output.name,
      before: null,
      after: told(output),
    }),
  });

export const attachToProposal = attach(homes.proposal, 'proposal.attach');
export const detachFromProposal = detach(homes.proposal, 'proposal.detach');
export const reattachToProposal = reattach(homes.proposal, 'proposal.reattach');

export const attachToUpdate = attach(homes.update, 'update.attach');
export const detachFromUpdate = detach(homes.update, 'update.detach');
export const reattachToUpdate = reattach(homes.update, 'update.reattach');
