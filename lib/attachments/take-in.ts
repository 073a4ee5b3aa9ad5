import { createHash } from 'node:crypto';
import { Refusal } from '#lib/refusal.ts';
import { cleanName } from './clean-name.ts';
import { type FileKind, fileKinds, type PhotoKind } from './kinds.ts';
import { limits } from './limits.ts';
import { reEncoded, type Thumbnail } from './re-encoded.ts';
import { recognise } from './recognise.ts';

/** A file as it is kept. */
export type Taken = {
  name: string;
  mediaType: string;
  content: Buffer;
  /** Of a photo, made small. */
  thumbnail: Thumbnail | null;
  bytes: number;
  sha256: string;
};

/** Looks at a file that somebody sent and makes of it what is kept, or says why it is not taken. */
export async function takeIn(file: File): Promise<Taken> {
  if (file.size > limits.file)
    throw new Refusal('attachment_too_large', { values: { megabytes: limits.file / 1024 / 1024 } });
  const sent = Buffer.from(await file.arrayBuffer());
  const kind = await recognise(file.name, file.type, sent);
  const { content, thumbnail } = isPhoto(kind)
    ? await reEncoded(sent, kind)
    : { content: sent, thumbnail: null };
  if (content.length > limits.file)
    throw new Refusal('attachment_too_large', { values: { megabytes: limits.file / 1024 / 1024 } });
  return {
    name: cleanName(file.name, kind),
    mediaType: fileKinds[kind].type,
    content,
    thumbnail,
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  };
}

const isPhoto = (kind: FileKind): kind is PhotoKind => ['jpeg', 'png', 'webp'].includes(kind);
