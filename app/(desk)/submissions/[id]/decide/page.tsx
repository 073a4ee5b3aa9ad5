import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { type Decidable, DecideForm } from '#components/submissions/decide-form.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Message } from '#components/ui/message.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { getSubmissionScreen } from '#lib/submissions/screen.ts';
import { moves } from '#lib/submissions/workflow.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('submissions.one'))('decision') };
}

/** What has a form here; handing in has a page of its own. */
const decidable: readonly Decidable[] = [
  ...moves.filter((move) => move !== 'submit' && move !== 'resubmit'),
  'implementation',
];

/** One move with what it asks for: `?move=return&rows=5`. Whoever may not make it now is told so. */
export default async function DecidePage({ params, searchParams }: PageProps<'/submissions/[id]/decide'>) {
  const { id } = await params;
  const [t, told, submission, page] = await Promise.all([
    getTranslations('submissions'),
    searchParams,
    read(getSubmissionScreen, { id }),
    formPage(searchParams),
  ]);
  const move = decidable.find((it) => it === told.move);
  if (told.move !== undefined && !move) notFound();
  const open = move === 'implementation' ? submission.may.implement : move && submission.moves.includes(move);
  const here = `/submissions/${id}`;
  return (
    <>
      <PageHead
        title={titleOf(t, move, told.as === 'no')}
        lead={<bdi>{submission.title}</bdi>}
        crumbs={[
          { href: '/submissions', label: t('title') },
          { href: here, label: submission.code ?? t('noCode') },
        ]}
      />
      {open && move ? (
        <DecideForm
          submission={submission}
          move={move}
          no={told.as === 'no'}
          rows={Math.min(20, Math.max(3, Number(told.rows) || 3))}
          {...page}
        />
      ) : (
        <>
          <Message tone="warning">{t('decide.cannot')}</Message>
          <div className="acts mt-4">
            <ButtonLink href={here}>{t('decide.back')}</ButtonLink>
          </div>
        </>
      )}
    </>
  );
}

type Told = Awaited<ReturnType<typeof getTranslations<'submissions'>>>;

function titleOf(t: Told, move: Decidable | undefined, no: boolean) {
  if (move === 'implementation') return t('one.setWork');
  if (no) return t('notRecommend');
  return move ? t(`move.${move}`) : t('one.decision');
}
