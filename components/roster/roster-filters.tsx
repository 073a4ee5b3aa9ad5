import { useLocale, useTranslations } from 'next-intl';
import { DateField } from '#components/ui/date-field.tsx';
import { Field, SelectField } from '#components/ui/field.tsx';
import { AppliedFilters, Filters, PrintedFilters } from '#components/ui/filters.tsx';
import { postRoles } from '#db/enums.ts';
import type { Choices } from '#lib/roster/posts/schema.ts';
import { type RosterParams, rosterAddress } from './roster-address.ts';
import { languageName, nameIn } from './words.ts';

type Props = { params: RosterParams; asOf: string; choices: Choices };

const shares = ['dedicated', 'double', 'surge', 'vacant'] as const;

export function RosterFilters({ params, asOf, choices }: Props) {
  const t = useTranslations('roster.filters');
  const terms = useTranslations('terms');
  const locale = useLocale();
  const { operation, structure, status, sort, view, columns } = params;
  return (
    <Filters
      action="/roster"
      label={t('label')}
      keep={{ operation, structure, status, sort, view, columns }}
      asOf={<DateField name="asOf" label={t('asOf')} defaultValue={asOf} className="asof" />}
      search={<Field name="q" type="search" label={t('q')} defaultValue={params.q ?? ''} className="grow" />}
    >
      <SelectField
        name="country"
        className="f2"
        label={t('country')}
        empty={t('allCountries')}
        defaultValue={params.country ?? ''}
        options={choices.countries
          .map((country) => ({ value: country.id, label: nameIn(locale, country) }))
          .sort((a, b) => a.label.localeCompare(b.label, locale))}
      />
      <SelectField
        name="role"
        className="f2"
        label={t('role')}
        empty={t('allRoles')}
        defaultValue={params.role ?? ''}
        options={postRoles.map((role) => ({ value: role, label: terms(`postRole.${role}`) }))}
      />
      <SelectField
        name="arrangement"
        className="f2"
        label={t('arrangement')}
        empty={t('all')}
        defaultValue={params.arrangement ?? ''}
        options={shares.map((share) => ({ value: share, label: terms(`staffing.${share}`) }))}
      />
      <SelectField
        name="language"
        className="f2"
        label={t('language')}
        empty={t('any')}
        defaultValue={params.language ?? ''}
        options={choices.languages.map((code) => ({ value: code, label: languageName(locale, code) }))}
      />
    </Filters>
  );
}

/** What narrows the roster beyond its tab, each to be taken away by itself. */
export function RosterApplied({ params, asOf, choices, total }: Props & { total: number }) {
  const t = useTranslations('roster');
  const said = useApplied(params, choices);
  const besides = useTabs(params);
  if (said.length === 0) return <PrintedFilters day={asOf} said={besides} />;
  const { view, columns } = params;
  return (
    <AppliedFilters
      count={t('applied', { count: total })}
      filters={said.map(({ name, label }) => ({
        label,
        href: rosterAddress(params, { [name]: undefined }),
      }))}
      clear={rosterAddress({}, { view, asOf: params.asOf, columns })}
      day={asOf}
      besides={besides}
    />
  );
}

/** The tab and the arrangement, which stand above the list on a screen. */
function useTabs({ status, arrangement }: RosterParams): string[] {
  const t = useTranslations('roster.views');
  const terms = useTranslations('terms.staffing');
  const share = shares.find((known) => known === arrangement);
  return [...(status === 'attention' ? [t('attention')] : []), ...(share ? [terms(share)] : [])];
}

function useApplied(params: RosterParams, { operations, countries }: Choices) {
  const t = useTranslations('roster');
  const quoted = useTranslations('common');
  const terms = useTranslations('terms');
  const locale = useLocale();
  const named = (list: { id: string; nameEn: string; nameFr: string }[], id?: string) => {
    const found = list.find((it) => it.id === id);
    return found && nameIn(locale, found);
  };
  const role = postRoles.find((known) => known === params.role);
  const labels = {
    q: params.q && quoted('quoted', { words: params.q }),
    operation: named(operations, params.operation) ?? params.operation,
    country: named(countries, params.country) ?? params.country,
    structure: params.structure && t('filters.oneStructure'),
    role: role && terms(`postRole.${role}`),
    language: params.language && languageName(locale, params.language),
  };
  return Object.entries(labels).flatMap(([name, label]) => (label ? [{ name, label }] : []));
}
