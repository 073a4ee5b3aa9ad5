import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import type { AttachmentKind } from '#db/enums.ts';
import { fileSize } from '#lib/i18n/format.ts';
import { fileType } from './file-type.ts';
import { Thumbnail } from './thumbnail.tsx';

export type ListedFile = {
  id: string;
  name: string;
  kind: AttachmentKind;
  mediaType: string;
  bytes: number;
  description: string | null;
  thumbnail?: { width: number; height: number } | null | undefined;
};

type Props<F extends ListedFile> = {
  files: readonly F[];
  /** The address below which they are kept, without `/api/v1`; none: they cannot be had any more. */
  home?: string;
  /** Photos are seen, small, beside their names. */
  pictures?: boolean;
  /** What else is to be said of a file, after its kind and size. */
  noteOf?: (file: F) => ReactNode;
  actionOf?: (file: F) => ReactNode;
};

/** Files by their names, each with what it is, its size, and what is in it for whoever does not open it. */
export function AttachmentList<F extends ListedFile>({ files, home, pictures, noteOf, actionOf }: Props<F>) {
  return (
    <ul className="files">
      {files.map((file) => (
        <li key={file.id}>
          <Icon name="document" className="text-muted" />
          <div>
            <FileName file={file} home={home} />
            {file.description && (
              <div className="sm">
                <bdi>{file.description}</bdi>
              </div>
            )}
            <Facts file={file}>{noteOf?.(file)}</Facts>
            {pictures && home && <Thumbnail file={file} home={home} />}
          </div>
          {actionOf && <div className="noprint">{actionOf(file)}</div>}
        </li>
      ))}
    </ul>
  );
}

function FileName({ file, home }: { file: ListedFile; home: string | undefined }) {
  const name = <bdi>{file.name}</bdi>;
  return home ? (
    <a href={`/api/v1${home}/${file.id}`} download>
      {name}
    </a>
  ) : (
    <span className="b">{name}</span>
  );
}

function Facts({ file, children }: { file: ListedFile; children: ReactNode }) {
  const terms = useTranslations('terms.attachmentKind');
  const locale = useLocale();
  return (
    <div className="xs mute">
      {[terms(file.kind), fileType(file.mediaType), fileSize(file.bytes, locale)].filter(Boolean).join(' · ')}
      {children && <> · {children}</>}
    </div>
  );
}
