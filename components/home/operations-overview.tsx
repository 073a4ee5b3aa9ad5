import { getLocale, getTranslations } from 'next-intl/server';
import { KeyFigures } from '#components/ui/key-figures.tsx';
import { Legend } from '#components/ui/legend.tsx';
import { Section } from '#components/ui/section.tsx';
import type { Overview } from '#lib/home/queries.ts';
import { millions, percent, plainDate } from '#lib/i18n/format.ts';
import { OperationsMap } from './operations-map.tsx';
import { OperationsTable } from './operations-table.tsx';

/** The operations in reach: what was asked and received, on a map and in a table, with source and date. */
export async function OperationsOverview({ overview }: { overview: Overview }) {
  const [t, locale] = [await getTranslations('home'), await getLocale()];
  const { operations, year, asOf, sources } = overview;
  if (operations.length === 0) return null;
  const [asked, received] = [Number(overview.asked ?? 0), Number(overview.received ?? 0)];
  const posts = operations.reduce((total, it) => total + it.posts, 0);
  const covered = operations.reduce((total, it) => total + it.covered, 0);
  const million = { before: 'USD', unit: t('million') };
  const note = year
    ? t('sourceNote', {
        year,
        source: sources.join('; '),
        date: asOf ? plainDate(asOf, locale) : t('notDated'),
      })
    : t('noFigures');
  const figures = [
    { label: t('postsCovered'), value: t('ofPosts', { covered, posts }) },
    ...(year && asked > 0
      ? [
          { label: t('askedIn', { year }), value: millions(asked, locale, 1), ...million },
          { label: t('received'), value: millions(received, locale, 1), ...million },
          { label: t('coverage'), value: percent(received / asked, locale) },
        ]
      : []),
  ];
  return (
    <Section title={t('operations')} note={note} className="mt-9">
      <div className="half mapgrid noprint-map">
        <div>
          <KeyFigures figures={figures} side />
          <Legend
            round
            marks={[
              { swatch: 'pale', label: t('askedMark') },
              { swatch: 'navy', label: t('receivedMark') },
            ]}
          />
        </div>
        <figure>
          <OperationsMap operations={operations} />
          <figcaption className="note">{t('mapNote')}</figcaption>
        </figure>
      </div>
      <OperationsTable operations={operations} year={year} />
    </Section>
  );
}
