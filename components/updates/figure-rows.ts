import { indicatorSections, type PeopleGroup } from '#db/enums.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { jumpOf } from '#lib/updates/figure.ts';
import type { UpdateShown } from '#lib/updates/queries.ts';

type Indicator = UpdateShown['indicators'][number];
type Known = { indicator: string; group?: string | null; value: string };

export type FigureRow = {
  key: string;
  indicator: Indicator;
  group: PeopleGroup | null;
  value: string | null;
  last: string | null;
  /** What the operation's 5W says of it. */
  offered: string | null;
  /** How many times the last figure, where it asks to be looked at again. */
  jump: number | null;
};

/** The figures that stand in a step or a version; what is not there is not known. */
const figuresIn = (content: Record<string, unknown> | undefined): Known[] =>
  Array.isArray(content?.rows) ? (content.rows as Known[]) : [];

/** One row for each figure that an update is asked for, known or not, with the last period's beside it; by section. */
export function figureRows(
  { indicators, lastFigures, offered }: Pick<UpdateShown, 'indicators' | 'lastFigures' | 'offered'>,
  content: Record<string, unknown> | undefined,
): FigureRow[] {
  const now = figuresIn(content);
  const find = (list: readonly Known[], code: string, group: string | null) =>
    list.find((row) => row.indicator === code && (row.group ?? null) === group)?.value ?? null;
  const placeOf = ({ section }: Indicator) => (indicatorSections as readonly string[]).indexOf(section);
  const bySection = indicators.toSorted((one, other) => placeOf(one) - placeOf(other));
  return bySection.flatMap((indicator) => {
    const groups: (PeopleGroup | null)[] = indicator.groups.length > 0 ? indicator.groups : [null];
    return groups.map((group) => {
      const [value, last] = [find(now, indicator.code, group), find(lastFigures, indicator.code, group)];
      const key = group ? `${indicator.code}.${group}` : indicator.code;
      const told = find(offered, indicator.code, group);
      return { key, indicator, group, value, last, offered: told, jump: jumpOf(value, last) };
    });
  });
}

export const indicatorName = ({ nameEn, nameFr, nameAr }: Indicator, locale: Locale): string =>
  ({ en: nameEn, fr: nameFr, ar: nameAr })[locale];

/** What counts as one: under its name, or "each person once". */
export const indicatorHint = ({ hintEn, hintFr, hintAr }: Indicator, locale: Locale): string | null =>
  ({ en: hintEn, fr: hintFr, ar: hintAr })[locale];
