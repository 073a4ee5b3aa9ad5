import { useLocale, useTranslations } from 'next-intl';
import { Arrangement } from '#components/roster/arrangement.tsx';
import { usePostTitle } from '#components/roster/post-title.tsx';
import { Link } from '#components/ui/link.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { plainDate } from '#lib/i18n/format.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import type { OrganisationPeopleShown } from '#lib/roster/staff/schema.ts';

type Post = OrganisationPeopleShown['posts'][number];

/** The posts that it staffs or pays for on the day, with who is in them as far as this reader may know. */
export function OrganisationPosts({ posts }: { posts: readonly Post[] }) {
  const t = useTranslations('organisations.people');
  return (
    <Table label={t('table')} tight records>
      <TableHead>
        <ColumnHead>{t('post')}</ColumnHead>
        <ColumnHead>{t('person')}</ColumnHead>
        <ColumnHead>{t('arrangement')}</ColumnHead>
        <ColumnHead>{t('part')}</ColumnHead>
        <ColumnHead>{t('until')}</ColumnHead>
      </TableHead>
      <TableBody>
        {posts.map((post) => (
          <PostRow key={`${post.postId} ${post.assignmentId}`} post={post} />
        ))}
      </TableBody>
    </Table>
  );
}

function PostRow({ post }: { post: Post }) {
  const t = useTranslations('organisations.people');
  const common = useTranslations('common.values');
  const locale = useLocale();
  const title = usePostTitle()(post);
  const part = [post.staffs && t('staffs'), post.funds && t('funds')].filter(Boolean).join(', ');
  return (
    <TableRow>
      <RowHead>
        <Link className="row" href={`/posts/${post.postId}`}>
          {title}
        </Link>
        <small className="note block font-normal">
          {post.operation && `${post.operation.code}, `}
          {nameOf(post.structure, locale)}
        </small>
      </RowHead>
      <Cell label={t('person')}>
        <Name post={post} />
      </Cell>
      <Cell label={t('arrangement')}>
        {post.assignmentId ? <Arrangement share={post.share} /> : <span className="mute">–</span>}
      </Cell>
      <Cell label={t('part')}>{part}</Cell>
      <Cell label={t('until')} className="nw tnum">
        {plainDate(post.until, locale) || common('open')}
      </Cell>
    </TableRow>
  );
}

function Name({ post: { assignmentId, personId, name } }: { post: Post }) {
  const t = useTranslations('organisations.people');
  if (!assignmentId) return <span className="crit-text">{t('vacant')}</span>;
  if (!name) return <span className="mute">{t('nameHidden')}</span>;
  return personId ? <Link href={`/people/${personId}`}>{name}</Link> : name;
}

/** People of it who are in no post on the day. */
export function OtherPeople({ people }: { people: OrganisationPeopleShown['others'] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 sm">
      {people.map(({ id, name }) => (
        <li key={id}>
          <Link href={`/people/${id}`}>{name}</Link>
        </li>
      ))}
    </ul>
  );
}
