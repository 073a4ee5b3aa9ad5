import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { IgnoredWords } from '#components/ui/ignored-words.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Tabs } from '#components/ui/tabs.tsx';
import { UpdateFilters } from '#components/updates/update-filters.tsx';
import { UpdatesTable } from '#components/updates/updates-table.tsx';
import { mayAnywhere } from '#lib/access/actor.ts';
import { addressWith, asked } from '#lib/http/asked.ts';
import { today } from '#lib/http/fields.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { understood } from '#lib/http/understood.ts';
import { listUpdates } from '#lib/updates/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('updates'))('title') };
}

const path = '/updates';
const queues = ['mine', 'inbox', 'late', 'all'] as const;

/** What waits comes first: what is to be written for the field, the inbox for Geneva. `queue=all` is the page's own word. */
export default async function UpdatesPage({ searchParams }: PageProps<'/updates'>) {
  const [t, actor, { queue: told, ...others }] = await Promise.all([
    getTranslations('updates'),
    signedIn(),
    asked(searchParams),
  ]);
  const first = mayAnywhere(actor, 'update.acknowledge')
    ? 'inbox'
    : mayAnywhere(actor, 'update.write')
      ? 'mine'
      : 'all';
  const queue = told ?? first;
  const { words: known, ignored } = understood(listUpdates, queue === 'all' ? others : { ...others, queue });
  const words: Record<string, string> = { ...known, ...(told && { queue: told }) };
  const sort = known.sort ?? (queue === 'mine' || queue === 'late' ? 'due' : '-period');
  const list = await read(listUpdates, { ...known, sort } as Parameters<typeof listUpdates>[1]);
  const views = queues
    .filter((name) => name !== 'mine' || mayAnywhere(actor, 'update.write'))
    .map((name) => ({
      href: addressWith(path, { queue: name }),
      label: t(`queues.${name}`),
      current: name === queue,
      ...(name !== 'all' && { count: list[name] }),
    }));
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        <ButtonLink href="/updates/lateness">{t('lateness')}</ButtonLink>
        <ButtonLink href="/updates/series">{t('series')}</ButtonLink>
      </PageHead>
      <IgnoredWords ignored={ignored} />
      <Tabs label={t('queues.label')} views={views} />
      <UpdateFilters words={words} list={list} />
      {list.total === 0 ? (
        <Nothing queue={queue} />
      ) : (
        <UpdatesTable list={list} words={words} sort={sort} day={today()} />
      )}
    </>
  );
}

async function Nothing({ queue }: { queue: string }) {
  const t = await getTranslations('updates.empty');
  const which = queue === 'mine' || queue === 'inbox' ? queue : 'all';
  return (
    <EmptyState title={t(which)} action={<ButtonLink href={`${path}?queue=all`}>{t('show')}</ButtonLink>}>
      {t(`lead.${which}`)}
    </EmptyState>
  );
}
