import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { Followed } from '#components/digests/followed.tsx';
import { ItemSource } from '#components/digests/item-source.tsx';
import { WordsForm } from '#components/digests/words-form.tsx';
import { ActForm } from '#components/ui/act-form.tsx';
import { Message } from '#components/ui/message.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { nextToDo } from '#lib/digests/next-to-do.ts';
import { getDigest } from '#lib/digests/queries.ts';
import { getWording } from '#lib/digests/wording.ts';
import { formPage } from '#lib/http/form-page.ts';
import { allowed, read } from '#lib/http/read.ts';
import { nameOf } from '#lib/i18n/name-of.ts';

type Props = PageProps<'/digests/[id]/items/[itemId]'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('digests'))('form.edit') };
}

/** One part of an update in both languages, beside what the update says. Saving leads to the next one that lacks a language. */
export default async function ItemPage({ params, searchParams }: Props) {
  const { id, itemId } = await params;
  await allowed('digest.edit');
  const [t, locale, digest, { form, value }] = await Promise.all([
    getTranslations('digests'),
    getLocale(),
    read(getDigest, { id }),
    formPage(searchParams),
  ]);
  const item = digest.items.find((it) => it.id === itemId && it.step !== 'figures');
  if (!item) notFound();
  const met = form.back?.code === 'stale' ? await read(getWording, { id: itemId }) : undefined;
  const here = `/digests/${id}`;
  const name = item.update.operation ? nameOf(item.update.operation, locale) : t('draft.global');
  const next = nextToDo(digest.items, item.id);
  return (
    <>
      <PageHead
        title={t('form.titled', { name, step: t(`read.steps.${item.step as 'access'}`) })}
        here={item.update.code}
        crumbs={[
          { href: '/digests', label: t('title') },
          { href: here, label: digest.code },
        ]}
      >
        {digest.may.edit && (
          <ActForm form={form} action={`/digest-items/${item.id}/removal`} to={here} tone="danger">
            {t('form.drop')}
          </ActForm>
        )}
      </PageHead>
      {digest.may.edit ? (
        <>
          <WordsForm
            form={form}
            value={value}
            pair={item}
            met={met}
            action={`/digest-items/${item.id}`}
            to={next ? `${here}/items/${next.id}` : `${here}#item-${item.id}`}
            label={next ? t('form.saveNext') : t('form.save')}
            cancelHref={`${here}#item-${item.id}`}
            titled={item.step === 'story'}
            textLabel={t('form.text')}
          />
          <Followed pair={item} />
          <ItemSource item={item} form={form} here={`${here}/items/${item.id}`} />
        </>
      ) : (
        <Message>{t('notYours')}</Message>
      )}
    </>
  );
}
