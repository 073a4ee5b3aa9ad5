import { useLocale, useTranslations } from 'next-intl';
import type { z } from 'zod';
import { initialsOf } from '#components/ui/initials.ts';
import { Link } from '#components/ui/link.tsx';
import { PersonCell } from '#components/ui/person-cell.tsx';
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
import type { Person } from '#lib/roster/people/schema.ts';
import { Ticked } from './bulk/ticked.tsx';
import { usePostTitle } from './post-title.tsx';
import { pathWith } from './roster-address.ts';
import { fullName, languageCodes, nameIn, organisationIn } from './words.ts';

type PersonRow = z.output<typeof Person>;
type Props = {
  people: readonly PersonRow[];
  params: Record<string, string | undefined>;
  /** With a box to tick before each. */
  selecting?: boolean;
};

export function PeopleTable({ people, params, selecting = false }: Props) {
  const t = useTranslations('roster.people');
  const sort = params.sort ?? 'name';
  const sorted = sortedBy(sort, (by) => pathWith('/people', { ...params, cursor: undefined, sort: by }));
  return (
    <Table label={t('title')} records middle tight>
      <TableHead>
        <SortHead {...sorted('name')}>{t('columns.name')}</SortHead>
        <ColumnHead>{t('columns.posts')}</ColumnHead>
        <ColumnHead>{t('columns.languages')}</ColumnHead>
        <ColumnHead>{t('columns.station')}</ColumnHead>
        <SortHead {...sorted('confirmed')}>{t('columns.confirmed')}</SortHead>
      </TableHead>
      <TableBody>
        {people.map((person) => (
          <Row key={person.id} person={person} selecting={selecting} />
        ))}
      </TableBody>
    </Table>
  );
}

function Row({ person, selecting }: { person: PersonRow; selecting: boolean }) {
  const t = useTranslations('roster.people');
  const locale = useLocale();
  const name = fullName(person) ?? '';
  const cell = (
    <PersonCell
      initials={initialsOf(name)}
      name={name}
      href={`/people/${person.id}`}
      detail={organisationIn(locale, person.organisation)}
    />
  );
  return (
    <TableRow>
      <RowHead>
        {selecting ? (
          <Ticked id={person.id} name={name}>
            {cell}
          </Ticked>
        ) : (
          cell
        )}
      </RowHead>
      <Cell label={t('columns.posts')}>
        <Posts posts={person.posts} />
      </Cell>
      <Cell label={t('columns.languages')} wide>
        {languageCodes(person.languages)}
      </Cell>
      <Cell label={t('columns.station')} wide>
        {person.dutyStation}
      </Cell>
      <Cell label={t('columns.confirmed')} className="nw tnum">
        {plainDate(person.confirmedAt, locale) || <span className="mute">{t('notConfirmed')}</span>}
      </Cell>
    </TableRow>
  );
}

function Posts({ posts }: Pick<PersonRow, 'posts'>) {
  const t = useTranslations('roster.people');
  const title = usePostTitle();
  const locale = useLocale();
  if (posts.length === 0) return <span className="mute">{t('noPost')}</span>;
  return posts.map(({ id, post }) => (
    <span className="block" key={id}>
      <Link href={`/posts/${post.id}`}>{title(post)}</Link>,{' '}
      <span className="mute">{nameIn(locale, post.structure)}</span>
    </span>
  ));
}
