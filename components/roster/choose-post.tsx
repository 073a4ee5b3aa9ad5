import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Section } from '#components/ui/section.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import type { PostOnDay } from '#lib/roster/posts/schema.ts';
import { FindForm } from './forms/find-form.tsx';
import { PlaceCell } from './place-cell.tsx';
import { PostStatus } from './post-status.tsx';
import { usePostTitle } from './post-title.tsx';
import { pathWith } from './roster-address.ts';
import { nameIn } from './words.ts';

type Props = { posts: readonly PostOnDay[]; person: string | undefined; q: string | undefined };

/** The post to fill: vacant ones and those that end soon come first. */
export function ChoosePost({ posts, person, q }: Props) {
  const t = useTranslations('roster.assignmentForm');
  return (
    <Section title={t('choosePost')} note={t('vacantFirst')}>
      <FindForm action="/assignments/new" label={t('findPost')} q={q} keep={{ person }} />
      {posts.length === 0 ? (
        <EmptyState heading="h3" title={t('noPosts')}>
          {t('noPostsLead')}
        </EmptyState>
      ) : (
        <Posts posts={posts} person={person} />
      )}
    </Section>
  );
}

function Posts({ posts, person }: Omit<Props, 'q'>) {
  const t = useTranslations('roster');
  const locale = useLocale();
  const title = usePostTitle();
  return (
    <Table label={t('assignmentForm.choosePost')} records="pair" tight middle>
      <TableHead>
        <ColumnHead>{t('columns.country')}</ColumnHead>
        <ColumnHead>{t('columns.post')}</ColumnHead>
        <ColumnHead>{t('columns.status')}</ColumnHead>
        <ColumnHead>{t('assignmentForm.choose')}</ColumnHead>
      </TableHead>
      <TableBody>
        {posts.map((post) => (
          <TableRow key={post.id}>
            <RowHead>
              <PlaceCell operation={post.operation} />
            </RowHead>
            <Cell>
              <b className="b">{title(post)}</b>
              <br />
              <span className="mute xs">{nameIn(locale, post.structure)}</span>
            </Cell>
            <Cell place="status">
              <PostStatus status={post.status} />
            </Cell>
            <Cell>
              <ButtonLink small href={pathWith('/assignments/new', { post: post.id, person })}>
                {t('assignmentForm.choose')}
                <span className="vh"> {`${title(post)}, ${nameIn(locale, post.structure)}`}</span>
              </ButtonLink>
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
