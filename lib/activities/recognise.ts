import type { MineActionLabelKind } from '#db/enums.ts';
import { folded } from '#lib/exchange/folded.ts';

export type Label = { kind: MineActionLabelKind; label: string; within: boolean };

/** What a row says of what it is. */
export type Told = {
  /** Its area of responsibility and its cluster, the narrower first. */
  clusters: readonly (string | null)[];
  activity: string | null;
  organisations: readonly (string | null)[];
};

/** Words alone, each between blanks: so that `MA` is found in `PRO - MA`, and not in `Maputo`. */
const spaced = (words: string) =>
  ` ${folded(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** Tells which rows of a 5W are mine action's, by the labels that people keep. */
export function recogniser(labels: readonly Label[]) {
  const known = new Map<MineActionLabelKind, { words: string; within: boolean }[]>();
  for (const { kind, label, within } of labels)
    known.set(kind, [...(known.get(kind) ?? []), { words: spaced(label), within }]);
  const seen = new Map<string, boolean>();
  const means = (kind: MineActionLabelKind, cell: string): boolean => {
    const asked = `${kind} ${cell}`;
    const before = seen.get(asked);
    if (before !== undefined) return before;
    const words = spaced(cell);
    const found = (known.get(kind) ?? []).some((it) =>
      it.within ? words.includes(it.words) : words === it.words,
    );
    seen.set(asked, found);
    return found;
  };
  const any = (kind: MineActionLabelKind, cells: readonly (string | null)[]) =>
    cells.some((cell) => cell !== null && means(kind, cell));

  return {
    isCluster: (cell: string) => means('cluster', cell),
    /** By what a row is known to be mine action's; null: nothing says so. Who does it tells only where no activity does. */
    basisOf({ clusters, activity, organisations }: Told): MineActionLabelKind | null {
      if (any('cluster', clusters)) return 'cluster';
      if (activity !== null) return means('activity', activity) ? 'activity' : null;
      const general = clusters.every((cell) => cell === null || means('general', cell));
      return general && any('organisation', organisations) ? 'organisation' : null;
    },
  };
}
