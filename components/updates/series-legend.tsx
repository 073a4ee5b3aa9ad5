import { useTranslations } from 'next-intl';

const marks = [
  ['known', 'dot', 'M3 7a4 4 0 1 0 8 0a4 4 0 1 0-8 0z'],
  ['open', 'dot opn', 'M3 7a4 4 0 1 0 8 0a4 4 0 1 0-8 0z'],
  ['corrected', 'cor', 'M7 2l5 5l-5 5l-5-5z'],
  ['partial', 'dot', 'M3 3h8v8h-8z'],
  ['missing', 'non', 'M7 3v8'],
] as const;

/** What the marks of the lines mean: shape and words, never colour alone. */
export function SeriesLegend({ children }: { children: string }) {
  const t = useTranslations('series.legend');
  return (
    <div className="leg mt-4">
      <span className="cnt">{children}</span>
      {marks.map(([name, look, path]) => (
        <span key={name}>
          <svg className="sm" viewBox="0 0 14 14" aria-hidden="true">
            <path className={look} d={path} />
          </svg>
          {t(name)}
        </span>
      ))}
    </div>
  );
}
