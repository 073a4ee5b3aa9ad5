import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { sortedBy } from '#components/ui/sorted.ts';
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
import { columnsIn, type RosterColumn } from '#lib/roster/views/columns.ts';
import { Ticked } from './bulk/ticked.tsx';
import { PlaceCell } from './place-cell.tsx';
import { PostStatus } from './post-status.tsx';
import { usePostTitle } from './post-title.tsx';
import { type RosterParams, rosterAddress } from './roster-address.ts';
import { rosterCells, sortOf } from './roster-columns.tsx';
import { nameIn } from './words.ts';

type Props = {
  posts: readonly PostOnDay[];
  asOf: string;
  params: RosterParams;
  /** Beside an open panel: the columns that matter least are dropped. */
  narrow: boolean;
  /** With a box to tick before each. */
  selecting?: boolean;
};

/** More columns than this scroll sideways on a desktop. */
const roomy = 6;

const besidePanel: readonly RosterColumn[] = ['person', 'until'];

export function RosterTable({ posts, asOf, params, narrow, selecting = false }: Props) {
  const t = useTranslations('roster');
  const columns = narrow ? besidePanel : columnsIn(params.columns);
  return (
    <Table
      label={t('table')}
      records="pair"
      middle
      tight
      className={columns.length > roomy ? 'ros many' : 'ros'}
    >
      <Head asOf={asOf} params={params} columns={columns} />
      <TableBody>
        {posts.map((post) => (
          <PostRow
            key={post.id}
            post={post}
            asOf={asOf}
            params={params}
            columns={columns}
            selecting={selecting}
          />
        ))}
      </TableBody>
    </Table>
  );
}

type Shown = Pick<Props, 'asOf' | 'params'> & { columns: readonly RosterColumn[] };

function Head({ asOf, params, columns }: Shown) {
  const t = useTranslations('roster.columns');
  const name = useColumnHead(asOf);
  const sort = params.sort ?? 'country';
  const sorted = sortedBy(sort, (by) => rosterAddress(params, { sort: by }));
  return (
    <TableHead>
      <SortHead {...sorted('country')}>{t('country')}</SortHead>
      <SortHead {...sorted('post')}>{t('post')}</SortHead>
      {columns.map((column) => {
        const by = sortOf[column];
        const numeric = column === 'gaps';
        return by ? (
          <SortHead key={column} {...sorted(by)} numeric={numeric}>
            {name(column)}
          </SortHead>
        ) : (
          <ColumnHead key={column}>{name(column)}</ColumnHead>
        );
      })}
      <SortHead {...sorted('status')}>{t('status')}</SortHead>
    </TableHead>
  );
}

function useColumnHead(asOf: string) {
  const t = useTranslations('roster.columns');
  const heads = useTranslations('views.columns.heads');
  const locale = useLocale();
  const { since, until } = stripWindow(asOf);
  const month = (day: string) => plainDate(day, locale, 'month');
  return (column: RosterColumn) => {
    if (column === 'strip') return t('window', { from: month(since), to: month(until) });
    if (column === 'person' || column === 'arrangement' || column === 'languages' || column === 'dates')
      return t(column);
    return heads(column, { year: asOf.slice(0, 4) });
  };
}

function PostRow({
  post,
  asOf,
  params,
  columns,
  selecting,
}: Shown & { post: PostOnDay; selecting: boolean }) {
  const title = usePostTitle()(post);
  const locale = useLocale();
  const personHref = (person: string) =>
    rosterAddress(params, { person, ...(params.cursor && { cursor: params.cursor }) });
  const selected = post.holders.some(({ personId }) => personId !== null && personId === params.person);
  return (
    <TableRow selected={selected}>
      <RowHead>
        {selecting ? (
          <Ticked id={post.id} name={`${title}, ${nameIn(locale, post.structure)}`}>
            <PlaceCell operation={post.operation} />
          </Ticked>
        ) : (
          <PlaceCell operation={post.operation} />
        )}
      </RowHead>
      <Cell className="c-post">
        <Link className="row" href={`/posts/${post.id}`}>
          {title}
        </Link>
        <br />
        <span className="mute xs">{nameIn(locale, post.structure)}</span>
      </Cell>
      {columns.map((column) => {
        const Column = rosterCells[column];
        return <Column key={column} post={post} asOf={asOf} personHref={personHref} />;
      })}
      <Cell place="status">
        <PostStatus status={post.status} />
      </Cell>
    </TableRow>
  );
}
