import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '#components/ui/button.tsx';
import { Message } from '#components/ui/message.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { decisions } from '#components/updates/decide-fields.tsx';
import { DecideForm } from '#components/updates/decide-form.tsx';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { getUpdate, type UpdateShown } from '#lib/updates/queries.ts';

type Props = PageProps<'/updates/[id]/decide'>;
type Decision = (typeof decisions)[number];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('updates'))('title') };
}

/** One move with what it asks for: `?move=send_back&rows=5`. Whoever may not make it now is told so. */
export default async function DecidePage({ params, searchParams }: Props) {
  const { id } = await params;
  const [t, told, update, { form, value }] = await Promise.all([
    getTranslations('updates'),
    searchParams,
    read(getUpdate, { id }),
    formPage(searchParams),
  ]);
  const decision = decisions.find((it) => it === told.move);
  if (told.move !== undefined && !decision) notFound();
  const { point, question } = decision ? aboutOf(update, decision, told.point) : {};
  return (
    <>
      <PageHead
        title={
          decision === 'answer'
            ? t('decide.answer', { number: point?.number ?? 0 })
            : t(decision ? `decide.${decision}` : 'title')
        }
        crumbs={[
          { href: '/updates', label: t('title') },
          { href: `/updates/${id}`, label: update.code },
        ]}
      />
      {decision ? (
        <DecideForm
          key={decision}
          update={update}
          decision={decision}
          open={isOpen(update, decision)}
          point={point}
          question={question}
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

/** The point that is answered; the question that waits, or the last that did. */
function aboutOf({ points, questions }: UpdateShown, decision: Decision, number: unknown) {
  const point = points.find((it) => it.number === Number(number));
  const question = questions.find(({ state }) => state === 'open') ?? questions[0];
  if (decision === 'answer' && !point) notFound();
  if ((decision === 'reply' || decision === 'withdraw') && !question) notFound();
  return { point, question };
}

function isOpen({ moves, may }: UpdateShown, decision: Decision): boolean {
  if (decision === 'ask' || decision === 'reply' || decision === 'withdraw') return may[decision];
  return moves.includes(decision === 'answer' ? 'resubmit' : decision);
}
