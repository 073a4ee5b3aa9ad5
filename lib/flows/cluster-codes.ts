import clusters from '#db/reference/clusters.json' with { type: 'json' };
import { foldedName } from '#lib/exchange/folded.ts';

const byNumber = new Map(clusters.map(({ hpc_id: number, code }) => [String(number), code]));

/** FTS writes an area of responsibility alone in one place and behind its cluster in another. */
const byName = new Map(
  clusters.flatMap(({ name_en: name, code }) => [
    [foldedName(name), code],
    [foldedName(`Protection - ${name}`), code],
  ]),
);

const spelt: Record<string, string> = {
  [foldedName('Camp Coordination / Management')]: 'CCM',
  [foldedName('Water Sanitation Hygiene')]: 'WSH',
};

/** Our code of a global cluster, by its number in OCHA's systems. */
export const codeOfNumber = (number: string): string | undefined => byNumber.get(number);

/** Our code of a global cluster, by a name that FTS has for it. */
export function codeOfName(name: string): string | undefined {
  const told = foldedName(name);
  return byName.get(told) ?? spelt[told];
}
