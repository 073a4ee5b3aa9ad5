import type { Drafted } from './drafted.ts';
import { missingIn } from './pair.ts';

/** The next item, round the list, that lacks a language or has one behind. */
export function nextToDo(items: readonly Drafted[], id: string): Drafted | undefined {
  const words = items.filter(({ step }) => step !== 'figures');
  const at = words.findIndex((item) => item.id === id);
  const others = [...words.slice(at + 1), ...words.slice(0, Math.max(0, at))];
  return others.find((item) => item.behind || missingIn(item).length > 0 || !(item.textEn || item.textFr));
}
