/** How many people a plan counts, for a cluster at a place: as it is compared with what stands. Null: not stated. */
export type Caseload = {
  planId: number | null;
  country: string;
  year: number;
  cluster: string;
  name: string | null;
  pcode: string;
  place: string | null;
  level: number;
  category: string;
  population: string | null;
  affected: string | null;
  inNeed: string | null;
  targeted: string | null;
  reached: string | null;
};

const planNumber = /responsemonitoring[_-](\d{1,6})(?!\d)|(?<!\d)(\d{1,6})-responsemonitoring/i;

/** `hpc_v2_responsemonitoring_1185_AFG_2024.json` and `1185-responsemonitoring….json` tell the plan. */
export function planIn(name: string): number | null {
  const [, after, before] = planNumber.exec(name) ?? [];
  return after || before ? Number(after ?? before) : null;
}

/** The year in a file's name, e.g. `hpc_hno_2024.csv`, which a plan's number is not; else that of the day its figures are of. */
export const yearOf = ({ name, asOf }: { name: string; asOf: string }): number =>
  Number(/(?<!\d)(?:19|20)\d\d(?!\d)/.exec(name.replace(planNumber, ''))?.[0] ?? asOf.slice(0, 4));

/** Everybody, where a group is called by the sum of all. */
export const categoryOf = (told: string | null): string => (!told || /^total$/i.test(told) ? '' : told);

/** Rows that count nobody, not even zero, say nothing. */
export const saysNothing = ({ population, affected, inNeed, targeted, reached }: Caseload): boolean =>
  [population, affected, inNeed, targeted, reached].every((figure) => figure === null);
