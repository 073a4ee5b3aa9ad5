import { useLocale, useTranslations } from 'next-intl';
import type { ActivityGlance } from '#lib/activities/schema.ts';
import { monthName, plainDate, shortNumber, wholeNumber } from '#lib/i18n/format.ts';

type Props = { months: ActivityGlance['by']['month'] };

/** A column for each month: people reached, or rows where no month says how many. */
export function MonthBars({ months }: Props) {
  const t = useTranslations('activities.glance');
  const locale = useLocale();
  const told = months.some(({ reached }) => reached !== null) ? 'reached' : 'rows';
  // A dozen whole numbers do not stand beside each other on a phone.
  const said = months.length > 6 ? shortNumber : wholeNumber;
  const largest = Math.max(1, ...months.map((month) => month[told] ?? 0));
  return (
    <figure className="mbars">
      <figcaption>{t(`by.${told}`)}</figcaption>
      <ol>
        {months.flatMap(({ name, ...month }) => {
          const value = month[told];
          const height = `${Math.round((100 * (value ?? 0)) / largest)}%`;
          return name === null
            ? []
            : [
                <li
                  key={name}
                  title={`${plainDate(`${name}-01`, locale, 'wholeMonth')}: ${value === null ? t('notStated') : wholeNumber(value, locale)}`}
                >
                  <span className="tnum">{value === null ? '–' : said(value, locale)}</span>
                  <svg aria-hidden="true">
                    <rect width="100%" height={height} y={`${100 - Number.parseInt(height, 10)}%`} />
                  </svg>
                  <span>{monthName(`${name}-01`, locale)}</span>
                </li>,
              ];
        })}
      </ol>
    </figure>
  );
}
