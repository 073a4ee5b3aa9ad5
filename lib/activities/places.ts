import { folded } from '#lib/exchange/folded.ts';

export type Unit = { pcode: string; level: number; name: string; parent: string | null };
/** A place as a row tells it; the narrowest code and names. */
export type PlaceTold = { pcode: string | null; names: readonly (string | null)[] };
/** The unit that is meant; `note` where a person should look at how it was found. */
export type PlaceFound = { unit: Unit | null; note: { reason: string; value: string } | null };

/** Without blanks; a code may begin with three letters of its country where ours begin with two. */
const spellings = (pcode: string) => {
  const plain = pcode.replace(/[\s_-]/g, '').toUpperCase();
  const short = /^([A-Z]{2})[A-Z](\d+)$/.exec(plain);
  return short ? [plain, `${short[1]}${short[2]}`] : [plain];
};

/** `CO00` and `UA` are the country as a whole. */
const isWhole = (pcode: string | null) => pcode !== null && /^[A-Z]{2,3}0*$/i.test(pcode.trim());

/** Finds which unit of level 1 or 2 a row means: by its p-code, by the longest beginning of it, else by its names. */
export function placeFinder(units: readonly Unit[]) {
  const byCode = new Map(units.map((unit) => [unit.pcode.toUpperCase(), unit]));
  const byName = new Map<string, Unit[]>();
  for (const unit of units) byName.set(folded(unit.name), [...(byName.get(folded(unit.name)) ?? []), unit]);

  const coded = (pcode: string) => {
    // Two letters alone are a country.
    for (const code of spellings(pcode))
      for (let length = code.length; length > 2; length -= 1) {
        const unit = byCode.get(code.slice(0, length));
        // What is left is the number of a unit of a lower level.
        if (unit && (length === code.length || code.length - length >= 2)) return unit;
      }
    return undefined;
  };

  /** A name that several units have is told by the unit above it. */
  const within = (above: Unit | undefined, name: string | null): Unit | undefined => {
    const all = (name && byName.get(folded(name))) || [];
    const inside = all.filter(({ parent }) => parent === above?.pcode);
    return inside.length === 1 ? inside[0] : all.length === 1 ? all[0] : undefined;
  };

  /** From the whole to its parts. */
  const named = (names: readonly (string | null)[]) =>
    names.reduce<Unit | undefined>((above, name) => within(above, name) ?? above, undefined);

  return ({ pcode, names }: PlaceTold): PlaceFound => {
    const told = [pcode, ...names].filter(Boolean).join(' · ');
    if (units.length === 0 || !told || isWhole(pcode)) return { unit: null, note: null };
    const unit = pcode ? coded(pcode) : undefined;
    if (unit) return { unit, note: null };
    const likely = named(names);
    if (!likely) return { unit: null, note: { reason: 'place_unknown', value: told } };
    const meant = `${pcode ?? ''} → ${likely.pcode} ${likely.name}`;
    return { unit: likely, note: pcode ? { reason: 'pcode_by_name', value: meant } : null };
  };
}
