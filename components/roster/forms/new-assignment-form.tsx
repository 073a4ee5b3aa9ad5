import { useLocale, useTranslations } from 'next-intl';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FieldGrid, FormActions } from '#components/ui/form-layout.tsx';
import { Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import type { PersonShown } from '../person-profile.tsx';
import type { PostShown } from '../post-facts.tsx';
import { PostStatus } from '../post-status.tsx';
import { usePostTitle } from '../post-title.tsx';
import { pathWith } from '../roster-address.ts';
import { fullName, nameIn, organisationIn } from '../words.ts';
import { AssignmentFields } from './assignment-fields.tsx';
import { labelsOf } from './choices.tsx';
import type { OrganisationChoice, Told } from './told.ts';

const named = ['postId', 'personId', 'staffingCode', 'organisationId', 'since', 'until', 'note'] as const;

type Props = Pick<Told, 'value'> & {
  form: FormPage;
  post: PostShown;
  person: PersonShown;
  organisations: readonly OrganisationChoice[];
  /** The first day proposed: today, or the day after the present holder leaves. */
  since: string;
};

export function NewAssignmentForm({ form, post, person, organisations, since, value }: Props) {
  const t = useTranslations('roster.assignmentForm');
  const name = fullName(person) ?? '';
  return (
    <Form {...form} action="/assignments" to="/assignments/{id}" labels={labelsOf(named, t)}>
      <input type="hidden" name="postId" value={post.id} />
      <input type="hidden" name="personId" value={person.id} />
      <Chosen post={post} person={person} />
      <Section title={t('stepDates')}>
        <FieldGrid>
          <AssignmentFields
            value={value}
            stored={{ staffingCode: post.staffingCode, since }}
            organisations={organisations}
          />
        </FieldGrid>
      </Section>
      <FormActions label={t('save', { name })} cancelHref={`/posts/${post.id}`} />
    </Form>
  );
}

/** What was chosen on the way here, each with the way back to choose anew. */
function Chosen({ post, person }: { post: PostShown; person: PersonShown }) {
  const t = useTranslations('roster.assignmentForm');
  const locale = useLocale();
  const title = usePostTitle()(post);
  const organisation = organisationIn(locale, person.organisation);
  return (
    <DescriptionList
      facts={[
        {
          term: t('postId'),
          detail: (
            <>
              {title}, {nameIn(locale, post.structure)} <PostStatus status={post.status} />{' '}
              <Link href={pathWith('/assignments/new', { person: person.id })}>
                {t('change')}
                <span className="vh"> {t('postId')}</span>
              </Link>
            </>
          ),
        },
        {
          term: t('personId'),
          detail: (
            <>
              {[fullName(person), organisation].filter(Boolean).join(', ')}{' '}
              <Link href={pathWith('/assignments/new', { post: post.id })}>
                {t('change')}
                <span className="vh"> {t('personId')}</span>
              </Link>
            </>
          ),
        },
      ]}
    />
  );
}
