import { useLocale, useTranslations } from 'next-intl';
import { ExportMenu } from '#components/ui/export-menu.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { PrintButton } from '#components/ui/print-button.tsx';
import { Tabs } from '#components/ui/tabs.tsx';
import type { FundingTruthShown } from '#lib/flows/schema.ts';
import { nameOf } from '#lib/i18n/name-of.ts';

/** As many years as a reader compares; older ones are in the address. */
const shown = 6;

export function TruthHead({ truth }: { truth: FundingTruthShown }) {
  const t = useTranslations('funding');
  const locale = useLocale();
  const { id, year, years } = truth;
  const name = nameOf(truth, locale);
  const path = `/operations/${id}/funding`;
  const offered = [...new Set([...years.slice(0, shown), year])].sort((a, b) => b - a);
  const files = { path: `/api/v1/operations/${id}/flows`, words: { year: String(year) } };
  const all = { path: '/api/v1/funding', words: { year: String(year) } };
  return (
    <>
      <PageHead
        title={t('one.title', { name })}
        code={String(year)}
        lead={t('one.lead', { year: String(year) })}
        crumbs={[
          { href: `/funding?year=${year}`, label: t('title') },
          { href: `/operations/${id}`, label: name },
        ]}
        here={t('one.here', { year: String(year) })}
      >
        <PrintButton>{t('print')}</PrintButton>
        <ExportMenu
          {...files}
          also={{
            title: t('one.export.flows'),
            other: { ...all, title: t('one.export.truth', { year: String(year) }) },
          }}
        />
      </PageHead>
      <Tabs
        label={t('one.years')}
        views={offered.map((it) => ({ href: `${path}?year=${it}`, label: String(it), current: it === year }))}
      />
    </>
  );
}
