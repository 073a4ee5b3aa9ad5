import { boolean, index, integer, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import type { AttachmentKind } from '../enums.ts';
import { accounts } from './accounts.ts';
import { bytea, id, instant, revision } from './columns.ts';
import { attachmentKind } from './enums.ts';
import { scoped } from './operations.ts';
import { proposals } from './proposals.ts';
import { updates } from './updates.ts';

/** What a submitted version says of a file that was attached to it. */
export type AttachedFile = {
  id: string;
  name: string;
  kind: AttachmentKind;
  mediaType: string;
  bytes: number;
  sha256: string;
  description: string | null;
  /** Of a photo that has a small picture: how large that is. */
  thumbnail?: { width: number; height: number } | null;
};

/** What is known of a file, beside the record that it is attached to. */
const attached = () => ({
  name: text().notNull(),
  kind: attachmentKind().notNull().default('other'),
  /** As its bytes say, not as whoever sent it did. */
  mediaType: text().notNull(),
  bytes: integer().notNull(),
  sha256: text().notNull(),
  /** What is to be seen or read in it: for whoever cannot open it. */
  description: text(),
  /** Of a photo: how large its small picture is, which stands beside its bytes. */
  thumbWidth: smallint(),
  thumbHeight: smallint(),
  uploadedById: uuid().references(() => accounts.id),
  /** Taken off the record; its bytes go a day later, unless a submitted version names it. */
  removedAt: instant(),
  /** A submitted version names it. */
  handedIn: boolean().notNull().default(false),
  ...scoped(),
  ...revision(),
});

/** A file of a proposal. What it holds never changes: another file is another row. */
export const proposalAttachments = pgTable(
  'proposal_attachments',
  {
    id: id(),
    proposalId: uuid()
      .notNull()
      .references(() => proposals.id, { onDelete: 'cascade' }),
    ...attached(),
  },
  (t) => [index().on(t.proposalId, t.createdAt), index().on(t.operationId), index().on(t.uploadedById)],
);

/** The bytes, apart from what lists read. */
export const attachmentFiles = pgTable(
  'attachment_files',
  {
    attachmentId: uuid()
      .primaryKey()
      .references(() => proposalAttachments.id, { onDelete: 'cascade' }),
    content: bytea().notNull(),
    /** A photo made small, for pages that show what hangs on a record. */
    thumbnail: bytea(),
    ...scoped(),
  },
  (t) => [index().on(t.operationId)],
);

/** A photo or paper of a field update, kept as those of a proposal are. */
export const updateAttachments = pgTable(
  'update_attachments',
  {
    id: id(),
    updateId: uuid()
      .notNull()
      .references(() => updates.id, { onDelete: 'cascade' }),
    ...attached(),
  },
  (t) => [index().on(t.updateId, t.createdAt), index().on(t.operationId), index().on(t.uploadedById)],
);

export const updateAttachmentFiles = pgTable(
  'update_attachment_files',
  {
    attachmentId: uuid()
      .primaryKey()
      .references(() => updateAttachments.id, { onDelete: 'cascade' }),
    content: bytea().notNull(),
    /** A photo made small, for pages that show what hangs on a record. */
    thumbnail: bytea(),
    ...scoped(),
  },
  (t) => [index().on(t.operationId)],
);
