import { useLocale, useTranslations } from 'next-intl';
import { Section } from '#components/ui/section.tsx';
import type { FundingTruthShown } from '#lib/flows/schema.ts';
import { moneyInMillions, plainDate } from '#lib/i18n/format.ts';

/** What a reader must know to read the figures right: above all why one is missing. */
export function Explanations({ truth }: { truth: FundingTruthShown }) {
  const t = useTranslations('funding.one');
  const words = useWords(truth);
  if (truth.explanations.length === 0) return null;
  return (
    <Section title={t('read')} id="read">
      <ul className="grid gap-2 text-sm">
        {truth.explanations.map((code) => (
          <li key={code}>{words(code)}</li>
        ))}
      </ul>
    </Section>
  );
}

function useWords({ year, figures, flows, appeals }: FundingTruthShown) {
  const t = useTranslations('funding.one.why');
  const locale = useLocale();
  const silent = appeals.filter((appeal) => appeal.counted && appeal.required === null);
  const names = new Intl.ListFormat(locale).format(silent.map(({ code, name }) => code ?? name));
  const outside = Number(flows.coded.usd ?? 0) - Number(flows.codedInAppeals.usd ?? 0);
  const said = {
    no_figures: () => t('no_figures', { year: String(year) }),
    required_blank: () => t('required_blank', { appeals: names, count: silent.length }),
    required_partly: () => t('required_partly', { count: figures.silent }),
    received_blank: () => t('received_blank'),
    regional_left_out: () => t('regional_left_out', { count: figures.regional }),
    flows_missing: () => t('flows_missing', { year: String(year) }),
    outside_appeals: () => t('outside_appeals', { amount: moneyInMillions(outside, locale) }),
    days_differ: () =>
      t('days_differ', { figures: plainDate(figures.asOf, locale), flows: plainDate(flows.asOf, locale) }),
    shared_whole: () =>
      t('shared_whole', {
        flows: flows.codedShared.flows,
        amount: moneyInMillions(flows.codedShared.usd ?? 0, locale),
      }),
  };
  return (code: keyof typeof said) => said[code]();
}
