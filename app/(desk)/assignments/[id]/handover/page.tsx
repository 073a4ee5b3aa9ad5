import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { HandoverPage } from '#components/roster/handover/handover-page.tsx';
import { IgnoredWords } from '#components/ui/ignored-words.tsx';
import { asked } from '#lib/http/asked.ts';
import { read } from '#lib/http/read.ts';
import { understood } from '#lib/http/understood.ts';
import { fullLocale } from '#lib/i18n/locales.ts';
import { getHandover } from '#lib/roster/handover/queries.ts';
import { handoverSections } from '#lib/roster/handover/sections.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('handover'))('title') };
}

/** What whoever follows in a post needs, on one sheet; each look at it is on record. */
export default async function Page({ params, searchParams }: PageProps<'/assignments/[id]/handover'>) {
  const { id } = await params;
  const { words, ignored } = understood(getHandover, await asked(searchParams));
  const [locale, pack] = await Promise.all([getLocale(), read(getHandover, { id, asOf: words.asOf })]);
  return (
    <HandoverPage
      pack={pack}
      told={handoverSections(pack, fullLocale(locale))}
      ignored={<IgnoredWords ignored={ignored} />}
    />
  );
}
