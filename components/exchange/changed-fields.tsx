import { useLocale, useTranslations } from 'next-intl';
import { appealTypes } from '#db/enums.ts';
import { moneyInFull, plainDate } from '#lib/i18n/format.ts';
import { languageName } from '#lib/i18n/name-of.ts';

export type Facts = Record<string, unknown> | null;

/** Fields as people know them, in the order in which they matter. What is not here is for machines. */
const shown = [
  'requirements',
  'funding',
  'name',
  'type',
  'countries',
  'years',
  'startsOn',
  'endsOn',
  'originalRequirements',
  'revisedRequirements',
  'code',
  'language',
  'categories',
  'planVersionId',
  'goneSince',
  'country',
  'level',
  'parent',
  'amountUsd',
  'on',
  'stage',
  'donors',
  'recipients',
  'clusters',
  'boundary',
  'flowType',
  'keywords',
  'description',
  'shared',
  'bases',
  'title',
  'organisationName',
  'partners',
  'objective',
  'askedUsd',
  'budgetUsd',
  'externalCode',
  'places',
  'organisationAcronym',
  'countryId',
  'place',
  'year',
  'approvedOn',
  'status',
  'allocation',
  'sector',
  'genderMarker',
  'men',
  'women',
  'boys',
  'girls',
  'mineActionBasis',
  'inNeed',
  'targeted',
  'reached',
] as const;
type Shown = (typeof shown)[number];

export const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** A stored value in words; what is not stated says so. */
function useSaid() {
  const t = useTranslations('imports.one');
  const types = useTranslations('terms.appealType');
  const locale = useLocale();
  const money = (value: string) => moneyInFull(value, locale);
  const date = (value: string) => plainDate(value, locale);
  const typeIn = (value: string) => {
    const type = appealTypes.find((known) => known === value);
    return type ? types(type) : value;
  };
  const writers: Partial<Record<Shown, (value: string) => string>> = {
    requirements: money,
    funding: money,
    askedUsd: money,
    budgetUsd: money,
    originalRequirements: money,
    revisedRequirements: money,
    amountUsd: money,
    on: date,
    approvedOn: date,
    startsOn: date,
    endsOn: date,
    goneSince: date,
    language: (value) => languageName(value, locale),
    type: typeIn,
  };
  return (field: Shown, value: unknown): string => {
    const text = Array.isArray(value) ? value.join(', ') : String(value ?? '');
    if (text === '') return t('notAny');
    return writers[field]?.(text) ?? text;
  };
}

/** What a row of published figures changes: each field with what stood and what the file says. */
export function ChangedFields({ before, data }: { before: Facts; data: Facts }) {
  const t = useTranslations('imports.fields');
  const said = useSaid();
  const words = useTranslations('imports.one');
  const changed = shown.filter((field) => field in (before ?? {}) && !same(before?.[field], data?.[field]));
  return changed.map((field) => (
    <div key={field}>
      <span className="mute">{t(field)}</span> <span className="vh">{words('was')}</span>
      <del>{said(field, before?.[field])}</del> <span className="vh">{words('is')}</span>
      <ins>{said(field, data?.[field])}</ins>
    </div>
  ));
}

/** What a new record says, its main facts only. */
export function MainFacts({ data, fields }: { data: Facts; fields: readonly Shown[] }) {
  const t = useTranslations('imports.fields');
  const said = useSaid();
  return (
    <>
      {fields.map((field, at) => (
        <span key={field}>
          {at > 0 && ' · '}
          <span className="mute">{t(field)}</span> {said(field, data?.[field])}
        </span>
      ))}
    </>
  );
}

export function useAmountSaid() {
  const said = useSaid();
  return (value: unknown) => said('funding', value);
}
