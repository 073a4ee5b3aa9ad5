import { useLocale, useTranslations } from 'next-intl';
import { Arrangement } from '#components/roster/arrangement.tsx';
import { HolderCell } from '#components/roster/holder-cell.tsx';
import { PostStatus } from '#components/roster/post-status.tsx';
import { usePostTitle } from '#components/roster/post-title.tsx';
import { PostStrip } from '#components/roster/strip.tsx';
import { Link } from '#components/ui/link.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { plainDate } from '#lib/i18n/format.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import type { PostOnDay } from '#lib/roster/posts/schema.ts';
import { stripWindow } from '#lib/roster/status.ts';

type Props = {
  posts: readonly PostOnDay[];
  day: string;
  /** Says which structure each post is in, where they are of several. */
  withStructure?: boolean;
};

/** Posts with who holds them, their months and how they stand on the day. */
export function StructurePosts({ posts, day, withStructure = false }: Props) {
  const t = useTranslations('structures.posts');
  const locale = useLocale();
  const { since, until } = stripWindow(day);
  const month = (date: string) => plainDate(date, locale, 'month');
  return (
    <Table label={t('table')} middle tight records="pair">
      <TableHead>
        <ColumnHead>{t('post')}</ColumnHead>
        <ColumnHead>{t('person')}</ColumnHead>
        <ColumnHead className={withStructure ? 'noprint' : undefined}>{t('arrangement')}</ColumnHead>
        <ColumnHead>{t('window', { from: month(since), to: month(until) })}</ColumnHead>
        <ColumnHead>{t('status')}</ColumnHead>
      </TableHead>
      <TableBody>
        {posts.map((post) => (
          <PostRow key={post.id} post={post} day={day} withStructure={withStructure} />
        ))}
      </TableBody>
    </Table>
  );
}

function PostRow({ post, day, withStructure }: { post: PostOnDay; day: string; withStructure: boolean }) {
  const title = usePostTitle()(post);
  const locale = useLocale();
  return (
    <TableRow>
      <RowHead>
        <Link className="row" href={`/posts/${post.id}`}>
          {title}
        </Link>
        {withStructure && <small className="note block font-normal">{nameOf(post.structure, locale)}</small>}
      </RowHead>
      <Cell>
        <HolderCell post={post} personHref={(id) => `/people/${id}`} />
      </Cell>
      <Cell wide className={withStructure ? 'noprint' : ''}>
        {post.arrangement !== 'vacant' && <Arrangement share={post.arrangement} />}
      </Cell>
      <Cell wide className="c-strip">
        <PostStrip post={post} asOf={day} />
      </Cell>
      <Cell place="status">
        <PostStatus status={post.status} />
      </Cell>
    </TableRow>
  );
}
