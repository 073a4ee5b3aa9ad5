import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AttentionList } from '#components/home/attention-list.tsx';
import { ComingList } from '#components/home/coming-list.tsx';
import { CoverageOfPosts } from '#components/home/coverage-of-posts.tsx';
import { LatestDigest } from '#components/home/latest-digest.tsx';
import { NextDigest } from '#components/home/next-digest.tsx';
import { NoAccessYet } from '#components/home/no-access-yet.tsx';
import { OperationsOverview } from '#components/home/operations-overview.tsx';
import { WaitingChanges } from '#components/home/waiting-changes.tsx';
import { WaitingNames } from '#components/home/waiting-names.tsx';
import { WaitingUpdates } from '#components/home/waiting-updates.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Section } from '#components/ui/section.tsx';
import { SplitLayout } from '#components/ui/split-layout.tsx';
import { type Actor, can, mayAnywhere } from '#lib/access/actor.ts';
import { getLatestDigest, getNextDigest } from '#lib/digests/home.ts';
import { getOverview } from '#lib/home/queries.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { plainDate } from '#lib/i18n/format.ts';
import { countOrganisationNames } from '#lib/organisations/names/queries.ts';
import { countOpenChanges } from '#lib/roster/changes/queries.ts';
import { listPosts } from '#lib/roster/posts/queries.ts';
import { countUpdates } from '#lib/updates/queries.ts';

const shownAtFirst = 6;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('home'))('title') };
}

/** What needs this person today, and the operations they reach. */
export default async function HomePage() {
  const actor = await signedIn();
  if (!mayAnywhere(actor, 'post.read')) return <NoAccessYet actor={actor} />;
  const [overview, attention, waiting, names, updates, digests] = await Promise.all([
    read(getOverview, {}),
    read(listPosts, { status: 'attention', sort: 'status', limit: shownAtFirst }),
    mayAnywhere(actor, 'change.accept') ? read(countOpenChanges, {}) : 0,
    mayAnywhere(actor, 'organisation_name.decide') ? read(countOrganisationNames, {}) : 0,
    updatesWaiting(actor),
    digestsFor(actor),
  ]);
  const [t, locale] = [await getTranslations('home'), await getLocale()];
  const posts = Object.values(overview.coverage).reduce((sum, count) => sum + count, 0);

  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('lead', {
          date: plainDate(overview.day, locale, 'long'),
          operations: overview.operations.length,
          posts,
        })}
      />
      <SplitLayout
        aside={
          <>
            <Section title={t('comingTitle')}>
              <ComingList coming={overview.coming} day={overview.day} />
            </Section>
            <Section title={t('coverageTitle')}>
              <CoverageOfPosts coverage={overview.coverage} />
            </Section>
            <LatestDigest digest={digests.latest} />
          </>
        }
      >
        <Section title={t('attentionTitle')}>
          {waiting > 0 && <WaitingChanges count={waiting} />}
          {names > 0 && <WaitingNames count={names} />}
          {updates.mine > 0 && <WaitingUpdates queue="mine" count={updates.mine} />}
          {updates.inbox > 0 && <WaitingUpdates queue="inbox" count={updates.inbox} />}
          <NextDigest next={digests.next} />
          {attention.items.length === 0 ? (
            <EmptyState title={t('nothingTitle')} heading="h3">
              {t('nothing')}
            </EmptyState>
          ) : (
            <AttentionList posts={attention.items} />
          )}
          {attention.total > attention.items.length && (
            <p className="sm mt-3">
              <Link href="/roster?status=attention&sort=status">
                {t('showAll', { count: attention.total })}
              </Link>
            </p>
          )}
        </Section>
      </SplitLayout>
      <OperationsOverview overview={overview} />
    </>
  );
}

/** Those to write for who writes them, those to answer for who answers them. */
async function updatesWaiting(actor: Actor): Promise<{ mine: number; inbox: number }> {
  if (!mayAnywhere(actor, 'update.read')) return { mine: 0, inbox: 0 };
  const { mine, inbox } = await read(countUpdates, {});
  return { mine, inbox: mayAnywhere(actor, 'update.acknowledge') ? inbox : 0 };
}

/** What the next digest waits for, for whoever makes it; what was published last, for whoever reads. */
async function digestsFor(actor: Actor) {
  if (can(actor, 'digest.start', null)) return { next: await read(getNextDigest, {}), latest: null };
  return { next: null, latest: mayAnywhere(actor, 'digest.read') ? await read(getLatestDigest, {}) : null };
}
