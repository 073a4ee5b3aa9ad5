import { useLocale, useTranslations } from 'next-intl';
import { KeyFigures } from '#components/ui/key-figures.tsx';
import { millions, moneyInFull, plainDate, wholeNumber } from '#lib/i18n/format.ts';

type Props = {
  usd: string | null;
  people: number | null;
  costPerPerson: string | null;
  startsOn: string | null;
  endsOn: string | null;
};

/** The few figures of a proposal: what it costs, for how many, how long. */
export function GistFigures({ usd, people, costPerPerson, startsOn, endsOn }: Props) {
  const t = useTranslations('proposals.figures');
  const locale = useLocale();
  const none = <span className="mute">{t('notStated')}</span>;
  const from = plainDate(startsOn, locale, 'month');
  const to = plainDate(endsOn, locale, 'month');
  const large = usd !== null && Number(usd) >= 100_000;
  return (
    <KeyFigures
      figures={[
        {
          label: t('budget'),
          value: usd === null ? none : large ? millions(usd, locale) : wholeNumber(usd, locale),
          ...(usd !== null && { before: 'USD' }),
          ...(large && { unit: t('million') }),
        },
        { label: t('people'), value: people === null ? none : wholeNumber(people, locale) },
        { label: t('cost'), value: costPerPerson === null ? none : moneyInFull(costPerPerson, locale) },
        { label: t('period'), value: from && to ? t('to', { from, to }) : from || none },
      ]}
    />
  );
}
