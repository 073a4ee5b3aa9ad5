import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button.tsx';
import { ChoiceField } from '#components/ui/choice-field.tsx';
import { TextAreaField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FieldGrid, FormActions } from '#components/ui/form-layout.tsx';
import { Section } from '#components/ui/section.tsx';
import { Status } from '#components/ui/status.tsx';
import type { SubmissionShown } from '#lib/submissions/queries.ts';

type Point = SubmissionShown['points'][number];

/** Each point of the reviewers with the section it is about, and how whoever wrote it answers. */
export function PointList({ submission }: { submission: SubmissionShown }) {
  const t = useTranslations('proposals.handIn');
  const terms = useTranslations('terms.section');
  return (
    <Section title={t('points')} note={t('pointsNote')}>
      <ol className="steplist">
        {submission.points.map((point) => (
          <li key={point.id}>
            <b className="b">{point.number}</b>
            <div>
              <b className="b">{terms(point.section)}</b>
              <p dir="auto">{point.body}</p>
              {point.done !== null && (
                <p className="mt-1">
                  <Status tone={point.done ? 'success' : 'neutral'} icon={point.done ? 'check' : 'dash'}>
                    {point.done ? t('done') : t('declined')}
                  </Status>{' '}
                  <bdi>{point.reply}</bdi>
                </p>
              )}
            </div>
            <ButtonLink small href={`/submissions/${submission.id}/points/${point.id}`}>
              {point.done === null ? t('answer') : t('change')}
              <span className="vh"> {t('point', { number: point.number })}</span>
            </ButtonLink>
          </li>
        ))}
      </ol>
    </Section>
  );
}

type AnswerProps = {
  submission: SubmissionShown;
  point: Point;
  form: FormPage;
  value: (name: string, stored?: string | null) => string;
};

export function AnswerForm({ submission, point, form, value }: AnswerProps) {
  const t = useTranslations('proposals.handIn');
  const back = `/submissions/${submission.id}/hand-in`;
  return (
    <Form
      {...form}
      action={`/submissions/${submission.id}/points/${point.id}/answer`}
      to={back}
      labels={{ done: t('answered'), reply: t('reply') }}
    >
      <FieldGrid>
        <ChoiceField
          name="done"
          className="wide"
          label={t('answered')}
          chosen={[value('done', String(point.done ?? true))]}
          options={[
            { value: 'true', label: t('done') },
            { value: 'false', label: t('declined') },
          ]}
        />
        <TextAreaField
          name="reply"
          className="wide"
          label={t('reply')}
          hint={t('replyHint')}
          defaultValue={value('reply', point.reply)}
        />
      </FieldGrid>
      <FormActions label={t('saveAnswer')} cancelHref={back} />
    </Form>
  );
}
