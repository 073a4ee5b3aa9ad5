import type { FullLocale } from '#lib/i18n/locales.ts';
import en from '#lib/i18n/messages/en/imports.json' with { type: 'json' };
import fr from '#lib/i18n/messages/fr/imports.json' with { type: 'json' };
import { foldedName } from './folded.ts';

/** The column that a file comes back with: why a row was not taken. */
export const reasonColumn: Record<FullLocale, string> = { en: en.reasonColumn, fr: fr.reasonColumn };
export const reasonTag = '#meta+reason';

const names = new Set(Object.values(reasonColumn).map(foldedName));

/** Whether a header is of that column: it tells nothing of a record, so nobody is asked what it is. */
export const isReason = (header: string): boolean =>
  names.has(foldedName(header)) || header.replace(/\s/g, '').toLowerCase() === reasonTag;
