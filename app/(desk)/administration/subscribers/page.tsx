import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AdministrationHead } from '#components/accounts/administration-head.tsx';
import { MailingTable } from '#components/subscriptions/mailing-table.tsx';
import { SubscriptionCounts } from '#components/subscriptions/subscription-counts.tsx';
import { SubscriptionFilters } from '#components/subscriptions/subscription-filters.tsx';
import { SubscriptionTable } from '#components/subscriptions/subscription-table.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { IgnoredWords } from '#components/ui/ignored-words.tsx';
import { Message } from '#components/ui/message.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { RefusedAct } from '#components/ui/refused-act.tsx';
import { Section } from '#components/ui/section.tsx';
import { mayAnywhere } from '#lib/access/actor.ts';
import { addressWith, asked } from '#lib/http/asked.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { understood } from '#lib/http/understood.ts';
import { countSubscriptions, listMailings, listSubscriptions } from '#lib/subscriptions/queries.ts';

const path = '/administration/subscribers';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('subscribers'))('title') };
}

/** Who gets the digest by mail: how many, and for whoever must find one, which addresses. */
export default async function SubscribersPage({ searchParams }: PageProps<'/administration/subscribers'>) {
  const { done, ...told } = await asked(searchParams);
  const { words, ignored } = understood(listSubscriptions, told);
  const [t, actor, { form }, counts, mailings, { items, total, from, next, previous }] = await Promise.all([
    getTranslations('subscribers'),
    signedIn(),
    formPage(searchParams),
    read(countSubscriptions, {}),
    read(listMailings, {}),
    read(listSubscriptions, words as never),
  ]);
  const turn = (cursor: string | null) => cursor && addressWith(path, words, { cursor });
  return (
    <>
      <AdministrationHead
        view="subscribers"
        title={t('title')}
        lead={t('lead')}
        seesMails={mayAnywhere(actor, 'mail.read')}
      />
      <RefusedAct form={form} />
      {done === 'stopped' && !form.back && <Message tone="success" role="status" title={t('stopped')} />}
      <SubscriptionCounts counts={counts.items} />
      {mailings.items.length > 0 && (
        <Section title={t('mailings.title')}>
          <MailingTable mailings={mailings.items} />
        </Section>
      )}
      <Section title={t('addresses')}>
        <IgnoredWords ignored={ignored} />
        <SubscriptionFilters words={words} total={total} />
        {items.length > 0 ? (
          <>
            <SubscriptionTable
              subscriptions={items}
              form={form}
              to={addressWith(path, words, { done: 'stopped' })}
            />
            <Pager
              summary={t('range', { from, to: from + items.length - 1, total })}
              previous={turn(previous)}
              next={turn(next)}
            />
          </>
        ) : (
          <EmptyState heading="h3" title={t('empty')}>
            {t('emptyLead')}
          </EmptyState>
        )}
      </Section>
    </>
  );
}
