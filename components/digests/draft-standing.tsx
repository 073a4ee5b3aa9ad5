import { useTranslations } from 'next-intl';
import { Message } from '#components/ui/message.tsx';
import type { DigestShown } from '#lib/digests/queries.ts';

/** What is left to do before it can be published, in one line. */
export function DraftStanding({ digest: { gaps, behindCount, items } }: { digest: DigestShown }) {
  const t = useTranslations('digests.standing');
  const count = (code: string) => gaps.filter((gap) => gap.code === code).length;
  const newer = items.filter((item) => item.newer).length;
  const said = [
    ...(count('missing_en') > 0 ? [t('missingEn', { count: count('missing_en') })] : []),
    ...(count('missing_fr') > 0 ? [t('missingFr', { count: count('missing_fr') })] : []),
    ...(behindCount > 0 ? [t('behind', { count: behindCount })] : []),
    ...(newer > 0 ? [t('newer', { count: newer })] : []),
  ];
  if (items.length === 0) return null;
  if (said.length === 0) return <Message tone="success">{t('ready')}</Message>;
  return <Message tone="warning">{said.join(' ')}</Message>;
}
