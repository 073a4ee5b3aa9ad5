import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { ProposalForm } from '#components/changes/proposal-form.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { changeSubjects } from '#db/enums.ts';
import { asked } from '#lib/http/asked.ts';
import { formPage } from '#lib/http/form-page.ts';
import { allowed, read } from '#lib/http/read.ts';
import { fullLocale } from '#lib/i18n/locales.ts';
import { getProposable } from '#lib/roster/changes/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('changes'))('newTitle') };
}

/** `?person=`, `?post=`, `?assignment=`, `?structure=` or `?contact=` names what is to be changed. */
export default async function NewChangePage({ searchParams }: PageProps<'/changes/new'>) {
  await allowed('change.propose');
  const words = await asked(searchParams);
  const subjectType = changeSubjects.find((each) => each in words);
  const subjectId = subjectType && words[subjectType];
  if (!subjectType || !subjectId) notFound();
  const [t, locale, page, found] = await Promise.all([
    getTranslations('changes'),
    getLocale(),
    formPage(searchParams),
    read(getProposable, { subjectType, subjectId }),
  ]);
  return (
    <>
      <PageHead
        title={t('newTitle')}
        lead={t('newLead', { name: found.label[fullLocale(locale)] })}
        crumbs={[{ href: '/changes', label: t('title') }]}
      />
      <ProposalForm subjectType={subjectType} subjectId={subjectId} fields={found.fields} {...page} />
    </>
  );
}
