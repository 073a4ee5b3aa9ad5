import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import type { ActivitySummaryShown } from '#lib/activities/schema.ts';
import { addressWith } from '#lib/http/asked.ts';
import { wholeNumber } from '#lib/i18n/format.ts';

type Place = ActivitySummaryShown['by']['place'][number];
type Props = {
  places: readonly Place[];
  path: string;
  words: Record<string, string>;
  /** Beside other things: smaller, and with one figure each. */
  compact?: true;
};

const steps = 5;

/** Places side by side in the order of the alphabet, the stronger the colour the more is done there; no outlines of them are at hand. */
export function PlaceTiles({ places, path, words, compact }: Props) {
  const t = useTranslations('activities.tiles');
  const locale = useLocale();
  const named = places
    .flatMap(({ name, ...rest }) => (name === null ? [] : [{ name, ...rest }]))
    .sort((one, other) => one.name.localeCompare(other.name, locale));
  if (named.length < 2) return null;
  const most = Math.max(...named.map(({ rows }) => rows));
  return (
    <Section title={t('title')} note={!compact && t('note')}>
      <ul className={compact ? 'tiles compact' : 'tiles'}>
        {named.map(({ name, rows, reached }) => (
          <li key={name} className={`s${Math.ceil((steps * rows) / most)}`}>
            <Link href={addressWith(path, words, { place: name, cursor: null })}>
              <bdi>{name}</bdi>
            </Link>
            <span className="tnum">{t('rows', { count: rows })}</span>
            {reached !== null && !compact && (
              <span className="tnum">{t('reached', { count: wholeNumber(reached, locale) })}</span>
            )}
          </li>
        ))}
      </ul>
      {compact && <p className="note mt-2 noprint">{t('stronger')}</p>}
    </Section>
  );
}
