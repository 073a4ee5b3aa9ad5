import type { Locale } from '#lib/i18n/locales.ts';

export type ClashWords = {
  title: string;
  merged: string;
  choose: string;
  yours: string;
  by: string;
  somebody: string;
  empty: string;
};

/** All that a section's form says, in the reader's words; `{name}` and the like are filled in the browser. */
export type SectionWords = {
  locale: Locale;
  choose: string;
  total: string;
  inUsd: string;
  row: string;
  rowOf: string;
  more: string;
  noSuchPlace: string;
  done: string;
  save: string;
  saveNext: string;
  state: Record<'saved' | 'unsaved' | 'saving' | 'offline' | 'again' | 'check' | 'choose', string>;
  clash: ClashWords;
};
