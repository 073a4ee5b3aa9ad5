import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PickForm } from '#components/digests/pick-form.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Message } from '#components/ui/message.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { updateSteps } from '#db/enums.ts';
import { listCandidates } from '#lib/digests/candidates.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';

type Props = PageProps<'/digests/[id]/pick'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('digests'))('draft.pick') };
}

/** The updates of its days, part by part. Of a digest that has nothing yet, all that was acknowledged is ticked. */
export default async function PickPage({ params, searchParams }: Props) {
  const { id } = await params;
  const [t, digest, { form, values }] = await Promise.all([
    getTranslations('digests'),
    read(listCandidates, { id }),
    formPage(searchParams),
  ]);
  const first = digest.updates.every(({ picked }) => picked.length === 0);
  const suggested = digest.updates
    .filter(({ status }) => first && status === 'acknowledged')
    .flatMap((update) => updateSteps.map((step) => `${update.id}:${step}`));
  return (
    <>
      <PageHead
        title={t('draft.pick')}
        lead={t('pick.lead')}
        crumbs={[
          { href: '/digests', label: t('title') },
          { href: `/digests/${id}`, label: digest.code },
        ]}
      />
      {!digest.draft ? (
        <Message>{t('sealed')}</Message>
      ) : digest.updates.length === 0 ? (
        <EmptyState
          title={t('pick.none')}
          action={<ButtonLink href="/updates?queue=inbox">{t('pick.inbox')}</ButtonLink>}
        >
          {t('pick.noneLead')}
        </EmptyState>
      ) : (
        <PickForm digest={digest} form={form} chosen={values('picks', suggested)} />
      )}
    </>
  );
}
