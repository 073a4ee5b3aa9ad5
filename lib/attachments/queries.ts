import { sql } from 'drizzle-orm';
import { can } from '#lib/access/actor.ts';
import { query } from '#lib/access/operation.ts';
import type { Action } from '#lib/access/policy.ts';
import { Key } from '#lib/http/fields.ts';
import { Refusal } from '#lib/refusal.ts';
import { type Home, homes } from './homes.ts';
import { AttachmentKey } from './schema.ts';
import { filesOf, ownerOf } from './store.ts';

const list = (home: Home, action: Action) =>
  query({
    action,
    input: Key,
    async run({ db, actor, input: { id } }) {
      const owner = await ownerOf(db, home, id, false);
      if (!owner) throw new Refusal('not_found');
      const write = can(actor, home.write, owner.operationId);
      const files = await filesOf(db, home, id);
      const items = files.filter((file) => !file.removedAt);
      return {
        label: owner.label,
        items,
        removed: write ? files.filter((file) => file.removedAt) : [],
        bytes: items.reduce((sum, file) => sum + file.bytes, 0),
        may: { write },
      };
    },
  });

type Read = { id: string; name: string; type: string; content: Buffer; operationId: string | null };

/**
 * The bytes of one file, for whoever may read the record that it hangs on, asked anew each time. What was taken off is
 * there for them only where a submitted version names it.
 */
const readFile = (home: Home, action: Action) =>
  query({
    action,
    input: AttachmentKey,
    async run({ db, input: { id, attachmentId } }) {
      const { rows } = await db.execute<Read>(sql`
        select r.id, r.operation_id as "operationId", f.name, f.media_type as type, c.content
        from ${home.records} r join ${home.files} f on f.${home.owner} = r.id
          join ${home.contents} c on c.attachment_id = f.id
        where r.id = ${id}::uuid and f.id = ${attachmentId}::uuid and (f.removed_at is null or f.handed_in)`);
      const [found] = rows;
      if (!found) throw new Refusal('not_found');
      return found;
    },
    records: ({ output: { id, name, operationId } }) => ({
      subjectType: home.noun,
      subjectId: id,
      subjectLabel: name,
      operationId,
    }),
  });

/** A photo made small, for whoever may read the file itself: seen with the page that shows it, which is no reading of the file. */
const readThumbnail = (home: Home, action: Action) =>
  query({
    action,
    input: AttachmentKey,
    async run({ db, input: { id, attachmentId } }) {
      const { rows } = await db.execute<{ name: string; content: Buffer }>(sql`
        select f.name, c.thumbnail as content
        from ${home.records} r join ${home.files} f on f.${home.owner} = r.id
          join ${home.contents} c on c.attachment_id = f.id
        where r.id = ${id}::uuid and f.id = ${attachmentId}::uuid and (f.removed_at is null or f.handed_in)
          and c.thumbnail is not null`);
      const [found] = rows;
      if (!found) throw new Refusal('not_found');
      return { name: `${found.name}.webp`, type: 'image/webp', content: found.content };
    },
  });

export const listProposalAttachments = list(homes.proposal, 'proposal.read');
export const readProposalAttachment = readFile(homes.proposal, 'proposal.read_attachment');

export const listUpdateAttachments = list(homes.update, 'update.read');
export const readUpdateAttachment = readFile(homes.update, 'update.read_attachment');
export const readUpdateThumbnail = readThumbnail(homes.update, 'update.read_attachment');

export type AttachmentsShown = Awaited<ReturnType<typeof listProposalAttachments>>;
