import { headers } from 'next/headers';
import type { ListedFile } from './attachment-list.tsx';

type Props = { file: ListedFile; home: string };

/** A photo, small, once it comes into view; not for whoever asked their browser to save data. */
export async function Thumbnail({ file: { id, name, description, thumbnail }, home }: Props) {
  if (!thumbnail || (await headers()).get('save-data') === 'on') return null;
  return (
    // biome-ignore lint/performance/noImgElement: asked for as its reader; Next's own server of pictures is nobody
    <img
      className="thumb"
      src={`/api/v1${home}/${id}/thumbnail`}
      alt={description ?? name}
      width={thumbnail.width}
      height={thumbnail.height}
      loading="lazy"
      decoding="async"
    />
  );
}
