import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { OperationAppeals } from '#components/operations/operation-appeals.tsx';
import { OperationFigures } from '#components/operations/operation-figures.tsx';
import { PublicMailboxes } from '#components/operations/public-mailboxes.tsx';
import { PublicStructures } from '#components/operations/public-structures.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { PrintButton } from '#components/ui/print-button.tsx';
import { Section } from '#components/ui/section.tsx';
import { SplitLayout } from '#components/ui/split-layout.tsx';
import { readOpenly } from '#lib/http/read.ts';
import { plainDate } from '#lib/i18n/format.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { getPublicBrief } from '#lib/operations/public-brief.ts';

type Props = PageProps<'/briefs/[id]'>;

const briefOf = cache(async (id: string) => (await readOpenly(getPublicBrief, { id })) ?? notFound());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: nameOf(await briefOf((await params).id), await getLocale()) };
}

/** An operation on one page for everybody, without signing in: what its public records say, and no names of people. */
export default async function BriefPage({ params }: Props) {
  const brief = await briefOf((await params).id);
  const [t, locale] = [await getTranslations('operations'), await getLocale()];
  const { figures, mailboxes, structures, countryNames, since, until, day } = brief;
  const years = [...new Set(brief.appeals.map(({ year }) => year))].slice(0, 3);
  const appeals = brief.appeals.filter(({ year }) => years.includes(year));
  return (
    <>
      <PageHead
        title={nameOf(brief, locale)}
        code={brief.code}
        lead={t('brief.lead', { date: plainDate(day, locale) })}
      >
        <PrintButton>{t('print')}</PrintButton>
        <ButtonLink href={`/operations/${brief.id}`}>{t('brief.signIn')}</ButtonLink>
      </PageHead>
      {figures && (
        <div className="mt-5">
          <OperationFigures operation={{ figures }} />
        </div>
      )}
      <SplitLayout
        className="mt-7"
        aside={
          <>
            <Section title={t('facts.title')}>
              <DescriptionList
                facts={[
                  {
                    term: t('facts.countries'),
                    detail: countryNames.map((it) => nameOf(it, locale)).join(', '),
                  },
                  { term: t('facts.since'), detail: plainDate(since, locale) },
                  ...(until ? [{ term: t('facts.until'), detail: plainDate(until, locale) }] : []),
                ]}
              />
            </Section>
            {mailboxes.length > 0 && (
              <Section title={t('contacts')}>
                <PublicMailboxes mailboxes={mailboxes} />
              </Section>
            )}
          </>
        }
      >
        <Section title={t('coordination')}>
          <PublicStructures structures={structures} />
        </Section>
        {appeals.length > 0 && (
          <Section title={t('appeals.title')}>
            <OperationAppeals appeals={appeals} linked={false} />
          </Section>
        )}
      </SplitLayout>
    </>
  );
}
