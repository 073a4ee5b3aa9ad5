import { useLocale, useTranslations } from 'next-intl';
import { ActForm } from '#components/ui/act-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { SelectField, TextAreaField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { initialsOf } from '#components/ui/initials.ts';
import { Section } from '#components/ui/section.tsx';
import { Status } from '#components/ui/status.tsx';
import { proposalSections } from '#db/enums.ts';
import { moment } from '#lib/i18n/format.ts';
import type { SubmissionScreen } from '#lib/submissions/screen.ts';

type Props = { submission: SubmissionScreen; form: FormPage };

/** Remarks by section, and a place to add one. */
export function CommentList({ submission, form }: Props) {
  const t = useTranslations('submissions.one');
  const { items, may } = submission.comments;
  const resolved = items.filter((it) => it.resolvedAt).length;
  const note = items.length > 0 ? t('openCount', { open: items.length - resolved, resolved }) : undefined;
  return (
    <Section title={t('comments')} id="comments" {...(note && { note })}>
      {items.length === 0 && <p>{t('noComments')}</p>}
      <ul>
        {items.map((item) => (
          <OneComment key={item.id} item={item} id={submission.id} form={form} />
        ))}
      </ul>
      {may.comment && <NewComment submission={submission} form={form} />}
    </Section>
  );
}

type Item = SubmissionScreen['comments']['items'][number];

function OneComment({ item, id, form }: { item: Item; id: string; form: FormPage }) {
  const t = useTranslations('submissions.one');
  const terms = useTranslations('terms.section');
  const locale = useLocale();
  const author = item.author ?? '';
  return (
    <li className="com">
      <span className="ava" aria-hidden="true">
        {initialsOf(author)}
      </span>
      <div>
        <b className="b">{author}</b>{' '}
        <span className="mute">
          {item.section ? t('onSection', { section: terms(item.section) }) : t('whole')},{' '}
          {moment(item.at, locale)}
          {item.internal && `, ${t('internal')}`}
          {item.mentioned && `, ${t('toldTo', { name: item.mentioned })}`}
        </span>{' '}
        {item.resolvedAt ? (
          <Status tone="success" icon="check">
            {t('isResolved')}
          </Status>
        ) : (
          <Status tone="warning" icon="comment">
            {t('isOpen')}
          </Status>
        )}
      </div>
      <div className="ptext">{item.body}</div>
      {item.may.resolve && (
        <div>
          <ActForm form={form} action={`/submissions/${id}/comments/${item.id}/resolution`} small>
            {t('resolve')}
          </ActForm>
        </div>
      )}
    </li>
  );
}

function NewComment({ submission: { id, comments, mentionable }, form }: Props) {
  const t = useTranslations('submissions.one');
  const terms = useTranslations('terms.section');
  return (
    <Form
      {...form}
      back={null}
      action={`/submissions/${id}/comments`}
      to={`${form.from}#comments`}
      className="mt-4 noprint"
      labels={{ mentionedId: t('mention') }}
    >
      <SelectField
        name="section"
        label={t('section')}
        empty={t('wholeThing')}
        options={proposalSections.map((it) => ({ value: it, label: terms(it) }))}
      />
      <TextAreaField name="body" rows={2} label={t('addComment')} className="mt-2" />
      {mentionable.length > 0 && (
        <SelectField
          name="mentionedId"
          className="mt-2"
          label={t('mention')}
          hint={t('mentionHint')}
          empty={t('nobody')}
          options={mentionable.map((it) => ({ value: it.id, label: it.name }))}
        />
      )}
      <div className="acts mt-2">
        {comments.may.internal && (
          <Button small name="internal" value="on">
            {t('forReviewers')}
          </Button>
        )}
        <Button small>{comments.may.internal ? t('forAll') : t('comment')}</Button>
      </div>
    </Form>
  );
}
