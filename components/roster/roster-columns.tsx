import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Cell } from '#components/ui/table.tsx';
import { plainDate } from '#lib/i18n/format.ts';
import type { PostOnDay } from '#lib/roster/posts/schema.ts';
import type { RosterColumn } from '#lib/roster/views/columns.ts';
import { Arrangement } from './arrangement.tsx';
import { HolderCell } from './holder-cell.tsx';
import { PostStrip } from './strip.tsx';
import { languageCodes, organisationIn } from './words.ts';

/** Columns that the roster can be sorted by, and the word for it in the address. */
export const sortOf: Partial<Record<RosterColumn, string>> = {
  person: 'person',
  arrangement: 'arrangement',
  dates: 'until',
  since: 'since',
  until: 'until',
  level: 'level',
  location: 'location',
  funder: 'funder',
  gaps: 'gaps',
  sharing: 'sharing',
  confirmed: 'confirmed',
};

export type RosterCellProps = {
  post: PostOnDay;
  asOf: string;
  /** Where a person's name leads. */
  personHref: (person: string) => string;
};

const dash = <span className="mute">–</span>;

function Person({ post, personHref }: RosterCellProps) {
  return (
    <Cell place="person">
      <HolderCell post={post} personHref={personHref} />
    </Cell>
  );
}

function Share({ post }: RosterCellProps) {
  const t = useTranslations('roster');
  return (
    <Cell wide>
      {post.arrangement === 'vacant' ? (
        <span className="mute">{t('notSet')}</span>
      ) : (
        <Arrangement share={post.arrangement} />
      )}
    </Cell>
  );
}

/** What the holders speak; of a vacant post, what it asks for. */
function Languages({ post: { holders, languages } }: RosterCellProps) {
  const spoken = holders.flatMap((holder) => holder.languages);
  return <Cell wide>{languageCodes([...new Set(spoken.length > 0 ? spoken : languages)])}</Cell>;
}

function Strip({ post, asOf }: RosterCellProps) {
  return (
    <Cell wide className="c-strip">
      <PostStrip post={post} asOf={asOf} />
    </Cell>
  );
}

/** Whoever stays longest of those who are in post. */
const lastHolder = ({ holders }: PostOnDay) =>
  [...holders].sort((a, b) => ((a.until ?? '~') > (b.until ?? '~') ? -1 : 1))[0];

function Until({ post, since }: RosterCellProps & { since?: ReactNode }) {
  const t = useTranslations('roster');
  const locale = useLocale();
  const last = lastHolder(post);
  return (
    <Cell place="until" label={t('columns.until')}>
      {since}
      {last ? plainDate(last.until, locale) || t('openEnded') : <span className="mute">{t('noDate')}</span>}
    </Cell>
  );
}

function Dates(props: RosterCellProps) {
  const locale = useLocale();
  const last = lastHolder(props.post);
  const since = last && (
    <i>
      {plainDate(last.since, locale)}
      <br />
    </i>
  );
  return <Until {...props} since={since} />;
}

function Since({ post }: RosterCellProps) {
  const locale = useLocale();
  return <Plain column="since">{plainDate(lastHolder(post)?.since, locale) || dash}</Plain>;
}

function Plain({ column, children }: { column: 'since' | 'level' | 'location'; children: ReactNode }) {
  return <Cell label={useTranslations('views.columns.heads')(column)}>{children}</Cell>;
}

function Level({ post }: RosterCellProps) {
  return <Plain column="level">{useTranslations('terms.postLevel')(post.level)}</Plain>;
}

function Location({ post }: RosterCellProps) {
  return <Plain column="location">{post.location ?? post.structure.location ?? dash}</Plain>;
}

function Funder({ post }: RosterCellProps) {
  const heads = useTranslations('views.columns.heads');
  return <Cell label={heads('funder')}>{organisationIn(useLocale(), post.fundingOrganisation) ?? dash}</Cell>;
}

function Gaps({ post, asOf }: RosterCellProps) {
  const heads = useTranslations('views.columns.heads');
  return (
    <Cell label={heads('gaps', { year: asOf.slice(0, 4) })} numeric>
      {post.vacantDaysThisYear}
    </Cell>
  );
}

function Flag({ post }: RosterCellProps) {
  const t = useTranslations('views');
  return (
    <Cell label={t('columns.heads.flag')}>
      {post.vacantOverThreeMonths ? <b className="b crit-text">{t('yes')}</b> : t('no')}
    </Cell>
  );
}

function Sharing({ post }: RosterCellProps) {
  const t = useTranslations();
  return <Cell label={t('views.columns.heads.sharing')}>{t(`terms.sharing.${post.sharing}`)}</Cell>;
}

/** The entry of whoever was confirmed longest ago. */
function Confirmed({ post }: RosterCellProps) {
  const t = useTranslations('views');
  const locale = useLocale();
  const named = post.holders.filter(({ familyName }) => familyName !== null);
  const [oldest] = named.map(({ confirmedAt }) => confirmedAt ?? '').sort();
  const told = plainDate(oldest, locale) || <span className="mute">{t('notYet')}</span>;
  return <Cell label={t('columns.heads.confirmed')}>{named.length > 0 ? told : dash}</Cell>;
}

/** How each column shows a post. */
export const rosterCells: Record<RosterColumn, (props: RosterCellProps) => ReactNode> = {
  person: Person,
  arrangement: Share,
  languages: Languages,
  strip: Strip,
  dates: Dates,
  since: Since,
  until: Until,
  level: Level,
  location: Location,
  funder: Funder,
  gaps: Gaps,
  flag: Flag,
  sharing: Sharing,
  confirmed: Confirmed,
};
