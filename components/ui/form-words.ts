import type { Locale } from '#lib/i18n/locales.ts';

/** Why a form was refused: for the form as a whole, and by field. */
export type Refused = {
  code: string;
  fields: Record<string, string[]>;
  values?: Record<string, string | number>;
};

/** The words of each refusal and field error, by code. */
export type FormTexts = {
  summary: string;
  refusals: Record<string, string>;
  fields: Record<string, string>;
  /** Dates that a refusal names are written as the reader writes them. */
  locale: Locale;
};
