import { useLocale, useTranslations } from 'next-intl';
import { termsOf } from '#lib/audit/terms.ts';
import { moment, plainDate } from '#lib/i18n/format.ts';
import { languageName } from '#lib/i18n/name-of.ts';

type Fields = Record<string, unknown> | null;

const most = 8;
const longest = 80;

/** Field by field, in words: what it was, and what it became. */
export function Changes({ before, after }: { before: Fields; after: Fields }) {
  const { nameOfField, said } = useFieldWords();
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  if (names.length === 0) return null;
  return (
    <ul className="sm">
      {names.slice(0, most).map((name) => (
        <li key={name}>
          <span className="mute">{nameOfField(name)}</span>{' '}
          {!isBlank(before?.[name]) && <del>{said(name, before?.[name])}</del>}{' '}
          {after && name in after && <ins>{said(name, after[name])}</ins>}
        </li>
      ))}
      {names.length > most && <li className="mute">…</li>}
    </ul>
  );
}

const isBlank = (value: unknown) => value === null || value === undefined || value === '';

/** Ids tell records apart by their first characters; whole ones stand in the API. */
const ids = /([0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const day = /^\d{4}-\d\d-\d\d$/;
const instant = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/;

/** The words for what is recorded: of its fields, their codes, days, languages and lists. */
function useFieldWords() {
  const t = useTranslations();
  const locale = useLocale();
  const nameOfField = (name: string): string => {
    const key = `audit.fields.${name}` as 'audit.fields.note';
    return /^\w+$/.test(name) && t.has(key) ? t(key) : name;
  };
  const termOf = (name: string, code: string): string | undefined => {
    if (!/^[\w.-]+$/.test(code)) return;
    const keys = (termsOf[name] ?? []).map(
      (path) => `${path}.${code.replaceAll('.', '_')}` as 'terms.phase.activated',
    );
    const key = keys.find((known) => t.has(known));
    // as it stands: no term is told anything
    return key && String(t.raw(key));
  };
  const text = (name: string, value: string): string => {
    if (name === 'languages') return languageName(value, locale);
    if (day.test(value)) return plainDate(value, locale);
    if (instant.test(value) && !Number.isNaN(Date.parse(value))) return moment(value, locale);
    return termOf(name, value) ?? value.replace(ids, '$1…');
  };
  const whole = (name: string, value: unknown): string => {
    if (isBlank(value)) return t('audit.values.none');
    if (typeof value === 'boolean') return t(`audit.values.${value}`);
    if (Array.isArray(value))
      return value.map((each) => whole(name, each)).join(', ') || t('audit.values.none');
    if (typeof value !== 'object' || value === null) return text(name, String(value));
    const parts = Object.entries(value).map(([part, of]) => `${nameOfField(part)} ${whole(part, of)}`);
    return parts.join(', ') || t('audit.values.none');
  };
  const said = (name: string, value: unknown): string => {
    const words = whole(name, value);
    return words.length > longest ? `${words.slice(0, longest)}…` : words;
  };
  return { nameOfField, said };
}
