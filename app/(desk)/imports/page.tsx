import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ImportsTable } from '#components/imports/imports-table.tsx';
import { UploadForm } from '#components/imports/upload-form.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { Section } from '#components/ui/section.tsx';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { listImports } from '#lib/imports/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('title') };
}

/** Bring in a file that OCHA publishes, and see what came in before. */
export default async function ImportsPage({ searchParams }: PageProps<'/imports'>) {
  const { cursor } = await searchParams;
  const [t, { form, value }, found] = [
    await getTranslations('imports'),
    await formPage(searchParams),
    await read(listImports, { limit: 20, ...(typeof cursor === 'string' && { cursor }) }),
  ];
  const at = (place: string | null) => place && `/imports?cursor=${encodeURIComponent(place)}`;
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} crumbs={[{ href: '/appeals', label: t('appeals') }]} />
      <Section title={t('newFile')}>
        <UploadForm form={form} value={value} />
      </Section>
      <Section title={t('earlier')}>
        {found.items.length === 0 ? (
          <EmptyState title={t('none')} heading="h3">
            {t('noneLead')}
          </EmptyState>
        ) : (
          <>
            <ImportsTable imports={found.items} />
            <Pager
              summary={t('page', {
                from: found.from,
                to: found.from + found.items.length - 1,
                total: found.total,
              })}
              previous={at(found.previous)}
              next={at(found.next)}
            />
          </>
        )}
      </Section>
    </>
  );
}
