import { useTranslations } from 'next-intl';
import { CheckField } from '#components/ui/choice-field.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { SelectField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FieldGrid, FormActions } from '#components/ui/form-layout.tsx';
import type { PostShown } from '../post-facts.tsx';
import type { Told } from './told.ts';

type Props = Pick<Told, 'value'> & { form: FormPage; post: PostShown; today: string };

/** Who is in the post is only moved out of it when the box says so. */
export function PostEndForm({ form, post, today, value }: Props) {
  const t = useTranslations('roster.postForm');
  const page = `/posts/${post.id}`;
  return (
    <Form {...form} action={`${page}/end`} to={page} labels={{ until: t('endUntil') }}>
      <input type="hidden" name="version" value={value('version', post.version)} />
      <FieldGrid>
        <DateField name="until" label={t('endUntil')} defaultValue={value('until', today)} required />
        {post.holders.length > 0 && (
          <div className="wide">
            <CheckField
              name="endAssignments"
              label={t('endAssignments')}
              defaultChecked={value('endAssignments') !== ''}
            />
          </div>
        )}
      </FieldGrid>
      <FormActions label={t('end')} tone="danger" cancelHref={page} />
    </Form>
  );
}

type CoverProps = Props & { others: readonly { value: string; label: string }[] };

export function PostCoverForm({ form, post, today, value, others }: CoverProps) {
  const t = useTranslations('roster.postForm');
  const page = `/posts/${post.id}`;
  const labels = { coveringPostId: t('coverPost'), since: t('coverSince'), until: t('coverUntil') };
  return (
    <Form {...form} action={`${page}/cover`} to={page} labels={labels}>
      <FieldGrid>
        <SelectField
          name="coveringPostId"
          label={t('coverPost')}
          options={others}
          defaultValue={value('coveringPostId')}
          className="wide"
        />
        <DateField name="since" label={t('coverSince')} defaultValue={value('since', today)} required />
        <DateField name="until" label={t('coverUntil')} hint={t('untilHint')} defaultValue={value('until')} />
      </FieldGrid>
      <FormActions label={t('coverSave')} cancelHref={page} />
    </Form>
  );
}
