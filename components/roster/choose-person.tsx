import { useLocale, useTranslations } from 'next-intl';
import type { z } from 'zod';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { initialsOf } from '#components/ui/initials.ts';
import { PersonCell } from '#components/ui/person-cell.tsx';
import { Section } from '#components/ui/section.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import type { Person } from '#lib/roster/people/schema.ts';
import { FindForm } from './forms/find-form.tsx';
import { usePostTitle } from './post-title.tsx';
import { fullName, nameIn, organisationIn } from './words.ts';

type PersonRow = z.output<typeof Person>;

type Props = {
  title: string;
  people: readonly PersonRow[];
  q: string | undefined;
  /** Where the search goes, and what it keeps. */
  action: string;
  keep: Readonly<Record<string, string | undefined>>;
  /** Where choosing somebody leads. */
  hrefOf: (personId: string) => string;
  /** Where somebody new is added. */
  addHref: string;
};

/** Who: found by name or organisation, or added. */
export function ChoosePerson({ title, people, q, action, keep, hrefOf, addHref }: Props) {
  const t = useTranslations('roster.assignmentForm');
  const add = (
    <ButtonLink href={addHref} icon="plus">
      {t('addPerson')}
    </ButtonLink>
  );
  return (
    <Section title={title}>
      <FindForm action={action} label={t('findPerson')} q={q} keep={keep} />
      {people.length === 0 ? (
        <EmptyState heading="h3" title={t('noPeople')} action={add}>
          {t('noPeopleLead')}
        </EmptyState>
      ) : (
        <>
          <People people={people} hrefOf={hrefOf} />
          <p className="mt-4">{add}</p>
        </>
      )}
    </Section>
  );
}

function People({ people, hrefOf }: Pick<Props, 'people' | 'hrefOf'>) {
  const t = useTranslations('roster');
  const locale = useLocale();
  return (
    <Table label={t('assignmentForm.choosePerson')} records="pair" tight middle>
      <TableHead>
        <ColumnHead>{t('people.columns.name')}</ColumnHead>
        <ColumnHead>{t('people.columns.posts')}</ColumnHead>
        <ColumnHead>{t('assignmentForm.choose')}</ColumnHead>
      </TableHead>
      <TableBody>
        {people.map((person) => {
          const name = fullName(person) ?? '';
          return (
            <TableRow key={person.id}>
              <RowHead>
                <PersonCell
                  initials={initialsOf(name)}
                  name={name}
                  detail={organisationIn(locale, person.organisation)}
                />
              </RowHead>
              <Cell>
                <PostsOf posts={person.posts} />
              </Cell>
              <Cell>
                <ButtonLink small href={hrefOf(person.id)}>
                  {t('assignmentForm.choose')}
                  <span className="vh"> {name}</span>
                </ButtonLink>
              </Cell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}

function PostsOf({ posts }: Pick<PersonRow, 'posts'>) {
  const t = useTranslations('roster.people');
  const title = usePostTitle();
  const locale = useLocale();
  if (posts.length === 0) return <span className="mute">{t('noPost')}</span>;
  return posts.map(({ post }) => `${title(post)}, ${nameIn(locale, post.structure)}`).join('; ');
}
