import { useTranslations } from 'next-intl';
import { Section } from '#components/ui/section.tsx';
import type { Pair } from '#lib/digests/pair.ts';
import { WordDiff } from './word-diff.tsx';

/** What changed in the language ahead since the other one last said the same, word by word. */
export function Followed({ pair }: { pair: Pair }) {
  const t = useTranslations('digests.form');
  const now = pair.behind === 'fr' ? pair.textEn : pair.textFr;
  if (!pair.behind || !pair.followed || !now) return null;
  const ahead = pair.behind === 'fr' ? 'en' : 'fr';
  return (
    <Section title={t(`changed.${ahead}`)}>
      <WordDiff before={pair.followed} after={now} language={ahead} />
    </Section>
  );
}
