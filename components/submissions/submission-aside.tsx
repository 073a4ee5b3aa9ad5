import { useLocale, useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { TextAreaField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import { Timeline } from '#components/ui/timeline.tsx';
import { moneyInMillions, plainDate } from '#lib/i18n/format.ts';
import type { SubmissionScreen } from '#lib/submissions/screen.ts';
import { DeadlineLine, whenThere } from './deadline-line.tsx';
import { ReviewersAside } from './reviewers-aside.tsx';

type Props = { submission: SubmissionScreen; form: FormPage };

/** Beside the text: when, who, what happened, and what else the applicant asks. */
export function SubmissionAside({ submission, form }: Props) {
  const t = useTranslations('submissions.one');
  const locale = useLocale();
  const { deadline, rules, room, others } = submission;
  const open = ['draft', 'submitted', 'in_review', 'returned', 'resubmitted'].includes(submission.status);
  return (
    <>
      <Section title={t('deadline')}>
        {deadline ? (
          <DeadlineLine deadline={deadline} zone={rules.timeZone} open={open} />
        ) : (
          <p>{t('noDeadline')}</p>
        )}
        {rules.systemDeadline && (
          <p className="note">
            {t('systemCloses', { when: whenThere(rules.systemDeadline, rules.timeZone, locale) })}
          </p>
        )}
      </Section>
      {room && <ReviewersAside submission={submission} room={room} form={form} />}
      <History submission={submission} />
      {others.length > 0 && (
        <Section title={t('same')}>
          <ul className="sm grid gap-2">
            {others.map((other) => (
              <OtherLine key={other.id} other={other} />
            ))}
          </ul>
        </Section>
      )}
      {room?.may.note && <OwnNote submission={submission} note={room.note} form={form} />}
    </>
  );
}

function OtherLine({ other }: { other: SubmissionScreen['others'][number] }) {
  const terms = useTranslations('terms.submissionStatus');
  const locale = useLocale();
  return (
    <li>
      <Link href={`/submissions/${other.id}`}>
        <bdi>{other.title}</bdi>
      </Link>
      <br />
      <span className="mute xs">
        {other.askedUsd && `${moneyInMillions(other.askedUsd, locale)}, `}
        {terms(other.status)}
      </span>
    </li>
  );
}

function History({ submission }: { submission: SubmissionScreen }) {
  const t = useTranslations('submissions.one');
  const terms = useTranslations('terms.submissionMove');
  const locale = useLocale();
  if (submission.history.length === 0) return null;
  return (
    <Section title={t('history')} id="history">
      <Timeline
        entries={submission.history.map((step, index) => ({
          key: `${step.at} ${step.move}`,
          when: plainDate(step.at, locale),
          ...(index === 0 && { state: 'now' as const }),
          children: (
            <>
              {terms(step.move as 'submit')}
              {['submit', 'resubmit'].includes(step.move) && `, ${t('versionOf', { number: step.version })}`}
              {step.by && <span className="mute">, {step.by}</span>}
              {step.reason && <span className="mute block">{step.reason}</span>}
            </>
          ),
        }))}
      />
    </Section>
  );
}

function OwnNote({ submission, note, form }: Props & { note: string | null }) {
  const t = useTranslations('submissions.one');
  return (
    <Section title={t('note')} className="noprint">
      <Form {...form} back={null} action={`/submissions/${submission.id}/note`}>
        <TextAreaField
          name="body"
          id="f-own-note"
          rows={3}
          label={<span className="vh">{t('note')}</span>}
          hint={t('noteHint')}
          defaultValue={note ?? ''}
        />
        <div className="acts mt-2">
          <Button small>{t('noteSave')}</Button>
        </div>
      </Form>
    </Section>
  );
}
