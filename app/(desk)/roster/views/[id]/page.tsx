import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ViewEditForm } from '#components/roster/views/view-form.tsx';
import { ActForm } from '#components/ui/act-form.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { mayAnywhere } from '#lib/access/actor.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { getView } from '#lib/roster/views/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('views'))('editTitle') };
}

export default async function ViewPage({ params, searchParams }: PageProps<'/roster/views/[id]'>) {
  const { id } = await params;
  const [actor, t, roster, view, { form, value, values }] = await Promise.all([
    signedIn(),
    getTranslations('views'),
    getTranslations('roster'),
    read(getView, { id }),
    formPage(searchParams),
  ]);
  if (!view.own) notFound();
  return (
    <>
      <PageHead
        title={t('editTitle')}
        lead={view.name}
        crumbs={[
          { href: '/roster', label: roster('title') },
          { href: '/roster/views', label: t('listTitle') },
        ]}
      >
        <ActForm
          form={form}
          action={`/saved-views/${id}/delete`}
          to="/roster/views"
          tone="danger"
          label={t('deleteOne', { name: view.name })}
        >
          {t('delete')}
        </ActForm>
      </PageHead>
      <ViewEditForm
        form={form}
        value={value}
        values={values}
        mayShare={mayAnywhere(actor, 'view.share')}
        view={view}
      />
    </>
  );
}
