import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AppealFacts } from '#components/appeals/appeal-facts.tsx';
import { AppealHistory } from '#components/appeals/appeal-history.tsx';
import { AppealYears } from '#components/appeals/appeal-years.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Section } from '#components/ui/section.tsx';
import { SplitLayout } from '#components/ui/split-layout.tsx';
import { Status } from '#components/ui/status.tsx';
import { can } from '#lib/access/actor.ts';
import { getAppeal } from '#lib/appeals/queries.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { plainDate } from '#lib/i18n/format.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('appeals'))('title') };
}

export default async function AppealPage({ params }: PageProps<'/appeals/[id]'>) {
  const [t, terms, locale, actor, appeal] = await Promise.all([
    getTranslations('appeals'),
    getTranslations('terms.appealType'),
    getLocale(),
    signedIn(),
    read(getAppeal, await params),
  ]);
  const gone = appeal.goneSince && (
    <Status tone="neutral" icon="clock" chip>
      {t('goneSince', { date: plainDate(appeal.goneSince, locale) })}
    </Status>
  );
  return (
    <>
      <PageHead
        title={<bdi>{appeal.name}</bdi>}
        {...(appeal.code && { code: appeal.code })}
        lead={[terms(appeal.type), appeal.years.join(', ')].filter(Boolean).join(', ')}
        status={gone}
        crumbs={[{ href: '/appeals', label: t('title') }]}
        here={appeal.code ?? appeal.name}
      />
      <SplitLayout
        aside={
          <Section title={t('one.facts')}>
            <AppealFacts appeal={appeal} maySeeImports={can(actor, 'import.read', null)} />
          </Section>
        }
      >
        <Section title={t('one.figures')}>
          {appeal.figures.length > 0 ? <AppealYears figures={appeal.figures} /> : <p>{t('one.noFigures')}</p>}
        </Section>
        <Section title={t('one.history')} note={t('one.historyNote')} className="mt-9">
          {appeal.changes.length > 0 ? (
            <AppealHistory changes={appeal.changes} />
          ) : (
            <p>{t('one.noHistory')}</p>
          )}
        </Section>
      </SplitLayout>
    </>
  );
}
