import { useTranslations } from 'next-intl';
import { Field, SelectField } from '#components/ui/field.tsx';
import { AppliedFilters, Filters } from '#components/ui/filters.tsx';
import { accountStatuses, roles } from '#db/enums.ts';
import { addressWith } from '#lib/http/asked.ts';

const path = '/administration';

export function AccountFilters({ words, total }: { words: Record<string, string>; total: number }) {
  const t = useTranslations('accounts');
  const quoted = useTranslations('common');
  const role = roles.find((one) => one === words.role);
  const status = accountStatuses.find((one) => one === words.status);
  const without = (name: string) => addressWith(path, words, { [name]: null, cursor: null });
  const applied = [
    ...(words.q ? [{ label: quoted('quoted', { words: words.q }), href: without('q') }] : []),
    ...(role ? [{ label: t(`role.${role}`), href: without('role') }] : []),
    ...(status ? [{ label: t(`status.${status}`), href: without('status') }] : []),
  ];
  return (
    <>
      <Filters
        action={path}
        label={t('tabs.accounts')}
        keep={{ sort: words.sort }}
        search={
          <Field name="q" type="search" label={t('list.search')} defaultValue={words.q} className="grow" />
        }
      >
        <SelectField
          name="role"
          label={t('list.role')}
          empty={t('list.everyRole')}
          defaultValue={role ?? ''}
          options={roles.map((one) => ({ value: one, label: t(`role.${one}`) }))}
          className="f2"
        />
        <SelectField
          name="status"
          label={t('list.status')}
          empty={t('list.everyStatus')}
          defaultValue={status ?? ''}
          options={accountStatuses.map((one) => ({ value: one, label: t(`status.${one}`) }))}
          className="f2"
        />
      </Filters>
      <AppliedFilters count={t('list.count', { count: total })} filters={applied} clear={path} />
    </>
  );
}
