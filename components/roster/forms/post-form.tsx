import { useTranslations } from 'next-intl';
import { CheckField, ChoiceField } from '#components/ui/choice-field.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Field, SelectField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FieldGrid, FormActions } from '#components/ui/form-layout.tsx';
import { Section } from '#components/ui/section.tsx';
import { postLevels, postRoles } from '#db/enums.ts';
import type { PostShown } from '../post-facts.tsx';
import {
  labelsOf,
  useLanguageChoices,
  useOrganisationChoices,
  useSharingChoices,
  useStaffingChoices,
} from './choices.tsx';
import type { OrganisationChoice, Told } from './told.ts';

const named = [
  'structureId',
  'role',
  'level',
  'titleEn',
  'titleFr',
  'staffingCode',
  'since',
  'until',
  'fundingOrganisationId',
  'languages',
  'location',
  'recruitment',
  'roleMailbox',
  'sharing',
] as const;

type Props = Told & {
  form: FormPage;
  post?: PostShown;
  structureId: string;
  organisations: readonly OrganisationChoice[];
  today: string;
  to: string;
  cancelHref: string;
};

export function PostForm({ form, post, structureId, organisations, today, to, cancelHref, ...told }: Props) {
  const t = useTranslations('roster.postForm');
  const part = { ...told, ...(post && { post }) };
  return (
    <Form
      {...form}
      action={post ? `/posts/${post.id}` : '/posts'}
      method={post ? 'PATCH' : 'POST'}
      to={to}
      labels={labelsOf(named, t)}
    >
      {post ? (
        <input type="hidden" name="version" value={told.value('version', post.version)} />
      ) : (
        <input type="hidden" name="structureId" value={structureId} />
      )}
      <Section title={t('what')}>
        <FieldGrid>
          <RoleFields {...part} />
          <TermFields {...part} today={today} />
        </FieldGrid>
      </Section>
      <Section title={t('about')}>
        <FieldGrid>
          <DetailFields {...part} organisations={organisations} />
        </FieldGrid>
      </Section>
      <FormActions label={post ? t('save') : t('create')} cancelHref={cancelHref} />
    </Form>
  );
}

type Part = Told & { post?: PostShown };

function RoleFields({ value, post }: Part) {
  const t = useTranslations('roster.postForm');
  const terms = useTranslations('terms');
  return (
    <>
      <SelectField
        name="role"
        label={t('role')}
        options={postRoles.map((role) => ({ value: role, label: terms(`postRole.${role}`) }))}
        defaultValue={value('role', post?.role)}
      />
      <SelectField
        name="level"
        label={t('level')}
        options={postLevels.map((level) => ({ value: level, label: terms(`postLevel.${level}`) }))}
        defaultValue={value('level', post?.level ?? 'national')}
      />
      <Field
        name="titleEn"
        label={t('titleEn')}
        hint={t('titleHint')}
        defaultValue={value('titleEn', post?.titleEn)}
        maxLength={300}
      />
      <Field
        name="titleFr"
        label={t('titleFr')}
        defaultValue={value('titleFr', post?.titleFr)}
        maxLength={300}
        lang="fr"
      />
    </>
  );
}

function TermFields({ value, post, today }: Part & { today: string }) {
  const t = useTranslations('roster.postForm');
  const sole = value('sole', post && !post.sole ? '' : 'on') !== '';
  return (
    <>
      <SelectField
        name="staffingCode"
        label={t('staffingCode')}
        hint={t('codeHint')}
        options={useStaffingChoices()}
        defaultValue={value('staffingCode', post?.staffingCode)}
      />
      <DateField
        name="since"
        label={t('since')}
        defaultValue={value('since', post?.since ?? today)}
        required
      />
      <DateField
        name="until"
        label={t('until')}
        hint={t('untilHint')}
        defaultValue={value('until', post?.until)}
      />
      <div className="wide">
        <CheckField name="sole" label={t('sole')} defaultChecked={sole} />
      </div>
    </>
  );
}

function DetailFields({
  value,
  values,
  post,
  organisations,
}: Part & { organisations: readonly OrganisationChoice[] }) {
  const t = useTranslations('roster.postForm');
  return (
    <>
      <ChoiceField
        kind="checkbox"
        name="languages"
        label={t('languages')}
        options={useLanguageChoices(post?.languages)}
        chosen={values('languages', post?.languages)}
        className="wide"
      />
      <Field name="location" label={t('location')} defaultValue={value('location', post?.location)} />
      <SelectField
        name="fundingOrganisationId"
        label={t('fundingOrganisationId')}
        options={useOrganisationChoices(organisations)}
        empty={t('none')}
        defaultValue={value('fundingOrganisationId', post?.fundingOrganisationId)}
      />
      <Field
        name="recruitment"
        label={t('recruitment')}
        hint={t('recruitmentHint')}
        defaultValue={value('recruitment', post?.recruitment)}
        maxLength={300}
      />
      <Field
        name="roleMailbox"
        type="email"
        label={t('roleMailbox')}
        hint={t('mailboxHint')}
        defaultValue={value('roleMailbox', post?.roleMailbox)}
      />
      <SelectField
        name="sharing"
        label={t('sharing')}
        options={useSharingChoices()}
        defaultValue={value('sharing', post?.sharing ?? 'partners')}
      />
    </>
  );
}
