import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button.tsx';
import { Form } from '#components/ui/form.tsx';
import { FormActions } from '#components/ui/form-layout.tsx';
import { Link } from '#components/ui/link.tsx';
import { Message } from '#components/ui/message.tsx';
import { pointLabels } from '#components/ui/point-rows.tsx';
import { DecideFields, type DecideProps, usePointWords } from './decide-fields.tsx';
import { Meanwhile } from './meanwhile.tsx';
import { MoveLine } from './move-line.tsx';
import { UpdateQuestion } from './update-question.tsx';
import { WhileOpen } from './while-open.tsx';

/** One move with what it asks for. When somebody was faster it says what they did, and goes on from there. */
export function DecideForm(props: DecideProps) {
  const { update, decision, open, point, question, form, rows } = props;
  const t = useTranslations('updates.decide');
  const whole = useTranslations('updates');
  const here = `/updates/${update.id}`;
  const addresses = {
    send_back: `${here}/return`,
    acknowledge: `${here}/acknowledgement`,
    skip: `${here}/omission`,
    answer: `${here}/points/${point?.id}/answer`,
    ask: `${here}/questions`,
    reply: `${here}/questions/${question?.id}/reply`,
    withdraw: `${here}/questions/${question?.id}/withdrawal`,
  };
  const labels = {
    ...pointLabels(rows, 'step', usePointWords()),
    points: t('points'),
    reply: decision === 'reply' ? t('answered') : t('replyToPoint'),
    body: t('question'),
    done: t('answered'),
  };
  return (
    <Form
      {...form}
      texts={{ ...form.texts, refusals: { ...form.texts.refusals, stale: t('stale') } }}
      keepUp
      action={addresses[decision]}
      to={here}
      labels={labels}
      className="formcol"
    >
      <input type="hidden" name="version" value={update.version} />
      <Since {...props} />
      <WhileOpen
        open={open}
        returned={form.back !== null}
        otherwise={<Message tone="warning">{t('cannot')}</Message>}
        over={<p className="my-4">{t('over')}</p>}
      >
        <Closing {...props} />
        <DecideFields {...props} />
      </WhileOpen>
      {open ? (
        <FormActions label={buttonOf(decision, t)} cancelHref={here} />
      ) : (
        <p className="mt-4">
          <ButtonLink href={here}>{whole('back')}</ButtonLink>
        </p>
      )}
    </Form>
  );
}

function buttonOf(
  decision: DecideProps['decision'],
  t: ReturnType<typeof useTranslations<'updates.decide'>>,
): string {
  if (decision === 'answer') return t('save');
  return decision === 'reply' ? t('sendReply') : t(decision);
}

/** What others did since the page was opened, where the update stands now, and whether one can go on. */
function Since({ update, open, value }: DecideProps) {
  const t = useTranslations('updates.decide');
  const terms = useTranslations('terms.updateStatus');
  const now = { status: terms(update.status), number: update.submittedVersion };
  return (
    <Meanwhile
      seen={Number(value('version')) || null}
      version={update.version}
      title={t('meanwhile')}
      moves={update.history.map((made) => (
        <li key={`${made.at} ${made.move}`}>
          <MoveLine {...made} />
        </li>
      ))}
    >
      <p className="mt-2">
        {t('now', now)} <Link href={`/updates/${update.id}`}>{t('read')}</Link>
      </p>
      {open && <p className="mt-2">{t('goOn')}</p>}
    </Meanwhile>
  );
}

/** A question that waits is closed by a decision: whoever makes it knows. */
function Closing({ decision, update, question }: DecideProps) {
  const t = useTranslations('updates.decide');
  if (question?.state !== 'open' || (decision !== 'acknowledge' && decision !== 'send_back')) return null;
  return (
    <div className="my-4">
      <Message tone="neutral" title={t('closesQuestion')}>
        <UpdateQuestion question={question} now={update.submittedVersion} />
      </Message>
    </div>
  );
}
