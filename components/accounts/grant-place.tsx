import { useLocale, useTranslations } from 'next-intl';
import { nameOf } from '#lib/i18n/name-of.ts';

type Named = { nameEn: string; nameFr: string };
type Place = {
  scope: 'global' | 'operations' | 'organisation';
  operations: readonly Named[];
  organisation: Named | null;
};

/** Where a role holds, in words. */
export function GrantPlace({ scope, operations, organisation }: Place) {
  const t = useTranslations('accounts');
  const locale = useLocale();
  if (scope === 'organisation')
    return <bdi>{organisation ? nameOf(organisation, locale) : t('scope.organisation')}</bdi>;
  if (scope === 'global') return t('scope.global');
  return operations.map((operation) => nameOf(operation, locale)).join(', ');
}
