import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { Bulletin } from '#components/digests/bulletin.tsx';
import { BulletinActions } from '#components/digests/bulletin-actions.tsx';
import { BulletinHead } from '#components/digests/bulletin-head.tsx';
import { BulletinNeighbours } from '#components/digests/bulletin-neighbours.tsx';
import { LanguageTabs } from '#components/digests/language-tabs.tsx';
import { languageOf } from '#lib/digests/language-of.ts';
import { getEdition } from '#lib/digests/queries.ts';
import { readOpenly } from '#lib/http/read.ts';

type Props = PageProps<'/bulletins/[id]'>;

const editionOf = cache(async (id: string) => (await readOpenly(getEdition, { id })) ?? notFound());

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ edition }, { lang }, locale] = [
    await editionOf((await params).id),
    await searchParams,
    await getLocale(),
  ];
  return { title: edition.title[languageOf(lang, locale)] };
}

/** A digest for everybody, without signing in: what was sealed, and nothing else. */
export default async function BulletinPage({ params, searchParams }: Props) {
  const { id } = await params;
  const [{ edition, sha256, earlier, later }, { lang }, locale, t] = [
    await editionOf(id),
    await searchParams,
    await getLocale(),
    await getTranslations('digests.archive'),
  ];
  const language = languageOf(lang, locale);
  return (
    <>
      <BulletinHead edition={edition} locale={language} crumbs={[{ href: '/bulletins', label: t('title') }]}>
        <BulletinActions id={id} language={language} />
      </BulletinHead>
      <LanguageTabs path={`/bulletins/${id}`} current={language} />
      <Bulletin edition={edition} locale={language} sha256={sha256} />
      <BulletinNeighbours earlier={earlier} later={later} language={language} />
    </>
  );
}
