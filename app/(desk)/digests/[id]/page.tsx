import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { Bulletin } from '#components/digests/bulletin.tsx';
import { BulletinActions } from '#components/digests/bulletin-actions.tsx';
import { BulletinHead } from '#components/digests/bulletin-head.tsx';
import { DigestState } from '#components/digests/digest-state.tsx';
import { Draft } from '#components/digests/draft.tsx';
import { LanguageTabs } from '#components/digests/language-tabs.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { RefusedAct } from '#components/ui/refused-act.tsx';
import { draftEdition } from '#lib/digests/draft-edition.ts';
import { languageOf } from '#lib/digests/language-of.ts';
import { periodIn } from '#lib/digests/period-in.ts';
import { getDigest } from '#lib/digests/queries.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { fullLocale } from '#lib/i18n/locales.ts';

type Props = PageProps<'/digests/[id]'>;

const digestOf = cache((id: string) => read(getDigest, { id }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await digestOf((await params).id)).code };
}

/** What was published, as it was sealed; a draft as it is written, or as it reads for whom may not write it. */
export default async function DigestPage({ params, searchParams }: Props) {
  const { id } = await params;
  const [t, locale, { lang }, digest] = await Promise.all([
    getTranslations('digests'),
    getLocale(),
    searchParams,
    digestOf(id),
  ]);
  const crumbs = [{ href: '/digests', label: t('title') }];
  if (digest.may.edit) {
    const { form } = await formPage(searchParams);
    return (
      <>
        <PageHead
          title={(fullLocale(locale) === 'fr' ? digest.titleFr : digest.titleEn) ?? digest.code}
          here={digest.code}
          lead={t('draft.lead', { period: periodIn(digest, fullLocale(locale)) })}
          status={<DigestState status="draft" chip />}
          crumbs={crumbs}
        >
          <ButtonLink href={`/digests/${id}/pick`}>{t('draft.pick')}</ButtonLink>
          <ButtonLink href={`/digests/${id}/preview`}>{t('draft.preview')}</ButtonLink>
          <ButtonLink href={`/digests/${id}/publish`} tone="primary">
            {t('draft.publish')}
          </ButtonLink>
        </PageHead>
        <RefusedAct form={form} />
        <Draft digest={digest} form={form} />
      </>
    );
  }
  const language = languageOf(lang, locale);
  const edition = digest.edition ?? draftEdition(digest);
  return (
    <>
      <BulletinHead
        edition={edition}
        locale={language}
        crumbs={crumbs}
        {...(!digest.edition && { status: <DigestState status="draft" chip /> })}
      >
        {digest.edition && <BulletinActions id={id} language={language} inside />}
      </BulletinHead>
      <LanguageTabs path={`/digests/${id}`} current={language} />
      <Bulletin edition={edition} locale={language} sha256={digest.sha256} />
    </>
  );
}
