import { useLocale, useTranslations } from 'next-intl';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { clusterName } from '#lib/flows/cluster-name.ts';
import type { FlowShown } from '#lib/flows/schema.ts';
import { moneyInFull, plainDate, wholeNumber } from '#lib/i18n/format.ts';

/** What the source says of a flow, for whoever decides on it. */
export function FlowFacts({ flow }: { flow: FlowShown }) {
  const t = useTranslations('funding.decide');
  const one = useTranslations('funding.one');
  const terms = useTranslations('terms.fundingStage');
  const locale = useLocale();
  const list = (names: readonly (string | number)[]) => names.join(', ');
  const original =
    flow.originalAmount && flow.originalCurrency && flow.originalCurrency !== 'USD'
      ? ` (${wholeNumber(flow.originalAmount, locale)} ${flow.originalCurrency})`
      : '';
  const facts = [
    { term: t('from'), detail: list(flow.donors) || one('unnamed') },
    { term: t('to'), detail: list(flow.recipients) || one('unnamed') },
    { term: t('amount'), detail: `${moneyInFull(flow.amountUsd, locale)}${original}` },
    { term: t('date'), detail: plainDate(flow.on, locale) },
    { term: t('type'), detail: `${terms(flow.stage)}, ${flow.flowType}` },
    { term: t('plan'), detail: list(flow.planNames) || t('noPlan') },
    {
      term: t('clusters'),
      detail: list(flow.clusters.map((code) => clusterName(code, locale))) || one('noCluster'),
    },
    { term: t('years'), detail: list(flow.years) },
    { term: t('places'), detail: list(flow.countries) },
    { term: t('keywords'), detail: list(flow.keywords) },
    { term: t('projects'), detail: list(flow.projects) },
    { term: t('description'), detail: flow.description },
    { term: t('asOf'), detail: `${flow.source} ${flow.flowId}, ${plainDate(flow.asOf, locale)}` },
  ];
  return <DescriptionList facts={facts.filter(({ detail }) => detail)} />;
}
