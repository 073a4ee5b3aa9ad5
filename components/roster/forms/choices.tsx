import { useLocale, useTranslations } from 'next-intl';
import { heldStaffingCodes, sharingLevels } from '#db/enums.ts';
import { languageName, nameIn } from '../words.ts';
import type { OrganisationChoice } from './told.ts';

/** Languages that posts ask for and people speak; one already on record is offered too. */
const languages = ['en', 'fr', 'ar', 'es', 'pt', 'ru', 'uk', 'prs', 'ps', 'ku', 'my', 'so', 'sw', 'am', 'ha'];

export function useLanguageChoices(recorded: readonly string[] = []) {
  const locale = useLocale();
  return [...new Set([...languages, ...recorded])].map((code) => ({
    value: code,
    label: languageName(locale, code),
  }));
}

export function useSharingChoices() {
  const t = useTranslations('terms.sharing');
  return sharingLevels.map((level) => ({ value: level, label: t(level) }));
}

export function useStaffingChoices() {
  const t = useTranslations('roster.codes');
  return heldStaffingCodes.map((code) => ({ value: code, label: t(code) }));
}

export function useOrganisationChoices(organisations: readonly OrganisationChoice[]) {
  const locale = useLocale();
  return organisations.map((it) => {
    const name = nameIn(locale, it);
    return { value: it.id, label: it.acronym && it.acronym !== name ? `${it.acronym} (${name})` : name };
  });
}

/** The names of a form's fields, for the list of its errors. */
export const labelsOf = <K extends string>(
  names: readonly K[],
  t: (name: K) => string,
): Record<string, string> => Object.fromEntries(names.map((name) => [name, t(name)]));
