import { useTranslations } from 'next-intl';
import { Section } from '#components/ui/section.tsx';
import type { Pair } from '#lib/digests/pair.ts';
import { PairWords } from './pair-words.tsx';

/** Somebody was faster: what stands now, beside one's own words, which the form still has. */
export function AsItStands({ pair }: { pair: Pair }) {
  const t = useTranslations('digests.form');
  return (
    <Section title={t('stands')}>
      <PairWords pair={pair} />
    </Section>
  );
}
