import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HandoverOffers } from '#components/roster/handover/handover-offers.tsx';
import { HolderCell } from '#components/roster/holder-cell.tsx';
import { PostCovers, PostFacts } from '#components/roster/post-facts.tsx';
import { PostHead } from '#components/roster/post-head.tsx';
import { PostHistory } from '#components/roster/post-history.tsx';
import { givenWords } from '#components/roster/roster-address.ts';
import { RosterLegend } from '#components/roster/roster-frame.tsx';
import { PostStrip } from '#components/roster/strip.tsx';
import { VacantYears } from '#components/roster/vacant-years.tsx';
import { ExportMenu } from '#components/ui/export-menu.tsx';
import { IgnoredWords } from '#components/ui/ignored-words.tsx';
import { Section } from '#components/ui/section.tsx';
import { SplitLayout } from '#components/ui/split-layout.tsx';
import { can } from '#lib/access/actor.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { understood } from '#lib/http/understood.ts';
import { getPost } from '#lib/roster/posts/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('roster.post'))('here') };
}

export default async function PostPage({ params, searchParams }: PageProps<'/posts/[id]'>) {
  const { id } = await params;
  const { words, ignored } = understood(getPost, givenWords(await searchParams, ['asOf']));
  const [actor, t, views, post] = await Promise.all([
    signedIn(),
    getTranslations('roster.post'),
    getTranslations('views'),
    read(getPost, { id, asOf: words.asOf }),
  ]);
  return (
    <>
      <PostHead post={post} proposes={can(actor, 'change.propose', post.operationId)} />
      <IgnoredWords ignored={ignored} />
      <SplitLayout
        aside={
          <Section title={t('facts')}>
            <PostFacts post={post} />
          </Section>
        }
      >
        <Section title={t('holders')}>
          <div className="grid gap-3">
            <HolderCell post={post} personHref={(person) => `/people/${person}`} here />
          </div>
          <HandoverOffers post={post} />
        </Section>
        <Section title={t('coverage')}>
          <PostStrip post={post} asOf={post.asOf} tall />
          <RosterLegend />
        </Section>
        {(post.covers.length > 0 || post.holders.length === 0) && (
          <Section title={t('covers')}>
            <PostCovers post={post} />
          </Section>
        )}
        {post.vacantByYear.length > 0 && (
          <Section title={views('years.title')}>
            <VacantYears post={post} />
          </Section>
        )}
        <Section
          title={t('history')}
          note={
            post.history.length > 0 && (
              <ExportMenu
                path="/api/v1/assignments"
                words={{ post: post.id, asOf: words.asOf }}
                quiet={t('exportHistory')}
              />
            )
          }
        >
          <PostHistory post={post} />
        </Section>
      </SplitLayout>
    </>
  );
}
