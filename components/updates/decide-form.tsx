import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button.tsx';
import { ChoiceField } from '#components/ui/choice-field.tsx';
import { TextAreaField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FormActions } from '#components/ui/form-layout.tsx';
import { Link } from '#components/ui/link.tsx';
import { Message } from '#components/ui/message.tsx';
import { PointRows, pointLabels } from '#components/ui/point-rows.tsx';
import { updateSteps } from '#db/enums.ts';
import type { UpdateShown } from '#lib/updates/queries.ts';
import { Meanwhile } from './meanwhile.tsx';
import { MoveLine } from './move-line.tsx';
import { UpdateQuestion } from './update-question.tsx';
import { WhileOpen } from './while-open.tsx';

export const decisions = ['send_back', 'acknowledge', 'skip', 'answer', 'ask', 'reply', 'withdraw'] as const;
type Decision = (typeof decisions)[number];

type Props = {
  update: UpdateShown;
  decision: Decision;
  /** Whether it can be made now; whoever began to write keeps their words when it no longer can. */
  open: boolean;
  /** The point that is answered. */
  point: UpdateShown['points'][number] | undefined;
  /** The question that waits, or the last that did. */
  question: UpdateShown['questions'][number] | undefined;
  /** So many blank points are offered. */
  rows: number;
  form: FormPage;
  value: (name: string, stored?: string | number | null) => string;
};

/** One move with what it asks for. When somebody was faster it says what they did, and goes on from there. */
export function DecideForm(props: Props) {
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
        <Fields {...props} />
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

function buttonOf(decision: Decision, t: ReturnType<typeof useTranslations<'updates.decide'>>): string {
  if (decision === 'answer') return t('save');
  return decision === 'reply' ? t('sendReply') : t(decision);
}

/** What others did since the page was opened, where the update stands now, and whether one can go on. */
function Since({ update, open, value }: Props) {
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

function Fields(props: Props) {
  const { decision, value } = props;
  const t = useTranslations('updates.decide');
  if (decision === 'answer') return <AnswerFields {...props} />;
  if (decision === 'ask' || decision === 'reply' || decision === 'withdraw')
    return <QuestionFields {...props} />;
  if (decision === 'acknowledge') return <p>{t('acknowledgeLead')}</p>;
  return (
    <>
      {decision === 'skip' ? <p>{t('skipLead')}</p> : <PointFields {...props} />}
      <TextAreaField
        name="reason"
        rows={3}
        label={t('reason')}
        note={t('optional')}
        defaultValue={value('reason')}
        className="mt-4"
        {...(decision === 'send_back' && { hint: t('reasonHint') })}
      />
    </>
  );
}

/** A question that waits is closed by a decision: whoever makes it knows. */
function Closing({ decision, update, question }: Props) {
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

function QuestionFields({ decision, update, question, value }: Props) {
  const t = useTranslations('updates.decide');
  const shown = decision !== 'ask' || question?.state === 'open';
  const leads = { ask: t('askLead'), reply: t('replyLead'), withdraw: t('withdrawLead') };
  return (
    <>
      {question && shown && <UpdateQuestion question={question} now={update.submittedVersion} />}
      <p className="mt-4">{leads[decision as keyof typeof leads]}</p>
      {decision === 'ask' && (
        <TextAreaField
          name="body"
          rows={3}
          label={t('question')}
          hint={t('questionHint')}
          defaultValue={value('body')}
          className="mt-4"
        />
      )}
      {decision === 'reply' && (
        <TextAreaField
          name="reply"
          rows={4}
          label={t('answered')}
          defaultValue={value('reply')}
          className="mt-4"
        />
      )}
    </>
  );
}

function AnswerFields({ point, value }: Props) {
  const t = useTranslations('updates.decide');
  const chosen = point?.done === null || point === undefined ? '' : String(point.done);
  return (
    <>
      <p className="ptext" dir="auto">
        {point?.body}
      </p>
      <ChoiceField
        name="done"
        label={t('answered')}
        stacked
        chosen={[value('done', chosen)]}
        options={[
          { value: 'true', label: t('done') },
          { value: 'false', label: t('notDone') },
        ]}
      />
      <TextAreaField
        name="reply"
        rows={4}
        label={t('replyToPoint')}
        defaultValue={value('reply', point?.reply)}
      />
    </>
  );
}

function usePointWords() {
  const t = useTranslations('updates.decide');
  return {
    lead: t('pointsLead'),
    points: t('points'),
    more: t('more'),
    tie: (number: number) => t('pointStep', { number }),
    body: (number: number) => t('pointBody', { number }),
  };
}

function PointFields({ update, rows, value }: Props) {
  const terms = useTranslations('terms.updateStep');
  return (
    <PointRows
      tie="step"
      options={updateSteps.map((it) => ({ value: it, label: terms(it) }))}
      rows={rows}
      more={`/updates/${update.id}/decide?move=send_back&rows=${rows + 3}`}
      words={usePointWords()}
      value={value}
    />
  );
}
