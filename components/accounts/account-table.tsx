import { useLocale, useTranslations } from 'next-intl';
import { initialsOf } from '#components/ui/initials.ts';
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
import type { AccountStatus as Status } from '#db/enums.ts';
import type { Grant } from '#lib/accounts/schema.ts';
import { moment } from '#lib/i18n/format.ts';
import { AccountStatus } from './account-status.tsx';
import { GrantPlace } from './grant-place.tsx';

type Account = {
  id: string;
  name: string;
  email: string;
  status: Status;
  lastSeenAt: string | null;
  grants: Grant[];
};

type Props = { accounts: readonly Account[]; sort: string; sortHref: (sort: string) => string };

export function AccountTable({ accounts, sort, sortHref }: Props) {
  const t = useTranslations('accounts');
  const locale = useLocale();
  const by = sortedBy(sort, sortHref);
  return (
    <Table label={t('tabs.accounts')} records middle>
      <TableHead>
        <SortHead {...by('name')}>{t('list.name')}</SortHead>
        <ColumnHead>{t('list.roles')}</ColumnHead>
        <ColumnHead>{t('list.status')}</ColumnHead>
        <ColumnHead>{t('list.lastSeen')}</ColumnHead>
      </TableHead>
      <TableBody>
        {accounts.map(({ id, name, email, status, lastSeenAt, grants }) => (
          <TableRow key={id}>
            <RowHead>
              <PersonCell
                name={name}
                initials={initialsOf(name)}
                href={`/administration/accounts/${id}`}
                detail={<span className="ltr">{email}</span>}
              />
            </RowHead>
            <Cell label={t('list.roles')}>
              <Roles grants={grants} />
            </Cell>
            <Cell label={t('list.status')}>
              <AccountStatus status={status} />
            </Cell>
            <Cell label={t('list.lastSeen')} className="nw tnum">
              {lastSeenAt ? moment(lastSeenAt, locale) : t('list.never')}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** The first role with its place; that there are more is said, and told on the account's own page. */
function Roles({ grants }: { grants: readonly Grant[] }) {
  const t = useTranslations('accounts');
  const [first, ...more] = grants;
  if (!first) return <span className="mute">{t('list.noRole')}</span>;
  return (
    <div>
      {t(`role.${first.role}`)}
      <br />
      <span className="sm mute">
        <GrantPlace {...first} /> {more.length > 0 && t('list.more', { count: more.length })}
      </span>
    </div>
  );
}
