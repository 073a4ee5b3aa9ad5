import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountFilters } from '#components/accounts/account-filters.tsx';
import { AccountTable } from '#components/accounts/account-table.tsx';
import { AdministrationHead } from '#components/accounts/administration-head.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { IgnoredWords } from '#components/ui/ignored-words.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { mayAnywhere } from '#lib/access/actor.ts';
import { listAccounts } from '#lib/accounts/queries.ts';
import { addressWith, asked } from '#lib/http/asked.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { understood } from '#lib/http/understood.ts';

const path = '/administration';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts'))('list.title') };
}

/** Who can sign in, and what they may do. */
export default async function AdministrationPage({ searchParams }: PageProps<'/administration'>) {
  const { words, ignored } = understood(listAccounts, await asked(searchParams));
  const [t, actor, { items, total, from, next, previous }] = await Promise.all([
    getTranslations('accounts'),
    signedIn(),
    read(listAccounts, words as never),
  ]);
  const turn = (cursor: string | null) => cursor && addressWith(path, words, { cursor });
  return (
    <>
      <AdministrationHead
        view="accounts"
        title={t('list.title')}
        lead={t('list.lead')}
        seesMails={mayAnywhere(actor, 'mail.read')}
      >
        <ButtonLink href={`${path}/invitations/new`} tone="primary" icon="plus">
          {t('list.invite')}
        </ButtonLink>
      </AdministrationHead>
      <IgnoredWords ignored={ignored} />
      <AccountFilters words={words} total={total} />
      {items.length > 0 ? (
        <>
          <AccountTable
            accounts={items}
            sort={words.sort ?? 'name'}
            sortHref={(sort) => addressWith(path, words, { sort, cursor: null })}
          />
          <Pager
            summary={t('list.range', { from, to: from + items.length - 1, total })}
            previous={turn(previous)}
            next={turn(next)}
          />
        </>
      ) : (
        <EmptyState title={t('list.none')}>{t('list.noneLead')}</EmptyState>
      )}
    </>
  );
}
