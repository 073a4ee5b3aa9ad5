import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { plainDate } from '#lib/i18n/format.ts';
import { Button } from './button.tsx';
import { FilterForm } from './filter-form.tsx';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';

type Props = {
  /** The list's address without its filters. */
  action: string;
  label: string;
  /** The as-of date comes first wherever records have since and until. */
  asOf?: ReactNode;
  /** The search field. */
  search?: ReactNode;
  /** Parts of the address that a new filter keeps, such as the view; never the cursor. */
  keep?: Readonly<Record<string, string | undefined>>;
  /** The other fields, each with className "f2"; phones show them on demand. */
  children?: ReactNode;
};

export function Filters({ action, label, asOf, search, keep = {}, children }: Props) {
  const t = useTranslations('common.actions');
  return (
    <FilterForm action={action} label={label}>
      {Object.entries(keep).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      {asOf}
      {children && (
        <details className="fbtn">
          <summary className="btn">{t('filters')}</summary>
        </details>
      )}
      {search}
      {children}
      <Button className="fgo">{t('show')}</Button>
    </FilterForm>
  );
}

type AppliedProps = {
  /** How many are shown: "3 posts". */
  count: ReactNode;
  /** Each filter that narrows, with the address without it. */
  filters: readonly { label: string; href: string }[];
  clear: string;
  /** The day it shows, for paper. */
  day?: string;
  /** What narrows it besides, such as a tab: in sight on a screen, said on paper. */
  besides?: readonly string[];
};

/** What narrows the list, each to be taken away by itself. */
export function AppliedFilters({ count, filters, clear, day, besides = [] }: AppliedProps) {
  const t = useTranslations('common.actions');
  const said = [...besides, ...filters.map(({ label }) => label)];
  return (
    <div className="applied">
      <PrintedFilters day={day} said={said} />
      <span className="mute">{count}</span>
      {filters.map(({ label, href }) => (
        <Link
          className="tok"
          key={label}
          href={href}
          scroll={false}
          aria-label={t('remove', { name: label })}
        >
          {label} <Icon name="close" />
        </Link>
      ))}
      {filters.length > 0 && (
        <Link href={clear} scroll={false}>
          {t('clearFilters')}
        </Link>
      )}
    </div>
  );
}

type PrintedProps = { day?: string | undefined; said: readonly string[] };

/** On paper there is no form and nothing to take away: the day a list shows and what narrows it, in words. */
export function PrintedFilters({ day, said }: PrintedProps) {
  const t = useTranslations('common.printed');
  const locale = useLocale();
  const narrowed = said.length > 0 ? t('filters', { list: said.join(' | ') }) : t('none');
  return (
    <p className="ponly note">
      {day && `${t('asOf', { date: plainDate(day, locale) })}. `}
      {narrowed}.
    </p>
  );
}
