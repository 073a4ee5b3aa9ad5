import { useTranslations } from 'next-intl';
import type { Pair } from '#lib/digests/pair.ts';
import { PairState } from './pair-state.tsx';
import { Paragraphs } from './paragraphs.tsx';

/** English and French beside each other; on a phone one below the other. */
export function PairWords({ pair }: { pair: Pair }) {
  const t = useTranslations('digests');
  const sides = [
    { language: 'en', title: pair.titleEn, text: pair.textEn },
    { language: 'fr', title: pair.titleFr, text: pair.textFr },
  ] as const;
  return (
    <div className="langs">
      {sides.map(({ language, title, text }) => (
        <div key={language}>
          <div className="lang-head">
            <span>{t(`languages.${language}`)}</span>
            <PairState pair={pair} language={language} />
          </div>
          <div lang={language} className="ptext">
            {title && <p className="b">{title}</p>}
            {text && <Paragraphs text={text} />}
            {!title && !text && <p className="mute">{t('pair.none')}</p>}
          </div>
        </div>
      ))}
    </div>
  );
}
