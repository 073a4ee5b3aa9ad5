import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { pathWith, rosterParams } from '#components/roster/roster-address.ts';
import { NewViewForm } from '#components/roster/views/view-form.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { mayAnywhere } from '#lib/access/actor.ts';
import { formPage } from '#lib/http/form-page.ts';
import { allowed } from '#lib/http/read.ts';
import { plainDate } from '#lib/i18n/format.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('views'))('newTitle') };
}

export default async function NewViewPage({ searchParams }: PageProps<'/roster/views/new'>) {
  const { cursor: _cursor, person: _person, ...kept } = rosterParams(await searchParams);
  const [actor, t, roster, locale, { form, value, values }] = await Promise.all([
    allowed('view.create'),
    getTranslations('views'),
    getTranslations('roster'),
    getLocale(),
    formPage(searchParams),
  ]);
  const query = pathWith('', kept).slice(1);
  return (
    <>
      <PageHead
        title={t('newTitle')}
        lead={t('newLead')}
        crumbs={[{ href: pathWith('/roster', kept), label: roster('title') }]}
      />
      <NewViewForm
        form={form}
        value={value}
        values={values}
        mayShare={mayAnywhere(actor, 'view.share')}
        query={query}
        day={plainDate(kept.asOf, locale) || null}
      />
    </>
  );
}
