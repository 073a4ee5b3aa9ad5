import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import {
  Cell,
  ColumnHead,
  RowHead,
  SortHead,
  Table,
  TableBody,
  TableHead,
  TableRow,
} from '#components/ui/table.tsx';
import { plainDate } from '#lib/i18n/format.ts';
import type { PostOnDay } from '#lib/roster/posts/schema.ts';
import { stripWindow } from '#lib/roster/status.ts';
import { Arrangement } from './arrangement.tsx';
import { HolderCell } from './holder-cell.tsx';
import { PlaceCell } from './place-cell.tsx';
import { PostStatus } from './post-status.tsx';
import { usePostTitle } from './post-title.tsx';
import { type RosterParams, rosterAddress } from './roster-address.ts';
import { PostStrip } from './strip.tsx';
import { languageCodes, nameIn } from './words.ts';

type Props = {
  posts: readonly PostOnDay[];
  asOf: string;
  params: RosterParams;
  /** Beside an open panel: the columns that matter least are dropped. */
  narrow: boolean;
};

export function RosterTable({ posts, asOf, params, narrow }: Props) {
  const t = useTranslations('roster');
  return (
    <Table label={t('table')} records="pair" middle tight className="ros">
      <Head asOf={asOf} params={params} narrow={narrow} />
      <TableBody>
        {posts.map((post) => (
          <PostRow key={post.id} post={post} asOf={asOf} params={params} narrow={narrow} />
        ))}
      </TableBody>
    </Table>
  );
}

function Head({ asOf, params, narrow }: Omit<Props, 'posts'>) {
  const t = useTranslations('roster.columns');
  const locale = useLocale();
  const { since, until } = stripWindow(asOf);
  const sort = params.sort ?? 'country';
  const sorted = (by: string) => ({
    href: rosterAddress(params, { sort: sort === by ? `-${by}` : by }),
    direction: sort === by ? ('ascending' as const) : sort === `-${by}` ? ('descending' as const) : undefined,
  });
  const month = (day: string) => plainDate(day, locale, 'month');
  return (
    <TableHead>
      <SortHead {...sorted('country')}>{t('country')}</SortHead>
      <SortHead {...sorted('post')}>{t('post')}</SortHead>
      <SortHead {...sorted('person')}>{t('person')}</SortHead>
      {!narrow && (
        <>
          <ColumnHead>{t('arrangement')}</ColumnHead>
          <ColumnHead>{t('languages')}</ColumnHead>
          <ColumnHead>{t('window', { from: month(since), to: month(until) })}</ColumnHead>
        </>
      )}
      <SortHead {...sorted('until')}>{narrow ? t('until') : t('dates')}</SortHead>
      <SortHead {...sorted('status')}>{t('status')}</SortHead>
    </TableHead>
  );
}

type RowProps = Omit<Props, 'posts'> & { post: PostOnDay };

function PostRow({ post, asOf, params, narrow }: RowProps) {
  const title = usePostTitle()(post);
  const locale = useLocale();
  const personHref = (person: string) =>
    rosterAddress(params, { person, ...(params.cursor && { cursor: params.cursor }) });
  const selected = post.holders.some(({ personId }) => personId !== null && personId === params.person);
  return (
    <TableRow selected={selected}>
      <RowHead>
        <PlaceCell operation={post.operation} />
      </RowHead>
      <Cell className="c-post">
        <Link className="row" href={`/posts/${post.id}`}>
          {title}
        </Link>
        <br />
        <span className="mute xs">{nameIn(locale, post.structure)}</span>
      </Cell>
      <Cell place="person">
        <HolderCell post={post} personHref={personHref} />
      </Cell>
      {!narrow && <WideCells post={post} asOf={asOf} />}
      <Dates post={post} narrow={narrow} />
      <Cell place="status">
        <PostStatus status={post.status} />
      </Cell>
    </TableRow>
  );
}

function WideCells({ post, asOf }: Pick<RowProps, 'post' | 'asOf'>) {
  const t = useTranslations('roster');
  const spoken = post.holders.flatMap(({ languages }) => languages);
  return (
    <>
      <Cell wide>
        {post.arrangement === 'vacant' ? (
          <span className="mute">{t('notSet')}</span>
        ) : (
          <Arrangement share={post.arrangement} />
        )}
      </Cell>
      <Cell wide>{languageCodes([...new Set(spoken.length > 0 ? spoken : post.languages)])}</Cell>
      <Cell wide className="c-strip">
        <PostStrip post={post} asOf={asOf} />
      </Cell>
    </>
  );
}

function Dates({ post, narrow }: Pick<RowProps, 'post' | 'narrow'>) {
  const t = useTranslations('roster');
  const locale = useLocale();
  const [holder] = [...post.holders].sort((a, b) => ((a.until ?? '~') > (b.until ?? '~') ? -1 : 1));
  const until = holder && (plainDate(holder.until, locale) || t('openEnded'));
  return (
    <Cell place="until" label={t('columns.until')}>
      {holder && !narrow && (
        <i>
          {plainDate(holder.since, locale)}
          <br />
        </i>
      )}
      {until ?? <span className="mute">{t('noDate')}</span>}
    </Cell>
  );
}
