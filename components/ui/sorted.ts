/**
 * What the heads of a sorted list need, for `SortHead`: a second click turns the order round. Words begin with the
 * first, `by('name')`; figures and days with the largest and the latest, `by('budget', '-budget')`.
 */
export const sortedBy =
  (sort: string, hrefOf: (sort: string) => string) =>
  (by: string, first = by) => ({
    href: hrefOf(sort === first ? (first === by ? `-${by}` : by) : first),
    direction: sort === by ? ('ascending' as const) : sort === `-${by}` ? ('descending' as const) : undefined,
  });
