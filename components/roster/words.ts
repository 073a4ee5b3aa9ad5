import type { Locale } from '#lib/i18n/locales.ts';

type Named = { nameEn: string; nameFr: string };

export const nameIn = (locale: Locale, { nameEn, nameFr }: Named) => (locale === 'fr' ? nameFr : nameEn);

export const organisationIn = (locale: Locale, organisation: (Named & { acronym: string | null }) | null) =>
  organisation ? (organisation.acronym ?? nameIn(locale, organisation)) : null;

type Person = { givenName: string | null; familyName: string | null };

/** Null where the name is not for this reader. */
export const fullName = ({ givenName, familyName }: Person) =>
  familyName === null ? null : `${givenName ?? ''} ${familyName}`.trim();

type Titled = { titleEn: string | null; titleFr: string | null };

/** A post's own title, where it has one. */
export const titleIn = (locale: Locale, { titleEn, titleFr }: Titled) =>
  locale === 'fr' ? (titleFr ?? titleEn) : (titleEn ?? titleFr);

/** Languages as a table shows them: EN, AR. */
export const languageCodes = (languages: readonly string[]) =>
  languages.map((language) => language.toUpperCase()).join(', ');

export function languageName(locale: Locale, language: string): string {
  const name = new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

export const languageNames = (locale: Locale, languages: readonly string[]) =>
  new Intl.ListFormat(locale, { type: 'unit' }).format(languages.map((it) => languageName(locale, it)));
