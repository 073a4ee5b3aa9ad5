import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AsItStands } from '#components/digests/as-it-stands.tsx';
import { Followed } from '#components/digests/followed.tsx';
import { WordsForm } from '#components/digests/words-form.tsx';
import { Message } from '#components/ui/message.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getDigest } from '#lib/digests/queries.ts';
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
          {form.back?.code === 'stale' && <AsItStands pair={digest} />}
          <WordsForm
            form={form}
            value={value}
            pair={digest}
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
