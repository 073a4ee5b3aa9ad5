import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ImportTable } from '#components/exchange/import-table.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { IgnoredWords } from '#components/ui/ignored-words.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { can } from '#lib/access/actor.ts';
import { addressWith, asked } from '#lib/http/asked.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { understood } from '#lib/http/understood.ts';
import { listImports } from '#lib/imports/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('title') };
}

export default async function ImportsPage({ searchParams }: PageProps<'/imports'>) {
  const { words, ignored } = understood(listImports, await asked(searchParams));
  const [t, labels, appeals, operations, actor, list] = await Promise.all([
    getTranslations('imports'),
    getTranslations('labels'),
    getTranslations('appeals'),
    getTranslations('operations'),
    signedIn(),
    read(listImports, words as never),
  ]);
  const { items, from, total, next, previous } = list;
  const at = (place: string | null) => place && addressWith('/imports', words, { cursor: place });
  const everything = can(actor, 'import.read', null);
  const start = (
    <ButtonLink href="/imports/new" tone="primary" icon="upload">
      {everything ? t('new') : t('own.new')}
    </ButtonLink>
  );
  return (
    <>
      <PageHead
        title={everything ? t('title') : t('own.title')}
        lead={everything ? t('lead') : t('own.lead')}
        crumbs={[
          everything
            ? { href: '/appeals', label: appeals('title') }
            : { href: '/operations', label: operations('title') },
        ]}
      >
        {can(actor, 'activity_label.read', null) && (
          <ButtonLink href="/imports/labels">{labels('open')}</ButtonLink>
        )}
        {items.length > 0 && start}
      </PageHead>
      <IgnoredWords ignored={ignored} />
      {items.length === 0 ? (
        <EmptyState title={t('list.empty')} action={start}>
          {everything ? t('list.emptyLead') : t('own.empty')}
        </EmptyState>
      ) : (
        <>
          <ImportTable imports={items} />
          <Pager
            summary={t('list.page', { from, to: from + items.length - 1, total })}
            previous={at(previous)}
            next={at(next)}
          />
        </>
      )}
    </>
  );
}
