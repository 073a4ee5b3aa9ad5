import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button.tsx';
import type { ImportShown } from './import-table.tsx';

/** The file that was sent, to be mended: with the reasons beside its rows, or, where it is not kept, those rows alone. */
export function WithReasons({ found: { id, counts, fileKept } }: { found: ImportShown }) {
  const t = useTranslations('imports.one');
  if ((counts.rejected ?? 0) === 0) return null;
  const path = `/api/v1/imports/${id}`;
  return (
    <ButtonLink
      href={fileKept ? `${path}/file` : `${path}/rows?format=csv&outcome=rejected`}
      plain
      download
      icon="download"
    >
      {fileKept ? t('downloadFile') : t('download')}
    </ButtonLink>
  );
}
