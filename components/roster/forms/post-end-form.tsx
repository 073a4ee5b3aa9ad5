import { useTranslations } from 'next-intl';
import type { z } from 'zod';
import { CheckField } from '#components/ui/choice-field.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { SelectField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FieldGrid, FormActions } from '#components/ui/form-layout.tsx';
import type { CoverRecord } from '#lib/roster/posts/schema.ts';
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

export type CoverShown = z.output<typeof CoverRecord>;
type CoverProps = Props & {
  others: readonly { value: string; label: string }[];
  cover?: CoverShown | undefined;
};

/** A new cover, or one that is changed. */
export function PostCoverForm({ form, post, today, value, others, cover }: CoverProps) {
  const t = useTranslations('roster.postForm');
  const page = `/posts/${post.id}`;
  const labels = { coveringPostId: t('coverPost'), since: t('coverSince'), until: t('coverUntil') };
  return (
    <Form
      {...form}
      action={cover ? `${page}/covers/${cover.id}` : `${page}/cover`}
      method={cover ? 'PATCH' : 'POST'}
      to={page}
      labels={labels}
    >
      {cover && <input type="hidden" name="version" value={value('version', cover.version)} />}
      <FieldGrid>
        <SelectField
          name="coveringPostId"
          label={t('coverPost')}
          options={others}
          defaultValue={value('coveringPostId', cover?.coveringPostId)}
          className="wide"
        />
        <DateField
          name="since"
          label={t('coverSince')}
          defaultValue={value('since', cover?.since ?? today)}
          required
        />
        <DateField
          name="until"
          label={t('coverUntil')}
          hint={t('untilHint')}
          defaultValue={value('until', cover?.until)}
        />
      </FieldGrid>
      <FormActions label={t('coverSave')} cancelHref={page} />
    </Form>
  );
}

/** Another form on the page of a cover: its field has an id of its own. */
export function CoverEndForm({ form, post, today, value, cover }: Props & { cover: CoverShown }) {
  const t = useTranslations('roster.postForm');
  const page = `/posts/${post.id}`;
  return (
    <Form
      {...form}
      back={null}
      action={`${page}/covers/${cover.id}/end`}
      to={page}
      labels={{ until: t('coverLastDay') }}
    >
      <input type="hidden" name="version" value={value('version', cover.version)} />
      <FieldGrid>
        <DateField name="until" id="last-day" label={t('coverLastDay')} defaultValue={today} required />
      </FieldGrid>
      <FormActions label={t('coverEnd')} tone="danger" cancelHref={page} />
    </Form>
  );
}
