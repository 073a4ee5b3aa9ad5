import { useTranslations } from 'next-intl';

/** What a schedule asks, in the words of whoever set it up. */
export function Asked({ words }: { words: string }) {
  const t = useTranslations('updates');
  return (
    <span className="block">
      {t('asks')} <bdi className="b">{words}</bdi>
    </span>
  );
}
