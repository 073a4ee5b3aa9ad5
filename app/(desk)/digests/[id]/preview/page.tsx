import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Bulletin } from '#components/digests/bulletin.tsx';
import { BulletinHead } from '#components/digests/bulletin-head.tsx';
import { DigestState } from '#components/digests/digest-state.tsx';
import { LanguageTabs } from '#components/digests/language-tabs.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { PrintButton } from '#components/ui/print-button.tsx';
import { draftEdition } from '#lib/digests/draft-edition.ts';
import { languageOf } from '#lib/digests/language-of.ts';
import { getDigest } from '#lib/digests/queries.ts';
import { read } from '#lib/http/read.ts';

type Props = PageProps<'/digests/[id]/preview'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('digests'))('draft.preview') };
}

/** A draft as everybody would read it, in one language or the other. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const { id } = await params;
  const [t, locale, { lang }, digest] = await Promise.all([
    getTranslations('digests'),
    getLocale(),
    searchParams,
    read(getDigest, { id }),
  ]);
  const language = languageOf(lang, locale);
  const edition = digest.edition ?? draftEdition(digest);
  return (
    <>
      <BulletinHead
        edition={edition}
        locale={language}
        status={<DigestState status={digest.status} chip />}
        crumbs={[
          { href: '/digests', label: t('title') },
          { href: `/digests/${id}`, label: digest.code },
        ]}
      >
        <PrintButton>{t('actions.print')}</PrintButton>
        <ButtonLink href={`/digests/${id}`}>{t('back')}</ButtonLink>
      </BulletinHead>
      <LanguageTabs path={`/digests/${id}/preview`} current={language} />
      <Bulletin edition={edition} locale={language} sha256={digest.sha256} />
    </>
  );
}
