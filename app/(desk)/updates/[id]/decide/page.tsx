import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '#components/ui/button.tsx';
import { Message } from '#components/ui/message.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { DecideForm, decisions } from '#components/updates/decide-form.tsx';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { getUpdate } from '#lib/updates/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('updates'))('title') };
}

/** One move with what it asks for: `?move=send_back&rows=5`. Whoever may not make it now is told so. */
export default async function DecidePage({ params, searchParams }: PageProps<'/updates/[id]/decide'>) {
  const { id } = await params;
  const [t, told, update, { form, value }] = await Promise.all([
    getTranslations('updates'),
    searchParams,
    read(getUpdate, { id }),
    formPage(searchParams),
  ]);
  const decision = decisions.find((it) => it === told.move);
  if (told.move !== undefined && !decision) notFound();
  const point = update.points.find(({ number }) => number === Number(told.point));
  if (decision === 'answer' && !point) notFound();
  const open = decision && update.moves.includes(decision === 'answer' ? 'resubmit' : decision);
  const title = !decision
    ? t('title')
    : decision === 'answer'
      ? t('decide.answer', { number: point?.number ?? 0 })
      : t(`decide.${decision}`);
  return (
    <>
      <PageHead
        title={title}
        crumbs={[
          { href: '/updates', label: t('title') },
          { href: `/updates/${id}`, label: update.code },
        ]}
      />
      {open ? (
        <DecideForm
          update={update}
          decision={decision}
          point={point}
          rows={Math.min(20, Math.max(3, Number(told.rows) || 3))}
          form={form}
          value={value}
        />
      ) : (
        <>
          <Message tone="warning">{t('decide.cannot')}</Message>
          <p className="mt-4">
            <ButtonLink href={`/updates/${id}`}>{t('back')}</ButtonLink>
          </p>
        </>
      )}
    </>
  );
}
