import { useTranslations } from 'next-intl';

/** What stands on paper instead of the strip: the wordmark, the cluster, the date of the figures. */
export function PrintHeader({ asOf }: { asOf?: string | undefined }) {
  const t = useTranslations();
  return (
    <p className="ponly note">
      <b>{t('common.appName')}</b> | {t('layout.cluster')}
      {asOf && ` | ${t('common.asOf', { date: asOf })}`}
    </p>
  );
}
