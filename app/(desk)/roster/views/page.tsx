import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ViewList } from '#components/roster/views/view-list.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Section } from '#components/ui/section.tsx';
import { read } from '#lib/http/read.ts';
import { listViews } from '#lib/roster/views/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('views'))('listTitle') };
}

export default async function ViewsPage() {
  const [t, roster, { items }] = await Promise.all([
    getTranslations('views'),
    getTranslations('roster'),
    read(listViews, {}),
  ]);
  const parts = [
    { title: t('mine'), views: items.filter(({ own }) => own) },
    { title: t('others'), views: items.filter(({ own }) => !own) },
  ];
  return (
    <>
      <PageHead
        title={t('listTitle')}
        lead={t('listLead')}
        crumbs={[{ href: '/roster', label: roster('title') }]}
      />
      {items.length === 0 && (
        <EmptyState title={t('none')} action={<ButtonLink href="/roster">{t('toRoster')}</ButtonLink>}>
          {t('noneLead')}
        </EmptyState>
      )}
      {parts
        .filter(({ views }) => views.length > 0)
        .map(({ title, views }) => (
          <Section key={title} title={title}>
            <ViewList views={views} label={title} />
          </Section>
        ))}
    </>
  );
}
