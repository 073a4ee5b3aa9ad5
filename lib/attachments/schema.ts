import { z } from 'zod';
import { attachmentKinds } from '#db/enums.ts';
import { Id, Key, Line } from '#lib/http/fields.ts';
import { Upload } from '#lib/imports/schema.ts';

export const NewAttachment = z.object({
  id: Id.describe('The record that it is attached to'),
  file: Upload.describe(
    'PDF, DOCX, XLSX, JPEG, PNG, WebP, plain text or CSV; 10 MB at most. Photos are made anew, without place and camera',
  ),
  kind: z.enum(attachmentKinds).default('other'),
  description: Line.describe('What is to be seen or read in it'),
});

export const AttachmentKey = Key.extend({ attachmentId: Id });

export const Attachment = z
  .object({
    id: Id,
    name: z.string(),
    kind: z.enum(attachmentKinds),
    mediaType: z.string().describe('As its bytes say'),
    bytes: z.int(),
    sha256: z.string(),
    description: z.string().nullable(),
    thumbnail: z
      .object({ width: z.int(), height: z.int() })
      .nullish()
      .describe('Of a photo: how large its small picture is'),
  })
  .meta({ id: 'Attachment' });

export const AttachmentState = Attachment.extend({
  uploadedAt: z.string(),
  removedAt: z.string().nullable().describe('Taken off; it can be put back for a day'),
  handedIn: z.boolean().describe('A submitted version names it: it stays, whatever becomes of it here'),
}).meta({ id: 'AttachmentState' });

export const AttachmentList = z.object({
  label: z.string().describe('The title of the proposal, or the code of the update'),
  items: AttachmentState.array(),
  removed: AttachmentState.array().describe('Taken off within the last day; for those who write'),
  bytes: z.int(),
  may: z.object({ write: z.boolean() }),
});
