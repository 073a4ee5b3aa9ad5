import type { Locale } from '#db/enums.ts';
import { type FullLocale, fullLocale } from '#lib/i18n/locales.ts';
import en from '#lib/i18n/messages/en/columns.json' with { type: 'json' };
import fr from '#lib/i18n/messages/fr/columns.json' with { type: 'json' };
import type { Coded } from './coded.ts';

/** A column that a kind of record can have: its HXL tag, and what it is called in files beside our own names for it. */
export type Field = {
  tag: string;
  also?: readonly string[];
  required?: true;
  coded?: Coded;
  /** Its cells are days. */
  day?: true;
  /** Its cells are amounts, kept as text so that no digit is lost. */
  amount?: true;
  /** Its cells are yes or no. */
  yes?: true;
  /** Exports tell it, nothing reads it: it follows from other records. */
  computed?: true;
};
export type Fields = Readonly<Record<string, Field>>;

const words: Record<FullLocale, Record<string, string>> = { en, fr };

/** A column's name for people. Exports head their columns with it, so that an export can be read back. */
export const fieldName = (locale: Locale, name: string): string => words[fullLocale(locale)][name] ?? name;

/** Everything a header may say that means this column. */
export const namesOf = (name: string, field: Field): string[] =>
  [name, words.en[name], words.fr[name], ...(field.also ?? [])].filter((each) => each !== undefined);
