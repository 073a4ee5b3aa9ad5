import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DigestsTable } from '#components/digests/digests-table.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { IgnoredWords } from '#components/ui/ignored-words.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { can } from '#lib/access/actor.ts';
import { listDigests } from '#lib/digests/queries.ts';
import { addressWith, asked } from '#lib/http/asked.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { understood } from '#lib/http/understood.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('digests'))('title') };
}

const path = '/digests';

/** What was published, newest first; for headquarters what is being written too. */
export default async function DigestsPage({ searchParams }: PageProps<'/digests'>) {
  const [t, actor, told] = await Promise.all([getTranslations('digests'), signedIn(), asked(searchParams)]);
  const { words, ignored } = understood(listDigests, told);
  const list = await read(listDigests, words as Parameters<typeof listDigests>[1]);
  const { items, from, total, next, previous } = list;
  const at = (cursor: string | null) => cursor && addressWith(path, words, { cursor });
  const start = can(actor, 'digest.start', null) && (
    <ButtonLink href="/digests/new" tone="primary">
      {t('start')}
    </ButtonLink>
  );
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        <ButtonLink href="/bulletins">{t('archive.open')}</ButtonLink>
        {start}
      </PageHead>
      <IgnoredWords ignored={ignored} />
      {total === 0 ? (
        <EmptyState title={t('list.none')}>{t('list.noneLead')}</EmptyState>
      ) : (
        <>
          <DigestsTable items={items} />
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
