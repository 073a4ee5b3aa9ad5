import { useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import { SeriesPanels } from '#components/updates/series-panels.tsx';
import type { OperationLatest } from '#lib/operations/schema.ts';

type Props = { id: string; trend: NonNullable<OperationLatest['trend']> };

/** What it reported over the year, in a few lines; the page of all figures has every period as a number. */
export function OperationTrend({ id, trend: { lines, ...span } }: Props) {
  const t = useTranslations('operations.trend');
  return (
    <Section
      title={t('title')}
      note={
        <Link href={`/updates/series?view=indicators&operation=${id}&rhythm=${span.rhythm}`}>{t('all')}</Link>
      }
    >
      <SeriesPanels
        items={lines}
        shared={false}
        naming="indicator"
        hrefOf={({ indicator }) => `/updates/series?indicator=${indicator.code}&rhythm=${span.rhythm}`}
        {...span}
      />
      <p className="note mt-3 noprint">{t('scales')}</p>
    </Section>
  );
}
