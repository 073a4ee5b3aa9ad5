import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Followed } from '#components/digests/followed.tsx';
import { WordsForm } from '#components/digests/words-form.tsx';
import { Message } from '#components/ui/message.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getDigest } from '#lib/digests/queries.ts';
import { getWording } from '#lib/digests/wording.ts';
import { formPage } from '#lib/http/form-page.ts';
import { allowed, read } from '#lib/http/read.ts';

type Props = PageProps<'/digests/[id]/opening'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('digests'))('draft.opening') };
}

/** The digest's own words, in both languages. */
export default async function OpeningPage({ params, searchParams }: Props) {
  const { id } = await params;
  await allowed('digest.edit');
  const [t, digest, { form, value }] = await Promise.all([
    getTranslations('digests'),
    read(getDigest, { id }),
    formPage(searchParams),
  ]);
  const met = form.back?.code === 'stale' ? await read(getWording, { id }) : undefined;
  const here = `/digests/${id}`;
  return (
    <>
      <PageHead
        title={t('draft.opening')}
        lead={t('form.openingLead')}
        crumbs={[
          { href: '/digests', label: t('title') },
          { href: here, label: digest.code },
        ]}
      />
      {digest.may.edit ? (
        <>
          <WordsForm
            form={form}
            value={value}
            pair={digest}
            met={met}
            action={here}
            to={here}
            label={t('form.save')}
            cancelHref={here}
            titled
            textLabel={t('form.opening')}
          />
          <Followed pair={digest} />
        </>
      ) : (
        <Message>{digest.status === 'published' ? t('sealed') : t('notYours')}</Message>
      )}
    </>
  );
}
