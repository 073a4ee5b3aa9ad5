import { createHash } from 'node:crypto';
import type { Note, Place, Planned } from '#lib/exchange/record-importer.ts';
import { type ActivityFacts, inOrder } from './facts.ts';
import type { Known } from './known.ts';

/** Two rows that say the same of who, what, where and when are two: the first, and the second such row. */
export function settler({ standing }: Known) {
  const times = new Map<string, number>();
  return (
    facts: Omit<ActivityFacts, 'key'>,
    told: readonly (string | null)[],
    { mint, operationId }: Place,
    label: string,
    note: Note | null,
  ): Planned => {
    const base = createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 32);
    const time = (times.get(base) ?? 0) + 1;
    times.set(base, time);
    const key = `${base} ${time}`;
    const found = standing.get(key);
    return {
      subjectId: found?.id ?? mint(`activity ${key}`),
      operationId,
      key,
      label,
      data: { ...facts, key },
      before: found ? inOrder(found.facts) : null,
      note,
    };
  };
}
