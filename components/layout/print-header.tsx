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

/** What stands below the content on paper, in place of the page's footer. */
export function PrintFooter({ demo }: { demo?: boolean | undefined }) {
  const t = useTranslations();
  return (
    <p className="ponly note pfoot">
      {t('common.appName')}, {t('layout.cluster')}. {demo && `${t('layout.demo')} `}
      {t('layout.disclaimer')}
    </p>
  );
}
