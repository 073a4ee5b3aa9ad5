import { useLocale, useTranslations } from 'next-intl';
import { inMillions } from '#components/appeals/amount.tsx';
import { type KeyFigure, KeyFigures } from '#components/ui/key-figures.tsx';
import type { FundingTruthShown } from '#lib/flows/schema.ts';

/** The answer first: asked, required, received, found, and what still waits for a person. */
export function TruthFigures({ truth }: { truth: FundingTruthShown }) {
  const t = useTranslations('funding');
  const keys = useTranslations('funding.one.keys');
  const locale = useLocale();
  const money = (label: string, usd: string | null): KeyFigure =>
    usd === null
      ? { label, value: t('notStated') }
      : { label, value: inMillions(usd, locale), before: 'USD', unit: keys('million') };
  const { asked, figures, received, flows } = truth;
  return (
    <KeyFigures
      figures={[
        money(keys('asked'), asked.usd),
        money(keys('required'), figures.required),
        money(keys('received'), figures.received),
        money(keys('found'), received.usd),
        { label: keys('open'), value: keys('flows', { count: flows.open.flows }) },
      ]}
    />
  );
}
