import { useTranslations } from 'next-intl';
import { Section } from '#components/ui/section.tsx';
import { compareWords } from '#lib/compare/words.ts';
import type { Pair } from '#lib/digests/pair.ts';

/** What changed in the language ahead since the other one last said the same, word by word. */
export function Followed({ pair }: { pair: Pair }) {
  const t = useTranslations('digests.form');
  const now = pair.behind === 'fr' ? pair.textEn : pair.textFr;
  if (!pair.behind || !pair.followed || !now) return null;
  const ahead = pair.behind === 'fr' ? 'en' : 'fr';
  let at = 0;
  return (
    <Section title={t(`changed.${ahead}`)}>
      <div className="diff" lang={ahead}>
        {compareWords(pair.followed, now, ahead).map(({ kind, text }) => {
          at += text.length + 1;
          if (kind === 'added')
            return (
              <ins key={at}>
                <span className="vh">{t('ins')}</span>
                {text}
              </ins>
            );
          if (kind === 'removed')
            return (
              <del key={at}>
                <span className="vh">{t('del')}</span>
                {text}
              </del>
            );
          return <span key={at}>{text}</span>;
        })}
      </div>
    </Section>
  );
}
