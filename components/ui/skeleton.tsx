import { useTranslations } from 'next-intl';

/** Grey lines where text will be; they show only after 400 ms. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const t = useTranslations('common');
  return (
    <div className="skel" role="status" aria-label={t('loading')}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <i key={line} />
      ))}
    </div>
  );
}
