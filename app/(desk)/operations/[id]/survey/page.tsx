import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { SurveyForm } from '#components/survey/survey-form.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Field } from '#components/ui/field.tsx';
import { Filters } from '#components/ui/filters.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { PrintButton } from '#components/ui/print-button.tsx';
import { asked } from '#lib/http/asked.ts';
import { read } from '#lib/http/read.ts';
import { plainDate } from '#lib/i18n/format.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { getSurvey } from '#lib/survey/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('survey'))('title') };
}

export default async function SurveyPage({ params, searchParams }: PageProps<'/operations/[id]/survey'>) {
  const { id } = await params;
  const { year: wanted } = await asked(searchParams);
  const [t, operations, common, locale, { operation, year, asOf, forms }] = await Promise.all([
    getTranslations('survey'),
    getTranslations('operations'),
    getTranslations('common'),
    getLocale(),
    read(getSurvey, { id, ...(wanted && { year: wanted }) }),
  ]);
  const here = `/operations/${id}`;
  return (
    <>
      <PageHead
        title={`${t('title')} ${year}`}
        lead={t('lead')}
        crumbs={[
          { href: '/operations', label: operations('title') },
          { href: here, label: nameOf(operation, locale) },
        ]}
        here={t('title')}
      >
        <PrintButton>{common('actions.print')}</PrintButton>
        <ButtonLink href={`/api/v1${here}/survey?year=${year}`} plain>
          {t('json')}
        </ButtonLink>
      </PageHead>
      <Filters
        action={`${here}/survey`}
        label={t('year')}
        search={<Field name="year" label={t('year')} defaultValue={String(year)} inputMode="numeric" />}
      />
      <p className="mute">{t('asOf', { day: plainDate(asOf, locale) })}</p>
      {forms.length > 0 ? (
        forms.map((form) => <SurveyForm key={form.structure.id} form={form} />)
      ) : (
        <EmptyState title={t('none', { year: String(year) })}>{t('noneLead')}</EmptyState>
      )}
    </>
  );
}
