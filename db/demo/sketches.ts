import type { Calendar } from './days.ts';
import type { Sketch } from './people.ts';
import type { Held, PostSpec } from './post-specs.ts';
import { operationOf, placeOf, postSpecs } from './posts.ts';

/** Known to an operation without holding a post. */
const contacts: Sketch[] = [
  ['Awa Brouillard', 'exemple', 'BFA', 'fr', 'Kaya', 'Africa/Ouagadougou'] as const,
  ['Ginger Notional', 'specimen', 'SDN', 'en', 'Kassala', 'Africa/Khartoum'] as const,
  ['Bogdan Nacrt', 'muster', 'UKR', 'en', 'Dnipro', 'Europe/Kyiv'] as const,
].map(([name, organisation, operation, locale, dutyStation, timeZone]) => {
  return { name, organisation, operation, locale, dutyStation, timeZone, languages: [locale] };
});

/** The post that describes a person best: the one held longest today, else the latest, else one to come. */
function rank([, , , from, until]: Held, { today, on }: Calendar) {
  const [first, last] = [on(from), until === undefined ? '9999' : on(until)];
  if (first > today) return `0 ${first}`;
  return last < today
    ? `1 ${first}`
    : `2 ${9999 - Number(first.slice(0, 4))}${99 - Number(first.slice(5, 7))}`;
}

function sketch(spec: PostSpec, [name, organisation]: Held): Sketch {
  const operation = operationOf(spec);
  return {
    name,
    organisation,
    operation: operation?.code ?? null,
    languages: spec.languages.split(' '),
    locale: operation?.locale ?? 'en',
    dutyStation: placeOf(spec),
    timeZone: operation?.zone ?? 'Europe/Zurich',
  };
}

/** Everybody who holds, held or will hold a post, and a few who are only known. */
export function sketches(calendar: Calendar): Sketch[] {
  const known = new Map<string, { rank: string; sketch: Sketch }>();
  for (const spec of postSpecs) {
    for (const held of spec.held) {
      const its = { rank: rank(held, calendar), sketch: sketch(spec, held) };
      if (its.rank > (known.get(held[0])?.rank ?? '')) known.set(held[0], its);
    }
  }
  return [...[...known.values()].map((it) => it.sketch), ...contacts];
}
