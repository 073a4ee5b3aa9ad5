import { addDays } from '../dates.ts';
import { rhythm } from './rhythm.ts';

export type LastQuestion = { on: string; answered: boolean; reminded: string | null };

/** After the last question: may somebody be reminded of it or asked anew today, and if not, from when. */
export function whatNext({ on, answered, reminded }: LastQuestion, day: string) {
  const asked = on.slice(0, 10);
  const again = addDays(asked, rhythm.mailEvery);
  if (day >= again) return { next: 'ask' as const, from: null };
  if (answered) return { next: null, from: again };
  const latest = [
    addDays(asked, rhythm.remindedAfter),
    ...(reminded ? [addDays(reminded.slice(0, 10), 1)] : []),
  ];
  const from = latest.sort().at(-1) ?? again;
  return day >= from ? { next: 'remind' as const, from: null } : { next: null, from };
}
