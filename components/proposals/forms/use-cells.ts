import { type FormEvent, useState } from 'react';
import type { Shown } from './use-section-save.ts';

type Cells = { turn: number; told: Record<string, string> };

/** What stands in each field now, for what is derived from it: as typed since it was shown, else as it came. */
export function useCells({ turn, values }: Shown) {
  const [cells, setCells] = useState<Cells>({ turn, told: {} });
  const told = cells.turn === turn ? cells.told : {};
  return {
    typed: (name: string) => told[name] ?? String(values[name] ?? ''),
    keep({ target }: FormEvent) {
      const { name, value, type } = target as HTMLInputElement;
      if (type !== 'radio' && type !== 'checkbox') setCells({ turn, told: { ...told, [name]: value } });
    },
  };
}
