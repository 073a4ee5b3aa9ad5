import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { decimalNumber, plainDate } from '#lib/i18n/format.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import type { Series } from '#lib/updates/series/schema.ts';
import { periodName } from './period-name.ts';
import { scaleTop } from './scale-top.ts';
import { SeriesChart } from './series-chart.tsx';

type Props = {
  items: readonly Series[];
  since: string;
  until: string;
  rhythm: 'monthly' | 'quarterly' | 'weekly' | 'custom';
  /** One scale for all, so that heights compare; else each panel has its own and says so. */
  shared: boolean;
  /** What tells the panels of this page apart. */
  naming: 'operation' | 'indicator';
  hrefOf(line: Series): string;
};

const largestIn = (lines: readonly Series[]) =>
  Math.max(0, ...lines.flatMap(({ points }) => points.map(({ value }) => Number(value ?? 0))));

/** Small multiples: the same drawing for each line, with its last figure in words. */
export function SeriesPanels({ items, shared, ...rest }: Props) {
  const top = scaleTop(largestIn(items));
  return (
    <div className="smalls">
      {items.map((line) => (
        <Panel key={line.id} line={line} top={shared ? top : scaleTop(largestIn([line]))} {...rest} />
      ))}
    </div>
  );
}

type PanelProps = Omit<Props, 'items' | 'shared'> & { line: Series; top: number };

function Panel({ line, top, since, until, rhythm, naming, hrefOf }: PanelProps) {
  const t = useTranslations('series');
  const locale = useLocale();
  const { points, indicator, structure } = line;
  const known = points.filter(({ value }) => value !== null);
  const last = known.at(-1);
  const name = useLineName(line, naming);
  const unit = t('unit', { unit: indicator.unit });
  const said = (value: string | null | undefined) => decimalNumber(value ?? '0', locale);
  const period = (point: { since: string; until: string }) => periodName({ ...point, rhythm }, locale);
  return (
    <figure>
      <figcaption>
        <Link href={hrefOf(line)}>
          <b className="b">
            <bdi>{name}</bdi>
          </b>
        </Link>
        {structure && naming === 'operation' && (
          <span className="mute">
            {' '}
            <bdi>{nameOf(structure, locale)}</bdi>
          </span>
        )}
        <br />
        {last ? (
          <>
            <span className="tnum">{t('figure', { value: said(last.value), unit })}</span>{' '}
            <span className="mute">{period(last)}</span>
          </>
        ) : (
          <span className="mute">{t('noFigure')}</span>
        )}
      </figcaption>
      <SeriesChart
        label={
          last
            ? t('chart', {
                name,
                unit,
                from: said(known[0]?.value),
                since: period(known[0] ?? last),
                to: said(last.value),
                until: period(last),
                missing: points.length - known.length,
              })
            : t('emptyChart', { name })
        }
        points={points}
        since={since}
        until={until}
        top={top}
      />
      <div className="ax" aria-hidden="true">
        <span>{plainDate(since, locale, 'month')}</span>
        <span>{t('scale', { top: decimalNumber(String(top), locale) })}</span>
        <span>{plainDate(until, locale, 'month')}</span>
      </div>
    </figure>
  );
}

/** What a line is called on a page of such lines. */
export function useLineName({ operation, indicator }: Series, naming: 'operation' | 'indicator'): string {
  const t = useTranslations('series');
  const locale = useLocale();
  if (naming === 'indicator') return nameOf(indicator, locale);
  return operation ? nameOf(operation, locale) : t('global');
}
