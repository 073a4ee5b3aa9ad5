import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AdministrationHead } from '#components/accounts/administration-head.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { WebhookTable } from '#components/webhooks/webhook-table.tsx';
import { addressWith, asked } from '#lib/http/asked.ts';
import { read } from '#lib/http/read.ts';
import { listWebhooks } from '#lib/webhooks/queries.ts';

const path = '/administration/webhooks';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('webhooks'))('title') };
}

export default async function WebhooksPage({ searchParams }: PageProps<'/administration/webhooks'>) {
  const words = await asked(searchParams);
  const [t, { items, total, from, next, previous }] = await Promise.all([
    getTranslations('webhooks'),
    read(listWebhooks, words as never),
  ]);
  const turn = (cursor: string | null) => cursor && addressWith(path, words, { cursor });
  return (
    <>
      <AdministrationHead view="webhooks" title={t('title')} lead={t('lead')} seesMails>
        <ButtonLink href={`${path}/new`} tone="primary">
          {t('add')}
        </ButtonLink>
      </AdministrationHead>
      {items.length > 0 ? (
        <>
          <WebhookTable webhooks={items} />
          <Pager
            summary={t('range', { from, to: from + items.length - 1, total })}
            previous={turn(previous)}
            next={turn(next)}
          />
        </>
      ) : (
        <EmptyState title={t('none')}>{t('noneLead')}</EmptyState>
      )}
    </>
  );
}
