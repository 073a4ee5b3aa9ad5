import { useTranslations } from 'next-intl';
import { Status } from '#components/ui/status.tsx';
import type { DigestStatus } from '#db/enums.ts';

export function DigestState({ status, chip = false }: { status: DigestStatus; chip?: boolean }) {
  const t = useTranslations('terms.digestStatus');
  return status === 'draft' ? (
    <Status tone="neutral" icon="pencil" chip={chip}>
      {t('draft')}
    </Status>
  ) : (
    <Status tone="success" icon="check" chip={chip}>
      {t('published')}
    </Status>
  );
}
