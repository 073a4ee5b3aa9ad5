import { type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { SharingLevel } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import type { AttachedFile } from '#db/schema/attachments.ts';
import { Refusal } from '#lib/refusal.ts';
import type { Home } from './homes.ts';
import { limits, undoHours } from './limits.ts';
import type { Thumbnail } from './re-encoded.ts';
import type { AttachmentState } from './schema.ts';

type State = z.output<typeof AttachmentState>;
export type Owner = { id: string; operationId: string | null; sharing: SharingLevel; label: string };

const columns = sql`f.id, f.name, f.kind, f.media_type as "mediaType", f.bytes, f.sha256, f.description,
  f.created_at as "uploadedAt", f.removed_at as "removedAt", f.handed_in as "handedIn",
  case when f.thumb_width is not null then
    jsonb_build_object('width', f.thumb_width, 'height', f.thumb_height) end as thumbnail`;

/** The record that files hang on, within the reader's reach. */
export async function ownerOf(db: Db, home: Home, id: string, lock: boolean): Promise<Owner | undefined> {
  const { rows } = await db.execute<Owner>(sql`
    select id, operation_id as "operationId", sharing, ${home.label} as label from ${home.records} where id = ${id}::uuid
    ${lock ? sql`for update` : sql``}`);
  return rows[0];
}

/** Taken off, and not for so long that it is gone. */
const undoable = sql`f.removed_at > now() - make_interval(hours => ${undoHours})`;

/** What is attached to a record, and what was taken off it within the last day, in the order in which they came. */
export async function filesOf(db: Db, home: Home, id: string): Promise<State[]> {
  const { rows } = await db.execute<State>(sql`
    select ${columns} from ${home.files} f
    where f.${home.owner} = ${id}::uuid and (f.removed_at is null or ${undoable})
    order by f.created_at, f.id`);
  return rows;
}

/** One file of a record, held until the transaction ends. */
export async function fileOf(db: Db, home: Home, id: string, attachmentId: string): Promise<State> {
  const { rows } = await db.execute<State>(sql`
    select ${columns} from ${home.files} f
    where f.${home.owner} = ${id}::uuid and f.id = ${attachmentId}::uuid for update`);
  const [found] = rows;
  if (!found) throw new Refusal('not_found');
  return found;
}

type Kept = { files: number; standing: number; kept: number };

/** Refuses what would be one file too many, or too much. Asked with the record locked: two who send at once are counted in turn. */
export async function requireRoom(db: Db, home: Home, id: string, bytes: number): Promise<void> {
  const { rows } = await db.execute<Kept>(sql`
    select count(*) filter (where removed_at is null)::int as files,
      coalesce(sum(bytes) filter (where removed_at is null), 0)::bigint as standing,
      coalesce(sum(bytes), 0)::bigint as kept
    from ${home.files} where ${home.owner} = ${id}::uuid`);
  const { files = 0, standing = 0, kept = 0 } = rows[0] ?? {};
  const full = files >= limits.files || standing + bytes > limits.standing || kept + bytes > limits.kept;
  if (full)
    throw new Refusal('attachments_full', {
      values: { files: limits.files, megabytes: limits.standing / 1024 / 1024 },
    });
}

type Added = Omit<AttachedFile, 'id' | 'thumbnail'> & {
  content: Buffer;
  thumbnail: Thumbnail | null;
  uploadedById: string | null;
};

export async function addFile(db: Db, home: Home, owner: Owner, file: Added): Promise<State> {
  const place = sql`${owner.operationId}::uuid, ${owner.sharing}::sharing_level`;
  const { rows } = await db.execute<State>(sql`
    insert into ${home.files} as f (${home.owner}, name, kind, media_type, bytes, sha256, description,
      thumb_width, thumb_height, uploaded_by_id, operation_id, sharing)
    values (${owner.id}::uuid, ${file.name}, ${file.kind}::attachment_kind, ${file.mediaType}, ${file.bytes}::int,
      ${file.sha256}, ${file.description}, ${file.thumbnail?.width ?? null}::smallint,
      ${file.thumbnail?.height ?? null}::smallint, ${file.uploadedById}::uuid, ${place})
    returning ${columns}`);
  const [added] = rows;
  if (!added) throw new Refusal('not_found');
  await db.execute(sql`insert into ${home.contents} (attachment_id, content, thumbnail, operation_id, sharing)
    values (${added.id}::uuid, ${file.content}, ${file.thumbnail?.content ?? null}::bytea, ${place})`);
  return added;
}

/** Takes a file off, or puts it back. */
export async function setRemoved(db: Db, home: Home, id: string, removedAt: SQL): Promise<State> {
  const { rows } = await db.execute<State>(sql`
    update ${home.files} f set removed_at = ${removedAt}, version = version + 1, updated_at = now()
    where f.id = ${id}::uuid returning ${columns}`);
  const [changed] = rows;
  if (!changed) throw new Refusal('not_found');
  return changed;
}

/** What a version that is submitted now says of the files: from here on they stay, even where they are taken off. */
export async function handInFiles(db: Db, home: Home, id: string): Promise<AttachedFile[]> {
  const { rows } = await db.execute<AttachedFile & { uploadedAt: string }>(sql`
    update ${home.files} f set handed_in = true where f.${home.owner} = ${id}::uuid and f.removed_at is null
    returning ${columns}`);
  return rows
    .sort((a, b) => a.uploadedAt.localeCompare(b.uploadedAt) || a.id.localeCompare(b.id))
    .map(({ id: fileId, name, kind, mediaType, bytes, sha256, description, thumbnail }) => ({
      id: fileId,
      name,
      kind,
      mediaType,
      bytes,
      sha256,
      description,
      ...(thumbnail && { thumbnail }),
    }));
}
