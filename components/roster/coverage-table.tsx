import { useLocale, useTranslations } from 'next-intl';
import { type KeyFigure, KeyFigures } from '#components/ui/key-figures.tsx';
import { Link } from '#components/ui/link.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { percent, plainDate } from '#lib/i18n/format.ts';
import { monthStart } from '#lib/roster/dates.ts';
import type { Coverage, PostOnDay } from '#lib/roster/posts/schema.ts';
import { stripWindow } from '#lib/roster/status.ts';
import { PostStatus } from './post-status.tsx';
import { usePostTitle } from './post-title.tsx';
import { PostStrip, placeIn } from './strip.tsx';
import { nameIn } from './words.ts';

export function CoverageFigures({ coverage, asOf }: { coverage: Coverage; asOf: string }) {
  const t = useTranslations('roster.figures');
  const locale = useLocale();
  const { total, covered, vacant, longest, ending, share } = coverage;
  const figures: KeyFigure[] = [
    {
      label: t('covered', { date: plainDate(asOf, locale) }),
      value: covered,
      unit: t('of', { total }),
    },
    { label: t('vacant'), value: vacant },
    { label: t('longest'), value: longest ?? 0, unit: t('days', { count: longest ?? 0 }) },
    { label: t('ending'), value: ending },
    { label: t('months'), value: share === null ? '–' : percent(share, locale) },
  ];
  return (
    <div className="mt-4">
      <KeyFigures figures={figures} />
    </div>
  );
}

type Props = { posts: readonly PostOnDay[]; asOf: string };

/** Each post on one line of 18 months, with the names in it. Scrolls sideways where it must. */
export function CoverageTable({ posts, asOf }: Props) {
  const t = useTranslations('roster');
  return (
    <Table label={t('timeline')} middle tight className="stick">
      <TableHead>
        <ColumnHead>{t('columns.countryAndPost')}</ColumnHead>
        <ColumnHead className="g">
          <Months asOf={asOf} />
        </ColumnHead>
        <ColumnHead>{t('columns.status')}</ColumnHead>
      </TableHead>
      <TableBody>
        {posts.map((post) => (
          <CoverageRow key={post.id} post={post} asOf={asOf} />
        ))}
      </TableBody>
    </Table>
  );
}

function CoverageRow({ post, asOf }: { post: PostOnDay; asOf: string }) {
  const t = useTranslations('roster');
  const locale = useLocale();
  const title = usePostTitle()(post);
  const { operation } = post;
  const code = operation?.countries.length === 1 ? operation.countries[0] : operation?.code;
  return (
    <TableRow>
      <RowHead>
        <span className="cty">
          <span className="abbr">{code}</span>
          <span>
            <Link className="row" href={`/posts/${post.id}`}>
              {operation ? nameIn(locale, operation) : t('global')}
            </Link>
            <span className="mute xs block font-normal">{title}</span>
          </span>
        </span>
      </RowHead>
      <Cell className="g">
        <PostStrip post={post} asOf={asOf} tall />
      </Cell>
      <Cell className="nw">
        <PostStatus status={post.status} />
      </Cell>
    </TableRow>
  );
}

/** The months of the strip; January says its year. */
function Months({ asOf }: { asOf: string }) {
  const locale = useLocale();
  const at = placeIn(asOf);
  const { since } = stripWindow(asOf);
  const months = Array.from({ length: 18 }, (_, index) => monthStart(since, index));
  return (
    <svg className="months" aria-hidden="true">
      {months.map((month) => {
        const january = month.slice(5, 7) === '01';
        const x = `${(at(month) * 100).toFixed(2)}%`;
        const name = plainDate(month, locale, 'month').split(' ')[0];
        return (
          <g key={month}>
            <line x1={x} x2={x} y2="100%" />
            <text x={x} dx="5" y="15" className={january ? 'y' : undefined}>
              {january ? month.slice(0, 4) : name}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
