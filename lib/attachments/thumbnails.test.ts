import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { actionsOn, asOwner, given } from '#lib/testing/given.ts';
import { reporting } from '#lib/testing/reporting.ts';
import { submitUpdate } from '#lib/updates/commands.ts';
import { getUpdate } from '#lib/updates/queries.ts';
import { attachToUpdate, detachFromUpdate } from './commands.ts';
import { readUpdateAttachment, readUpdateThumbnail } from './queries.ts';

/** A photo that says where it was taken; of noise, which nothing makes smaller. */
const photo = async (width: number, height: number) => {
  const raw = { width, height, channels: 3 } as const;
  const bytes = await sharp(randomBytes(width * height * 3), { raw })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '15/1 30/1 0/1' } })
    .jpeg({ quality: 60 })
    .toBuffer();
  return new File([new Uint8Array(bytes)], 'Bridge.jpg', { type: 'image/jpeg' });
};

test('A13 A25 a photo has a small picture without its place, 20 kB at most, for those who may read the photo', async () => {
  const { update, field } = await reporting();
  const { id } = update;
  const geneva = await given.actor(['geneva_coordinator']);
  const file = await photo(1200, 900);
  expect((await sharp(Buffer.from(await file.arrayBuffer())).metadata()).exif).toBeDefined();
  const bridge = await attachToUpdate(field, { id, file, kind: 'photo', description: 'The bridge' });
  expect(bridge.thumbnail).toEqual({ width: 320, height: 240 });
  const paper = new File(['words'], 'Road.txt', { type: 'text/plain' });
  const road = await attachToUpdate(field, { id, file: paper });
  await submitUpdate(field, { id });
  expect((await getUpdate(geneva, { id })).attachments).toMatchObject([
    { id: bridge.id, thumbnail: { width: 320, height: 240 } },
    { id: road.id },
  ]);

  const key = { id, attachmentId: bridge.id };
  const { content, type } = await readUpdateThumbnail(geneva, key);
  expect([type, content.length <= 20_000]).toEqual(['image/webp', true]);
  const { width, format, exif, xmp, icc } = await sharp(content).metadata();
  expect([width, format, exif, xmp, icc]).toEqual([320, 'webp', undefined, undefined, undefined]);
  expect((await sharp((await readUpdateAttachment(geneva, key)).content).metadata()).exif).toBeUndefined();
  await expect(readUpdateThumbnail(geneva, { id, attachmentId: road.id })).rejects.toThrow('not_found');

  const elsewhere = await given.operation();
  for (const [role, place] of [
    ['field_coordinator', elsewhere.id],
    ['geneva_coordinator', elsewhere.id],
  ] as const)
    await expect(readUpdateThumbnail(await given.actor([role, [place]]), key)).rejects.toMatchObject({
      code: 'not_found',
    });
  await expect(readUpdateThumbnail(await given.actor(['reader']), key)).rejects.toThrow();
  // Another update's address is no way to it either.
  const other = await reporting();
  await expect(readUpdateThumbnail(geneva, { ...key, id: other.update.id })).rejects.toThrow('not_found');
  // To see a page with small pictures is not to have read the files.
  expect((await actionsOn(id)).filter((action) => action === 'update.read_attachment')).toHaveLength(1);
});

test('a small photo stays as small as it is, and what was taken off before it was sent shows no more', async () => {
  const { update, field } = await reporting();
  const key = { id: update.id };
  const small = await attachToUpdate(field, { ...key, file: await photo(120, 160), kind: 'photo' });
  expect(small.thumbnail).toEqual({ width: 120, height: 160 });
  await detachFromUpdate(field, { ...key, attachmentId: small.id });
  await expect(readUpdateThumbnail(field, { ...key, attachmentId: small.id })).rejects.toThrow('not_found');
  const { rows } = await asOwner((db) =>
    db.execute<{ kept: number }>(
      sql`select length(thumbnail) as kept from update_attachment_files where attachment_id = ${small.id}::uuid`,
    ),
  );
  expect(rows[0]?.kept).toBeGreaterThan(0);
});
