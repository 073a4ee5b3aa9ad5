import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MergeForm } from '#components/duplicates/merge-form.tsx';
import { PairTable } from '#components/duplicates/pair-table.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Section } from '#components/ui/section.tsx';
import { asked } from '#lib/http/asked.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { comparePeople, listDuplicates } from '#lib/roster/duplicates/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('duplicates'))('title') };
}

/** `?a=…&b=…` shows one pair side by side; without them, the pairs. */
export default async function DuplicatesPage({ searchParams }: PageProps<'/people/duplicates'>) {
  const { a, b } = await asked(searchParams);
  const [t, people, { form }] = await Promise.all([
    getTranslations('duplicates'),
    getTranslations('roster.people'),
    formPage(searchParams),
  ]);
  if (a && b) {
    const crumbs = [
      { href: '/people', label: people('title') },
      { href: '/people/duplicates', label: t('title') },
    ];
    return (
      <>
        <PageHead title={t('comparing')} lead={t('compareLead')} crumbs={crumbs} />
        <MergeForm form={form} pair={await read(comparePeople, { a, b })} />
      </>
    );
  }
  const { items, total } = await read(listDuplicates, {});
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} crumbs={[{ href: '/people', label: people('title') }]} />
      {items.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneLead')}</EmptyState>
      ) : (
        <Section title={t('count', { total })}>
          <PairTable pairs={items} />
        </Section>
      )}
    </>
  );
}
