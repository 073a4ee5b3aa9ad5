import { useTranslations } from 'next-intl';
import { compareWords } from '#lib/compare/words.ts';
import type { FullLocale } from '#lib/i18n/locales.ts';

type Props = { before: string; after: string; language: FullLocale };

/** What was added and what was taken out, word by word. */
export function WordDiff({ before, after, language }: Props) {
  const t = useTranslations('digests.form');
  let at = 0;
  return (
    <div className="diff" lang={language}>
      {compareWords(before, after, language).map(({ kind, text }) => {
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
  );
}
