import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DraftStanding } from '#components/digests/draft-standing.tsx';
import { PublishForm } from '#components/digests/publish-form.tsx';
import { ActForm } from '#components/ui/act-form.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Message } from '#components/ui/message.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Section } from '#components/ui/section.tsx';
import { getDigest } from '#lib/digests/queries.ts';
import { formPage } from '#lib/http/form-page.ts';
import { allowed, read } from '#lib/http/read.ts';

type Props = PageProps<'/digests/[id]/publish'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('digests'))('draft.publish') };
}

/** The last look: what is missing stops it, what is behind or blank is said. Here a draft is thrown away, too. */
export default async function PublishPage({ params, searchParams }: Props) {
  const { id } = await params;
  await allowed('digest.publish');
  const [t, digest, { form }] = await Promise.all([
    getTranslations('digests'),
    read(getDigest, { id }),
    formPage(searchParams),
  ]);
  const { gaps, may } = digest;
  return (
    <>
      <PageHead
        title={t('draft.publish')}
        crumbs={[
          { href: '/digests', label: t('title') },
          { href: `/digests/${id}`, label: digest.code },
        ]}
      />
      {!may.edit ? (
        <Message>{digest.status === 'published' ? t('sealed') : t('notYours')}</Message>
      ) : gaps.length > 0 ? (
        <>
          <DraftStanding digest={digest} />
          <p className="mt-4">
            {gaps.some(({ code }) => code === 'nothing') ? t('draft.emptyLead') : t('publish.first')}
          </p>
          <p className="mt-4">
            <ButtonLink href={`/digests/${id}`}>{t('back')}</ButtonLink>
          </p>
        </>
      ) : (
        <PublishForm digest={digest} form={form} />
      )}
      {may.edit && (
        <Section title={t('discard.title')} className="mt-7">
          <p className="mb-3">{t('discard.lead')}</p>
          <ActForm form={form} action={`/digests/${id}/removal`} to="/digests" tone="danger">
            {t('discard.act')}
          </ActForm>
        </Section>
      )}
    </>
  );
}
