import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BulletinsTable } from '#components/digests/bulletins-table.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { listBulletins } from '#lib/digests/queries.ts';
import { addressWith, asked } from '#lib/http/asked.ts';
import { readOpenly } from '#lib/http/read.ts';

const path = '/bulletins';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('digests'))('archive.title') };
}

/** Every digest that was published, for everybody, without signing in. An old place in the list is its beginning. */
export default async function BulletinsPage({ searchParams }: PageProps<'/bulletins'>) {
  const [t, { cursor }] = await Promise.all([getTranslations('digests'), asked(searchParams)]);
  const list = (await readOpenly(listBulletins, { cursor })) ?? (await readOpenly(listBulletins, {}));
  if (!list) throw new Error('what everybody may read was refused');
  const { items, from, total, next, previous } = list;
  const at = (place: string | null) => place && addressWith(path, {}, { cursor: place });
  const subscribe = (
    <ButtonLink href="/subscribe" icon="mail">
      {t('actions.byMail')}
    </ButtonLink>
  );
  return (
    <>
      <PageHead title={t('archive.title')} lead={t('archive.lead')}>
        {total > 0 && subscribe}
      </PageHead>
      {total === 0 ? (
        <EmptyState title={t('list.none')} action={subscribe}>
          {t('archive.noneLead')}
        </EmptyState>
      ) : (
        <>
          <BulletinsTable items={items} />
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
