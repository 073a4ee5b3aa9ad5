import { useLocale, useTranslations } from 'next-intl';
import { ActForm } from '#components/ui/act-form.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { DecisionBar } from '#components/ui/decision-bar.tsx';
import type { FormPage } from '#components/ui/form.tsx';
import type { IconName } from '#components/ui/icon.tsx';
import { scoreIn } from '#lib/i18n/format.ts';
import type { SubmissionScreen } from '#lib/submissions/screen.ts';

type Props = { submission: SubmissionScreen; form: FormPage };
type Move = SubmissionScreen['moves'][number];

/** From the lesser to the weightier: the last one is the primary. */
const order: readonly Move[] = [
  'leave_out',
  'withdraw',
  'go_back',
  'reject',
  'return',
  'recommend',
  'take_up',
  'publish',
  'approve',
  'accept',
  'submit',
  'resubmit',
];

const icons: Partial<Record<Move, IconName>> = {
  return: 'revise',
  recommend: 'check',
  accept: 'check',
  reject: 'refused',
  approve: 'check',
  publish: 'send',
  take_up: 'eye',
  submit: 'send',
  resubmit: 'send',
};

/** Exactly the moves that are open to this reader, no more. */
export function Decision({ submission, form }: Props) {
  const t = useTranslations('submissions');
  const moves = order.filter((move) => submission.moves.includes(move));
  if (moves.length === 0) return null;
  return (
    <DecisionBar label={t('one.decision')} context={<Context submission={submission} />}>
      {moves.map((move, index) => (
        <OneMove
          key={move}
          submission={submission}
          move={move}
          form={form}
          {...(index === moves.length - 1 && { tone: 'primary' as const })}
        />
      ))}
    </DecisionBar>
  );
}

type OneProps = Props & { move: Move; tone?: 'primary' };

function OneMove({ submission: { id, version }, move, form, tone }: OneProps) {
  const t = useTranslations('submissions');
  const handsIn = move === 'submit' || move === 'resubmit';
  const to = handsIn ? `/submissions/${id}/hand-in` : `/submissions/${id}/decide?move=${move}`;
  if (move === 'take_up')
    return (
      <ActForm
        form={form}
        action={`/submissions/${id}/review`}
        values={{ version: String(version) }}
        tone={tone ?? 'quiet'}
      >
        {t('move.take_up')}
      </ActForm>
    );
  if (move === 'recommend')
    return (
      <>
        <ButtonLink href={`${to}&as=no`} tone="danger" icon="refused">
          {t('notRecommend')}
        </ButtonLink>
        <ButtonLink href={to} tone={tone} icon="check">
          {t('move.recommend')}
        </ButtonLink>
      </>
    );
  const danger = move === 'reject' || move === 'withdraw';
  const icon = icons[move];
  return (
    <ButtonLink href={to} tone={danger ? 'danger' : tone} {...(icon && { icon })}>
      {t(`move.${move}`)}
    </ButtonLink>
  );
}

function Context({ submission }: { submission: SubmissionScreen }) {
  const t = useTranslations('submissions.one');
  const terms = useTranslations('terms');
  const locale = useLocale();
  const { judging, score, room, recommendation, comments, points } = submission;
  if (!judging) {
    const open = points.filter((point) => point.done === null).length;
    return (
      <>
        <b className="b">{t('plainNow', { state: terms(`plainState.${submission.plain as 'with_you'}`) })}</b>{' '}
        {submission.status === 'returned' && <span className="mute">{t('yourTurn', { count: open })}</span>}
      </>
    );
  }
  const finished = (room?.reviews ?? []).filter((review) => review.finishedAt).length;
  const open = comments.items.filter((it) => !it.resolvedAt).length;
  return (
    <>
      <b className="b">
        {score ? t('scored', { score: scoreIn(score, locale), count: finished }) : t('notYetScored')}
      </b>{' '}
      <span className="mute">
        {recommendation && t('recommended', { what: terms(`recommendation.${recommendation}`) })}{' '}
        {t('openComments', { count: open })}
      </span>
    </>
  );
}
