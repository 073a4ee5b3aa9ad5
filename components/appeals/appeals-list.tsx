import { useTranslations } from 'next-intl';
import type { z } from 'zod';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ExportMenu } from '#components/ui/export-menu.tsx';
import { Legend } from '#components/ui/legend.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { Section } from '#components/ui/section.tsx';
import type { AppealYear, Totals } from '#lib/appeals/schema.ts';
import { addressWith } from '#lib/http/asked.ts';
import type { Listed } from '#lib/http/list.ts';
import { AppealFigures, useDated } from './appeal-figures.tsx';
import { AppealTable } from './appeal-table.tsx';

type List = Listed<z.output<typeof AppealYear>> & { totals: z.output<typeof Totals> };
type Words = Record<string, string>;

export function AppealsHead({ exported, mayImport }: { exported: Words; mayImport: boolean }) {
  const t = useTranslations('appeals');
  return (
    <PageHead title={t('title')} lead={t('lead')}>
      {mayImport && <ButtonLink href="/imports">{t('imports')}</ButtonLink>}
      <ExportMenu path="/api/v1/appeals" words={exported} />
      {mayImport && (
        <ButtonLink href="/imports/new" tone="primary" icon="upload">
          {t('import')}
        </ButtonLink>
      )}
    </PageHead>
  );
}

type Props = { list: List; words: Words; year: string; sort: string };

/** The sums first, then the lines they are made of. */
export function AppealsList({ list, words, year, sort }: Props) {
  const t = useTranslations('appeals');
  const dated = useDated();
  const { items, from, total, next, previous, totals } = list;
  const title = year === 'all' ? t('figures.titleAll') : t('figures.title', { year });
  const at = (cursor: string | null) => cursor && addressWith('/appeals', words, { cursor });
  return (
    <Section title={title} note={dated(totals)}>
      <AppealFigures totals={totals} />
      <div className="mt-6 mb-1">
        <Legend
          wide
          marks={[
            { swatch: 'pale', label: t('legend.asked') },
            { swatch: 'navy', label: t('legend.received') },
          ]}
        />
      </div>
      <AppealTable rows={items} words={words} sort={sort} years={year === 'all'} />
      <Pager
        summary={t('page', { from, to: from + items.length - 1, total })}
        previous={at(previous)}
        next={at(next)}
      />
    </Section>
  );
}

/** Nothing fits the filters, or nothing is there at all: each with its one next step. */
export function NoAppeals({ nothing, mayImport }: { nothing: boolean; mayImport: boolean }) {
  const t = useTranslations('appeals.empty');
  const more = useTranslations('appeals');
  if (!nothing)
    return (
      <EmptyState title={t('title')} action={<ButtonLink href="/appeals">{t('clear')}</ButtonLink>}>
        {t('lead')}
      </EmptyState>
    );
  return (
    <EmptyState
      title={t('nothing')}
      action={mayImport && <ButtonLink href="/imports/new">{more('import')}</ButtonLink>}
    >
      {mayImport ? t('nothingLead') : t('nothingReader')}
    </EmptyState>
  );
}
