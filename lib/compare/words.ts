import { diffArrays } from 'diff';

export type Part = { kind: 'same' | 'added' | 'removed'; text: string };

const segmenters = new Map<string, Intl.Segmenter>();

/** Words as their language has them: Chinese knows no spaces between them. */
function wordsOf(text: string, language: string): string[] {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, known);
  return Array.from(known.segment(text), ({ segment }) => segment);
}

/** Two texts with less in common than this many steps lead through are told apart as wholes. */
const most = 800;

/** How `after` differs from `before`, word by word; neighbours of one kind are one part. */
export function compareWords(before: string, after: string, language = 'en'): Part[] {
  if (before === after) return before ? [{ kind: 'same', text: before }] : [];
  const found = diffArrays(wordsOf(before, language), wordsOf(after, language), { maxEditLength: most });
  if (!found)
    return joined([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  const parts = found.map(({ added, removed, value }): Part => {
    const kind = added ? 'added' : removed ? 'removed' : 'same';
    return { kind, text: value.join('') };
  });
  return joined(bridged(parts));
}

/** A lone space between two changed words is no island: it is taken out and put in with them. */
const bridged = (parts: readonly Part[]): Part[] =>
  parts.flatMap((part, at) => {
    const between = parts[at - 1]?.kind !== 'same' && parts[at + 1] && parts[at + 1]?.kind !== 'same';
    return at > 0 && between && part.kind === 'same' && /^\s+$/.test(part.text)
      ? [
          { kind: 'removed' as const, text: part.text },
          { kind: 'added' as const, text: part.text },
        ]
      : [part];
  });

/** Between two parts that stayed: first all that went, then all that came. */
function joined(parts: readonly Part[]): Part[] {
  const told: Part[] = [];
  let run: Record<'removed' | 'added', string> = { removed: '', added: '' };
  const close = () => {
    for (const kind of ['removed', 'added'] as const) if (run[kind]) told.push({ kind, text: run[kind] });
    run = { removed: '', added: '' };
  };
  for (const { kind, text } of parts) {
    if (kind !== 'same') run[kind] += text;
    else {
      close();
      told.push({ kind, text });
    }
  }
  close();
  return told;
}
