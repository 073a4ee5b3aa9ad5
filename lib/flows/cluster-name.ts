import clusters from '#db/reference/clusters.json' with { type: 'json' };
import { fullLocale, type Locale } from '#lib/i18n/locales.ts';

const names = new Map(clusters.map((it) => [it.code, { en: it.name_en, fr: it.name_fr }]));

/** A cluster by its code, in the reader's words; what has no code of ours stands as the source names it. */
export const clusterName = (code: string, locale: Locale): string =>
  names.get(code)?.[fullLocale(locale)] ?? code;

/** Those inside whose figures mine action's money can sit. */
export const clusterChoices = (locale: Locale) =>
  clusters
    .filter(({ code }) => code !== 'PRO-MIN')
    .map(({ code }) => ({ value: code, label: clusterName(code, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
